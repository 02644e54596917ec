"""Rules about the same thing in two places: names, topics, and the time that a goal is for."""

from collections import deque
from collections.abc import Iterator

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Part
from tovholder.core.charter.body import AgendaItem, Seat
from tovholder.core.charter.duty import Duty
from tovholder.core.charter.index import Kind, index
from tovholder.core.charter.walk import Path, walk
from tovholder.core.checker.finding import Hit, Severity, hit, order_of
from tovholder.core.checker.naming import all_names, plain
from tovholder.core.checker.rule import Rule

type _Bearer = tuple[Path, Kind, Part]

_NEAREST = 9  # a topic that more bodies share is told often enough


def see_topics_overlap(charter: Charter) -> Iterator[Hit]:
    """Two bodies side by side that work with the same topic; each with the nearest before it."""
    topics = {ref: set(map(plain, body.topics)) for ref, body in sorted(charter.bodies.items())}
    around = {ref: _around(charter, ref) for ref, own in topics.items() if own}
    bearers: dict[str, deque[str]] = {}
    for other in around:
        before = {ref for topic in topics[other] for ref in bearers.get(topic, ())}
        for one in sorted(before):
            if one not in around[other] and other not in around[one]:
                first, second = charter.bodies[one], charter.bodies[other]
                shared = tuple(topic for topic in second.topics if plain(topic) in topics[one])
                names = {"one": first.name, "other": second.name}
                yield hit(("bodies", other, "topics"), first, second, topics=shared, **names)
        for topic in topics[other]:
            bearers.setdefault(topic, deque(maxlen=_NEAREST)).append(other)


def see_same_name_twice(charter: Charter) -> Iterator[Hit]:
    """One name for things of different kinds, so that a reader cannot know which is meant."""
    told: set[tuple[Path, ...]] = set()
    for name, bearers in _bearers(charter).items():
        kinds = tuple(dict.fromkeys(kind for _, kind, _ in bearers))
        places = tuple(path for path, *_ in bearers)
        if len(kinds) > 1 and places not in told:
            told.add(places)
            *_, (path, _, _) = (one for one in bearers if one[1] is not Kind.SEAT)
            parts = (part for *_, part in bearers)
            yield hit(path, *parts, name=name, kinds=tuple(kind.value for kind in kinds))


def see_horizon_differs(charter: Charter) -> Iterator[Hit]:
    """The same item of an agenda, or duty, that is about different stretches of time."""
    for same in _with_horizon(charter):
        same.sort(key=lambda one: order_of(one[0]))
        stretches = dict.fromkeys(plain(part.horizon or "") for _, part in same)
        if len(stretches) > 1:
            first = next(iter(stretches))
            path = next(path for path, part in same if plain(part.horizon or "") != first)
            horizons = {plain(part.horizon or ""): part.horizon for _, part in reversed(same)}
            told = tuple(horizons[stretch] for stretch in stretches)
            yield hit(path, *(part for _, part in same), what=same[0][1].title, horizons=told)


def _with_horizon(charter: Charter) -> Iterator[list[tuple[Path, AgendaItem | Duty]]]:
    """Items and duties that look ahead, those that are the same together."""
    found: dict[tuple[object, ...], list[tuple[Path, AgendaItem | Duty]]] = {}
    for path, part in walk(charter):
        if isinstance(part, AgendaItem | Duty) and part.horizon:
            found.setdefault(_sameness(part), []).append((path, part))
    yield from found.values()


def _sameness(part: AgendaItem | Duty) -> tuple[object, ...]:
    """What two of them share if they are the same: an id, or what they are and are about."""
    if isinstance(part, AgendaItem):
        return ("item", part.id) if part.id else ("item", part.about, plain(part.title))
    return ("duty", part.about, part.kind, part.owner) if part.about else ("duty", part.title)


def _around(charter: Charter, ref: str) -> set[str]:
    """The bodies that a body is part of, from the nearest to the outermost."""
    found: set[str] = set()
    part_of = charter.bodies[ref].part_of
    while part_of in charter.bodies and part_of not in found:
        found.add(part_of)
        part_of = charter.bodies[part_of].part_of
    return found


def _bearers(charter: Charter) -> dict[str, list[_Bearer]]:
    """Whatever has a name: parties, and seats named as a body that does not hold them.

    Keyed by the name as the first of them writes it.
    """
    known = index(charter)
    by_name: dict[str, dict[str, _Bearer]] = {}
    spelt: dict[str, str] = {}
    for entry in sorted(known.parties, key=lambda one: order_of(one.path)):
        for name in all_names(charter, entry.id):
            spelt.setdefault(plain(name), name)
            by_name.setdefault(plain(name), {})[entry.id] = (entry.path, entry.kind, entry.part)
    for entry in sorted(known.of(Kind.SEAT), key=lambda one: order_of(one.path)):
        bearers = by_name.get(plain(known.name(entry.id)), {})
        holder = entry.part.holder if isinstance(entry.part, Seat) else None
        bodies = [ref for ref, (_, kind, _) in bearers.items() if kind is Kind.BODY]
        if bodies and holder not in bodies:
            bearers[entry.id] = (entry.path, entry.kind, entry.part)
    return {spelt[name]: list(bearers.values()) for name, bearers in by_name.items()}


RULES = (
    Rule("topics-overlap", Severity.INFO, see_topics_overlap),
    Rule("same-name-twice", Severity.WARNING, see_same_name_twice),
    Rule("horizon-differs", Severity.WARNING, see_horizon_differs),
)
