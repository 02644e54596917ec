from collections.abc import Callable
from datetime import date

import pytest

from tovholder.core.schedule import (
    Anchor,
    Bounded,
    Continuous,
    Count,
    EveryMonths,
    EveryWeeks,
    InMonths,
    MonthDay,
    NthWeekday,
    Offset,
    Period,
    Relative,
    Repeated,
    Side,
    Span,
    Unit,
    Weekday,
)

ONCE = Count.exactly(1)


@pytest.mark.parametrize(
    ("build", "reason"),
    [
        (lambda: Count(0, 0), "number of times"),
        (lambda: Count(0, None), "number of times"),
        (lambda: Count(3, 2), "number of times"),
        (lambda: Count(-1, 1), "number of times"),
        (lambda: Count(1, 1000), "number of times"),
        (lambda: MonthDay(2, 30), "no year has day"),
        (lambda: MonthDay(13, 1), "no year has day"),
        (lambda: Span(0), "the calendar has no year"),
        (lambda: Span(2024, month=13), "a year has no part"),
        (lambda: Span(2024, quarter=0), "a year has no part"),
        (lambda: Span(2024, month=1, half=1), "one part of a year"),
        (lambda: Repeated(ONCE, Period.MONTH, by=MonthDay(9, 30)), "only a year"),
        (lambda: Repeated(ONCE, Period.MONTH, without=(8, 7)), "months ascend"),
        (lambda: Repeated(ONCE, Period.MONTH, without=tuple(range(1, 13))), "without its months"),
        (lambda: InMonths(()), "no month is named"),
        (lambda: InMonths((3, 3)), "months ascend"),
        (lambda: InMonths((0,)), "twelve months"),
        (lambda: NthWeekday(0, Weekday.MONDAY), "five such"),
        (lambda: NthWeekday(6, Weekday.MONDAY), "five such"),
        (lambda: EveryWeeks(0), "number of weeks"),
        (lambda: EveryWeeks(100), "number of weeks"),
        (lambda: EveryMonths(1), "number of months"),
        (lambda: EveryMonths(100), "number of months"),
        (lambda: EveryMonths(1200), "number of months"),
        (lambda: Anchor("two words"), "dotted path"),
        (lambda: Anchor("a" * 201), "too long"),
        (lambda: Anchor("\N{ANGSTROM SIGN}"), "composed"),
        (lambda: Relative(Side.BEFORE, Anchor(), Offset(0, Unit.DAY)), "the side says"),
        (lambda: Relative(Side.BEFORE, Anchor(), at_latest=True), "needs a distance"),
        (lambda: Bounded(Continuous()), "no bound"),
        (lambda: Bounded(Continuous(), date(2022, 1, 1), date(2021, 1, 1)), "before the start"),
    ],
)
def test_what_no_phrase_could_mean_cannot_be_built(
    build: Callable[[], object], reason: str
) -> None:
    with pytest.raises(ValueError, match=reason):
        build()
