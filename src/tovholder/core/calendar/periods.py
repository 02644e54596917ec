"""Stretches of the calendar, each as its first and its last day."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from tovholder.core.calendar.model import MonthDay, Period, Season, Span, Weekday

Stretch = tuple[date, date]

_MONTHS_IN = {Period.MONTH: 1, Period.QUARTER: 3, Period.HALF_YEAR: 6, Period.YEAR: 12}
_SEASONS = {
    Season.WINTER: (1, 2),
    Season.SPRING: (3, 5),
    Season.SUMMER: (6, 8),
    Season.AUTUMN: (9, 11),
}
_DAYS_IN_WEEK = 7


def months(year: int, first: int, last: int) -> Stretch:
    """From the first day of month `first` to the last day of month `last`, in one year."""
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def period_of(day: date, period: Period) -> Stretch:
    """The week, month, quarter, half year or year that `day` lies in.

    The last week of the year 9999 is cut where the calendar ends.
    """
    if period is Period.WEEK:
        first = day - timedelta(days=day.weekday())
        length = min(_DAYS_IN_WEEK - 1, (date.max - first).days)
        return first, first + timedelta(days=length)
    size = _MONTHS_IN[period]
    first_month = (day.month - 1) // size * size + 1
    return months(day.year, first_month, first_month + size - 1)


def periods(first: date, last: date, period: Period) -> Iterator[Stretch]:
    """Every whole period that has a day in `first` to `last`, in order; none if last < first."""
    day = first
    while day <= last:
        stretch = period_of(day, period)
        yield stretch
        if stretch[1] == date.max:
            return
        day = stretch[1] + timedelta(days=1)


def span_dates(span: Span) -> Stretch:
    """The first and the last day of a named stretch of a year."""
    if span.month:
        return months(span.year, span.month, span.month)
    if span.quarter:
        return months(span.year, span.quarter * 3 - 2, span.quarter * 3)
    if span.half:
        return months(span.year, span.half * 6 - 5, span.half * 6)
    if span.season:
        return months(span.year, *_SEASONS[span.season])
    return months(span.year, 1, 12)


def nth_weekday(year: int, month: int, nth: int, weekday: Weekday) -> date | None:
    """The nth such weekday of the month (-1: the last), or None if the month has no fifth."""
    first, last = months(year, month, month)
    if nth < 0:
        day = last.day - (last.weekday() - weekday) % _DAYS_IN_WEEK + (nth + 1) * _DAYS_IN_WEEK
    else:
        day = 1 + (weekday - first.weekday()) % _DAYS_IN_WEEK + (nth - 1) * _DAYS_IN_WEEK
    return date(year, month, day) if 1 <= day <= last.day else None


def day_in(year: int, day: MonthDay) -> date:
    """That day of the given year; 29 February is the 28th in a common year."""
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def iso_week(day: date) -> tuple[int, int]:
    """The ISO 8601 week of `day`: its year and its number. Week 1 is the one with 4 January."""
    year, week, _ = day.isocalendar()
    return year, week
