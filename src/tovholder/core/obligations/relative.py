"""Deadlines that hang on something else: before a meeting, after a report, after a step."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter

from tovholder.core.calendar import Offset, shift
from tovholder.core.charter.model import DueDays
from tovholder.core.obligations.known import between
from tovholder.core.obligations.model import NO_DAY, Obligation, Occurrence, Shape
from tovholder.core.obligations.timing import minus, plus, relation_of, rolled
from tovholder.core.schedule import NearestWeekday, Relative, Side

_DAY = timedelta(days=1)
_QUARTER = timedelta(days=92)
_HAS_DAYS = frozenset({Shape.COUNTED, Shape.DEADLINE})


@dataclass(frozen=True, slots=True)
class Peg:
    """A day that a deadline hangs on: `known`, or the latest possible one.

    `provisional` if a known day may yet take its place; a chain of deadlines hangs as firmly as its
    first link.
    """

    day: date
    known: bool = True
    provisional: bool = False


def pegs(days: tuple[date, ...], anchors: Iterable[Occurrence]) -> list[Peg]:
    """What the deadlines hang on, in order: days that are known, else the day the anchor is due.

    `days` ascend; `anchors` are the occurrences that should take place on them. One without a day
    of its own may be made up for by a late day, which then is its day.
    """
    due = [one for one in anchors if one.obligation.shape in _HAS_DAYS and one.due != NO_DAY]
    on_time = [between(days, one.opens, one.due) for one in due]
    late = sorted(set(days).difference(*on_time))
    found = [Peg(day) for day in days]
    for one, taken in zip(due, on_time, strict=True):
        if taken:
            continue
        made_up = next(iter(between(tuple(late), one.due, one.closes)), None)
        if made_up:
            late.remove(made_up)
        else:
            firm = one.obligation.shape is Shape.DEADLINE and not one.provisional
            found.append(Peg(one.due, known=False, provisional=not firm))
    return sorted(found, key=attrgetter("day"))


def hang(obligation: Obligation, on: Sequence[Peg], due_days: DueDays) -> Iterator[Occurrence]:
    """The deadlines of a relative obligation, one for each peg inside its bounds, in order.

    A phrase that says how often has one deadline a year: before the last peg, after the first.
    """
    schedule, start, end = relation_of(obligation.schedule)
    inside = [peg for peg in on if start <= peg.day <= end]
    if schedule.count is not None:
        inside = _one_a_year(inside, schedule.side)
    span = _before if schedule.side is Side.BEFORE else _after
    required = schedule.count.least if schedule.count else 1
    for peg in inside:
        opens, due, closes = span(schedule, peg.day, due_days)
        anchor = peg.day if peg.known and schedule.count is None else None
        yield Occurrence(obligation, opens, due, closes, required, anchor, peg.provisional)


def _one_a_year(ascending: list[Peg], side: Side) -> list[Peg]:
    chosen = {}
    for peg in ascending:
        if side is Side.BEFORE or peg.day.year not in chosen:
            chosen[peg.day.year] = peg
    return list(chosen.values())


def _before(schedule: Relative, day: date, due_days: DueDays) -> tuple[date, date, date]:
    """When the work opens, is due and closes. A due day never moves to the anchor or past it."""
    last = minus(day, _DAY)
    away = _away(schedule, day, -1, due_days)
    due = last if away is None else min(rolled(away, due_days), last)
    opens = date(due.year, 1, 1) if schedule.distance is None else minus(due, _QUARTER)
    return opens, due, day


def _after(schedule: Relative, day: date, due_days: DueDays) -> tuple[date, date, date]:
    """When the work opens, is due and closes; once a year has the year, else it stays owed."""
    yearly = schedule.count is not None
    away = _away(schedule, day, 1, due_days)
    if away is None:
        due = date(day.year, 12, 31) if yearly else NO_DAY
    else:
        due = max(rolled(away, due_days), day)
    return day, due, plus(due, _QUARTER) if yearly else NO_DAY


def _away(schedule: Relative, day: date, sign: int, due_days: DueDays) -> date | None:
    """The day that lies the phrase's distance away; None if it names none, or time ends first."""
    try:
        match schedule.distance:
            case Offset(amount=amount, unit=unit):
                return shift(day, Offset(sign * amount, unit), due_days.closed_days)
            case NearestWeekday(weekday=weekday):
                near = day + sign * _DAY
                while near.weekday() != weekday:
                    near += sign * _DAY
                return near
            case None:
                return None
    except (OverflowError, ValueError):
        return None
