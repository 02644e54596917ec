"""The shape that a schedule gives to an obligation, the days that bound it, and days that move."""

from datetime import date, timedelta

from tovholder.core.calendar import Roll, roll
from tovholder.core.charter.model import DueDays
from tovholder.core.facts import FactKind
from tovholder.core.obligations.model import NO_DAY, Shape
from tovholder.core.schedule import (
    AsNeeded,
    Bounded,
    ByDay,
    Continuous,
    Count,
    EveryMonths,
    InMonths,
    InSpan,
    OnDay,
    Relative,
    Repeated,
    Schedule,
    unbounded,
)


def shape_of(schedule: Schedule | None, done_by: FactKind | None) -> Shape:
    """How work on this schedule is judged.

    What has neither a day nor a fact that could show it is unverifiable, and so is what goes on all
    the time: no day can be named on which it should have been done. "At most twice" asks for
    nothing.
    """
    match unbounded(schedule):
        case AsNeeded():
            return Shape.ALLOWED
        case Repeated() | InMonths() | EveryMonths() | Relative() as often if _may_be_none(often):
            return Shape.ALLOWED
        case Continuous():
            return Shape.UNVERIFIABLE
        case None:
            return Shape.UNVERIFIABLE if done_by is None else Shape.COUNTED
        case Relative():
            return Shape.DEADLINE
        case _:
            return Shape.COUNTED


def bounded(schedule: Schedule | None, start: date | None, end: date | None) -> Schedule | None:
    """The schedule within two days; an end left out does not bound. What is due once stays."""
    if schedule is None or (start is None and end is None):
        return schedule
    if isinstance(schedule, Bounded):
        starts = [day for day in (schedule.start, start) if day]
        ends = [day for day in (schedule.end, end) if day]
        return Bounded(schedule.schedule, max(starts, default=None), min(ends, default=None))
    if isinstance(schedule, OnDay | ByDay | InSpan):
        return schedule
    return Bounded(schedule, start, end)


def lasting(start: date | None, end: date | None) -> Bounded | None:
    """The days in which something holds all the time; None if that is as long as the charter."""
    return Bounded(Continuous(), start, end) if start or end else None


def relation_of(schedule: Schedule | None) -> tuple[Relative, date, date]:
    """The relative phrase itself, and the days that bound it. Raises TypeError for any other."""
    inner = unbounded(schedule)
    if not isinstance(inner, Relative):
        raise TypeError(f"{schedule!r} hangs on nothing")
    if isinstance(schedule, Bounded):
        return inner, schedule.start or date.min, schedule.end or NO_DAY
    return inner, date.min, NO_DAY


def rolled(day: date, due_days: DueDays) -> date:
    """The day, moved off weekends and holidays as the charter says, as long as time lasts."""
    if due_days.on_holiday is Roll.STAY:
        return day
    try:
        return roll(day, due_days.on_holiday, due_days.closed_days)
    except OverflowError:
        return day


def plus(day: date, span: timedelta) -> date:
    """So much later, or NO_DAY where the calendar ends."""
    return day + span if day < NO_DAY - span else NO_DAY


def minus(day: date, span: timedelta) -> date:
    """So much earlier, or the first day of the calendar."""
    return day - span if day > date.min + span else date.min


def _may_be_none(often: Repeated | InMonths | EveryMonths | Relative) -> bool:
    return isinstance(often.count, Count) and often.count.least == 0
