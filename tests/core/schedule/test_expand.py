from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.core.schedule.strategies import (
    bounded,
    dated,
    near_days,
    once,
    relative,
    repeated,
    schedules,
)
from tovholder.core.schedule import (
    AsNeeded,
    Bounded,
    Continuous,
    Count,
    Relative,
    Repeated,
    Schedule,
    Window,
    expand,
    parse,
)

ONE_DAY = timedelta(days=1)
expandable = st.one_of(dated, once, bounded(dated, near_days))
stretches = st.tuples(near_days, st.integers(0, 2000)).map(
    lambda drawn: (drawn[0], drawn[0] + timedelta(days=drawn[1]))
)


def windows(phrase: str, first: str, last: str) -> list[tuple[str, str]]:
    found = expand(parse(phrase), date.fromisoformat(first), date.fromisoformat(last))
    return [(window.opens.isoformat(), window.due.isoformat()) for window in found]


def due_days(phrase: str, first: str, last: str) -> list[str]:
    return [due for _, due in windows(phrase, first, last)]


def test_a_yearly_quota_is_one_window_with_its_number() -> None:
    found = list(expand(parse("4 gange om året"), date(2024, 1, 1), date(2024, 12, 31)))
    assert found == [Window(date(2024, 1, 1), date(2024, 12, 31), Count.exactly(4))]


def test_a_quarterly_duty_has_a_window_in_each_quarter() -> None:
    assert windows("hvert kvartal", "2024-01-01", "2024-12-31") == [
        ("2024-01-01", "2024-03-31"),
        ("2024-04-01", "2024-06-30"),
        ("2024-07-01", "2024-09-30"),
        ("2024-10-01", "2024-12-31"),
    ]


def test_a_window_belongs_where_it_is_due_and_not_where_it_opens() -> None:
    assert windows("hvert kvartal", "2024-02-10", "2024-06-29") == [("2024-01-01", "2024-03-31")]


def test_a_day_to_meet_is_the_due_day_of_the_year() -> None:
    assert windows("1 gang om året senest 30. september", "2024-01-01", "2024-12-31") == [
        ("2024-01-01", "2024-09-30")
    ]


def test_the_end_of_february_follows_the_leap_years() -> None:
    phrase = "hvert år senest ved udgangen af februar"
    assert due_days(phrase, "2023-01-01", "2024-12-31") == ["2023-02-28", "2024-02-29"]


def test_a_month_left_out_has_no_window() -> None:
    assert due_days("hver måned undtagen juli", "2024-06-01", "2024-08-31") == [
        "2024-06-30",
        "2024-08-31",
    ]


def test_a_week_vanishes_only_if_all_of_it_is_left_out() -> None:
    found = windows("1 gang om ugen undtagen juli", "2024-06-24", "2024-08-11")
    assert [opens for opens, _ in found] == ["2024-06-24", "2024-07-29", "2024-08-05"]


def test_a_quarter_with_one_month_left_out_stays_whole() -> None:
    assert windows("hvert kvartal undtagen juli", "2024-07-01", "2024-09-30") == [
        ("2024-07-01", "2024-09-30")
    ]


def test_named_months_are_windows_of_a_month_each() -> None:
    assert windows("i februar og november", "2024-01-01", "2025-03-01") == [
        ("2024-02-01", "2024-02-29"),
        ("2024-11-01", "2024-11-30"),
        ("2025-02-01", "2025-02-28"),
    ]


def test_every_second_month_has_windows_of_two_months() -> None:
    assert windows("hver 2. måned", "2024-01-01", "2024-06-30") == [
        ("2024-01-01", "2024-02-29"),
        ("2024-03-01", "2024-04-30"),
        ("2024-05-01", "2024-06-30"),
    ]


def test_months_are_counted_from_the_month_of_the_start() -> None:
    assert windows("hver 3. måned fra 10. februar 2024", "2024-01-01", "2024-08-31") == [
        ("2024-02-10", "2024-04-30"),
        ("2024-05-01", "2024-07-31"),
    ]


def test_years_are_counted_from_the_year_of_the_start() -> None:
    assert windows("hvert 2. år fra 10. februar 2025", "2024-01-01", "2028-12-31") == [
        ("2025-02-10", "2026-12-31"),
        ("2027-01-01", "2028-12-31"),
    ]


def test_the_second_thursday_is_one_day_a_month() -> None:
    assert windows("2. torsdag i hver måned", "2024-01-01", "2024-03-10") == [
        ("2024-01-11", "2024-01-11"),
        ("2024-02-08", "2024-02-08"),
    ]


def test_months_without_a_fifth_friday_are_passed_over() -> None:
    assert due_days("5. fredag i hver måned", "2024-01-01", "2024-06-30") == [
        "2024-03-29",
        "2024-05-31",
    ]


def test_the_last_friday_of_a_named_month_comes_once_a_year() -> None:
    assert due_days("sidste fredag i november", "2024-01-01", "2025-12-31") == [
        "2024-11-29",
        "2025-11-28",
    ]


def test_every_two_weeks_is_counted_from_the_first_monday_of_1970() -> None:
    assert windows("hver 2. uge", "1970-01-05", "1970-02-01") == [
        ("1970-01-05", "1970-01-18"),
        ("1970-01-19", "1970-02-01"),
    ]


def test_every_two_weeks_from_a_day_is_counted_from_that_day() -> None:
    assert windows("hver 2. uge fra 3. januar 2024", "2024-01-01", "2024-02-01") == [
        ("2024-01-03", "2024-01-16"),
        ("2024-01-17", "2024-01-30"),
    ]


def test_a_weekday_every_two_weeks_from_a_day_is_first_met_on_or_after_it() -> None:
    phrase = "mandag hver 2. uge fra 3. januar 2024"
    assert due_days(phrase, "2024-01-01", "2024-02-10") == [
        "2024-01-08",
        "2024-01-22",
        "2024-02-05",
    ]


def test_every_wednesday_falls_on_wednesdays() -> None:
    assert due_days("hver onsdag", "2024-01-01", "2024-01-17") == [
        "2024-01-03",
        "2024-01-10",
        "2024-01-17",
    ]


def test_a_day_of_the_year_comes_each_year() -> None:
    assert due_days("hvert år den 29. februar", "2023-01-01", "2024-12-31") == [
        "2023-02-28",
        "2024-02-29",
    ]


def test_a_day_comes_once() -> None:
    assert windows("23. januar 2024", "2024-01-23", "2024-01-23") == [("2024-01-23", "2024-01-23")]


def test_a_deadline_is_open_from_the_beginning_of_time() -> None:
    assert windows("senest 1. juni 2024", "2024-01-01", "2024-12-31") == [
        ("0001-01-01", "2024-06-01")
    ]


def test_a_season_is_a_window() -> None:
    assert windows("i efteråret 2021", "2021-01-01", "2021-12-31") == [("2021-09-01", "2021-11-30")]


def test_a_year_of_which_half_is_left_asks_for_its_whole_count() -> None:
    phrase = "4 gange om året fra 1. juli 2021"
    found = list(expand(parse(phrase), date(2021, 1, 1), date(2021, 12, 31)))
    assert found == [Window(date(2021, 7, 1), date(2021, 12, 31), Count.exactly(4))]


def test_a_year_of_which_a_fortnight_is_left_asks_for_nothing() -> None:
    phrase = "4 gange om året fra 18. december 2021"
    assert windows(phrase, "2021-01-01", "2022-12-31") == [("2022-01-01", "2022-12-31")]


@pytest.mark.parametrize(("start", "due"), [("16", ["2024-06-30"]), ("17", [])])
def test_half_a_month_is_the_least_that_counts_as_a_month(start: str, due: list[str]) -> None:
    phrase = f"hver måned fra {start}. juni 2024"
    assert due_days(phrase, "2024-06-01", "2024-06-30") == due


def test_nothing_is_due_because_a_rule_lapses() -> None:
    phrase = "hvert kvartal til 15. november 2024"
    assert due_days(phrase, "2024-07-01", "2025-12-31") == ["2024-09-30"]


def test_nothing_is_due_in_no_days() -> None:
    assert windows("hver uge", "2024-12-31", "2024-01-01") == []


@pytest.mark.parametrize(
    "phrase", ["efter behov", "løbende", "fra 1. juni 2021", "efter board.march"]
)
def test_what_has_no_day_of_its_own_has_no_window(phrase: str) -> None:
    assert windows(phrase, "0001-01-01", "9999-12-31") == []


@pytest.mark.parametrize("phrase", ["hver uge", "hver onsdag", "torsdag hver 3. uge", "ugentligt"])
def test_weeks_reach_to_the_ends_of_the_calendar(phrase: str) -> None:
    first = due_days(phrase, "0001-01-01", "0001-02-01")
    last = due_days(phrase, "9999-12-01", "9999-12-31")
    assert first
    assert last


@given(expandable, stretches)
def test_windows_are_due_in_range_and_in_order(
    schedule: Schedule, stretch: tuple[date, date]
) -> None:
    due = [window.due for window in expand(schedule, *stretch)]
    assert due == sorted(due)
    assert all(stretch[0] <= day <= stretch[1] for day in due)


@given(expandable, stretches, st.integers(0, 2000))
def test_two_stretches_have_the_windows_of_both_together(
    schedule: Schedule, stretch: tuple[date, date], days: int
) -> None:
    first, last = stretch
    middle = first + timedelta(days=days)
    assume(middle < last)
    parts = [*expand(schedule, first, middle), *expand(schedule, middle + ONE_DAY, last)]
    assert parts == list(expand(schedule, first, last))


@given(repeated, stretches)
def test_the_windows_of_a_quota_never_overlap(
    schedule: Repeated, stretch: tuple[date, date]
) -> None:
    found = list(expand(schedule, *stretch))
    assert all(window.opens <= window.due for window in found)
    assert all(earlier.due < later.opens for earlier, later in pairwise(found))


@given(bounded(dated, near_days), stretches)
def test_no_window_leaves_its_bounds(schedule: Bounded, stretch: tuple[date, date]) -> None:
    for window in expand(schedule, *stretch):
        assert window.opens >= (schedule.start or date.min)
        assert window.due <= (schedule.end or date.max)


@given(relative | st.sampled_from([AsNeeded(), Continuous()]), stretches)
def test_what_waits_for_something_else_is_never_due_by_itself(
    schedule: Relative | AsNeeded | Continuous, stretch: tuple[date, date]
) -> None:
    assert list(expand(schedule, *stretch)) == []


@given(schedules, st.sampled_from([(1, 5), (9990, 9999)]))
def test_every_schedule_expands_at_the_ends_of_the_calendar(
    schedule: Schedule, years: tuple[int, int]
) -> None:
    first, last = date(years[0], 1, 1), date(years[1], 12, 31)
    assert all(first <= window.due <= last for window in expand(schedule, first, last))
