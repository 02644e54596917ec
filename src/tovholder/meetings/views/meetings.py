"""Meetings: the list, one meeting, and a new one."""

from collections.abc import Callable
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from tovholder.governance.access import Visitor, enter
from tovholder.governance.queries import body_names, charters_on
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.meetings import meeting_page
from tovholder.meetings.actions import TakenError, plan_meeting
from tovholder.meetings.calendar_names import meeting_kinds
from tovholder.meetings.forms import PlanForm
from tovholder.meetings.meeting_list import lines_of, meeting_table
from tovholder.meetings.queries import MeetingRow, meeting_at, meetings_of
from tovholder.ui.navigation import start_url

_TABLE = meeting_table()


@require_safe
def meetings(request: HttpRequest, slug: str) -> HttpResponse:
    """The meetings to come, those that were, or all: `?vis=kommende|tidligere|alle`."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    shown = request.GET.get("vis", "")
    shown = shown if shown in _SPANS else "kommende"
    rows = meetings_of(visitor.organisation, *_SPANS[shown](today))
    if shown == "tidligere":
        rows = rows[::-1]
    lines = lines_of(rows, body_names(visitor.organisation), slug)
    table = _TABLE.build(lines, request.GET)
    if table.is_export:
        return table.csv_response()
    page = {
        "table": table,
        "is_coming": shown == "kommende",
        "is_past": shown == "tidligere",
        "is_all": shown == "alle",
        "tabs": {one: table.state.address(vis=one, page="", sort="") for one in _SPANS},
        "may_plan": visitor.may(Permission.PLAN_MEETINGS),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "meetings/meetings.html", page)


_SPANS: dict[str, Callable[[date], tuple[date, date]]] = {
    "kommende": lambda today: (today, date.max),
    "tidligere": lambda today: (date.min, today),
    "alle": lambda _today: (date.min, date.max),
}


@require_safe
def meeting(request: HttpRequest, slug: str, meeting: int) -> HttpResponse:
    """One meeting: when and where, its steps, and its history."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    found = found_meeting(visitor, meeting)
    may_plan = visitor.may(Permission.PLAN_MEETINGS)
    charters = {one.charter: one for one in charters_on(visitor.organisation, found.day)}
    names = body_names(visitor.organisation)
    page = {
        **meeting_page.head(found),
        "body": names.get((found.charter, found.body), found.body),
        "steps": meeting_page.steps_on(charters.get(found.charter), found, today),
        "acts": meeting_page.acts(found, slug, today) if may_plan else {},
        "history": meeting_page.history(found),
        "may_plan": may_plan,
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "meetings/meeting.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, slug: str) -> HttpResponse:
    """A meeting by hand."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.PLAN_MEETINGS)
    kinds = meeting_kinds(charters_on(visitor.organisation, clock.today()))
    choices = [(key, f"{body}: {title}") for key, (body, title) in kinds.items()]
    form = PlanForm(request.POST or None, initial={"kind": request.GET.get("kind")}, kinds=choices)
    if request.method == "POST" and form.is_valid():
        data = dict(form.cleaned_data)
        key = data.pop("kind")
        charter, _slash, subject = key.partition("/")
        body, _dot, kind = subject.partition(".")
        try:
            made = plan_meeting(
                organisation=visitor.organisation,
                kind={"charter": charter, "body": body, "kind": kind, "title": kinds[key][1]},
                by=visitor.person.user,
                at=clock.now(),
                **data,
            )
        except TakenError:
            form.add_error("day", _("The body has this meeting on that day already."))
        else:
            messages.success(request, _("The meeting is planned."))
            return redirect("meetings:meeting", slug, made.pk)
    return _plan_page(request, visitor, form)


def _plan_page(request: HttpRequest, visitor: Visitor, form: PlanForm) -> HttpResponse:
    page = {
        "title": _("Plan a meeting"),
        "submit_label": _("Plan the meeting"),
        "lead": _("For a whole year of meetings, make a year plan instead."),
    }
    cancel_url = reverse("meetings:meetings", args=[visitor.organisation.slug])
    context = {"form": form, "cancel_url": cancel_url, "start_url": start_url(visitor.organisation)}
    status = 422 if form.errors else 200
    return render(request, "meetings/meeting_form.html", {**page, **context}, status=status)


def found_meeting(visitor: Visitor, id_: int) -> MeetingRow:
    """The meeting of the visitor's organisation. Raises Http404 if it has none of the id."""
    found = meeting_at(visitor.organisation, id_)
    if found is None:
        raise Http404
    return found
