"""Numbers that the document states, held against what the file lists."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Part, Unknown
from tovholder.core.charter.body import Body, Meeting, Places, Seat, SeatRole
from tovholder.core.charter.index import PlacedNode, index
from tovholder.core.charter.party import Declared
from tovholder.core.charter.strategy import Level
from tovholder.core.checker.finding import Hit, Severity, hit
from tovholder.core.checker.rhythm import Range, times_a_year
from tovholder.core.checker.rule import Rule

_CERTAINLY_MEMBERS = frozenset({SeatRole.MEMBER, SeatRole.CHAIR})


def see_count_differs(charter: Charter) -> Iterator[Hit]:
    """A stated number that the list cannot give; one hit per list, with all that is stated."""
    places = sorted(range(len(charter.declares)), key=lambda place: _list_of(charter, place))
    for _, group in groupby(places, key=lambda place: _list_of(charter, place)):
        same = list(group)
        counted = _counted(charter, charter.declares[same[0]])
        wrong = [place for place in same if not _fits(charter.declares[place], counted)]
        if wrong:
            stated = [charter.declares[place] for place in same]
            yield _hit(charter, wrong[0], stated, counted)


def _hit(charter: Charter, place: int, stated: list[Declared], counted: Range) -> Hit:
    what, of = stated[0].what, stated[0].of
    level = _level(charter, what)
    return hit(
        ("declares", place),
        *stated,
        where=index(charter).name(of) if of else charter.title,
        what=level.many.lower() if level else what,
        stated=tuple(dict.fromkeys(one.count for one in stated)),
        counted=_say(counted),
    )


def _say(counted: Range) -> int | str:
    least, most = counted
    if most is None:
        return f"≥ {least}"
    return least if least == most else f"{least}–{most}"


def _list_of(charter: Charter, place: int) -> tuple[str, str]:
    declared = charter.declares[place]
    return declared.what, declared.of or ""


def _fits(declared: Declared, counted: Range) -> bool:
    least, most = counted
    short = most is not None and most < declared.count and not declared.at_most
    return least <= declared.count and not short


def _counted(charter: Charter, declared: Declared) -> Range:
    if level := _level(charter, declared.what):
        return _exactly(_nodes(charter, level, declared.of))
    if declared.of is None:
        return _exactly(_length(_lists_of_the_whole(charter), declared.what))
    entry = index(charter).get(declared.of)
    if entry is None:
        return _exactly(0)
    if isinstance(entry.part, Body) and declared.what in _OF_A_BODY:
        return _OF_A_BODY[declared.what](charter, declared.of, entry.part)
    if declared.what == "indicators":
        return _exactly(sum(one.about == declared.of for one in charter.indicators.values()))
    return _exactly(_length([entry.part], declared.what))


def _level(charter: Charter, what: str) -> Level | None:
    levels = charter.strategy.levels if charter.strategy else ()
    return next((level for level in levels if level.id == what), None)


def _nodes(charter: Charter, level: Level, below: str | None) -> int:
    nodes = {node.id: node for node in index(charter).nodes}
    return sum(
        node.level == level and (below is None or below in _above(nodes, node))
        for node in nodes.values()
    )


def _above(nodes: dict[str, PlacedNode], node: PlacedNode) -> Iterator[str]:
    while node.parent:
        yield node.parent
        node = nodes[node.parent]


def _lists_of_the_whole(charter: Charter) -> list[Part]:
    strategy = charter.strategy
    parts = [charter, strategy, strategy and strategy.brief, strategy and strategy.action_plan]
    return [part for part in parts if part]


def _length(parts: Iterable[Part], what: str) -> int:
    """How long the first list of that name is; 0 when nothing is listed."""
    lists = (getattr(part, what.replace("-", "_"), None) for part in parts)
    return next((len(found) for found in lists if isinstance(found, (tuple, dict))), 0)


def _seats(_charter: Charter, _ref: str, body: Body) -> Range:
    ranges = [_places(seat) for seat in body.seats if seat.role is not SeatRole.SUBSTITUTE]
    unlisted = _chair_without_seat(body)
    most = [most for _, most in ranges if most is not None]
    least = sum(least for least, _ in ranges)
    return least, sum(most) + unlisted if len(most) == len(ranges) else None


def _chair_without_seat(body: Body) -> int:
    if body.chair is None or body.chair.post is None:
        return 0
    return int(all(seat.holder != body.chair.post for seat in body.seats))


def _places(seat: Seat) -> Range:
    match seat.count:
        case Places(at_least=least, at_most=most):
            pass
        case int() as count:
            least, most = count, count
        case Unknown():
            least, most = 0, None
    certain = seat.role in _CERTAINLY_MEMBERS and not seat.optional
    return (least if certain else 0), most


def _meetings(_charter: Charter, _ref: str, body: Body) -> Range:
    cadences = [
        (meeting, times_a_year(meeting.when.schedule))
        for meeting in body.meetings.values()
        if _adds_to_the_year(meeting)
    ]
    most = [most for _, (_, most) in cadences if most is not None]
    least = sum(least for meeting, (least, _) in cadences if meeting.counted_in != Unknown.UNKNOWN)
    return least, sum(most) if len(most) == len(cadences) else None


def _adds_to_the_year(meeting: Meeting) -> bool:
    counted_elsewhere = meeting.counted_in not in (None, "own", Unknown.UNKNOWN)
    return not (meeting.proposed or meeting.outside_cadence or counted_elsewhere)


def _bodies(charter: Charter, ref: str, _body: Body) -> Range:
    return _exactly(sum(body.part_of == ref for body in charter.bodies.values()))


def _exactly(number: int) -> Range:
    return number, number


_OF_A_BODY: dict[str, Callable[[Charter, str, Body], Range]] = {
    "seats": _seats,
    "meetings": _meetings,
    "bodies": _bodies,
}

RULES = (Rule("count-differs", Severity.WARNING, see_count_differs),)
