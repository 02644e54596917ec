"""The first page: a welcome for strangers, the organisations of those who are logged in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from tovholder.directory.queries import persons_behind
from tovholder.governance.queries import roles_by_person
from tovholder.lib import clock
from tovholder.overview.landing import first_page
from tovholder.overview.views.create import may_found
from tovholder.ui.navigation import start_url


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Who belongs to one organisation goes there; who belongs to several chooses.

    Who has something to do within a month is led to it; others to the organisation's front page.
    """
    if not request.user.is_authenticated:
        return render(request, "overview/welcome.html")
    known = persons_behind(request.user)
    roles = roles_by_person(known, clock.today())
    persons = [one for one in known if roles[one.pk]]
    if len(persons) == 1:
        return redirect(first_page(persons[0], clock.today()))
    choices = [(one.organisation.name, start_url(one.organisation)) for one in persons]
    page = {"choices": choices, "may_create": may_found(request)}
    return render(request, "overview/organisations.html", page)
