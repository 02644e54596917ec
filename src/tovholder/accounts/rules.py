"""What is decided about a login without asking the database."""

from collections.abc import Mapping
from typing import Any


def attempted_address(request: Any, credentials: Mapping[str, Any] | None = None) -> str:
    """The mail address that somebody tries to log in with, so that each is locked by itself.

    django-axes calls it with the request, and with what was handed to the authentication if
    that has happened.
    """
    attempted = (credentials or {}).get("email") or request.POST.get("login", "")
    return str(attempted).strip().lower()
