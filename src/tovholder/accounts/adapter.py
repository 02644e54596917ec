"""How allauth behaves here."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by himself: a login is given with a seat or a role."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
