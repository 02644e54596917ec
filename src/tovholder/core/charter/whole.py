"""What only the whole of a charter shows: circles, backward periods, names that belong nowhere."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from tovholder.core.charter.base import Part, Unknown, When
from tovholder.core.charter.index import Kind, index
from tovholder.core.charter.model import Charter
from tovholder.core.charter.problems import Problem, nearest
from tovholder.core.charter.references import anchor_of, check_ids, check_references
from tovholder.core.charter.walk import Path, walk
from tovholder.core.schedule import Relative, Schedule, unbounded

COUNTABLE = ("seats", "meetings", "bodies", "indicators", "fields", "steps", "entries")
"""The lists of a charter that `declares` may count, besides the levels of the strategy."""

_FROM_UNTIL = (("from_", "until"), ("established", "until"), ("first", "until"))

type Graph = Mapping[str, tuple[str, ...]]


def check_whole(charter: Charter, lost: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """Every problem that no part shows by itself. Lines and columns are not filled in.

    `lost` are words of the file that did not fit the model, and so are missing in the charter.
    """
    yield from check_ids(charter)
    yield from check_references(charter, lost)
    yield from _local_ids(charter, lost)
    yield from _circles(charter)
    yield from _backward_periods(charter)
    yield from _tree(charter)
    yield from _each_meeting_of_whom(charter)


def _local_ids(charter: Charter, lost: frozenset[str]) -> Iterator[Problem]:
    for path, word, known in _local_uses(charter):
        if word not in known and word not in lost:
            params = {"word": word, "known": known}
            yield Problem("unknown-name", params, path, 1, 1, known, nearest(word, known))


def _local_uses(charter: Charter) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Names that are looked up in one list: where, the name, and the names of that list."""
    strategy = charter.strategy
    levels = tuple(level.id for level in strategy.levels) if strategy else ()
    for place, declared in enumerate(charter.declares):
        yield ("declares", place, "what"), declared.what, (*levels, *COUNTABLE)
    if strategy and strategy.leads:
        yield ("strategy", "leads", "one_per"), strategy.leads.one_per, levels
    if strategy and strategy.brief:
        yield ("strategy", "brief", "one_per"), strategy.brief.one_per, levels
    if strategy and strategy.action_plan and strategy.action_plan.structured_by:
        here: Path = ("strategy", "action_plan", "structured_by")
        yield here, strategy.action_plan.structured_by, levels
    yield from _uses_in_bodies(charter)
    yield from _uses_in_order(charter)


def _uses_in_bodies(charter: Charter) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    for ref, body in charter.bodies.items():
        for key, meeting in body.meetings.items():
            if meeting.counted_in not in (None, Unknown.UNKNOWN, "own"):
                others = tuple(other for other in body.meetings if other != key)
                path: Path = ("bodies", ref, "meetings", key, "counted_in")
                yield path, str(meeting.counted_in), (*others, "own", "unknown")
        seats = tuple(seat.id for seat in body.seats if seat.id)
        for place, seat in enumerate(body.seats):
            if seat.substitute_for:
                yield ("bodies", ref, "seats", place, "substitute_for"), seat.substitute_for, seats


def _uses_in_order(charter: Charter) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    steps = tuple(entry.id for entry in index(charter).of(Kind.STEP))
    for place, step in enumerate(charter.startup):
        if step.after:
            yield ("startup", place, "after"), step.after, steps
    for place, cycle in enumerate(charter.cycles):
        for at, ref in enumerate(cycle.first_round.goes_through if cycle.first_round else ()):
            yield (
                ("cycles", place, "first_round", "goes_through", at),
                ref,
                tuple(map(str, cycle.every_step)),
            )


def _circles(charter: Charter) -> Iterator[Problem]:
    reports = {ref: body.reports_to for ref, body in charter.bodies.items()}
    parts = {ref: body.part_of for ref, body in charter.bodies.items()}
    wholes = parts | {ref: unit.part_of for ref, unit in charter.units.items()}
    found: Mapping[str, Graph] = {
        "circle-of-reporting": reports,
        "circle-of-parts": {ref: (whole,) if whole else () for ref, whole in wholes.items()},
        "circle-of-days": _waits(charter),
    }
    for code, graph in found.items():
        for circle in _circles_in(graph):
            names = tuple(index(charter).name(ref) for ref in circle)
            entry = index(charter).get(circle[0])
            yield Problem(code, {"members": names}, entry.path if entry else ())


def _waits(charter: Charter) -> Graph:
    """What each dated thing waits for, by id."""
    known = index(charter)
    waits = {entry.id: [] for entry in known}  # type: dict[str, list[str]]
    for path, value in walk(charter):
        entry = known.at(path) if isinstance(value, When) else None
        if entry is not None and path[:-1] == entry.path and isinstance(value, When):
            waits[entry.id].extend(filter(None, [anchor_of(value.schedule)]))
    before = None
    for place, step in enumerate(charter.startup):
        name = step.id or f"startup-{place}"
        waited = step.after or (None if step.when or step.meeting else before)
        waits.setdefault(name, []).extend(filter(None, [waited]))
        before = name
    return {ref: tuple(anchors) for ref, anchors in waits.items()}


def _circles_in(graph: Graph) -> Iterator[tuple[str, ...]]:
    """Circles of the graph that share no member, each once round, its smallest id first."""
    left = {ref: set(others) for ref, others in graph.items()}
    while True:
        try:
            TopologicalSorter(left).prepare()
            return
        except CycleError as error:
            circle = error.args[1][:0:-1]
        first = circle.index(min(circle))
        yield (*circle[first:], *circle[:first])
        left = {ref: others - set(circle) for ref, others in left.items() if ref not in circle}


def _backward_periods(charter: Charter) -> Iterator[Problem]:
    for path, value in walk(charter):
        if isinstance(value, Part):
            for from_, until in _FROM_UNTIL:
                start, end = getattr(value, from_, None), getattr(value, until, None)
                if start and end and end < start:
                    params = {"start": start, "end": end}
                    yield Problem("ends-before-start", params, (*path, "until"))


def _tree(charter: Charter) -> Iterator[Problem]:
    """The first node that lies deeper than the charter names levels."""
    levels = charter.strategy.levels if charter.strategy else ()
    for node in index(charter).nodes:
        if node.level is None:
            params = {"title": node.node.title, "levels": len(levels), "depth": node.depth + 1}
            yield Problem("tree-deeper-than-levels", params, node.path)
            return


def _each_meeting_of_whom(charter: Charter) -> Iterator[Problem]:
    for ref, duty in charter.duties.items():
        if duty.when and duty.body is None and _hangs_on_each_meeting(duty.when.schedule):
            params = {"title": duty.title, "value": duty.when.text}
            yield Problem("no-body-for-meeting", params, ("duties", ref, "when"))


def _hangs_on_each_meeting(schedule: Schedule) -> bool:
    inner = unbounded(schedule)
    return isinstance(inner, Relative) and inner.anchor.ref is None
