from datetime import date

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.core.calendar import (
    MUNICIPAL_CLOSED,
    ClosedDay,
    Roll,
    holiday_name,
    is_holiday,
    is_weekday,
    is_working_day,
    roll,
)

days = st.dates(date(1771, 1, 10), date(2100, 12, 1))
closed_days = st.frozensets(st.sampled_from(ClosedDay))


def test_the_public_holidays_of_2026_are_the_ten_of_the_law() -> None:
    found = [date.fromordinal(n) for n in range(*year_of(2026)) if is_holiday(date.fromordinal(n))]
    assert [(day.day, day.month) for day in found] == [
        (1, 1),
        (2, 4),
        (3, 4),
        (5, 4),
        (6, 4),
        (14, 5),
        (24, 5),
        (25, 5),
        (25, 12),
        (26, 12),
    ]


def year_of(year: int) -> tuple[int, int]:
    return date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()


def test_great_prayer_day_was_a_holiday_until_2023() -> None:
    assert holiday_name(date(2023, 5, 5)) == "Store bededag"


def test_great_prayer_day_is_gone_from_2024() -> None:
    assert not is_holiday(date(2024, 4, 26))


def test_a_holiday_has_a_danish_name() -> None:
    assert holiday_name(date(2026, 4, 2)) == "Skærtorsdag"


def test_a_holiday_has_an_english_name() -> None:
    assert holiday_name(date(2026, 4, 2), "en") == "Maundy Thursday"


def test_a_common_day_has_no_name() -> None:
    assert holiday_name(date(2026, 4, 1)) is None


@pytest.mark.parametrize("day", [date(2026, 6, 5), date(2026, 12, 24), date(2026, 12, 31)])
def test_a_town_hall_is_closed_on_three_more_days(day: date) -> None:
    assert not is_working_day(day)


def test_the_first_of_may_is_worked_unless_the_house_says_otherwise() -> None:
    day = date(2026, 5, 1)
    assert is_working_day(day)
    assert not is_working_day(day, MUNICIPAL_CLOSED | {ClosedDay.LABOUR_DAY})


def test_a_house_may_stay_open_on_constitution_day() -> None:
    assert is_working_day(date(2026, 6, 5), frozenset())


def test_the_closed_days_are_those_that_the_holidays_package_calls_optional() -> None:
    optional = holidays.country_holidays("DK", years=2026, categories=("optional",))
    assert {(day.month, day.day) for day in optional} == {day.value for day in ClosedDay}


def test_nobody_works_on_a_saturday() -> None:
    assert not is_working_day(date(2026, 1, 10))


def test_good_friday_is_a_weekday_but_no_working_day() -> None:
    good_friday = date(2026, 4, 3)
    assert is_weekday(good_friday)
    assert not is_working_day(good_friday)


def test_a_due_day_at_easter_rolls_back_before_maundy_thursday() -> None:
    assert roll(date(2026, 4, 6), Roll.BEFORE) == date(2026, 4, 1)


def test_a_due_day_at_easter_rolls_on_to_tuesday() -> None:
    assert roll(date(2026, 4, 2), Roll.AFTER) == date(2026, 4, 7)


@given(days)
def test_a_due_day_may_stay_on_a_day_off(day: date) -> None:
    assert roll(day, Roll.STAY) == day


@given(days, st.sampled_from([Roll.BEFORE, Roll.AFTER]), closed_days)
def test_a_rolled_day_is_the_nearest_working_day_on_its_side(
    day: date, to: Roll, closed: frozenset[ClosedDay]
) -> None:
    rolled = roll(day, to, closed)
    passed = range(*sorted((day.toordinal(), rolled.toordinal())))
    assert is_working_day(rolled, closed)
    assert rolled <= day if to is Roll.BEFORE else rolled >= day
    skipped = [date.fromordinal(n) for n in passed if date.fromordinal(n) != rolled]
    assert not any(is_working_day(between, closed) for between in skipped)
