"""Who answers to whom: the bodies of charters, and the posts and units that they hang on."""

from collections.abc import Iterable, Iterator, Mapping
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
    SITS_IN = "sits-in"
    SERVES = "serves"


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

    `parents` is a forest in the links: the strongest tie of each that leads in no circle. `alone`
    hang on nobody, and nobody on them.
    """

    places: Mapping[str, Place]
    links: tuple[Link, ...]
    parents: Mapping[str, Link]
    alone: tuple[str, ...]

    @property
    def roots(self) -> tuple[str, ...]:
        """The tops of the forest, in the order of the charters."""
        below = {*self.parents, *self.alone}
        return tuple(key for key in self.places if key not in below)

    @property
    def side_links(self) -> tuple[Link, ...]:
        """The links that the forest has no room for."""
        return tuple(link for link in self.links if self.parents.get(link.below) != link)

    def children(self, key: str) -> tuple[str, ...]:
        """Who hangs on it in the forest, in the order of the charters."""
        return tuple(
            one for one in self.places if (up := self.parents.get(one)) and up.above == key
        )

    def above(self, key: str) -> tuple[Link, ...]:
        """What somebody hangs on, strongest tie first."""
        return tuple(link for link in self.links if link.below == key)


def structure(charters: Iterable[Charter], language: Language) -> Structure:
    """How the charters' parties hang together; the strongest tie between two of them counts."""
    places: dict[str, Place] = {}
    links: dict[tuple[str, str], Link] = {}
    for charter in charters:
        own = {id_: _place(charter, id_, language) for id_ in charter.bodies}
        places |= {place.key: place for place in own.values()}
        for tie, below, above in _ties(charter):
            ends = [_place(charter, id_, language) for id_ in (below, above)]
            places |= {place.key: place for place in ends if place.key not in places}
            pair = (ends[0].key, ends[1].key)
            if pair[0] != pair[1] and (pair[1], pair[0]) not in links:
                links.setdefault(pair, Link(*pair, tie))
    tied = {key for pair in links for key in pair}
    alone = tuple(key for key in places if key not in tied)
    return Structure(places, tuple(links.values()), _forest(links.values()), alone)


def _forest(links: Iterable[Link]) -> dict[str, Link]:
    """Links come strongest first in each charter; one that would close a circle is left out."""
    parents: dict[str, Link] = {}
    for link in links:
        if link.below not in parents and link.below not in _way_up(link.above, parents):
            parents[link.below] = link
    return parents


def _way_up(key: str, parents: Mapping[str, Link]) -> Iterator[str]:
    yield key
    while key in parents:
        key = parents[key].above
        yield key


def _place(charter: Charter, ref: str, language: Language) -> Place:
    names = index(charter)
    owner = names.body_of(ref) if names.is_office(ref) else None
    id_ = owner or ref
    entry = names.get(id_)
    kind = entry.kind if entry else Kind.PARTY
    key = f"{charter.charter}/{id_}"
    name = names.name(id_, language)
    name = name[:1].upper() + name[1:]
    return Place(key, charter.charter, id_, kind, name, charter.bodies.get(id_))


def _ties(charter: Charter) -> Iterator[tuple[Tie, str, str]]:
    """Strongest first over all bodies, so that the strongest tie between two parties is kept."""
    for tie in Tie:
        for id_, body in charter.bodies.items():
            yield from ((tie, id_, ref) for ref in _above(body, tie))
            yield from ((tie, ref, id_) for ref in _below(charter, body, tie))


def _above(body: Body, tie: Tie) -> Iterator[str]:
    match tie:
        case Tie.REPORTS_TO:
            yield from map(str, body.reports_to)
        case Tie.PART_OF if body.part_of:
            yield str(body.part_of)
        case Tie.SET_BY if body.set_by:
            yield str(body.set_by)
        case Tie.ANCHORED_IN:
            yield from (str(hand.by) for hand in body.anchored_in)


def _below(charter: Charter, body: Body, tie: Tie) -> Iterator[str]:
    """Who hangs on the body by its own word: other bodies, in the last two cases."""
    match tie:
        case Tie.OVERSEEN_BY:
            yield from map(str, body.oversees)
        case Tie.SITS_IN:
            held = (index(charter).body_of(seat.holder) for seat in body.seats if seat.holder)
            yield from (ref for ref in held if ref)
        case Tie.SERVES:
            services = (*body.secretariat, *body.serviced_by, *body.facilitated_by)
            yield from (str(one.by) for one in services if index(charter).body_of(one.by))
