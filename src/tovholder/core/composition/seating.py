"""Who sits in which seat on a day."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from tovholder.core.charter.body import Places, Seat, SeatRole
from tovholder.core.charter.index import index
from tovholder.core.charter.model import Charter
from tovholder.core.composition.model import SeatState, Sitting


def seats_of(charter: Charter, body_id: str) -> Mapping[str, Seat]:
    """The body's seats by their ids within it, in the order of the charter.

    The id is the one in the charter's index without the body before it.
    """
    known = index(charter)
    found: dict[str, Seat] = {}
    for number, seat in enumerate(charter.bodies[body_id].seats):
        entry = known.at(("bodies", body_id, "seats", number))
        found[entry.id.removeprefix(f"{body_id}.") if entry else ""] = seat
    return found


def seat_states(
    seats: Mapping[str, Seat], sittings: Iterable[Sitting], on: date
) -> tuple[SeatState, ...]:
    """The seats with those who hold them on the day."""
    held: dict[str, list[Sitting]] = {}
    for sitting in sittings:
        if sitting.is_on(on):
            held.setdefault(sitting.seat, []).append(sitting)
    return tuple(_state(id_, seat, held.get(id_, ())) for id_, seat in seats.items())


def places_of(seat: Seat) -> tuple[int, int | None] | None:
    """The fewest and the most who may hold the seat; None if the charter does not say."""
    match seat.count:
        case int(number):
            return number, number
        case Places():
            return seat.count.at_least, seat.count.at_most
        case _:
            return None


def takes_place(seat: Seat, one: Sitting) -> bool:
    """Whether the sitting takes up one of the places of the seat."""
    return one.takes_a_place or (seat.role is SeatRole.SUBSTITUTE and not one.is_acting)


def _state(id_: str, seat: Seat, holders: Sequence[Sitting]) -> SeatState:
    """A substitute named in the very seat takes up no place in it, nor does who is acting."""
    taken = sum(takes_place(seat, one) for one in holders)
    places = places_of(seat)
    least, most = places or (0, None)
    vacant = 0 if seat.optional else max(least - taken, 0)
    over = 0 if most is None else max(taken - most, 0)
    return SeatState(id_, seat, tuple(holders), places, vacant, over)
