"""The first page: a welcome for strangers, the organisations of those who are logged in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from tovholder.directory.queries import organisations_of
from tovholder.overview.views.create import may_found
from tovholder.ui.navigation import start_url


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Who belongs to one organisation goes there; who belongs to several chooses."""
    if not request.user.is_authenticated:
        return render(request, "overview/welcome.html")
    organisations = organisations_of(request.user)
    if len(organisations) == 1:
        return redirect(start_url(organisations[0]))
    choices = [(one.name, start_url(one)) for one in organisations]
    page = {"choices": choices, "may_create": may_found(request)}
    return render(request, "overview/organisations.html", page)
