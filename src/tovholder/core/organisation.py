"""Who answers to whom: the bodies of charters, and the posts and units that they hang on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tovholder.core.charter.body import Body
from tovholder.core.charter.index import Kind, index
from tovholder.core.charter.model import Charter
from tovholder.core.language import Language


class Tie(StrEnum):
    """How one party hangs on another, strongest first."""

    REPORTS_TO = "reports-to"
    PART_OF = "part-of"
    OVERSEEN_BY = "overseen-by"
    SET_BY = "set-by"
    ANCHORED_IN = "anchored-in"


@dataclass(frozen=True, slots=True)
class Link:
    """`below` hangs on `above`. Both are keys of nodes."""

    below: str
    above: str
    tie: Tie


@dataclass(frozen=True, slots=True)
class Place:
    """A body, a post or another party. `key` is its own among several charters."""

    key: str
    charter: str
    id: str
    kind: Kind
    name: str
    body: Body | None


@dataclass(frozen=True, slots=True)
class Structure:
    """Everybody, with what ties them.

    `rows` are layers from the top: whoever hangs on somebody stands in a later row. `alone` hang
    on nobody, and nobody on them.
    """

    places: Mapping[str, Place]
    links: tuple[Link, ...]
    rows: tuple[tuple[str, ...], ...]
    alone: tuple[str, ...]

    def above(self, key: str) -> Sequence[Link]:
        """What somebody hangs on, strongest tie first."""
        return [link for link in self.links if link.below == key]


def structure(charters: Iterable[Charter], language: Language) -> Structure:
    """How the charters' parties hang together; the first tie between two of them counts."""
    places: dict[str, Place] = {}
    links: dict[tuple[str, str], Link] = {}
    for charter in charters:
        own = [_place(charter, id_, language) for id_ in charter.bodies]
        for tie, below, above in _ties(charter):
            ends = [_place(charter, id_, language) for id_ in (below, above)]
            own.extend(ends)
            pair = (ends[0].key, ends[1].key)
            if pair[0] != pair[1] and (pair[1], pair[0]) not in links:
                links.setdefault(pair, Link(*pair, tie))
        places.update({place.key: place for place in own})
    tied = {key for pair in links for key in pair}
    ranks = _ranks(tied, list(links))
    rows = _rows(ranks, [key for key in places if key in tied], list(links))
    alone = tuple(key for key in places if key not in tied)
    return Structure(places, tuple(links.values()), rows, alone)


def _place(charter: Charter, ref: str, language: Language) -> Place:
    names = index(charter)
    owner = names.body_of(ref) if names.is_office(ref) else None
    id_ = owner or ref
    entry = names.get(id_)
    kind = entry.kind if entry else Kind.PARTY
    key = f"{charter.charter}/{id_}"
    return Place(
        key, charter.charter, id_, kind, names.name(id_, language), charter.bodies.get(id_)
    )


def _ties(charter: Charter) -> Iterator[tuple[Tie, str, str]]:
    """Strongest first over all bodies, so that the strongest tie between two parties is kept."""
    for tie in Tie:
        for id_, body in charter.bodies.items():
            if tie is Tie.OVERSEEN_BY:
                yield from ((tie, str(ref), id_) for ref in body.oversees)
            else:
                yield from ((tie, id_, ref) for ref in _hung_on(body, tie))


def _hung_on(body: Body, tie: Tie) -> Iterator[str]:
    match tie:
        case Tie.REPORTS_TO:
            yield from map(str, body.reports_to)
        case Tie.PART_OF if body.part_of:
            yield str(body.part_of)
        case Tie.SET_BY if body.set_by:
            yield str(body.set_by)
        case Tie.ANCHORED_IN:
            yield from (str(hand.by) for hand in body.anchored_in)


def _ranks(keys: set[str], pairs: Sequence[tuple[str, str]]) -> dict[str, int]:
    """The longest way up from each; a circle is cut where it was entered."""
    above: dict[str, list[str]] = {key: [] for key in keys}
    for below, top in pairs:
        above[below].append(top)
    ranks: dict[str, int] = {}

    def rank(key: str, seen: frozenset[str]) -> int:
        if key not in ranks:
            ups = [up for up in above[key] if up not in seen]
            found = 1 + max((rank(up, seen | {key}) for up in ups), default=-1)
            if len(ups) < len(above[key]):
                return found
            ranks[key] = found
        return ranks[key]

    return {key: rank(key, frozenset({key})) for key in sorted(keys)}


def _rows(
    ranks: Mapping[str, int], keys: Sequence[str], pairs: Sequence[tuple[str, str]]
) -> tuple[tuple[str, ...], ...]:
    """The layers; each is ordered by the middle of what its members hang on, so that lines
    cross little.
    """
    rows: list[tuple[str, ...]] = []
    place: dict[str, float] = {}
    for level in range(max(ranks.values(), default=-1) + 1):
        row = [key for key in keys if ranks[key] == level]
        ups = {key: [place[up] for low, up in pairs if low == key and up in place] for key in row}
        row.sort(key=lambda key: sum(ups[key]) / len(ups[key]) if ups[key] else 0.5)
        place |= {key: (number + 0.5) / len(row) for number, key in enumerate(row)}
        rows.append(tuple(row))
    return tuple(rows)
