"""Who may do what and why, and who may see one thing."""

from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tovholder.audit.queries import EventFilter, events_found
from tovholder.audit.subjects import kind_of
from tovholder.governance.access import Visitor, enter
from tovholder.governance.access_page import access_lines, access_table, sight_lines, who_sees
from tovholder.governance.queries.people import people_of
from tovholder.governance.rules import Permission
from tovholder.governance.views.persons import names_of
from tovholder.lib import clock
from tovholder.ui.navigation import start_url

_table = lru_cache(maxsize=256)(access_table)


@require_safe
def access(request: HttpRequest, slug: str) -> HttpResponse:
    """Every right of everybody today, and who sees what kind of thing."""
    visitor = _looker(request, slug)
    lines = access_lines(people_of(visitor.organisation), names_of(visitor), clock.today())
    table = _table(slug).build(lines, request.GET)
    if table.is_export:
        return table.csv_response()
    start = start_url(visitor.organisation)
    page = {"table": table, "kinds": sight_lines(), "start_url": start}
    return render(request, "governance/access.html", page)


@require_safe
def thing_access(request: HttpRequest, slug: str, kind: str, thing: str) -> HttpResponse:
    """Who may see one thing, and why."""
    visitor = _looker(request, slug)
    found = events_found(visitor.organisation.pk, EventFilter(kind=kind, subject_id=thing))
    if not found:
        raise Http404
    rows = people_of(visitor.organisation)
    said, lines = who_sees(rows, names_of(visitor), kind, clock.today())
    page = {
        "title": found[0].subject_title,
        "kicker": str(kind_of(kind).label),
        "said": said,
        "lines": lines,
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "governance/thing_access.html", page)


def _looker(request: HttpRequest, slug: str) -> Visitor:
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.SEE_ACCESS)
    return visitor
