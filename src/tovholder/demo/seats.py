"""Who sits where in the demo: every place in a charter, but for some that stand empty."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tovholder.core.charter import Charter
from tovholder.core.charter.body import Places, Seat, SeatRole
from tovholder.core.charter.index import index
from tovholder.demo.dice import roll

_VACANT = 0.1
_PLACES_OF_UNKNOWN_NUMBER = 5


@dataclass(frozen=True, slots=True)
class Place:
    """One place to fill: which seat of which body, as what, and who could hold it.

    `holder` is the post, unit or party whose place it is; whoever holds the same one elsewhere
    sits here too.
    """

    body: str
    seat: str
    part: SeatRole
    holder: str | None
    title: str
    sector: str
    from_on: date


def places(charter: Charter) -> Iterator[Place]:
    """The places that somebody sits in, in the order of the file."""
    known = index(charter)
    for body_id, body in charter.bodies.items():
        start = max(body.established or charter.in_force.from_, charter.in_force.from_)
        chair = body.chair.post if body.chair else None
        for number, seat in enumerate(body.seats):
            entry = known.at(("bodies", body_id, "seats", number))
            for place in range(0 if entry is None else _number_of(seat)):
                if entry and roll("vacant", charter.charter, entry.id, place) >= _VACANT:
                    yield Place(
                        body=body_id,
                        seat=entry.id.removeprefix(f"{body_id}."),
                        part=SeatRole.CHAIR if chair and chair == seat.holder else seat.role,
                        holder=str(seat.holder) if seat.holder else None,
                        title=known.name(seat.holder) if seat.holder else seat.title,
                        sector=seat.sectors[place % len(seat.sectors)] if seat.sectors else "",
                        from_on=start,
                    )


def _number_of(seat: Seat) -> int:
    match seat.count:
        case int(number):
            return number
        case Places(at_least=least, at_most=most):
            return most if most is not None else least
        case _:
            return _PLACES_OF_UNKNOWN_NUMBER
