"""What a phrase such as "4 gange om året" means: a closed family of small immutable values.

A schedule holds no dates of a particular year unless the phrase names one. `parse` makes a
schedule from a phrase, `say` makes a phrase from a schedule, and `tovholder.core.occurrences`
turns a schedule into dated windows.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum


class Period(StrEnum):
    """A stretch of the calendar in which something is counted."""

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


class Side(StrEnum):
    """Which side of the anchor a relative schedule lies on."""

    BEFORE = "before"
    AFTER = "after"


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


@dataclass(frozen=True, slots=True)
class Count:
    """How many times: 4 is (4, 4), "3-4" is (3, 4), "at least 1" is (1, None)."""

    least: int
    most: int | None

    @classmethod
    def exactly(cls, number: int) -> "Count":
        """The count of just so many times."""
        return cls(number, number)


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of any year."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Span:
    """A named stretch of one year: a month, a quarter, a season, a half year, or the year.

    Exactly one of `month`, `quarter`, `half`, `season` is set, or none for the whole year.
    """

    year: int
    month: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: Season | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """So many times in every period: "4 gange om året", "hver måned undtagen juli"."""

    count: Count
    period: Period
    by: MonthDay | None = None  # "senest 30. september"; only with period YEAR
    without: tuple[int, ...] = ()  # months left out, ascending
    roughly: bool = False  # "ca."


@dataclass(frozen=True, slots=True)
class InMonths:
    """So many times in each of the named months of every year: "1 gang i marts"."""

    months: tuple[int, ...]
    count: Count = Count(1, 1)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth weekday of each month, or of the named months; -1 is the last."""

    nth: int
    weekday: Weekday
    months: tuple[int, ...] = ()  # empty: every month


@dataclass(frozen=True, slots=True)
class EveryWeeks:
    """Every n weeks, on a weekday if one is named: "hver 2. uge", "hver onsdag"."""

    weeks: int
    weekday: Weekday | None = None


@dataclass(frozen=True, slots=True)
class YearlyOn:
    """On the same day every year: "hvert år den 1. december"."""

    day: MonthDay


@dataclass(frozen=True, slots=True)
class OnDay:
    """Once, on a day: "23. januar 2024"."""

    day: date


@dataclass(frozen=True, slots=True)
class ByDay:
    """Once, no later than a day: "senest 1. juni 2024"."""

    day: date


@dataclass(frozen=True, slots=True)
class InSpan:
    """Once, within a named stretch: "i maj 2024", "i efteråret 2021"."""

    span: Span


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from an anchor: 7 days, 10 working days, 1 month."""

    amount: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class NearestWeekday:
    """The named weekday next to the anchor: "onsdagen før hvert møde"."""

    weekday: Weekday


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative schedule hangs on.

    `ref` is a dotted path such as "advisory-board.september" or the id of a duty or a start-up
    step; None is "each meeting" of the body the rule belongs to.
    """

    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """Before or after something else: "senest 7 dage før hvert møde", "efter board.march".

    `at_latest` sets a deadline; otherwise the distance is exact. With no distance, any day on that
    side will do. `count` is set when the phrase says how many times a year.
    """

    side: Side
    anchor: Anchor
    distance: Offset | NearestWeekday | None = None
    at_latest: bool = False
    count: Count | None = None


@dataclass(frozen=True, slots=True)
class AsNeeded:
    """Allowed, never due: "efter behov"."""


@dataclass(frozen=True, slots=True)
class Continuous:
    """All the time, so no day can be named: "løbende"."""


Recurring = Repeated | InMonths | NthWeekday | EveryWeeks | YearlyOn | Relative | Continuous
Once = OnDay | ByDay | InSpan


@dataclass(frozen=True, slots=True)
class Bounded:
    """A recurring schedule that starts or ends on a day: "hver måned fra 1. oktober 2021"."""

    schedule: Recurring
    start: date | None = None
    end: date | None = None


Schedule = Recurring | Once | AsNeeded | Bounded
