"""Who answers for something on a day: from a reference in a charter to those who sit there."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from tovholder.core.charter.body import Body, Seat, SeatRole
from tovholder.core.charter.index import LEADS, Entry, Kind, index
from tovholder.core.charter.kept import kept
from tovholder.core.charter.model import Charter
from tovholder.core.charter.strategy import Node
from tovholder.core.composition.model import SITTING, Sitting
from tovholder.core.composition.scene import fold, spellings
from tovholder.core.composition.seating import seats_of

Persons = tuple[str, ...]
"""Keys of persons, as their sittings have them; nobody twice."""

NO_TITLES: Mapping[str, str] = {}
_BODY_OWN = (SeatRole.CHAIR, SeatRole.SECRETARY)


@dataclass(frozen=True, slots=True)
class Roster:
    """Who is who in a charter on a day. Made by `roster`."""

    charter: Charter
    _seated: Mapping[str, tuple[Sitting, ...]]
    _titled: Mapping[str, Persons]
    _found: dict[str, Persons] = field(default_factory=dict, repr=False)

    def holders(self, ref: str) -> Persons:
        """Who the reference means: a post, a unit, a party, a seat, an office, a body, a node.

        For a body its chair, else its secretary, else its members; for a node its lead. Empty if
        nobody is known, or if the charter has no such thing.
        """
        if ref not in self._found:
            self._found[ref] = self._search(ref, frozenset())
        return self._found[ref]

    def levels(self, owner: str | None, body: str | None) -> tuple[Persons, ...]:
        """Who answers first, and who if they do not: the owners, then the body's secretary.

        No level is empty, and nobody is on two of them. `owner` and `body` are those of an
        obligation; without an owner the body answers, and without a body that of the owner.
        """
        answers = owner or body
        served = body or (index(self.charter).body_of(owner) if owner else None)
        levels: list[Persons] = []
        for ref in (answers, f"{served}.secretary" if served else None):
            known = frozenset(one for level in levels for one in level)
            level = tuple(one for one in self.holders(ref) if one not in known) if ref else ()
            levels += [level] if level else []
        return tuple(levels)

    def _search(self, ref: str, passed: frozenset[str]) -> Persons:
        """`passed` are the references that led here: one that leads to itself finds nobody."""
        if ref in passed:
            return ()
        passed |= {ref}
        known = index(self.charter)
        if known.is_office(ref):
            body, _, office = ref.rpartition(".")
            return self._office(known.bodies[body], body, SeatRole(office), passed)
        if ref == LEADS:
            return self._all((str(n.node.lead.by) for n in known.nodes if n.node.lead), passed)
        entry = known.get(ref)
        return _WAYS[entry.kind](self, entry, passed) if entry and entry.kind in _WAYS else ()

    def _all(self, refs: Iterable[str], passed: frozenset[str]) -> Persons:
        return _once(one for ref in refs for one in self._search(ref, passed))

    def _first(self, refs: Iterable[str], passed: frozenset[str]) -> Persons:
        return next(filter(None, (self._search(ref, passed) for ref in refs)), ())

    def _office(self, body: Body, id_: str, office: SeatRole, passed: frozenset[str]) -> Persons:
        """Who holds it by seat, else by the post that the charter gives it to."""
        seats = _seats(self.charter)[id_]
        made_for = {seat for seat, one in seats.items() if one.role is office}
        seated = (
            one.person for one in self._present(id_) if one.part is office or one.seat in made_for
        )
        return _once(seated) or self._first(_by_post(body, office), passed)

    def _body(self, entry: Entry, passed: frozenset[str]) -> Persons:
        offices = (f"{entry.id}.{office}" for office in _BODY_OWN)
        members = (one.person for one in self._present(entry.id) if one.part in SITTING)
        return self._first(offices, passed) or _once(members)

    def _seat(self, entry: Entry, _passed: frozenset[str]) -> Persons:
        body, _, seat = entry.id.partition(".")
        return _once(one.person for one in self._present(body) if one.seat == seat)

    def _node(self, entry: Entry, passed: frozenset[str]) -> Persons:
        lead = entry.part.lead if isinstance(entry.part, Node) else None
        return self._search(str(lead.by), passed) if lead else ()

    def _party(self, entry: Entry, passed: frozenset[str]) -> Persons:
        """By a seat that goes with it, by title, by an office that it fills, by a post in it."""
        names = spellings(self.charter, entry.id)
        posts = (str(p) for p, post in self.charter.posts.items() if post.unit == entry.id)
        return (
            _once(one.person for one in self._in_seats_of(entry.id, names))
            or _once(one for name in sorted(names) for one in self._titled.get(name, ()))
            or _once(self._in_offices_of(entry.id))
            or self._all(posts, passed)
        )

    def _in_seats_of(self, ref: str, names: frozenset[str]) -> Iterator[Sitting]:
        for body in self.charter.bodies:
            seats = _seats(self.charter)[body]
            for one in self._present(body):
                seat = seats.get(one.seat)
                is_own = seat is not None and ref in (seat.holder, seat.on_behalf_of)
                if is_own or fold(one.on_behalf_of) in names:
                    yield one

    def _in_offices_of(self, ref: str) -> Iterator[str]:
        for id_, body in self.charter.bodies.items():
            for office in _BODY_OWN:
                if ref in _by_post(body, office):
                    yield from (one.person for one in self._present(id_) if one.part is office)

    def _present(self, body: str) -> Iterator[Sitting]:
        """Those who sit there themselves: a substitute answers for nothing until called."""
        return (one for one in self._seated.get(body, ()) if one.part is not SeatRole.SUBSTITUTE)


def roster(
    charter: Charter,
    sittings: Mapping[str, Iterable[Sitting]],
    on: date,
    titles: Mapping[str, str] = NO_TITLES,
) -> Roster:
    """The roster of the day `on`. The order of what is given does not matter.

    `sittings` are by body id, at any time. `titles` are the posts that people hold by their own
    account, by person, those who sit nowhere too.
    """
    seated = {
        body: tuple(sorted((one for one in some if one.is_on(on)), key=_by_seniority))
        for body, some in sittings.items()
    }
    told = {one.person: one.title for some in seated.values() for one in some} | dict(titles)
    titled: dict[str, list[str]] = {}
    for person in sorted(told):
        if name := fold(told[person]):
            titled.setdefault(name, []).append(person)
    return Roster(charter, seated, {name: tuple(some) for name, some in titled.items()})


_WAYS: Mapping[Kind, Callable[[Roster, Entry, frozenset[str]], Persons]] = {
    Kind.BODY: Roster._body,
    Kind.SEAT: Roster._seat,
    Kind.NODE: Roster._node,
    Kind.POST: Roster._party,
    Kind.UNIT: Roster._party,
    Kind.PARTY: Roster._party,
}


@kept
def _seats(charter: Charter) -> Mapping[str, Mapping[str, Seat]]:
    return {body: seats_of(charter, body) for body in charter.bodies}


def _by_post(body: Body, office: SeatRole) -> Persons:
    """The references that the charter gives the office to, the one who comes first first."""
    if office is SeatRole.CHAIR:
        return (str(body.chair.post),) if body.chair and body.chair.post else ()
    services = (body.secretary, body.facilitated_by, body.secretariat, body.serviced_by)
    return tuple(str(one.by) for some in services for one in some)


def _by_seniority(one: Sitting) -> tuple[date, str, str, str]:
    return one.from_on, one.person, one.seat, one.part


def _once(persons: Iterable[str]) -> Persons:
    return tuple(dict.fromkeys(persons))
