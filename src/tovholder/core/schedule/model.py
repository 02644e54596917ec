"""What a phrase such as "4 gange om året" means: a closed family of small immutable values.

A schedule holds no dates of a particular year unless the phrase names one. `parse` makes a
schedule from a phrase, `say` makes a phrase from a schedule, and `expand` makes dated windows.
Every value that can be built can be said: what no phrase could mean raises ValueError.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from unicodedata import is_normalized

from tovholder.core.calendar.model import MonthDay, Offset, Period, Span, Weekday

MOST_TIMES = 999
MOST_WEEKS = 99
MONTHS_IN_YEAR = 12
MOST_APART = 99
"""How many months, or years, may lie between two times at most."""
LAST = -1
LONGEST_REF = 200

_REF = re.compile(r"[^\W\d_][\w-]*(?:\.[\w-]+)*")


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ValueError(otherwise)


def _require_months(months: tuple[int, ...]) -> None:
    _require(list(months) == sorted(set(months)), "months ascend, each named once")
    _require(all(1 <= month <= 12 for month in months), "a year has twelve months")


class Side(StrEnum):
    """Which side of the anchor a relative schedule lies on."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Count:
    """How many times, at most 999: 4 is (4, 4), "3-4" is (3, 4), "at least 1" is (1, None).

    "At most 2" is (0, 2).
    """

    least: int
    most: int | None

    def __post_init__(self) -> None:
        top = self.least if self.most is None else self.most
        _require(0 <= self.least <= top <= MOST_TIMES and top > 0, "no such number of times")

    @classmethod
    def exactly(cls, number: int) -> "Count":
        """The count of just so many times."""
        return cls(number, number)


@dataclass(frozen=True, slots=True)
class Repeated:
    """So many times in every period: "4 gange om året", "hver måned undtagen juli"."""

    count: Count
    period: Period
    by: MonthDay | None = None  # "senest 30. september"; only with period YEAR
    without: tuple[int, ...] = ()  # months left out, ascending
    roughly: bool = False  # "ca."

    def __post_init__(self) -> None:
        _require(self.by is None or self.period is Period.YEAR, "only a year has a day to meet")
        _require_months(self.without)
        _require(len(self.without) < 12, "a year without its months is none")


@dataclass(frozen=True, slots=True)
class InMonths:
    """So many times in each of the named months of every year: "1 gang i marts"."""

    months: tuple[int, ...]
    count: Count = Count(1, 1)

    def __post_init__(self) -> None:
        _require_months(self.months)
        _require(len(self.months) > 0, "no month is named")


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth weekday (1 to 5) of each month, or of the named months; -1 is the last."""

    nth: int
    weekday: Weekday
    months: tuple[int, ...] = ()  # empty: every month

    def __post_init__(self) -> None:
        _require(self.nth == LAST or 1 <= self.nth <= 5, "a month has five such weekdays at most")
        _require_months(self.months)


@dataclass(frozen=True, slots=True)
class EveryWeeks:
    """Every n weeks (1 to 99), on a weekday if one is named: "hver 2. uge", "hver onsdag"."""

    weeks: int
    weekday: Weekday | None = None

    def __post_init__(self) -> None:
        _require(1 <= self.weeks <= MOST_WEEKS, "no such number of weeks")


@dataclass(frozen=True, slots=True)
class EveryMonths:
    """So many times in every n months: "hver 2. måned". Whole years are "1 gang hvert 4. år"."""

    months: int
    count: Count = Count(1, 1)

    def __post_init__(self) -> None:
        years, left = divmod(self.months, MONTHS_IN_YEAR)
        few = 2 <= self.months <= MOST_APART
        _require(few or (not left and 2 <= years <= MOST_APART), "no such number of months")

    @property
    def years(self) -> int | None:
        """How many years it is, if it is whole years and more than one."""
        years, left = divmod(self.months, MONTHS_IN_YEAR)
        return None if left or years < 2 else years


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

    def __post_init__(self) -> None:
        if self.ref is not None:
            _require(_REF.fullmatch(self.ref) is not None, "not a dotted path")
            _require(len(self.ref) <= LONGEST_REF, "a path too long to be read aloud")
            _require(is_normalized("NFC", self.ref), "not in composed characters")


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

    def __post_init__(self) -> None:
        if isinstance(self.distance, Offset):
            _require(1 <= self.distance.amount <= MOST_TIMES, "the side says which way to go")
        _require(self.distance is not None or not self.at_latest, "a deadline needs a distance")


@dataclass(frozen=True, slots=True)
class AsNeeded:
    """Allowed, never due: "efter behov"."""


@dataclass(frozen=True, slots=True)
class Continuous:
    """All the time, so no day can be named: "løbende"."""


Recurring = (
    Repeated | InMonths | NthWeekday | EveryWeeks | EveryMonths | YearlyOn | Relative | Continuous
)
Once = OnDay | ByDay | InSpan


@dataclass(frozen=True, slots=True)
class Bounded:
    """A schedule that starts or ends on a day: "hver måned fra 1. oktober 2021".

    Both days belong to it.
    """

    schedule: Recurring | AsNeeded
    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        _require(self.start is not None or self.end is not None, "no bound is given")
        if self.start and self.end:
            _require(self.start <= self.end, "the end comes before the start")


Schedule = Recurring | Once | AsNeeded | Bounded


def unbounded(schedule: Schedule | None) -> Recurring | Once | AsNeeded | None:
    """The schedule without the days that bound it; None for none."""
    return schedule.schedule if isinstance(schedule, Bounded) else schedule
