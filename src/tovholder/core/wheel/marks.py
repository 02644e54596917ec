"""From verdicts to marks: what was done, what is planned, and what is left."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from tovholder.core.calendar import Roll, roll
from tovholder.core.facts import Fact, FactKind
from tovholder.core.matching import match
from tovholder.core.obligations import NO_DAY, KnownDays, Obligation, Occurrence, Shape
from tovholder.core.schedule import EveryMonths, EveryWeeks, InMonths, InSpan, Repeated, unbounded
from tovholder.core.verdicts import Standing, Verdict
from tovholder.core.wheel.model import Mark, MarkKind

ALL_YEAR = frozenset({Shape.LEVEL, Shape.UNVERIFIABLE, Shape.ALLOWED})
"""Shapes that no day is set for: what must hold all year, and what is done as needed."""

_WITHOUT_EVENTS = frozenset({Shape.LEVEL, Shape.UNVERIFIABLE})
_PLANNABLE = frozenset({Shape.COUNTED, Shape.DEADLINE, Shape.ALLOWED})
_SETTLED = frozenset({Standing.MET, Standing.MET_LATE})
_NEVER_ENOUGH = 999


@dataclass(frozen=True, slots=True)
class Day:
    """A day of one verdict: what it is, and how many times are owed by it."""

    on: date
    kind: MarkKind
    times: int = 1


def with_days(
    verdicts: Iterable[Verdict], known: KnownDays, on: date
) -> Iterator[tuple[Verdict, Sequence[Day]]]:
    """Each verdict with its days, in order.

    `known` are the days that things are known to happen on, as seen on the day `on`. A planned day
    is spent once, as if it had happened. The verdicts come as `judge` gives them.
    """
    for obligation, some in groupby(verdicts, key=attrgetter("occurrence.obligation")):
        group = list(some)
        for verdict, planned in zip(group, _planned(obligation, group, known, on), strict=True):
            days = [Day(day, MarkKind.DONE) for day in _done(verdict)]
            days += [Day(day, MarkKind.PLANNED) for day in planned]
            days += _left(verdict, verdict.occurrence.required - len(days), on)
            yield verdict, sorted(days, key=attrgetter("on"))


def marks_of(
    charter: str, body: str, verdict: Verdict, days: Sequence[Day], year: int
) -> Iterator[Mark]:
    """Those of the verdict's days that lie in the year, as marks."""
    span = _span(verdict.occurrence, year)
    for number, day in enumerate(days, start=1):
        if day.on.year == year:
            angle = angle_of(day.on)
            yield Mark(charter, body, verdict, day.on, day.kind, angle, number, day.times, span)


def angle_of(day: date) -> float:
    """Where the middle of the day lies on the wheel of its year."""
    return start_of(day) + 180 / _length(day.year)


def start_of(day: date) -> float:
    """Where the day begins on the wheel of its year."""
    return (day.timetuple().tm_yday - 1) / _length(day.year) * 360


def _length(year: int) -> int:
    return date(year, 12, 31).timetuple().tm_yday


def _done(verdict: Verdict) -> Sequence[date]:
    shape = verdict.occurrence.obligation.shape
    if shape in _WITHOUT_EVENTS:
        return ()
    if shape is Shape.TREND:
        return [verdict.since] if verdict.since else ()
    return [fact.on for fact in verdict.proofs]


def _planned(
    obligation: Obligation, group: Sequence[Verdict], known: KnownDays, on: date
) -> list[Sequence[date]]:
    """For each verdict of one obligation the days to come that are set for it."""
    nothing: list[Sequence[date]] = [()] * len(group)
    if obligation.shape not in _PLANNABLE:
        return nothing
    seen = {fact.on for verdict in group for fact in verdict.proofs}
    subjects = (obligation.subject, *obligation.also_by)
    days = {day for subject in subjects for day in known.get(subject, ()) if day >= on} - seen
    if not days:
        return nothing
    facts = [Fact(FactKind.MEETING_PLANNED, obligation.subject, day, "") for day in sorted(days)]
    wanting = [(place, missing) for place, v in enumerate(group) if (missing := _missing(v)) > 0]
    asked = [replace(group[place].occurrence, required=missing) for place, missing in wanting]
    for (place, _), spent in zip(wanting, match(asked, facts), strict=True):
        nothing[place] = [fact.on for fact in spent]
    return nothing


def _missing(verdict: Verdict) -> int:
    if verdict.occurrence.obligation.shape is Shape.ALLOWED:
        return _NEVER_ENOUGH
    settled = verdict.standing in _SETTLED
    return 0 if settled else verdict.occurrence.required - verdict.counted


def _left(verdict: Verdict, missing: int, on: date) -> list[Day]:
    """What is neither done nor planned: on its last day, or spread over the days that are left."""
    occurrence = verdict.occurrence
    if missing <= 0 or occurrence.due == NO_DAY or occurrence.obligation.shape in ALL_YEAR:
        return []
    first = max(occurrence.opens, on)
    any_day = first <= occurrence.due and _is_any_day(occurrence)
    if verdict.standing is Standing.WAIVED or not any_day:
        return [Day(occurrence.due, MarkKind.DUE, missing)]
    return [Day(day, MarkKind.SUGGESTED) for day in _spread(first, occurrence.due, missing)]


def _is_any_day(occurrence: Occurrence) -> bool:
    """Whether any day of a stretch will do, so that its last day is not what people plan for."""
    match unbounded(occurrence.obligation.schedule):
        case Repeated(by=None) | InMonths() | InSpan() | EveryMonths() | EveryWeeks(weekday=None):
            return occurrence.opens < occurrence.due
        case _:
            return False


def _spread(first: date, last: date, times: int) -> Iterator[date]:
    """So many days with even room between them, on working days if the stretch has one there."""
    length = (last - first).days + 1
    for number in range(times):
        day = first + timedelta(days=length * (2 * number + 1) // (2 * times))
        working = roll(day, Roll.AFTER)
        yield working if working <= last else day


def _span(occurrence: Occurrence, year: int) -> tuple[float, float] | None:
    """The part of the year that the occurrence is open in; None for a day or the whole year."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    opens, due = max(occurrence.opens, first), min(occurrence.due, last)
    if opens >= due or (opens, due) == (first, last):
        return None
    return start_of(opens), start_of(due) + 360 / _length(year)
