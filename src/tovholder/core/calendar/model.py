"""The calendar's own values: periods, units, weekdays, and named stretches of a year."""

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum


class Period(StrEnum):
    """A stretch of the calendar in which something is counted. Weeks start on Monday."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


class Unit(StrEnum):
    """What an offset is measured in."""

    DAY = "day"
    WEEKDAY = "weekday"  # Monday to Friday, holidays or not
    WORKING_DAY = "working-day"  # Monday to Friday, no holidays
    WEEK = "week"
    MONTH = "month"


class Weekday(IntEnum):
    """ISO order, as `date.weekday()`: Monday is 0."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


class Season(StrEnum):
    """Meteorological seasons; winter is January and February of its year."""

    WINTER = "winter"
    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"


class Roll(StrEnum):
    """Where a due day goes that falls on a day when nobody works."""

    BEFORE = "before"
    AFTER = "after"
    STAY = "stay"


class ClosedDay(Enum):
    """A day that is no public holiday, but on which an office may be closed: (month, day)."""

    LABOUR_DAY = (5, 1)
    CONSTITUTION_DAY = (6, 5)
    CHRISTMAS_EVE = (12, 24)
    NEW_YEARS_EVE = (12, 31)


MUNICIPAL_CLOSED = frozenset(
    {ClosedDay.CONSTITUTION_DAY, ClosedDay.CHRISTMAS_EVE, ClosedDay.NEW_YEARS_EVE}
)

_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of any year. 29 February means the last of February, in common years the 28th."""

    month: int
    day: int

    def __post_init__(self) -> None:
        if not (1 <= self.month <= 12 and 1 <= self.day <= _DAYS_IN_MONTH[self.month - 1]):
            raise ValueError(f"no year has day {self.day} of month {self.month}")


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance between days: 7 days, 10 working days, 1 month. Below zero it leads back."""

    amount: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Span:
    """A named stretch of one year: a month, a quarter, a season, a half year, or the year.

    At most one of `month`, `quarter`, `half`, `season` is set; none means the whole year.
    """

    year: int
    month: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: Season | None = None

    def __post_init__(self) -> None:
        named = [part for part in (self.month, self.quarter, self.half, self.season) if part]
        if len(named) > 1:
            raise ValueError("a span is one part of a year, or the whole of it")
        for part, most in ((self.month, 12), (self.quarter, 4), (self.half, 2)):
            if part is not None and not 1 <= part <= most:
                raise ValueError(f"a year has no part {part} of {most}")
        if not 1 <= self.year <= 9999:
            raise ValueError(f"the calendar has no year {self.year}")
