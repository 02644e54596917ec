"""Which places a charter gives in the demo: all of them, but for some that stand empty."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from tovholder.core.charter import Charter
from tovholder.core.charter.body import Body, Places, Seat, SeatRole
from tovholder.core.charter.index import index
from tovholder.core.composition.seating import seats_of
from tovholder.demo.characters import Character
from tovholder.demo.dice import roll

_PLACES_OF_UNKNOWN_NUMBER = 5
_OBSERVER = "observatør"


@dataclass(frozen=True, slots=True)
class Place:
    """One place to fill: which seat of which body, as what, and who could hold it.

    `holder` is the post, unit or party whose place it is; whoever holds the same one elsewhere
    sits here too. `years` is how long a holder may sit, if the charter says so. `is_left` is for a
    place that was given up, and has stood empty since.
    """

    body: str
    seat: str
    number: int
    part: SeatRole
    from_on: date
    title: str = ""
    holder: str = ""
    sector: str = ""
    on_behalf_of: str = ""
    years: int | None = None
    is_left: bool = False

    @property
    def key(self) -> str:
        """What tells apart those who are to be found for places."""
        return self.holder or f"{self.body}.{self.seat}.{self.number}.{self.part}"


def places(charter: Charter, character: Character) -> Iterator[Place]:
    """The places that somebody sits in or has sat in, in the order of the file."""
    given_up = _given_up(charter) if character.is_short else None
    for body_id, body in charter.bodies.items():
        seats = seats_of(charter, body_id)
        elected = _elected(body)
        for seat_id, seat in seats.items():
            for place in _places_of(charter, body_id, seat_id, seat):
                is_chair = seat is elected or _goes_with_the_chair(body, seat)
                if is_chair and place.part is SeatRole.MEMBER:
                    place, elected = replace(place, part=SeatRole.CHAIR), None
                if given_up == (body_id, place.sector):
                    yield replace(place, is_left=True)
                elif place.part is SeatRole.CHAIR or not _is_vacant(charter, character, place):
                    yield place
        if body.open_list and seats:
            start = _start(charter, body)
            yield Place(body_id, _OBSERVER, 0, SeatRole.OBSERVER, start, title="Observatør")


def _places_of(charter: Charter, body_id: str, seat_id: str, seat: Seat) -> Iterator[Place]:
    known = index(charter)
    post = str(seat.holder) if seat.holder else ""
    first = Place(
        body=body_id,
        seat=seat_id,
        number=0,
        part=seat.role,
        from_on=_start(charter, charter.bodies[body_id]),
        title=known.name(post) if post else seat.title,
        holder=post,
        on_behalf_of=known.name(seat.on_behalf_of) if seat.on_behalf_of else "",
        years=seat.term.years if seat.term else 1 if seat.changes_yearly else None,
    )
    for number in range(_number_of(seat)):
        sector = seat.sectors[number % len(seat.sectors)] if seat.sectors else ""
        place = replace(first, number=number, sector=sector)
        yield place
        if seat.substitutes == "personal" or (seat.substitutes == "ordered" and number == 0):
            yield replace(place, part=SeatRole.SUBSTITUTE, holder="", title="Suppleant")


def _is_vacant(charter: Charter, character: Character, place: Place) -> bool:
    luck = roll("vacant", charter.charter, place.body, place.seat, place.number)
    return luck < character.vacant


def _start(charter: Charter, body: Body) -> date:
    return max(body.established or charter.in_force.from_, charter.in_force.from_)


def _goes_with_the_chair(body: Body, seat: Seat) -> bool:
    return bool(body.chair and body.chair.post and body.chair.post == seat.holder)


def _elected(body: Body) -> Seat | None:
    """The seat whose holder the members have made their chair, where no post chairs."""
    if body.chair is None or body.chair.post is not None:
        return None
    among = frozenset(body.chair.among)
    fitting = (seat for seat in body.seats if not among or among & {seat.title, *seat.sectors})
    return next((seat for seat in fitting if seat.role is SeatRole.MEMBER), None)


def _given_up(charter: Charter) -> tuple[str, str] | None:
    """The body and the sector with the fewest seats that a quota asks for: these were given up."""
    found = [
        (sum(quota.sector in seat.sectors for seat in body.seats), body_id, quota.sector)
        for body_id, body in charter.bodies.items()
        for quota in body.quotas
    ]
    fewest = min((one for one in found if one[0]), default=None)
    return fewest and fewest[1:]


def _number_of(seat: Seat) -> int:
    match seat.count:
        case int(number):
            return number
        case Places(at_least=least, at_most=most):
            return most if most is not None else least
        case _:
            return _PLACES_OF_UNKNOWN_NUMBER
