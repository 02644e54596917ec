"""When people in Denmark work: public holidays, closed days, and due days that must move.

Holidays come from the `holidays` package, which knows the years 1771 to 2100; outside them only
weekends and closed days are free.
"""

from collections.abc import Mapping, Set
from datetime import date, timedelta
from functools import cache

from tovholder.core.calendar.model import MUNICIPAL_CLOSED, ClosedDay, Roll
from tovholder.core.language import Language

_LOCALES: Mapping[Language, str] = {"da": "da", "en": "en_US"}
_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


@cache
def _names(year: int, language: Language) -> Mapping[date, str]:
    # Imported here because it takes a tenth of a second, which most commands need not wait for.
    from holidays import country_holidays

    return dict(country_holidays("DK", years=year, language=_LOCALES[language]).items())


@cache
def _days(year: int) -> frozenset[date]:
    return frozenset(_names(year, "da"))


def is_holiday(day: date) -> bool:
    """Whether `day` is a Danish public holiday. Great Prayer Day was one until 2023."""
    return day in _days(day.year)


def holiday_name(day: date, language: Language = "da") -> str | None:
    """What the public holiday on `day` is called, or None on any other day."""
    return _names(day.year, language).get(day)


def is_weekday(day: date) -> bool:
    """Whether `day` is one of Monday to Friday, holiday or not."""
    return day.weekday() < _SATURDAY


def is_working_day(day: date, closed: Set[ClosedDay] = MUNICIPAL_CLOSED) -> bool:
    """Whether people work on `day`: no weekend, no public holiday, none of the `closed` days."""
    return is_weekday(day) and not is_holiday(day) and (day.month, day.day) not in _dates(closed)


def roll(day: date, to: Roll, closed: Set[ClosedDay] = MUNICIPAL_CLOSED) -> date:
    """The working day before or after `day` if nobody works on `day`, and otherwise `day`."""
    if to is Roll.STAY:
        return day
    step = -_ONE_DAY if to is Roll.BEFORE else _ONE_DAY
    while not is_working_day(day, closed):
        day += step
    return day


def _dates(closed: Set[ClosedDay]) -> frozenset[tuple[int, int]]:
    return _dates_of(frozenset(closed))


@cache
def _dates_of(closed: frozenset[ClosedDay]) -> frozenset[tuple[int, int]]:
    return frozenset(day.value for day in closed)
