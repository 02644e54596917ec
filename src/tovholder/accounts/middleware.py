"""Whoever is not logged in is asked to log in and comes back; what he sees is kept nowhere."""

from collections.abc import Callable

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control


class LoginNeededError(Exception):
    """Raised by a page that is only for those who are logged in, before it looks up anything."""


class AskForLogin:
    """Turns `LoginNeededError` into the login page. It says nothing of what the address holds."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The redirect, or nothing for every other error."""
        if isinstance(error, LoginNeededError):
            return redirect_to_login(request.get_full_path())
        return None


class KeepPrivate:
    """Pages made for whoever asks are stored by no proxy, and not by a browser that others share.

    A page that says itself how it may be kept is left alone.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._get_response(request)
        if request.session.accessed and not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_store=True)
        return response
