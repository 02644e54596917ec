"""Choices in the plan of a year: days by hand, meetings left out and added, and options."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tovholder.core.planning import BodyKey, Habit
from tovholder.governance.access import Visitor, enter
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.meetings.actions import (
    Change,
    ChosenMeanwhileError,
    PlanChangedError,
    change_plan,
    choose_options,
)
from tovholder.meetings.calendar_names import bodies_that_meet, meeting_kinds
from tovholder.meetings.forms import ChangeForm, OptionsForm
from tovholder.meetings.plan_options import chosen_habits, stored_options
from tovholder.meetings.queries import Choice, Outlook, outlook
from tovholder.meetings.year_asked import asked_plan_year, plan_url
from tovholder.ui.dates import day
from tovholder.ui.language import page_language
from tovholder.ui.navigation import start_url


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """Settles one meeting of the plan, and leads back to its row; asks nothing by itself."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    visitor.must(Permission.PLAN_MEETINGS)
    number = asked_plan_year(request, today)
    if request.method != "POST":
        return redirect(plan_url(slug, number))
    found = outlook(visitor.organisation, number, today)
    form = ChangeForm(request.POST, year=number, kinds=list(meeting_kinds(found.charters)))
    if not form.is_valid():
        for errors in form.errors.values():
            messages.error(request, " ".join(map(str, errors)))
        return redirect(plan_url(slug, number))
    wanted = form.change(found.plan)
    if wanted is None:
        messages.error(request, _("That meeting is not in the plan any more."))
        return redirect(plan_url(slug, number))
    _settle(request, visitor, number, form, wanted)
    return HttpResponseRedirect(f"{plan_url(slug, number)}#{form.anchor}")


def _settle(
    request: HttpRequest, visitor: Visitor, number: int, form: ChangeForm, wanted: Change
) -> None:
    """Does it, and says so; or says who was first."""
    try:
        others = change_plan(
            organisation=visitor.organisation,
            year=number,
            change=wanted,
            seen=form.cleaned_data["revision"],
            by=visitor.person.user,
            at=clock.now(),
        )
    except ChosenMeanwhileError as refused:
        messages.error(request, _told(refused.theirs, form.cleaned_data.get("day")))
    else:
        messages.success(request, form.said)
        if others:
            messages.info(request, _("Somebody else is changing this plan, too."))


def _told(theirs: Choice, wanted: Any) -> str:
    """What somebody else chose, and what the visitor wanted, so that it is not lost."""
    language = page_language()
    what = {"who": theirs.by or _("Somebody")}
    if theirs.kind == "removed" and not theirs.is_undone:
        said = _("%(who)s has left the meeting out meanwhile.") % what
    elif theirs.day and not theirs.is_undone:
        what["day"] = day(theirs.day, language)
        said = _("%(who)s has moved the meeting to %(day)s meanwhile.") % what
    else:
        said = _("%(who)s has left the day to the plan meanwhile.") % what
    if wanted:
        yours = _("You wanted %(day)s. Choose it again if it still is right.")
        said = f"{said} {yours % {'day': day(wanted, language)}}"
    return said


@require_http_methods(["GET", "HEAD", "POST"])
def options(request: HttpRequest, slug: str) -> HttpResponse:
    """Weekdays, times and places, the winter holiday, and how full a month may be."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    visitor.must(Permission.PLAN_MEETINGS)
    number = asked_plan_year(request, today)
    found = outlook(visitor.organisation, number, today)
    bodies = list(bodies_that_meet(found.charters))
    form = OptionsForm(request.POST or None, initial=_initial(found, bodies), bodies=bodies)
    if request.method == "POST" and form.is_valid():
        try:
            choose_options(
                organisation=visitor.organisation,
                year=number,
                options=stored_options(form.cleaned_data, form.chosen()),
                seen=form.cleaned_data["revision"],
                by=visitor.person.user,
                at=clock.now(),
            )
        except PlanChangedError:
            _keep(form, found)
        else:
            messages.success(request, _("The choices are saved, and the plan is made anew."))
            return redirect(plan_url(slug, number))
    return _options_page(request, visitor, form, found)


def _initial(found: Outlook, bodies: list[tuple[BodyKey, str]]) -> Mapping[str, Any]:
    stored = found.draft.options
    chosen = chosen_habits(stored)
    initial: dict[str, Any] = {
        "revision": found.draft.revision,
        "winter_week": stored.get("winter_week", 7),
        "most_a_month": stored.get("most_a_month"),
    }
    for number, (key, _title) in enumerate(bodies):
        habit = chosen.get(key, Habit())
        initial[f"weekdays-{number}"] = habit.weekdays
        initial[f"starts_at-{number}"] = habit.starts_at
        initial[f"ends_at-{number}"] = habit.ends_at
        initial[f"place-{number}"] = habit.place
    return initial


def _keep(form: OptionsForm, found: Outlook) -> None:
    """What was typed stays; sent once more it replaces what somebody else has saved."""
    data: Any = form.data.copy()  # type: ignore[attr-defined]
    data["revision"] = str(found.draft.revision)
    form.data = data
    said = _("Somebody has changed the plan meanwhile. Nothing is lost: send once more.")
    form.add_error(None, said)


def _options_page(
    request: HttpRequest, visitor: Visitor, form: OptionsForm, found: Outlook
) -> HttpResponse:
    slug = visitor.organisation.slug
    page = {
        "form": form,
        "plan": found.plan,
        "groups": form.groups,
        "cancel_url": plan_url(slug, found.plan.year),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "meetings/year_options.html", page, status=422 if form.errors else 200)
