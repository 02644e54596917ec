"""What a person answers for by sitting where he sits. Pure Python."""

from collections.abc import Iterable, Mapping, Sequence

from tovholder.core.charter import Charter
from tovholder.core.charter.body import Seat, SeatRole
from tovholder.core.charter.index import index
from tovholder.core.composition import Sitting
from tovholder.core.obligations import Obligation, Ring

_OFFICES = {SeatRole.CHAIR: "chair", SeatRole.SECRETARY: "secretary"}


def parties_of(charter: Charter, sittings: Mapping[str, Iterable[Sitting]]) -> frozenset[str]:
    """What the charter calls somebody with these sittings (by body id).

    The bodies themselves, the office held there ("board.chair"), and the post, unit or party whose
    seat it is.
    """
    names = index(charter)
    found: set[str] = set()
    for body, some in sittings.items():
        for sitting in some:
            found.add(body)
            if office := _OFFICES.get(sitting.part):
                found.add(f"{body}.{office}")
            entry = names.get(f"{body}.{sitting.seat}")
            if entry is not None and isinstance(entry.part, Seat) and entry.part.holder:
                found.add(str(entry.part.holder))
    return frozenset(found)


def concerns(obligation: Obligation, parties: frozenset[str]) -> bool:
    """Whether somebody called so owns the obligation, or sits in the meeting that it asks for."""
    if obligation.owner in parties:
        return True
    return obligation.ring is Ring.MEETING and obligation.body in parties


def bodies_in(charters: Sequence[Charter]) -> Sequence[tuple[str, str]]:
    """Charter and body, as ids, in the order of the charters; each once."""
    pairs = [(charter.charter, body) for charter in charters for body in charter.bodies]
    return list(dict.fromkeys(pairs))
