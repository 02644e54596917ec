"""Asks the site as a server does: one WSGI call with the cookie of somebody who is logged in."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tovholder.accounts.models import User

STATEMENTS = ("SELECT", "DECLARE", "INSERT", "UPDATE", "DELETE", "WITH")


def _start(_status: str, _headers: object, _error: object = None, /) -> Callable[[bytes], object]:
    """What a server does with the head of an answer: here nothing, the answer knows it."""
    return len


@dataclass(frozen=True, slots=True)
class Answer:
    """What the site answered: the number of the status, the headers, and the page."""

    status: int
    headers: dict[str, str]
    body: bytes


class Browser:
    """Somebody at the site; `user` None is a stranger."""

    def __init__(self, user: User | None) -> None:
        client = Client()
        if user is not None:
            client.force_login(user)
        self._cookie = "; ".join(f"{name}={value.value}" for name, value in client.cookies.items())
        self._site = get_wsgi_application()

    def get(self, address: str, **headers: str) -> Answer:
        """One request from its first to its last byte."""
        url = urlsplit(address)
        environ = {
            "REQUEST_METHOD": "GET",
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote(url.path).encode().decode("latin-1"),
            "QUERY_STRING": url.query,
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_COOKIE": self._cookie,
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": sys.stderr,
            **headers,
        }
        response = self._site(environ, _start)
        body = b"".join(response)
        response.close()
        return Answer(response.status_code, dict(response.items()), body)

    def queries(self, address: str) -> int:
        """How often a page asks the database."""
        with CaptureQueriesContext(connection) as captured:
            self.get(address)
        return sum(query["sql"].lstrip("( ").startswith(STATEMENTS) for query in captured)
