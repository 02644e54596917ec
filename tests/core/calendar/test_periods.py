from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.core.calendar import (
    MonthDay,
    Period,
    Season,
    Span,
    Weekday,
    day_in,
    iso_week,
    nth_weekday,
    period_of,
    periods,
    span_dates,
)

ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.WEEK, date(2024, 5, 13), date(2024, 5, 19)),
        (Period.MONTH, date(2024, 5, 1), date(2024, 5, 31)),
        (Period.QUARTER, date(2024, 4, 1), date(2024, 6, 30)),
        (Period.HALF_YEAR, date(2024, 1, 1), date(2024, 6, 30)),
        (Period.YEAR, date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_a_day_lies_in_one_period_of_each_kind(period: Period, first: date, last: date) -> None:
    assert period_of(date(2024, 5, 16), period) == (first, last)


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span(2024), date(2024, 1, 1), date(2024, 12, 31)),
        (Span(2024, month=2), date(2024, 2, 1), date(2024, 2, 29)),
        (Span(2024, quarter=4), date(2024, 10, 1), date(2024, 12, 31)),
        (Span(2024, half=2), date(2024, 7, 1), date(2024, 12, 31)),
        (Span(2023, season=Season.WINTER), date(2023, 1, 1), date(2023, 2, 28)),
        (Span(2024, season=Season.SPRING), date(2024, 3, 1), date(2024, 5, 31)),
        (Span(2024, season=Season.SUMMER), date(2024, 6, 1), date(2024, 8, 31)),
        (Span(2024, season=Season.AUTUMN), date(2024, 9, 1), date(2024, 11, 30)),
    ],
)
def test_a_named_stretch_has_a_first_and_a_last_day(span: Span, first: date, last: date) -> None:
    assert span_dates(span) == (first, last)


def test_the_calendar_ends_in_the_middle_of_a_week() -> None:
    assert period_of(date.max, Period.WEEK) == (date(9999, 12, 27), date.max)


def test_no_days_have_no_periods() -> None:
    assert list(periods(date(2024, 1, 2), date(2024, 1, 1), Period.WEEK)) == []


def test_the_first_of_january_may_lie_in_the_last_week_of_the_year_before() -> None:
    assert iso_week(date(2027, 1, 1)) == (2026, 53)


def test_the_29th_of_february_is_the_28th_in_a_common_year() -> None:
    assert day_in(2023, MonthDay(2, 29)) == date(2023, 2, 28)


@pytest.mark.parametrize("nth", [0, 6])
def test_a_month_has_no_such_weekday(nth: int) -> None:
    assert nth_weekday(2024, 5, nth, Weekday.FRIDAY) is None


@given(st.integers(1, 9999), st.integers(1, 12), st.sampled_from(Weekday))
def test_the_weekdays_of_a_month_are_a_week_apart_to_the_last(
    year: int, month: int, weekday: Weekday
) -> None:
    found = [nth_weekday(year, month, nth, weekday) for nth in range(1, 6)]
    days = [day for day in found if day]
    assert len(days) in {4, 5}
    assert all(day.weekday() == weekday and day.month == month for day in days)
    assert all(later - earlier == timedelta(weeks=1) for earlier, later in pairwise(days))
    assert nth_weekday(year, month, -1, weekday) == days[-1]


@given(st.dates(), st.sampled_from(Period))
def test_a_day_lies_in_its_period(day: date, period: Period) -> None:
    first, last = period_of(day, period)
    assert first <= day <= last


@given(st.dates(), st.integers(0, 1500), st.sampled_from(Period))
def test_periods_follow_each_other_without_a_gap(day: date, length: int, period: Period) -> None:
    end = min(date.max.toordinal(), day.toordinal() + length)
    found = list(periods(day, date.fromordinal(end), period))
    assert found[0][0] <= day
    assert found[-1][1] >= date.fromordinal(end)
    assert all(later[0] - earlier[1] == ONE_DAY for earlier, later in pairwise(found))
