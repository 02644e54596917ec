"""What a schedule says about the year, without any particular year: how often, and when."""

from datetime import date

from tovholder.core.calendar.model import Period
from tovholder.core.calendar.periods import span_dates
from tovholder.core.schedule import (
    ByDay,
    Continuous,
    Count,
    EveryMonths,
    EveryWeeks,
    InMonths,
    InSpan,
    NthWeekday,
    OnDay,
    Relative,
    Repeated,
    Schedule,
    YearlyOn,
    unbounded,
)

type Range = tuple[int, int | None]
"""Least and most, both included; None for no upper bound."""

_PER_YEAR = {
    Period.WEEK: 52,
    Period.MONTH: 12,
    Period.QUARTER: 4,
    Period.HALF_YEAR: 2,
    Period.YEAR: 1,
}
_WEEKS = 52


def times_a_year(schedule: Schedule) -> Range:
    """How many times a year it happens; (0, None) for what is as needed, ongoing or uncounted."""
    match unbounded(schedule):
        case Repeated(count=count, period=period, without=without):
            return _times(count, 12 - len(without) if without else _PER_YEAR[period])
        case InMonths(months=months, count=count):
            return _times(count, len(months))
        case NthWeekday(months=months):
            return _times(Count(1, 1), len(months) or 12)
        case EveryWeeks(weeks=weeks):
            return _WEEKS // weeks, _WEEKS // weeks + 1
        case EveryMonths(months=months, count=Count(least=least, most=most)):
            return least * 12 // months, None if most is None else -(-most * 12 // months)
        case YearlyOn():
            return 1, 1
        case Relative(count=Count() as count):
            return _times(count, 1)
        case OnDay() | ByDay() | InSpan():
            return 0, 1
    return 0, None


def named_months(schedule: Schedule) -> frozenset[int] | None:
    """The months that a recurring schedule names; None if it names none."""
    match unbounded(schedule):
        case InMonths(months=months):
            return frozenset(months)
        case NthWeekday(months=months) if months:
            return frozenset(months)
        case YearlyOn(day=day) | Repeated(by=day) if day is not None:
            return frozenset({day.month})
    return None


def only_days(schedule: Schedule) -> tuple[date, date] | None:
    """First and last day of something that happens once; `ByDay` is its last day alone."""
    match schedule:
        case OnDay(day=day) | ByDay(day=day):
            return day, day
        case InSpan(span=span):
            return span_dates(span)
    return None


def is_ongoing(schedule: Schedule) -> bool:
    """Whether it is asked for all the time, so that no day can be named."""
    inner = unbounded(schedule)
    return isinstance(inner, Continuous)


def _times(count: Count, factor: int) -> Range:
    return count.least * factor, None if count.most is None else count.most * factor
