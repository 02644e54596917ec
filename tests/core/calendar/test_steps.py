from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.core.calendar import (
    ClosedDay,
    Offset,
    Roll,
    Unit,
    add_months,
    add_weekdays,
    add_working_days,
    is_weekday,
    is_working_day,
    roll,
    shift,
)

days = st.dates(date(1900, 1, 1), date(2090, 12, 31))
working_days = days.map(lambda day: roll(day, Roll.AFTER))
numbers = st.integers(-60, 60)


def test_ten_working_days_before_easter_tuesday_skip_the_holidays() -> None:
    assert add_working_days(date(2026, 4, 7), -10) == date(2026, 3, 19)


def test_one_working_day_after_a_saturday_is_monday() -> None:
    assert add_working_days(date(2026, 1, 10), 1) == date(2026, 1, 12)


def test_weekdays_count_holidays() -> None:
    assert add_weekdays(date(2026, 4, 1), 3) == date(2026, 4, 6)


def test_a_house_that_is_open_on_christmas_eve_counts_it() -> None:
    day = date(2026, 12, 23)
    assert add_working_days(day, 1) == date(2026, 12, 28)
    assert add_working_days(day, 1, frozenset({ClosedDay.NEW_YEARS_EVE})) == date(2026, 12, 24)


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("offset", "shifted"),
    [
        (Offset(7, Unit.DAY), date(2026, 4, 8)),
        (Offset(-1, Unit.WEEK), date(2026, 3, 25)),
        (Offset(-3, Unit.MONTH), date(2026, 1, 1)),
        (Offset(1, Unit.WEEKDAY), date(2026, 4, 2)),
        (Offset(1, Unit.WORKING_DAY), date(2026, 4, 7)),
        (Offset(-1, Unit.WORKING_DAY), date(2026, 3, 31)),
    ],
)
def test_a_day_is_shifted_by_each_unit(offset: Offset, shifted: date) -> None:
    assert shift(date(2026, 4, 1), offset) == shifted


@given(working_days, numbers)
def test_so_many_working_days_on_and_back_lead_home(day: date, number: int) -> None:
    assert add_working_days(add_working_days(day, number), -number) == day


@given(days.filter(is_weekday), numbers)
def test_so_many_weekdays_on_and_back_lead_home(day: date, number: int) -> None:
    assert add_weekdays(add_weekdays(day, number), -number) == day


@given(days, st.integers(1, 30))
def test_working_days_end_on_a_working_day_with_so_many_passed(day: date, number: int) -> None:
    end = add_working_days(day, number)
    passed = (day + timedelta(days=n) for n in range(1, (end - day).days + 1))
    assert is_working_day(end)
    assert sum(map(is_working_day, passed)) == number


@given(days, st.sampled_from(Unit))
def test_no_distance_is_no_step(day: date, unit: Unit) -> None:
    assert shift(day, Offset(0, unit)) == day


@given(days, st.integers(-500, 500))
def test_months_on_lie_so_many_months_away(day: date, number: int) -> None:
    moved = add_months(day, number)
    assert (moved.year - day.year) * 12 + moved.month - day.month == number
    assert moved.day <= day.day
