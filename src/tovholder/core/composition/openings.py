"""Seats that somebody must be found for: those that stand empty, and those that soon will."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tovholder.core.charter.body import Seat
from tovholder.core.charter.model import Charter
from tovholder.core.composition.compose import scene_of
from tovholder.core.composition.model import SeatState, Sitting
from tovholder.core.composition.scene import holders_of
from tovholder.core.composition.terms import term_end

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Opening:
    """A seat that somebody must be found for.

    It has stood empty since `on`, in `count` places; or, if there is a `holder`, `on` is the last
    day that the holder may sit there, past or ahead.
    """

    seat: str
    part: Seat
    on: date
    count: int = 1
    holder: Sitting | None = None


def openings(
    charter: Charter, body_id: str, sittings: Iterable[Sitting], on: date, until: date
) -> Iterator[Opening]:
    """The openings of a body on the day `on`, in the order of its seats; terms that end by `until`.

    A seat that somebody is already to take over is none. A body that does not stand on the day has
    none. Raises KeyError if the charter has no such body.
    """
    body = charter.bodies[body_id]
    if (body.established and on < body.established) or (body.until and on > body.until):
        return
    scene = scene_of(charter, body_id, sittings, on)
    start = max(charter.in_force.from_, body.established or charter.in_force.from_)
    for state in scene.seated.seats:
        own = [one for one in scene.sittings if one.seat == state.id]
        coming = sum(one.from_on > on for one in own)
        if state.vacant > coming:
            left = [one.until_on + _DAY for one in own if one.until_on and one.until_on < on]
            yield Opening(state.id, state.seat, max([start, *left]), state.vacant - coming)
        ending = sorted(_ending(state, until), key=lambda one: one.on)
        yield from ending[max(coming - state.vacant, 0) :]


def _ending(state: SeatState, until: date) -> Iterator[Opening]:
    term = state.seat.term
    for one in holders_of(state):
        ends = [one.until_on] if one.until_on else []
        ends += [term_end(one, term.years)] if term and term.years else []
        if ends and min(ends) <= until:
            yield Opening(state.id, state.seat, min(ends), holder=one)
