"""Rules about roles that get in each other's way: serving and sitting, adopting and deciding."""

from collections.abc import Iterator

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Part
from tovholder.core.charter.body import Body, Mandate, Seat, SeatRole, Service
from tovholder.core.checker.finding import Hit, Path, Severity, hit, nearest, order_of
from tovholder.core.checker.people import name_of
from tovholder.core.checker.rule import Rule

_SERVICES = ("secretary", "secretariat", "serviced_by", "facilitated_by")
_RUNNING = _SERVICES[1:]  # a member who is also the secretary is quite usual
_VOICES = frozenset({SeatRole.MEMBER, SeatRole.CHAIR})


def see_dual_role(charter: Charter) -> Iterator[Hit]:
    """A party that runs a body's work and is also one of its members; once per party."""
    held: dict[str, list[tuple[Path, Body, Seat]]] = {}
    for body_id, body in charter.bodies.items():
        running = {service.by for _, service in _services(body, _RUNNING)}
        for place, seat in enumerate(body.seats):
            if seat.holder in running and seat.role in _VOICES and seat.voting:
                held.setdefault(seat.holder, []).append(
                    (("bodies", body_id, "seats", place), body, seat)
                )
    for party, seats in held.items():
        seats.sort(key=lambda one: order_of(one[0]))
        parts = [nearest(seat, body) for _, body, seat in seats]
        bodies = tuple(body.name for _, body, _ in seats)
        yield hit(seats[0][0], *parts, party=name_of(charter, party), bodies=bodies)


def see_interim_service(charter: Charter) -> Iterator[Hit]:
    """Somebody who serves a body, or sits in it, for the time being with no day that it ends."""
    for body_id, body in charter.bodies.items():
        for where, service in _services(body, _SERVICES):
            if service.interim and service.until is None:
                at = ("bodies", body_id, *where)
                who = name_of(charter, service.by)
                yield hit(at, nearest(service, body), body=body.name, who=who)
        for place, seat in enumerate(body.seats):
            if seat.interim and seat.term is None:
                at = ("bodies", body_id, "seats", place)
                yield hit(at, nearest(seat, body), body=body.name, who=seat.title)


def see_adopts_itself(charter: Charter) -> Iterator[Hit]:
    """A body that adopts the charter which gives that same body its right to decide."""
    path, source, adopter = _adopter(charter)
    body = charter.bodies.get(adopter) if adopter else None
    if source is not None and body is not None and body.mandate is Mandate.DECIDES:
        yield hit(path, source, body, body=body.name)


def see_office_differs(charter: Charter) -> Iterator[Hit]:
    """A seat of chair or secretary whose holder is not the one that the body names."""
    for body_id, body in charter.bodies.items():
        named = {SeatRole.CHAIR: _chair(body), SeatRole.SECRETARY: _secretary(body)}
        for place, seat in enumerate(body.seats):
            party = named.get(seat.role)
            if party is not None and seat.holder is not None and seat.holder != party:
                at = ("bodies", body_id, "seats", place)
                who = {"seated": name_of(charter, seat.holder), "named": name_of(charter, party)}
                yield hit(at, nearest(seat, body), body=body.name, role=seat.role.value, **who)


def see_chair_missing(charter: Charter) -> Iterator[Hit]:
    """A body that decides, and whose seats are told, without a word on who leads its meetings."""
    for body_id, body in charter.bodies.items():
        if body.mandate is not Mandate.DECIDES or not body.seats:
            continue
        seated = any(seat.role is SeatRole.CHAIR for seat in body.seats)
        if body.chair is None and body.acting_chair is None and not seated:
            yield hit(("bodies", body_id), body, body=body.name)


def _services(body: Body, kinds: tuple[str, ...]) -> Iterator[tuple[Path, Service]]:
    for kind in kinds:
        for place, service in enumerate(getattr(body, kind)):
            yield (kind, place), service


def _adopter(charter: Charter) -> tuple[Path, Part | None, str | None]:
    if charter.adopted is not None:
        return ("adopted",), charter.adopted, charter.adopted.by
    if charter.record is not None:
        return ("record",), charter.record, charter.record.body
    return (), None, None


def _chair(body: Body) -> str | None:
    return body.chair.post if body.chair else None


def _secretary(body: Body) -> str | None:
    return body.secretary[0].by if len(body.secretary) == 1 else None


RULES = (
    Rule("dual-role", Severity.INFO, see_dual_role),
    Rule("interim-service", Severity.WARNING, see_interim_service),
    Rule("adopts-itself", Severity.INFO, see_adopts_itself),
    Rule("chair-missing", Severity.WARNING, see_chair_missing),
    Rule("office-differs", Severity.ERROR, see_office_differs),
)
