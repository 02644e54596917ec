"""The front page of an organisation."""

from datetime import date
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tovholder.compliance.queries import judged, planned_meetings
from tovholder.compliance.rows import EARLIEST, rows_of_year
from tovholder.governance.access import Visitor, enter
from tovholder.governance.queries import findings_of, seating_of, versions_of
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.overview import front as page
from tovholder.overview.assembly import assembled
from tovholder.ui.as_of import asked_day
from tovholder.ui.language import page_language

_table = lru_cache(maxsize=256)(page.due_table)


@require_safe
def front(request: HttpRequest, slug: str) -> HttpResponse:
    """What is due, who meets next, and how it stands."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    on = asked_day(request, today)
    context = _context(visitor, request, on)
    if context["table"].is_export:  # type: ignore[attr-defined]
        return context["table"].csv_response()  # type: ignore[attr-defined, no-any-return]
    return render(request, "overview/front.html", {"on": on, "today": today, **context})


def _context(visitor: Visitor, request: HttpRequest, on: date) -> dict[str, object]:
    organisation, slug = visitor.organisation, visitor.organisation.slug
    last = max(date(on.year, 12, 31), on + page.AHEAD)
    found = judged(organisation, on=on, first=EARLIEST, last=last)
    rows = rows_of_year(found, on.year, on, page_language())
    in_force = [one for one in versions_of(organisation) if one.is_in_force(on)]
    planned = planned_meetings(organisation, on)
    bodies = assembled(in_force, seating_of(organisation), planned, on)
    broken = sum(len(one.seated.broken) for one in bodies)
    said, tone = page.answer_with_seats(rows, broken)
    return {
        "may_upload": visitor.may(Permission.UPLOAD_CHARTER),
        "table": _table(slug).build(page.due_items(found, on), request.GET),
        "meetings": page.meetings_ahead(found, planned, slug, on),
        "rows": rows,
        "answer": said,
        "tone": tone,
        "distribution": page.standing_shares(rows, slug, on.year),
        "versions": in_force,
        "vacancies": sum(one.seated.vacancies for one in bodies),
        "broken": broken,
        "findings": sum(
            len(findings_of(one, [other for other in in_force if other != one])) for one in in_force
        ),
        "verdicts_url": reverse("compliance:verdicts", args=[slug]),
        "bodies_url": reverse("overview:bodies", args=[slug]),
    }
