"""The page where a visitor of the demo chooses whom to be."""

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from tovholder.demo.logins import PASSWORD, login_of, logins
from tovholder.ui.navigation import start_url

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@require_safe
def demo(request: HttpRequest) -> HttpResponse:
    """Everybody who can be logged in as, by organisation."""
    return render(request, "demo/logins.html", {"groups": tuple(logins()), "password": PASSWORD})


@require_POST
def log_in(request: HttpRequest) -> HttpResponse:
    """The visitor is now this person of the demo, and goes to the person's organisation."""
    person = login_of(request.POST.get("person", ""))
    if person is None or person.user is None:
        raise Http404
    login(request, person.user, backend=_BACKEND)
    return redirect(start_url(person.organisation))
