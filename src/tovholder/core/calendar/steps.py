"""From one day to another: so many days, working days, weeks or months on, or back."""

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Callable, Set
from datetime import date, timedelta
from functools import lru_cache

from tovholder.core.calendar.holidays import is_weekday, is_working_day
from tovholder.core.calendar.model import MUNICIPAL_CLOSED, ClosedDay, Offset, Unit


def add_weekdays(day: date, number: int) -> date:
    """The day `number` weekdays (Monday to Friday) after `day`, or before it if below zero.

    `day` itself is not counted, so zero gives `day` whatever it is.
    """
    return _count(day, number, is_weekday)


def add_working_days(day: date, number: int, closed: Set[ClosedDay] = MUNICIPAL_CLOSED) -> date:
    """The day `number` working days after `day`, or before it if below zero.

    `day` itself is not counted, so zero gives `day` whatever it is.
    """
    year, kept, left = day.year, frozenset(closed), abs(number)
    if number == 0:
        return day
    days = _working_days(year, kept)
    if number > 0:
        days = days[bisect_right(days, day) :]
        while left > len(days):
            year, left = year + 1, left - len(days)
            days = _working_days(year, kept)
        return days[left - 1]
    days = days[: bisect_left(days, day)]
    while left > len(days):
        year, left = year - 1, left - len(days)
        days = _working_days(year, kept)
    return days[-left]


@lru_cache(maxsize=128)
def _working_days(year: int, closed: frozenset[ClosedDay]) -> tuple[date, ...]:
    """Those of a year, ascending: a deadline may lie a thousand of them away from its meeting."""
    first = date(year, 1, 1)
    length = (date(year, 12, 31) - first).days + 1
    days = (first + timedelta(days=number) for number in range(length))
    return tuple(day for day in days if is_working_day(day, closed))


def add_months(day: date, number: int) -> date:
    """The same day `number` months on; the last of the month where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift(day: date, offset: Offset, closed: Set[ClosedDay] = MUNICIPAL_CLOSED) -> date:
    """The day that lies `offset` after `day`, or before it if the amount is below zero.

    Raises OverflowError or ValueError where that day is outside the calendar (years 1 to 9999).
    """
    match offset.unit:
        case Unit.DAY:
            return day + timedelta(days=offset.amount)
        case Unit.WEEK:
            return day + timedelta(weeks=offset.amount)
        case Unit.MONTH:
            return add_months(day, offset.amount)
        case Unit.WEEKDAY:
            return add_weekdays(day, offset.amount)
        case Unit.WORKING_DAY:
            return add_working_days(day, offset.amount, closed)


def _count(day: date, number: int, counts: Callable[[date], bool]) -> date:
    step = timedelta(days=1 if number > 0 else -1)
    left = abs(number)
    while left:
        day += step
        left -= counts(day)
    return day
