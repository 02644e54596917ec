"""The plan of a year: as it stands, and what becomes of it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from tovholder.core.planning import YearPlan
from tovholder.governance.access import Visitor, enter
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.meetings import year_page
from tovholder.meetings.actions import PlanChangedError, confirm_plan, digest_of
from tovholder.meetings.calendar_names import meeting_kinds
from tovholder.meetings.queries import Outlook, outlook
from tovholder.meetings.year_asked import asked_plan_year, plan_url
from tovholder.ui.charts import month_grid
from tovholder.ui.navigation import start_url

_FACES = ("liste", "kalender", "tabel")


@require_safe
def year(request: HttpRequest, slug: str) -> HttpResponse:
    """What is set, and a proposal for the rest: `?aar=2027&vis=liste|kalender|tabel`."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    number = asked_plan_year(request, today)
    found = outlook(visitor.organisation, number, today)
    table = year_page.PLAN_TABLE.build(found.plan.meetings, request.GET)
    if table.is_export:
        return table.csv_response()
    asked = request.GET.get("vis", "")
    shown = asked if asked in _FACES else _FACES[0]
    page = {
        **_frame(visitor, found, slug),
        **_face(shown, found, request, slug),
        "shown": shown,
        "is_list": shown == "liste",
        "is_calendar": shown == "kalender",
        "is_table": shown == "tabel",
        "change_url": f"{reverse('meetings:year-change', args=[slug])}?aar={number}",
        "csrf_field": csrf_field(request),
        "table": table,
        "tabs": {face: table.state.address(vis=face, page="", sort="") for face in _FACES},
        "csv_url": table.state.address(format="csv"),
        "today": today,
    }
    return render(request, "meetings/year.html", page)


def _frame(visitor: Visitor, found: Outlook, slug: str) -> dict[str, Any]:
    """What all faces have around them."""
    plan = found.plan
    return {
        "plan": plan,
        "draft": found.draft,
        "summary": year_page.summary(plan),
        "findings": year_page.findings_of(found),
        "left_out": year_page.left_out(found),
        "occasions": found.occasions,
        "may_plan": visitor.may(Permission.PLAN_MEETINGS),
        "before_url": plan_url(slug, plan.year - 1),
        "after_url": plan_url(slug, plan.year + 1),
        "before": plan.year - 1,
        "after": plan.year + 1,
        "query": f"?aar={plan.year}",
        "start_url": start_url(visitor.organisation),
    }


def _face(shown: str, found: Outlook, request: HttpRequest, slug: str) -> dict[str, Any]:
    """What only the chosen face shows."""
    plan = found.plan
    match shown:
        case "liste":
            kinds = meeting_kinds(found.charters).items()
            return {
                "months": year_page.months_of(plan, slug),
                "picture": year_page.load_picture(plan),
                "kinds": [(key, f"{body}: {title}") for key, (body, title) in kinds],
            }
        case "kalender":
            entries, today = year_page.entries_of(plan), clock.today()
            grids = [month_grid(plan.year, month, entries, today) for month in range(1, 13)]
            return {"grids": grids}
        case _:
            return {}


def csrf_field(request: HttpRequest) -> SafeString:
    """The token for many forms on one page, made once."""
    return format_html(
        '<input type="hidden" name="csrfmiddlewaretoken" value="{}">', get_token(request)
    )


@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, slug: str) -> HttpResponse:
    """Asks, and then makes a planned meeting of each proposal."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    visitor.must(Permission.PLAN_MEETINGS)
    number = asked_plan_year(request, today)
    if request.method == "POST":
        try:
            made = confirm_plan(
                organisation=visitor.organisation,
                year=number,
                digest=request.POST.get("digest", ""),
                on=today,
                by=visitor.person.user,
                at=clock.now(),
            )
        except PlanChangedError:
            said = _("The plan has changed since you looked at it. See it again below.")
            messages.warning(request, said)
        else:
            said = ngettext(
                "%(number)s meeting is planned.", "%(number)s meetings are planned.", made
            )
            messages.success(request, said % {"number": made})
            return redirect(plan_url(slug, number))
    plan = outlook(visitor.organisation, number, today).plan
    return _ask(request, visitor, plan)


def _ask(request: HttpRequest, visitor: Visitor, plan: YearPlan) -> HttpResponse:
    slug = visitor.organisation.slug
    lines = [year_page.line_of(one, slug) for one in plan.new]
    page = {
        "plan": plan,
        "lines": lines,
        "clashing": sum(bool(line.grave) for line in lines),
        "digest": digest_of(plan),
        "cancel_url": plan_url(slug, plan.year),
        "meetings_url": reverse("meetings:meetings", args=[slug]),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "meetings/year_confirm.html", page)
