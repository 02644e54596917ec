"""Filling seats, and what becomes of those who hold them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from tovholder.core.charter import Charter
from tovholder.governance import actions, seat_page
from tovholder.governance.access import Visitor, enter
from tovholder.governance.actions import SeatRefusedError
from tovholder.governance.forms import seats as forms
from tovholder.governance.forms.seat_fields import UNLISTED, BodyAt
from tovholder.governance.history import history_of
from tovholder.governance.queries import (
    membership_of,
    memberships_of,
    ruling_charter,
    seating_of,
)
from tovholder.governance.rules import NotNowError, Permission
from tovholder.governance.seat_page import STEPS, HistoryRow, seat_title
from tovholder.lib import clock
from tovholder.ui.as_of import asked_day
from tovholder.ui.blocks import empty_state
from tovholder.ui.navigation import start_url

_history_table = lru_cache(maxsize=256)(seat_page.history_table)


def body_url(slug: str, charter: str, body: str) -> str:
    """The page of a body, which joins more than this app knows."""
    return reverse("overview:body", args=[slug, charter, body])


def _place(visitor: Visitor, charter: str, body: str, on: date) -> BodyAt:
    """The body with its people. Raises Http404 if no charter has it."""
    ruling = ruling_charter(visitor.organisation, charter, on)
    if ruling is None or body not in ruling.bodies:
        raise Http404
    return BodyAt(visitor.organisation, ruling, body, seating_of(visitor.organisation))


@require_http_methods(["GET", "HEAD", "POST"])
def fill(request: HttpRequest, slug: str, charter: str, body: str) -> HttpResponse:
    """A person, known or new, for the seat in `?plads=`."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    visitor.must(Permission.MANAGE_SEATS)
    place = _place(visitor, charter, body, today)
    seat = request.GET.get("plads", "")
    if seat not in dict(place.seat_choices()):
        return _choose_seat(request, place)
    asked = "" if seat == UNLISTED else seat
    form = forms.FillForm(request.POST or None, place=place, seat=asked, today=today)
    if request.method == "POST" and form.is_valid() and _fill(visitor, place, asked, form):
        said = gettext("%(name)s now holds the seat.")
        name = form.chosen.name if form.chosen else form.new["name"]
        messages.success(request, said % {"name": name})
        return redirect(body_url(slug, charter, body))
    lead = gettext("%(body)s: %(seat)s") % {
        "body": place.name, "seat": seat_title(place.charter, body, asked)
    }  # fmt: skip
    page = {"form": form, "lead": lead, "place": place, "title": gettext("Fill a seat")}
    page |= _frame(visitor, body_url(slug, charter, body), gettext("Give the seat"))
    return render(request, "governance/seat_form.html", page, status=422 if form.errors else 200)


def _choose_seat(request: HttpRequest, place: BodyAt) -> HttpResponse:
    page = {
        "place": place,
        "choices": place.seat_choices(),
        "start_url": start_url(place.organisation),
        "body_url": body_url(place.organisation.slug, place.charter.charter, place.body_id),
    }
    return render(request, "governance/seat_choice.html", page)


def _fill(visitor: Visitor, place: BodyAt, seat: str, form: forms.FillForm) -> bool:
    """Gives the seat; False, with the reasons in the form, if it cannot be given."""
    told: dict[str, Any] = {
        "charter": place.charter.charter, "body": place.body_id, "seat": seat,
        "from_on": form.cleaned_data["from_on"], "until_on": form.last_day(place.seats.get(seat)),
        "reason": form.cleaned_data["reason"], "confirmed": form.codes,
        **form.holding(place), "by": visitor.person.user, "at": clock.now(),
    }  # fmt: skip
    try:
        if form.chosen:
            actions.seat_person(person=form.chosen, **told)
        else:
            new = actions.NewPerson(**form.new)  # type: ignore[typeddict-item]
            actions.seat_new_person(organisation=visitor.organisation, new=new, **told)
    except SeatRefusedError as refused:
        form.object(refused.objections)
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Held:
    """A membership with where it is, for who looks after it."""

    visitor: Visitor
    one: Any
    charter: Charter | None

    @property
    def url(self) -> str:
        return seat_page.membership_url(self.visitor.organisation.slug, self.one.pk)


def _held(visitor: Visitor, key: int) -> _Held:
    one = membership_of(visitor.organisation, key)
    if one is None:
        raise Http404
    return _Held(visitor, one, ruling_charter(visitor.organisation, one.charter, one.from_on))


@require_safe
def membership(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Who has a seat, since when, and what happened to that."""
    visitor = enter(request, slug, on=clock.today())
    held = _held(visitor, key)
    one, charter = held.one, held.charter
    body = charter.bodies.get(one.body) if charter else None
    sees_log = visitor.may(Permission.SEE_AUDIT)
    page = {
        "one": one,
        "title": one.person.name,
        "kicker": f"{body.name if body else one.body}: {seat_title(charter, one.body, one.seat)}",
        "body_name": body.name if body else one.body,
        "body_url": body_url(slug, one.charter, one.body) if body else "",
        "facts": list(seat_page.facts(one, charter)),
        "steps": list(STEPS.items()) if visitor.may(Permission.MANAGE_SEATS) else [],
        "history": history_of(visitor.organisation, "membership", one.pk) if sees_log else [],
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "governance/membership.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, slug: str, key: int, step: str) -> HttpResponse:
    """Extend, end, move, correct or take back a membership."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    visitor.must(Permission.MANAGE_SEATS)
    held = _held(visitor, key)
    if step not in _STEPS:
        raise Http404
    form_class, act, lead = _STEPS[step]
    place = _place(visitor, held.one.charter, held.one.body, held.one.from_on)
    form = form_class(request.POST or None, place=place, one=held.one, today=today)
    if request.method == "POST" and form.is_valid() and _act(request, held, place, form, act):
        target = body_url(slug, held.one.charter, held.one.body)
        return redirect(target if step in ("flyt", "fortryd") else held.url)
    title = f"{STEPS[step]}: {held.one.person.name}"
    page = {"form": form, "place": place, "title": title, "lead": lead}
    page |= _frame(visitor, held.url, str(STEPS[step]))
    page["revision"] = request.POST.get("revision") or held.one.revision
    return render(request, "governance/seat_form.html", page, status=422 if form.errors else 200)


def _act(
    request: HttpRequest, held: _Held, place: BodyAt, form: Any, act: Callable[..., None]
) -> bool:
    """Does it; False, with the reasons in the form, if it cannot be done."""
    asked = request.POST.get("revision", "")
    told = {
        "membership": held.one,
        "reason": form.cleaned_data["reason"],
        "revision": int(asked) if asked.isdecimal() and len(asked) < 10 else None,
        "by": held.visitor.person.user,
        "at": clock.now(),
    }
    try:
        act(form, place, told)
    except SeatRefusedError as refused:
        form.object(refused.objections)
        return False
    except NotNowError:
        said = gettext("Somebody else has changed this seat meanwhile. See how it is now.")
        messages.error(request, said)
        return True
    messages.success(request, gettext("The change is saved."))
    return True


def _extend(form: forms.ExtendForm, place: BodyAt, told: Mapping[str, Any]) -> None:
    until_on = form.last_day(place.seats.get(told["membership"].seat))
    if form.is_new_term and form.ends is not None:
        actions.renew_membership(ends=form.ends, until_on=until_on, confirmed=form.codes, **told)
    else:
        actions.extend_membership(until_on=until_on, confirmed=form.codes, **told)


def _end(form: forms.EndForm, _place: BodyAt, told: Mapping[str, Any]) -> None:
    actions.end_membership(until_on=form.cleaned_data["until_on"], **told)


def _move(form: forms.MoveForm, place: BodyAt, told: Mapping[str, Any]) -> None:
    seat = form.cleaned_data["seat"]
    asked = "" if seat == UNLISTED else seat
    actions.move_membership(
        seat=asked, from_on=form.cleaned_data["from_on"],
        until_on=form.last_day(place.seats.get(asked)), confirmed=form.codes, **told,
    )  # fmt: skip


def _correct(form: forms.CorrectForm, place: BodyAt, told: Mapping[str, Any]) -> None:
    cleaned = form.cleaned_data
    seat = "" if cleaned["seat"] == UNLISTED else cleaned["seat"]
    actions.correct_membership(
        seat=seat, from_on=cleaned["from_on"], until_on=cleaned["until_on"],
        confirmed=form.codes, **form.holding(place), **told,
    )  # fmt: skip


def _withdraw(_form: forms.WithdrawForm, _place: BodyAt, told: Mapping[str, Any]) -> None:
    actions.withdraw_membership(**told)


_STEPS: dict[str, tuple[Any, Callable[[Any, BodyAt, Mapping[str, Any]], None], Promise]] = {
    "forlaeng": (forms.ExtendForm, _extend, _("The person keeps the seat for longer.")),
    "afslut": (forms.EndForm, _end, _("The person leaves the seat. It stays in the history.")),
    "flyt": (
        forms.MoveForm,
        _move,
        _("The person leaves the seat and takes another."),
    ),
    "ret": (
        forms.CorrectForm,
        _correct,
        _("For what was noted wrongly. The log keeps what stood there before."),
    ),
    "fortryd": (
        forms.WithdrawForm,
        _withdraw,
        _("For somebody who never had the seat. Who had it and leaves is ended instead."),
    ),
}


def _frame(visitor: Visitor, cancel_url: str, label: str) -> dict[str, Any]:
    start = start_url(visitor.organisation)
    return {"start_url": start, "cancel_url": cancel_url, "submit_label": label}


@require_safe
def history(request: HttpRequest, slug: str, charter: str, body: str) -> HttpResponse:
    """Everybody who sits, sat or will sit in a body; with `?on=` on that day."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    on = asked_day(request, today) if request.GET.get("on") else None
    ruling = ruling_charter(visitor.organisation, charter, on or today)
    if ruling is None or body not in ruling.bodies:
        raise Http404
    rows = [
        HistoryRow(one, seat_title(ruling, body, one.seat))
        for one in memberships_of(visitor.organisation, charter, body)
        if on is None or (one.from_on <= on and (one.until_on is None or on <= one.until_on))
    ]
    nobody = empty_state(gettext("Nobody has sat here"), gettext("No one was given a seat yet."))
    fields = [seat_page.day_filter(on)]
    table = _history_table(slug).build(rows, request.GET, empty=nobody, fields=fields)
    if table.is_export:
        return table.csv_response()
    page = {
        "table": table,
        "body": ruling.bodies[body],
        "body_url": body_url(slug, charter, body),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "governance/seat_history.html", page)
