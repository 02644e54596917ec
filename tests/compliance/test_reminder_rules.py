"""Who is reminded of what on a day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.compliance.rules.reminders import (
    APART,
    Pace,
    Reader,
    Reminder,
    Sent,
    Silence,
    StandIn,
    Thing,
    Why,
    is_day_for,
    reminders_due,
    step_of,
)
from tovholder.core.calendar import is_working_day

DUE = date(2026, 9, 30)  # a Wednesday
ADA, BEN, CORA, DINA = range(1, 5)
THING = Thing("duty:høstfest", DUE, ((ADA,), (BEN,), (CORA,)))
DAY = timedelta(days=1)
ALL = {person: Reader(person) for person in (ADA, BEN, CORA, DINA)}


def day(step: int) -> date:
    """So many days from the due day."""
    return DUE + step * DAY


def told(
    on: date, *readers: Reader, sent: Iterable[Sent] = (), thing: Thing = THING
) -> list[Reminder]:
    """Who is reminded of the thing, when Ada was sent these."""
    people = {**ALL, **{one.person: one for one in readers}}
    return list(reminders_due([thing], people, {(ADA, thing.key): tuple(sent)}, on)[0])


def silent(on: date, *readers: Reader, sent: Iterable[Sent] = ()) -> list[tuple[int, Why]]:
    """Who is not, and why."""
    people = {**ALL, **{one.person: one for one in readers}}
    found = reminders_due([THING], people, {(ADA, THING.key): tuple(sent)}, on)[1]
    return [(one.person, one.why) for one in found]


@pytest.mark.parametrize(
    ("passed", "step"),
    [
        (-31, None), (-30, -30), (-8, -30), (-7, -7), (-2, -7), (-1, -1), (0, -1), (1, 1),
        (6, 1), (7, 7), (29, 7), (30, 30), (59, 30), (60, 60), (365, 360),
    ],
)  # fmt: skip
def test_the_table_of_steps(passed: int, step: int | None) -> None:
    assert step_of(DUE, day(passed)) == step


@pytest.mark.parametrize("step", [-30, -7, -1, 1, 7])
def test_the_owner_alone_is_reminded_at_first(step: int) -> None:
    assert told(day(step)) == [Reminder(ADA, THING.key, DUE, step, 0)]


def test_after_two_reminders_in_vain_the_secretary_hears_of_it() -> None:
    assert [one.person for one in told(day(30))] == [ADA, BEN]


def test_after_three_reminders_in_vain_the_coordinator_does_too() -> None:
    assert [(one.person, one.level) for one in told(day(61))] == [(ADA, 0), (BEN, 1), (CORA, 2)]


@pytest.mark.parametrize(
    "off", [date(2026, 9, 26), date(2026, 9, 27), date(2026, 12, 25), date(2027, 5, 6)]
)
def test_nobody_is_reminded_on_a_weekend_or_a_holiday(off: date) -> None:
    thing = replace(THING, due=off + DAY)
    assert told(off, thing=thing) == []


def test_what_falls_on_a_weekend_is_sent_on_the_next_working_day() -> None:
    thing = replace(THING, due=date(2026, 9, 27))
    assert [one.step for one in told(date(2026, 9, 28), thing=thing)] == [1]


def test_a_step_is_sent_once() -> None:
    assert told(day(-6), sent=[Sent(DUE, -7, day(-7))]) == []


def test_a_new_due_day_is_a_new_thing_to_remind_of() -> None:
    later = replace(THING, due=DUE + 30 * DAY)
    sent = [Sent(DUE, -7, day(-7)), Sent(DUE, -30, day(-30))]
    assert [one.step for one in told(day(0), sent=sent, thing=later)] == [-30]


@pytest.mark.parametrize(("on", "count"), [(1, 0), (2, 0), (5, 1)])
def test_two_reminders_of_a_thing_are_five_days_apart(on: int, count: int) -> None:
    sent = [Sent(DUE, -1, day(0))]
    assert len(told(day(on), sent=sent)) == count


@pytest.mark.parametrize(
    ("reader", "why"),
    [
        (Reader(ADA, has_address=False), Why.NO_ADDRESS),
        (Reader(ADA, absences=((day(-9), day(-5)),)), Why.ABSENT),
    ],
)
def test_the_next_in_line_answers_for_who_cannot_be_reached(reader: Reader, why: Why) -> None:
    assert [one.person for one in told(day(-7), reader)] == [BEN]
    assert silent(day(-7), reader) == [(ADA, why)]


def test_who_is_back_is_reminded_again() -> None:
    away = Reader(ADA, absences=((day(-9), day(-8)),))
    assert [one.person for one in told(day(-7), away)] == [ADA]


def test_what_is_put_off_is_not_passed_on() -> None:
    reader = Reader(ADA, snoozed={THING.key: day(-7)})
    assert told(day(-7), reader) == []
    assert silent(day(-7), reader) == [(ADA, Why.SNOOZED)]
    assert [one.person for one in told(day(-6), reader)] == [ADA]


def test_a_substitute_is_reminded_in_the_place_of_who_handed_it_over() -> None:
    reader = Reader(ADA, stand_ins=(StandIn(DINA, "", day(-20), day(-1)),))
    assert told(day(-7), reader) == [Reminder(DINA, THING.key, DUE, -7, 0, instead_of=ADA)]
    assert [one.person for one in told(day(1), reader)] == [ADA]


def test_who_is_named_for_the_very_thing_comes_before_who_stands_in_for_all() -> None:
    some = (StandIn(BEN, "", day(-20), None), StandIn(DINA, THING.key, day(-30), None))
    assert [one.person for one in told(day(-7), Reader(ADA, stand_ins=some))] == [DINA]


def test_a_substitute_who_is_away_is_passed_by() -> None:
    ada = Reader(ADA, stand_ins=(StandIn(DINA, "", day(-20), None),))
    dina = Reader(DINA, absences=((day(-10), day(0)),))
    assert [one.person for one in told(day(-7), ada, dina)] == [BEN]


def test_who_wants_only_what_is_late_hears_nothing_before() -> None:
    reader = Reader(ADA, pace=Pace.LATE)
    assert silent(day(-7), reader) == [(ADA, Why.ONLY_LATE)]
    assert [one.person for one in told(day(1), reader)] == [ADA]


def test_who_reads_weekly_is_reminded_on_the_first_working_day_of_the_week() -> None:
    reader = Reader(ADA, pace=Pace.WEEKLY)
    assert silent(date(2026, 9, 24), reader) == [(ADA, Why.WEEKLY)]
    assert [one.step for one in told(date(2026, 9, 28), reader)] == [-7]


@pytest.mark.parametrize(
    ("on", "is_day"),
    [(date(2026, 5, 25), False), (date(2026, 5, 26), True), (date(2026, 5, 27), False)],
)
def test_a_week_that_begins_with_a_holiday_is_told_of_a_day_later(on: date, is_day: bool) -> None:
    assert is_day_for(Pace.WEEKLY, on) is is_day


def test_two_owners_are_both_reminded() -> None:
    thing = replace(THING, levels=((ADA, BEN), (CORA,)))
    assert [one.person for one in told(day(-7), thing=thing)] == [ADA, BEN]


def test_without_anybody_nobody_is_reminded() -> None:
    assert told(day(-7), thing=replace(THING, levels=())) == []


persons = st.integers(1, 4)
days = st.dates(date(2026, 8, 1), date(2026, 12, 31))
readers = st.builds(
    Reader,
    persons,
    st.booleans(),
    st.sampled_from(Pace),
    st.lists(days.map(lambda one: (one, one + 9 * DAY)), max_size=2).map(tuple),
    st.dictionaries(st.sampled_from("abc"), days, max_size=2),
    st.lists(
        st.builds(StandIn, persons, st.sampled_from(["", "a"]), days, st.none()), max_size=2
    ).map(tuple),
)
things = st.lists(
    st.builds(
        Thing,
        st.sampled_from("abc"),
        days,
        st.lists(st.lists(persons, min_size=1, max_size=2).map(tuple), max_size=3).map(tuple),
    ),
    max_size=3,
    unique_by=lambda one: one.key,
)


@given(things, st.lists(readers, max_size=4), days)
def test_day_by_day_each_step_is_sent_once_and_five_days_apart(
    some: list[Thing], crew: list[Reader], start: date
) -> None:
    people = {one.person: one for one in crew}
    sent: dict[tuple[int, str], tuple[Sent, ...]] = {}
    for number in range(60):
        on = start + number * DAY
        for one in reminders_due(some, people, sent, on)[0]:
            before = sent.get((one.person, one.key), ())
            assert is_working_day(on)
            assert not people[one.person].is_absent(on)
            assert all(on - earlier.on >= APART for earlier in before)
            assert (one.due, one.step) not in {(b.due, b.step) for b in before}
            sent[one.person, one.key] = (*before, Sent(one.due, one.step, on))
        again = reminders_due(some, people, sent, on)[0]
        assert again == ()


@given(things, st.lists(readers, max_size=4), days)
def test_nobody_is_both_reminded_of_a_thing_and_not(
    some: list[Thing], crew: list[Reader], on: date
) -> None:
    people = {one.person: one for one in crew}
    sent, kept = reminders_due(some, people, {}, on)
    told_of = [(one.person, one.key) for one in sent]
    not_told: list[tuple[int, str]] = [(one.person, one.key) for one in kept]
    assert len({*told_of, *not_told}) == len(told_of) + len(not_told)
    assert all(isinstance(one, Silence) for one in kept)
