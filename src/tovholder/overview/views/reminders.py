"""Reminders: what goes out, to whom and why not; and what a person has chosen about them."""

from datetime import timedelta
from functools import lru_cache
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from tovholder.compliance.actions.inbox import be_absent, cancel_absence, set_pace, take_back
from tovholder.compliance.queries.inbox import absences_of, handed_over, pace_of
from tovholder.compliance.queries.readers import reminders_sent
from tovholder.compliance.queries.reminders import plans_ahead
from tovholder.compliance.rules.reminders import Pace
from tovholder.governance.access import Visitor, enter
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.overview import reminder_list as page
from tovholder.overview.inbox_forms import AbsenceForm, PaceForm
from tovholder.ui.navigation import start_url
from tovholder.ui.tables import Table

HISTORY = timedelta(days=365)

_sent = lru_cache(maxsize=256)(page.sent_table)


@require_safe
def reminders(request: HttpRequest, slug: str) -> HttpResponse:
    """For the coordinator: what goes out in the next two weeks, who gets none, what was sent."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    visitor.must(Permission.MANAGE_REMINDERS)
    is_history = request.GET.get("vis") == "sendt"
    table: Table[Any]
    if is_history:
        sent = reminders_sent(visitor.organisation, today - HISTORY)
        table = _sent(slug).build(sent, request.GET)
    else:
        coming = page.coming(plans_ahead(visitor.organisation, today))
        table = page.COMING.build(coming, request.GET)
    if table.is_export:
        return table.csv_response()
    context = {
        "table": table,
        "is_history": is_history,
        "is_coming": not is_history,
        "today": today,
        "cadence": page.cadence(),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "overview/reminders.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest, slug: str) -> HttpResponse:
    """How often the person is reminded, when away, and who answers meanwhile."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    person = visitor.person
    what = request.POST.get("what", "")
    pace_form = PaceForm(request.POST if what == "pace" else None, pace=pace_of(person))
    away_form = AbsenceForm(request.POST if what == "absence" else None)
    if request.method == "POST" and _done(visitor, request, pace_form, away_form, what):
        messages.success(request, gettext("It is kept."))
        return redirect("overview:reminder-settings", slug)
    handed = handed_over(person, today)
    context = {
        "pace_form": pace_form,
        "away_form": away_form,
        "absences": absences_of(person, today),
        "handed": [one for one in handed if one.person == person.pk],
        "taken": [one for one in handed if one.to == person.pk],
        "may_see_all": bool(visitor.may(Permission.MANAGE_REMINDERS)),
        "start_url": start_url(visitor.organisation),
    }
    status = 422 if pace_form.errors or away_form.errors else 200
    return render(request, "overview/reminder_settings.html", context, status=status)


def _done(
    visitor: Visitor, request: HttpRequest, pace_form: PaceForm, away_form: AbsenceForm, what: str
) -> bool:
    """Does what the button asks for; False if a form does not hold, or for no such button."""
    who: dict[str, Any] = {"person": visitor.person, "by": visitor.person.user, "at": clock.now()}
    key = request.POST.get("key", "")
    match what:
        case "pace" if pace_form.is_valid():
            set_pace(pace=Pace(pace_form.cleaned_data["pace"]), **who)
        case "absence" if away_form.is_valid():
            be_absent(**away_form.cleaned_data, **who)
        case "cancel-absence" if key.isdecimal():
            cancel_absence(absence_id=int(key), **who)
        case "take-back" if key.isdecimal():
            take_back(delegation_id=int(key), **who)
        case _:
            return False
    return True
