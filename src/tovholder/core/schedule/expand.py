"""From a schedule to dated windows: in which days something is due, and how many times."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date

from tovholder.core.calendar.model import Period
from tovholder.core.calendar.periods import (
    day_in,
    months,
    nth_weekday,
    periods,
    span_dates,
)
from tovholder.core.schedule.model import (
    MONTHS_IN_YEAR,
    AsNeeded,
    Bounded,
    ByDay,
    Continuous,
    Count,
    EveryMonths,
    EveryWeeks,
    InMonths,
    InSpan,
    NthWeekday,
    Once,
    OnDay,
    Relative,
    Repeated,
    Schedule,
    YearlyOn,
)

EVERY_MONTH = tuple(range(1, MONTHS_IN_YEAR + 1))

# Weeks are counted from the first Monday of 1970 unless the schedule has a start of its own. Months
# and years are counted from the month and the year in which that start lies.
_FIRST_MONDAY = date(1970, 1, 5)
_ONCE = Count(1, 1)
_DAYS_IN_WEEK = 7


@dataclass(frozen=True, slots=True)
class Window:
    """The days from `opens` to `due`, both included, in which `count` occurrences are asked for."""

    opens: date
    due: date
    count: Count


def expand(schedule: Schedule, first: date, last: date) -> Iterator[Window]:
    """The windows whose due day lies in `first` to `last`, in order of due day.

    What has no day of its own (relative, as needed, continuous) has no window. A deadline once
    and for all opens at `date.min`.
    """
    if first <= last:
        windows = _windows(schedule, first, last, _FIRST_MONDAY)
        yield from (window for window in windows if first <= window.due <= last)


def _windows(schedule: Schedule, first: date, last: date, origin: date) -> Iterator[Window]:
    """At least the windows that are due in `first` to `last`, in order."""
    match schedule:
        case Repeated():
            return _repeated(schedule, first, last)
        case InMonths():
            return _in_months(schedule, first, last)
        case NthWeekday():
            return _nth_weekdays(schedule, first, last)
        case EveryWeeks():
            return _every_weeks(schedule, first, last, origin)
        case EveryMonths():
            return _every_months(schedule, first, last, origin)
        case YearlyOn(day):
            return (_on(day_in(year, day)) for year in _years(first, last))
        case OnDay() | ByDay() | InSpan():
            return iter([_once(schedule)])
        case Bounded():
            return _bounded(schedule, first, last, origin)
        case Relative() | AsNeeded() | Continuous():
            return iter([])


def _once(schedule: Once) -> Window:
    match schedule:
        case OnDay(day):
            return _on(day)
        case ByDay(day):
            return Window(date.min, day, _ONCE)
        case InSpan(span):
            return Window(*span_dates(span), _ONCE)


def _on(day: date) -> Window:
    return Window(day, day, _ONCE)


def _years(first: date, last: date) -> range:
    return range(first.year, last.year + 1)


def _repeated(schedule: Repeated, first: date, last: date) -> Iterator[Window]:
    for opens, ends in periods(first, last, schedule.period):
        due = day_in(opens.year, schedule.by) if schedule.by else ends
        if not _is_left_out(opens, due, schedule.without):
            yield Window(opens, due, schedule.count)


def _is_left_out(opens: date, due: date, without: tuple[int, ...]) -> bool:
    """Whether the days lie in nothing but months left out."""
    if not without:
        return False
    touched = {first.month for first, _ in periods(opens, due, Period.MONTH)}
    return touched <= set(without)


def _nth_weekdays(schedule: NthWeekday, first: date, last: date) -> Iterator[Window]:
    for year in _years(first, last):
        for month in schedule.months or EVERY_MONTH:
            day = nth_weekday(year, month, schedule.nth, schedule.weekday)
            if day:
                yield _on(day)


def _in_months(schedule: InMonths, first: date, last: date) -> Iterator[Window]:
    for year in _years(first, last):
        for month in schedule.months:
            yield Window(*months(year, month, month), schedule.count)


def _every_weeks(schedule: EveryWeeks, first: date, last: date, week_one: date) -> Iterator[Window]:
    step = schedule.weeks * _DAYS_IN_WEEK
    opens = due = week_one.toordinal()
    if schedule.weekday is None:
        due += step - 1
    else:
        opens = due = due + (schedule.weekday - week_one.weekday()) % _DAYS_IN_WEEK
    skipped = -((due - first.toordinal()) // step) * step  # the first due day that is not too early
    for late in range(skipped, last.toordinal() - due + 1, step):
        earliest = max(opens + late, date.min.toordinal())
        yield Window(date.fromordinal(earliest), date.fromordinal(due + late), _ONCE)


def _every_months(schedule: EveryMonths, first: date, last: date, origin: date) -> Iterator[Window]:
    step = schedule.months
    begun = _month(origin) if not schedule.years else _month(origin.replace(month=1))
    nearest = begun + (_month(first) - begun) // step * step
    for number in range(nearest, _month(last) + 1, step):
        opens, ends = divmod(number, MONTHS_IN_YEAR), divmod(number + step - 1, MONTHS_IN_YEAR)
        if opens[0] >= MINYEAR and ends[0] <= MAXYEAR:
            due = months(ends[0], ends[1] + 1, ends[1] + 1)[1]
            yield Window(date(opens[0], opens[1] + 1, 1), due, schedule.count)


def _month(day: date) -> int:
    """The number of the day's month, counted through all years."""
    return day.year * MONTHS_IN_YEAR + day.month - 1


def _bounded(schedule: Bounded, first: date, last: date, origin: date) -> Iterator[Window]:
    """The windows inside the bounds, with one that has begun before the start if it is fair.

    Nothing falls due because a rule lapses, so a window cut by the end vanishes. One cut by the
    start asks for its whole count in the days that are left: half a year is fair for a yearly
    meeting, a fortnight is not. So it stays, opening at the start, if at least half of it is left.
    """
    start, end = schedule.start or date.min, schedule.end or date.max
    earliest, latest = max(first, start), min(last, end)
    if latest < earliest:
        return
    for window in _windows(schedule.schedule, earliest, latest, schedule.start or origin):
        if not earliest <= window.due <= latest:
            continue
        if window.opens >= start:
            yield window
        elif 2 * _length(start, window.due) >= _length(window.opens, window.due):
            yield replace(window, opens=start)


def _length(first: date, last: date) -> int:
    return (last - first).days + 1
