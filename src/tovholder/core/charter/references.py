"""What references may point at, and those that point at nothing or at the wrong kind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tovholder.core.charter.base import (
    AnyRef,
    ArtefactRef,
    BodyRef,
    IndicatorRef,
    MeetingRef,
    MoneyRef,
    NodeRef,
    Part,
    PartyRef,
    Ref,
    When,
)
from tovholder.core.charter.index import (
    KINDS,
    LEADS,
    OFFICES,
    PARTIES,
    Index,
    Kind,
    index,
    own_id,
)
from tovholder.core.charter.model import Charter
from tovholder.core.charter.problems import Problem, nearest
from tovholder.core.charter.walk import Path, walk
from tovholder.core.schedule import Relative, Schedule, unbounded

TARGETS: Mapping[type[Ref], frozenset[Kind]] = {
    PartyRef: PARTIES,
    BodyRef: frozenset({Kind.BODY}),
    MeetingRef: frozenset({Kind.MEETING}),
    ArtefactRef: frozenset({Kind.ARTEFACT}),
    NodeRef: frozenset({Kind.NODE}),
    IndicatorRef: frozenset({Kind.INDICATOR}),
    MoneyRef: frozenset({Kind.BUDGET_LINE, Kind.AGREEMENT}),
    AnyRef: frozenset(Kind),
}
ANCHORS = frozenset({Kind.MEETING, Kind.DUTY, Kind.STEP})
"""What a phrase such as "efter board.march" may hang on: what has days of its own."""

RESERVED = frozenset({LEADS, "unknown"})


@dataclass(frozen=True, slots=True)
class Pointer:
    """A reference where it stands, and the kinds it may point at.

    `office` says that it may be the chair or the secretary of a body, or "leads".
    """

    path: Path
    ref: str
    kinds: frozenset[Kind]
    office: bool = False


def references(charter: Charter) -> Iterator[Pointer]:
    """Every reference of the charter, those inside schedule phrases included."""
    for path, value in walk(charter):
        if isinstance(value, Ref):
            kinds = TARGETS[type(value)]
            yield Pointer(path, str(value), kinds, office=kinds >= PARTIES)
        elif isinstance(value, When) and (anchor := anchor_of(value.schedule)):
            yield Pointer(path, anchor, ANCHORS)


def anchor_of(schedule: Schedule) -> str | None:
    """The reference that a relative schedule hangs on, if it names one."""
    inner = unbounded(schedule)
    return inner.anchor.ref if isinstance(inner, Relative) else None


def check_references(charter: Charter, lost: frozenset[str]) -> Iterator[Problem]:
    """References to nothing, or to the wrong kind of thing.

    `lost` are words of the file that did not fit the model: a reference to one is no new mistake.
    """
    known = index(charter)
    for pointer in references(charter):
        entry = known.get(pointer.ref)
        if entry is not None:
            if entry.kind not in pointer.kinds:
                yield _wrong_kind(pointer, entry.kind, known)
        elif _stands_for_somebody(pointer.ref, known):
            if not pointer.office:
                yield _unknown(pointer, known)
        elif lost.isdisjoint(pointer.ref.split(".")):
            yield _unknown(pointer, known)


def check_ids(charter: Charter) -> Iterator[Problem]:
    """Ids that are used twice, or that have a meaning of their own."""
    first: dict[str, Path] = {}
    for path, part in walk(charter):
        if not isinstance(part, Part) or type(part) not in KINDS:
            continue
        own = own_id(path, part)
        if own is None:
            continue
        word = own.rpartition(".")[2]
        here = path if path[-1] == word else (*path, "id")
        if own in RESERVED or (word != own and word in OFFICES):
            yield Problem("reserved-id", {"id": word}, here)
        elif own in first:
            yield Problem("duplicate-id", {"id": own, "first": first[own]}, here)
        else:
            first[own] = here


def _stands_for_somebody(ref: str, known: Index) -> bool:
    return ref == LEADS or known.is_office(ref)


def _wrong_kind(pointer: Pointer, found: Kind, known: Index) -> Problem:
    kinds, right = _in_order(pointer.kinds), _candidates(pointer, known)
    params = {"ref": pointer.ref, "found": found, "kinds": kinds}
    return Problem("wrong-kind", params, pointer.path, 1, 1, right, nearest(pointer.ref, right))


def _unknown(pointer: Pointer, known: Index) -> Problem:
    kinds, right = _in_order(pointer.kinds), _candidates(pointer, known)
    params = {"ref": pointer.ref, "kinds": kinds}
    close = nearest(pointer.ref, right)
    return Problem("unknown-reference", params, pointer.path, 1, 1, right, close)


def _in_order(kinds: frozenset[Kind]) -> tuple[Kind, ...]:
    """The kinds to name in a sentence; none if any will do."""
    return () if kinds == frozenset(Kind) else tuple(kind for kind in Kind if kind in kinds)


def _candidates(pointer: Pointer, known: Index) -> tuple[str, ...]:
    ids = tuple(entry.id for entry in known.of(*pointer.kinds))
    offices = tuple(f"{body}.{office}" for body in known.bodies for office in OFFICES)
    return (*ids, *offices, LEADS) if pointer.office else ids
