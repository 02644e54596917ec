"""The shape that a schedule gives to an obligation, and the days that bound it."""

from datetime import date

from tovholder.core.facts import FactKind
from tovholder.core.obligations.model import Shape
from tovholder.core.schedule import (
    AsNeeded,
    Bounded,
    ByDay,
    Continuous,
    InSpan,
    OnDay,
    Relative,
    Schedule,
)


def shape_of(schedule: Schedule | None, done_by: FactKind | None) -> Shape:
    """How work on this schedule is judged.

    What has neither a day nor a fact that could show it is unverifiable, and so is what goes on all
    the time: no day can be named on which it should have been done.
    """
    inner = schedule.schedule if isinstance(schedule, Bounded) else schedule
    match inner:
        case AsNeeded():
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
    if isinstance(schedule, OnDay | ByDay | InSpan | AsNeeded):
        return schedule
    return Bounded(schedule, start, end)
