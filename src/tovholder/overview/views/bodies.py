"""Bodies: the list, one body, and the diagram of them all."""

from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from tovholder.governance.access import enter
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.overview import body_page
from tovholder.overview.assembly import assemblies
from tovholder.overview.body_list import body_table
from tovholder.overview.body_meetings import body_meetings
from tovholder.overview.diagram import TIE_TABLE, diagram
from tovholder.ui.as_of import asked_day
from tovholder.ui.filters import DayField
from tovholder.ui.navigation import start_url

_table = lru_cache(maxsize=256)(body_table)


@require_safe
def bodies(request: HttpRequest, slug: str) -> HttpResponse:
    """Every body of the charters in force."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    on = asked_day(request, today)
    found, _seating = assemblies(visitor.organisation, on)
    is_one_charter = len({one.charter.charter for one in found}) < 2
    table = _table(slug, is_one_charter=is_one_charter).build(
        found, request.GET, fields=[DayField("on", _("As it stood on"), on)]
    )
    if table.is_export:
        return table.csv_response()
    page = {"table": table, "on": on, "today": today, "start_url": start_url(visitor.organisation)}
    return render(request, "overview/bodies.html", page)


@require_safe
def body(request: HttpRequest, slug: str, charter: str, body: str) -> HttpResponse:
    """One body: who sits there, and how that goes with the charter.

    On another day than today, when there was none of the name, the bodies of that day instead.
    """
    today = clock.today()
    visitor = enter(request, slug, on=today)
    on = asked_day(request, today)
    found, seating = assemblies(visitor.organisation, on)
    one = next((a for a in found if (a.charter.charter, a.id) == (charter, body)), None)
    if one is None and on != today:
        return redirect(f"{reverse('overview:bodies', args=[slug])}?on={on.isoformat()}")
    if one is None:
        raise Http404
    page = {
        "on": on,
        "today": today,
        "calendar": body_meetings(visitor.organisation, one, on),
        "may_manage": visitor.may(Permission.MANAGE_SEATS),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "overview/body.html", page | body_page.context(one, seating, slug))


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """Who answers to whom, as a diagram and as a table."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    on = asked_day(request, today)
    found, _seating = assemblies(visitor.organisation, on)
    drawn = diagram(found, slug)
    fields = [DayField("on", _("As it stood on"), on)]
    table = TIE_TABLE.build(drawn.rows, request.GET, fields=fields)
    if table.is_export:
        return table.csv_response()
    start = start_url(visitor.organisation)
    page = {"diagram": drawn, "table": table, "on": on, "today": today, "start_url": start}
    return render(request, "overview/organisation.html", page)
