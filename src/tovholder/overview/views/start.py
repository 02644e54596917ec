"""Getting started: what is left to do before the wheel turns, and where each thing is done."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tovholder.governance.access import enter
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.overview.start import steps
from tovholder.ui.navigation import start_url


@require_safe
def start(request: HttpRequest, slug: str) -> HttpResponse:
    """The steps from a charter to a wheel in the calendar."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    visitor.must(Permission.UPLOAD_CHARTER)
    found = steps(visitor, today)
    page = {
        "steps": found,
        "done": sum(step.is_done for step in found),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "overview/start.html", page)
