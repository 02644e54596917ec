"""When something may be put off, handed over, or left for an absence; and what is never stored."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from tests.people import Cast
from tovholder.compliance.actions.inbox import (
    be_absent,
    cancel_absence,
    delegate,
    snooze,
    take_back,
    wake,
)
from tovholder.compliance.models import (
    Absence,
    Delegation,
    ReminderPace,
    ReminderSent,
    Snooze,
)
from tovholder.compliance.queries import owed
from tovholder.compliance.queries.inbox import absences_of, handed_over, put_off_by
from tovholder.compliance.rules.inbox import LONGEST_SNOOZE, may_be_absent, may_snooze
from tovholder.lib import clock
from tovholder.lib.clock import COPENHAGEN

NOW = datetime(2026, 5, 13, 9, 0, tzinfo=COPENHAGEN)
ON = NOW.date()
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("until", "reason", "why"),
    [
        (ON + DAY, "Ferie", ""),
        (ON + LONGEST_SNOOZE, "Ferie", ""),
        (ON, "Ferie", "snooze-not-ahead"),
        (ON + LONGEST_SNOOZE + DAY, "Ferie", "snooze-too-long"),
        (ON + DAY, "  ", "no-reason"),
    ],
)
def test_a_thing_is_put_off_with_a_reason_and_not_for_ever(
    until: date, reason: str, why: str
) -> None:
    assert may_snooze(until=until, on=ON, reason=reason).reason == why


@pytest.mark.parametrize(
    ("last", "why"),
    [(ON, ""), (ON - DAY, "ends-before-it-begins"), (ON + 400 * DAY, "absence-too-long")],
)
def test_an_absence_is_a_year_at_most(last: date, why: str) -> None:
    assert may_be_absent(first=ON, last=last).reason == why


def put_off(cast: Cast, until: date) -> None:
    """Bo puts the gate off."""
    snooze(person=cast.bo, key="task:1", title="Lugen", until=until, reason="Regn", by=None, at=NOW)


def test_what_is_put_off_again_gets_the_new_day(cast: Cast) -> None:
    put_off(cast, ON + DAY)
    put_off(cast, ON + 3 * DAY)
    assert put_off_by(cast.bo, ON)["task:1"].until == ON + 3 * DAY


def test_what_is_taken_up_twice_is_no_error(cast: Cast) -> None:
    put_off(cast, ON + DAY)
    for _ in range(2):
        wake(person=cast.bo, key="task:1", title="Lugen", by=None, at=NOW)
    assert put_off_by(cast.bo, ON) == {}


def hand_over(cast: Cast, until_on: date | None = None) -> Delegation:
    """Bo lets Carla answer for everything."""
    return delegate(
        person=cast.bo, to=cast.carla, from_on=ON - DAY, until_on=until_on, by=None, at=NOW
    )


def test_what_is_taken_back_is_the_owner_s_from_that_day(cast: Cast) -> None:
    made = hand_over(cast)
    take_back(person=cast.bo, delegation_id=made.pk, by=None, at=NOW)
    made.refresh_from_db()
    assert made.until_on == ON - DAY
    assert handed_over(cast.bo, ON) == []


def test_nobody_takes_back_what_another_handed_over(cast: Cast) -> None:
    made = hand_over(cast)
    take_back(person=cast.anna, delegation_id=made.pk, by=None, at=NOW)
    assert len(handed_over(cast.bo, ON)) == 1


def test_an_absence_that_is_cancelled_is_gone(cast: Cast) -> None:
    away = be_absent(person=cast.bo, from_on=ON, until_on=ON, by=None, at=NOW)
    cancel_absence(person=cast.anna, absence_id=away.pk, by=None, at=NOW)
    assert len(absences_of(cast.bo, ON)) == 1
    cancel_absence(person=cast.bo, absence_id=away.pk, by=None, at=NOW)
    assert absences_of(cast.bo, ON) == []


def test_a_substitute_may_vouch_in_the_place_of_the_owner(
    client: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)
    item = next(one for one in owed(cast.garden, ON) if "god stemning" in one.title)
    client.force_login(cast.user("carla"))
    assert client.get(item.deed_url).status_code == 403
    hand_over(cast)
    assert client.get(item.deed_url).status_code == 200


def snoozed(cast: Cast, **fields: object) -> object:
    kept = {"key": "task:1", "until_on": ON, "reason": "Regn", "created_at": NOW, **fields}
    return Snooze.objects.create(organisation=cast.garden, person=cast.bo, **kept)


def delegated(cast: Cast, **fields: object) -> object:
    kept = {"to": cast.carla, "from_on": ON, "created_at": NOW, **fields}
    return Delegation.objects.create(organisation=cast.garden, person=cast.bo, **kept)


def away(cast: Cast, **fields: object) -> object:
    kept = {"from_on": ON, "until_on": ON, "created_at": NOW, **fields}
    return Absence.objects.create(organisation=cast.garden, person=cast.bo, **kept)


def paced(cast: Cast, **fields: object) -> object:
    return ReminderPace.objects.create(person=cast.bo, **fields)


def sent(cast: Cast, **fields: object) -> object:
    kept = {"key": "task:1", "title": "Lugen", "due_on": ON, "step": -7, "level": 0, **fields}
    return ReminderSent.objects.create(
        organisation=cast.garden, person=cast.bo, sent_on=ON, mail_id=1, **kept
    )


@pytest.mark.parametrize(
    ("make", "fields"),
    [
        (snoozed, {"reason": ""}),
        (delegated, {"until_on": ON - DAY}),
        (away, {"until_on": ON - DAY}),
        (paced, {"pace": "hourly"}),
    ],
)
def test_the_database_refuses_what_must_not_be(
    cast: Cast, make: Callable[..., object], fields: dict[str, object]
) -> None:
    make(cast)
    for model in (ReminderPace, Snooze):
        model.objects.all().delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        make(cast, **fields)


def test_nobody_is_his_own_substitute(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        delegated(cast, to=cast.bo)


@pytest.mark.parametrize("make", [snoozed, paced, sent])
def test_what_is_there_once_is_not_there_twice(cast: Cast, make: Callable[..., object]) -> None:
    make(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        make(cast)


def test_the_same_thing_at_another_step_is_another_reminder(cast: Cast) -> None:
    sent(cast)
    sent(cast, step=-1)
    assert ReminderSent.objects.filter(organisation=cast.garden).count() == 2
