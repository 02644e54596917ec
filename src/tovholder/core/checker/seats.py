"""Rules about places in a body: how many, for whom, and what became of the old ones."""

from collections.abc import Iterator

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Unknown
from tovholder.core.charter.body import Body, Places, Quota, Seat, SeatRole, Size
from tovholder.core.checker.finding import Hit, Path, Severity, hit, nearest
from tovholder.core.checker.naming import all_names, plain
from tovholder.core.checker.rule import Rule

_SITTING = frozenset({SeatRole.MEMBER, SeatRole.CHAIR})


def see_quota_elsewhere(charter: Charter) -> Iterator[Hit]:
    """A seat whose number of places only another document gives."""
    for path, body, seat in _seats(charter):
        if _is_counted_elsewhere(seat):
            yield hit(path, nearest(seat, body), body=body.name, seat=seat.title)


def see_open_list(charter: Charter) -> Iterator[Hit]:
    """A list of seats that the document ends with "and others"."""
    for body_id, body in charter.bodies.items():
        if body.open_list:
            yield hit(("bodies", body_id, "open_list"), body, body=body.name)


def see_seats_over_size(charter: Charter) -> Iterator[Hit]:
    """More places that must be filled than the body may have members."""
    for body_id, body in charter.bodies.items():
        if body.size is None or (most := _most(body.size)) is None:
            continue
        seats = sum(_least(seat) for seat in body.seats if _is_sure(seat))
        if seats > most:
            at = ("bodies", body_id, "size")
            yield hit(at, nearest(body.size, body), body=body.name, seats=seats, most=most)


def see_quotas_over_size(charter: Charter) -> Iterator[Hit]:
    """Quotas that ask for more members than the body, or the sector around them, may have."""
    for body_id, body in charter.bodies.items():
        if body.size is not None and (most := _most(body.size)) is not None:
            yield from _over(body_id, body, None, most)
        for quota in body.quotas:
            if (most := _most(quota)) is not None:
                yield from _over(body_id, body, quota.sector, most)


def see_seats_under_size(charter: Charter) -> Iterator[Hit]:
    """Fewer places, when all are filled, than the body must have members."""
    for body_id, body in charter.bodies.items():
        if body.size is None or body.open_list or not body.seats:
            continue
        places = [_most_of(seat) for seat in body.seats if seat.role in _SITTING]
        seats = sum(count for count in places if count is not None)
        if None not in places and seats < (least := _floor(body.size)):
            at = ("bodies", body_id, "size")
            yield hit(at, nearest(body.size, body), body=body.name, seats=seats, least=least)


def see_term_without_length(charter: Charter) -> Iterator[Hit]:
    """A term that may be renewed so often, or that is staggered, with no word on how long it is."""
    for path, body, seat in _seats(charter):
        term = seat.term
        if term and term.years is None and term.follows is None:
            yield hit((*path, "term"), nearest(term, seat, body), body=body.name, seat=seat.title)


def see_seat_dropped(charter: Charter) -> Iterator[Hit]:
    """A body that replaces another without a place for some who sat in the old one."""
    for body_id, body in charter.bodies.items():
        old = body.replaces
        if old is None or old.carried_over or not body.seats:
            continue
        seated = _seated(charter, body)
        dropped = tuple(name for name in old.members if plain(name) not in seated)
        if dropped:
            at = ("bodies", body_id, "replaces", "members")
            yield hit(at, nearest(old, body), body=body.name, old=old.name, dropped=dropped)


def see_seat_by_decision(charter: Charter) -> Iterator[Hit]:
    """A decision that gives somebody a place which the body's own list does not have."""
    for number, decision in enumerate(charter.decisions):
        for place, added in enumerate(decision.adds):
            body = charter.bodies.get(added.body)
            if body is not None and plain(added.holder) not in _seated(charter, body):
                at = ("decisions", number, "adds", place)
                parts = nearest(added, decision), body
                yield hit(at, *parts, body=body.name, holder=added.holder)


def _seats(charter: Charter) -> Iterator[tuple[Path, Body, Seat]]:
    for body_id, body in charter.bodies.items():
        for place, seat in enumerate(body.seats):
            yield ("bodies", body_id, "seats", place), body, seat


def _is_counted_elsewhere(seat: Seat) -> bool:
    told = "count" in seat.model_fields_set
    return seat.count is Unknown.UNKNOWN or (seat.defined_in is not None and not told)


def _is_sure(seat: Seat) -> bool:
    return seat.role in _SITTING and seat.voting and not seat.optional


def _least(seat: Seat) -> int:
    match seat.count:
        case Places():
            return seat.count.at_least
        case Unknown():
            return 0
        case _:
            return seat.count


def _most_of(seat: Seat) -> int | None:
    match seat.count:
        case Places():
            return seat.count.at_most
        case Unknown():
            return None
        case _:
            return seat.count


def _most(size: Size) -> int | None:
    return size.exactly if size.exactly is not None else size.at_most


def _floor(size: Size) -> int:
    return size.exactly if size.exactly is not None else size.at_least or 0


def _over(body_id: str, body: Body, sector: str | None, most: int) -> Iterator[Hit]:
    inside: list[Quota] = [quota for quota in body.quotas if quota.among == sector]
    asked = sum(_floor(quota) for quota in inside)
    if asked > most:
        sectors = tuple(quota.sector for quota in inside)
        at = ("bodies", body_id, "quotas")
        cited = nearest(*inside, body)
        yield hit(at, cited, body=body.name, sectors=sectors, asked=asked, most=most)


def _seated(charter: Charter, body: Body) -> frozenset[str]:
    names = {name for seat in body.seats for name in (seat.title, *all_names(charter, seat.holder))}
    return frozenset(map(plain, names))


RULES = (
    Rule("quota-elsewhere", Severity.WARNING, see_quota_elsewhere),
    Rule("open-list", Severity.INFO, see_open_list),
    Rule("seats-over-size", Severity.ERROR, see_seats_over_size),
    Rule("seats-under-size", Severity.WARNING, see_seats_under_size),
    Rule("term-without-length", Severity.WARNING, see_term_without_length),
    Rule("quotas-over-size", Severity.ERROR, see_quotas_over_size),
    Rule("seat-dropped", Severity.INFO, see_seat_dropped),
    Rule("seat-by-decision", Severity.WARNING, see_seat_by_decision),
)
