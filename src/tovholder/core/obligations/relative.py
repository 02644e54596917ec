"""Deadlines that hang on something else: before a meeting, after a report, after a step."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

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
    """A day that a deadline hangs on. `provisional` if it is only the latest possible one."""

    day: date
    provisional: bool = False


def pegs(days: tuple[date, ...], anchors: Iterable[Occurrence]) -> list[Peg]:
    """What the deadlines hang on, in order: days that are known, else the day the anchor is due.

    `days` ascend; `anchors` are the occurrences that should take place on them. One that has no day
    of its own may be made up for by a late day, which then is its day. A chain of deadlines hangs
    as firmly as its first link.
    """
    found = [Peg(day) for day in days]
    due = [one for one in anchors if one.obligation.shape in _HAS_DAYS and one.due != NO_DAY]
    open_ = [one for one in due if not between(days, one.opens, one.due)]
    late = [day for day in days if not any(one.opens <= day <= one.due for one in due)]
    for one in open_:
        made_up = next((day for day in late if one.due < day <= one.closes), None)
        if made_up is None:
            firm = one.obligation.shape is Shape.DEADLINE and not one.provisional
            found.append(Peg(one.due, provisional=not firm))
        else:
            late.remove(made_up)
    return sorted(found, key=lambda peg: peg.day)


def hang(obligation: Obligation, on: Sequence[Peg], due_days: DueDays) -> Iterator[Occurrence]:
    """The deadlines of a relative obligation, one for each peg inside its bounds, in order.

    A phrase that says how often has one deadline a year: before the last peg, after the first.
    """
    schedule, start, end = relation_of(obligation.schedule)
    inside = [peg for peg in on if start <= peg.day <= end]
    if schedule.count is not None:
        ordered = inside if schedule.side is Side.BEFORE else reversed(inside)
        inside = sorted({peg.day.year: peg for peg in ordered}.values(), key=lambda peg: peg.day)
    span = _before if schedule.side is Side.BEFORE else _after
    required = schedule.count.least if schedule.count else 1
    for peg in inside:
        opens, due, closes = span(schedule, peg.day, due_days)
        anchor = None if peg.provisional else peg.day
        yield Occurrence(obligation, opens, due, closes, required, anchor, peg.provisional)


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
