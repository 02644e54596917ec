"""Deadlines that hang on something else: before a meeting, after a report, after a step."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date, timedelta

from tovholder.core.calendar import ClosedDay, Offset, shift
from tovholder.core.charter.model import Charter
from tovholder.core.obligations.known import KnownDays, between
from tovholder.core.obligations.model import NO_DAY, Obligation
from tovholder.core.schedule import (
    Bounded,
    NearestWeekday,
    Relative,
    Schedule,
    Side,
    expand,
)

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_QUARTER = timedelta(days=92)
_REACH = timedelta(days=400)  # an anchor this far away can still put a due day inside the stretch


@dataclass(frozen=True, slots=True)
class Hung:
    """A deadline on its anchor. `provisional` if the anchor's own day is not set yet."""

    opens: date
    due: date
    closes: date
    anchor: date | None
    provisional: bool


@dataclass(frozen=True, slots=True)
class _Peg:
    """A day, or the latest day, that a deadline hangs on."""

    day: date
    provisional: bool


def hang(
    charter: Charter, obligation: Obligation, known: KnownDays, first: date, last: date
) -> Iterator[Hung]:
    """The deadlines of a relative obligation whose anchors lie near `first` to `last`, in order."""
    schedule, start, end = _unbounded(obligation.schedule)
    reach = (_minus(first, _REACH), _plus(last, _REACH))
    pegs = _pegs(charter, obligation.body, schedule.anchor.ref, known, *reach)
    found = False
    for peg in pegs:
        if start <= peg.day <= end:
            found = True
            yield _hung(schedule, peg, charter.due_days.closed_days)
    if not found and schedule.anchor.ref is not None and schedule.count is None:
        yield Hung(first, NO_DAY, NO_DAY, None, provisional=True)


def _unbounded(schedule: Schedule | None) -> tuple[Relative, date, date]:
    """The relative phrase itself, and the days that bound it. Raises TypeError for any other."""
    start, end = date.min, NO_DAY
    if isinstance(schedule, Bounded):
        start, end = schedule.start or start, schedule.end or end
        schedule = schedule.schedule
    if not isinstance(schedule, Relative):
        raise TypeError(f"{schedule!r} hangs on nothing")
    return schedule, start, end


def _hung(schedule: Relative, peg: _Peg, closed: Set[ClosedDay]) -> Hung:
    anchor = None if peg.provisional else peg.day
    if schedule.side is Side.BEFORE:
        due = _away(schedule, peg.day, -1, closed) or peg.day - _DAY
        opens = date(due.year, 1, 1) if schedule.distance is None else _minus(due, _QUARTER)
        return Hung(opens, due, peg.day, anchor, peg.provisional)
    yearly = schedule.count is not None
    someday = date(peg.day.year, 12, 31) if yearly else NO_DAY
    due = _away(schedule, peg.day, 1, closed) or someday
    closes = _plus(due, _QUARTER) if yearly else NO_DAY
    return Hung(peg.day, due, closes, anchor, peg.provisional)


def _away(schedule: Relative, day: date, sign: int, closed: Set[ClosedDay]) -> date | None:
    """The day that lies the phrase's distance away from `day`; None if it names no distance."""
    match schedule.distance:
        case Offset(amount=amount, unit=unit):
            return shift(day, Offset(sign * amount, unit), closed)
        case NearestWeekday(weekday=weekday):
            near = day + sign * _DAY
            while near.weekday() != weekday:
                near += sign * _DAY
            return near
        case None:
            return None


def _pegs(
    charter: Charter, body: str | None, ref: str | None, known: KnownDays, first: date, last: date
) -> list[_Peg]:
    """The anchors of a reference: known days; where none is known yet, the last possible day."""
    if ref is None or ref in charter.bodies:
        subjects = [key for key in known if key.startswith(f"{ref or body}.")]
        meetings = {day for key in subjects for day in between(known[key], first, last)}
        return [_Peg(day, provisional=False) for day in sorted(meetings)]
    days = between(known.get(ref, ()), first, last)
    pegs = [_Peg(day, provisional=False) for day in days]
    schedule = _schedule_of(charter, ref)
    if schedule is not None:
        pegs.extend(
            _Peg(window.due, provisional=True)
            for window in expand(schedule, first, last)
            if not between(days, window.opens, window.due)
        )
    return sorted(pegs, key=lambda peg: peg.day)


def _schedule_of(charter: Charter, ref: str) -> Schedule | None:
    """The phrase of the meeting, duty or start-up step that `ref` names."""
    body, _, meeting = ref.partition(".")
    if meeting and body in charter.bodies and meeting in charter.bodies[body].meetings:
        return charter.bodies[body].meetings[meeting].when.schedule
    if ref in charter.duties:
        phrase = charter.duties[ref].when
        return phrase.schedule if phrase else None
    for number, step in enumerate(charter.startup):
        if (step.id or f"startup-{number}") == ref:
            return step.when.schedule if step.when else None
    return None


def _plus(day: date, span: timedelta) -> date:
    return day + span if day < NO_DAY - span else NO_DAY


def _minus(day: date, span: timedelta) -> date:
    return day - span if day > date.min + span else date.min
