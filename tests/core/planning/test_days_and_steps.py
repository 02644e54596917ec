"""Which days are free, and what goes before a meeting and after it."""

from datetime import date, timedelta

import pytest

from tests.core.planning.garden import YEAR, board_only
from tovholder.core.planning import BlockKind, Leads, Options, Step, StepKind, school_holidays
from tovholder.core.planning.days import days_of
from tovholder.core.planning.steps import steps_of

TUESDAY = date(YEAR, 3, 9)


def kinds(day: date, winter_week: int = 7) -> set[BlockKind]:
    blocks = days_of(day.year, (), Options(winter_week=winter_week)).get(day, ())
    return {block.kind for block in blocks}


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2027, 1, 2), BlockKind.WEEKEND),
        (date(2027, 5, 6), BlockKind.HOLIDAY),  # Ascension Day
        (date(2026, 6, 5), BlockKind.CLOSED),  # Constitution Day
        (date(2027, 5, 7), BlockKind.BETWEEN),  # the Friday after Ascension Day
        (date(2027, 12, 28), BlockKind.BETWEEN),
        (date(2027, 3, 23), BlockKind.SCHOOL),  # the week before Easter
        (date(2027, 6, 28), BlockKind.SCHOOL),
        (date(2027, 10, 19), BlockKind.SCHOOL),  # week 42
        (date(2027, 7, 13), BlockKind.JULY),
    ],
)
def test_a_day_off_is_known_for_what_it_is(day: date, kind: BlockKind) -> None:
    assert kind in kinds(day)


@pytest.mark.parametrize("day", [TUESDAY, date(2027, 5, 10), date(2027, 6, 4), date(2027, 8, 17)])
def test_an_ordinary_working_day_is_free(day: date) -> None:
    assert kinds(day) == set()


@pytest.mark.parametrize(("week", "day"), [(7, date(2027, 2, 16)), (8, date(2027, 2, 23))])
def test_the_winter_holiday_is_in_the_week_that_was_chosen(week: int, day: date) -> None:
    assert BlockKind.SCHOOL in kinds(day, week)
    assert BlockKind.SCHOOL not in kinds(day, 15 - week)


def test_the_summer_holiday_begins_on_the_last_saturday_of_june() -> None:
    summers = [one for one in school_holidays(7) if one.code == "summer"]
    assert len(summers) >= 8
    for one in summers:
        assert (one.first.weekday(), one.first.month) == (5, 6)
        assert (one.first + timedelta(days=7)).month == 7
        assert "§ 14 a" in one.source


def test_every_school_holiday_says_where_it_comes_from_and_ends_after_it_begins() -> None:
    assert all(one.source and one.first < one.last for one in school_holidays(8))


def test_steps_follow_from_the_charter_where_it_has_rules() -> None:
    charter = board_only(
        "4 gange om året", "materials: {when: senest 7 dage før hvert møde, clause: § 5}"
    )
    steps = {step.kind: step for step in steps_of(charter, "board.ordinary", TUESDAY, Leads())}
    sent = steps[StepKind.DISPATCH]
    assert (sent.on, sent.is_rule, sent.clause) == (TUESDAY - timedelta(days=7), True, "§ 5")
    assert not steps[StepKind.MINUTES].is_rule


def test_a_deadline_on_a_holiday_is_met_on_the_working_day_before() -> None:
    charter = board_only("4 gange om året", "materials: {when: senest 7 dage før hvert møde}")
    after_easter_monday = date(2027, 4, 5)  # a week before: Easter Monday, 29 March
    steps = steps_of(charter, "board.ordinary", after_easter_monday, Leads())
    assert next(one.on for one in steps if one.kind is StepKind.DISPATCH) == date(2027, 3, 24)


def test_the_agenda_follows_a_dispatch_that_was_moved() -> None:
    charter = board_only("4 gange om året")
    moved = {"dispatch": date(2027, 2, 23)}
    steps = {one.key: one for one in steps_of(charter, "board.ordinary", TUESDAY, Leads(), moved)}
    assert steps["dispatch"] == Step(
        StepKind.DISPATCH, "dispatch", date(2027, 2, 23), is_moved=True
    )
    assert steps["agenda"].on == date(2027, 2, 19)


def test_minutes_without_a_day_in_the_charter_still_name_the_clause() -> None:
    charter = board_only("4 gange om året", "minutes: {when: efter hvert møde, clause: § 6}")
    steps = {one.key: one for one in steps_of(charter, "board.ordinary", TUESDAY, Leads())}
    assert (steps["publication"].clause, steps["publication"].is_rule) == ("§ 6", False)


def test_duties_that_hang_on_the_meeting_are_steps_of_it() -> None:
    charter = board_only(
        "4 gange om året", "preparation: [{title: Rundtur, when: senest 3 dage før hvert møde}]"
    )
    steps = steps_of(charter, "board.ordinary", TUESDAY, Leads())
    assert [one.title for one in steps if one.kind is StepKind.PREPARATION] == ["Rundtur"]
