"""The places in a charter that are changed most often, each with what stands there."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tovholder.core.charter.base import Part
from tovholder.core.charter.body import Body
from tovholder.core.charter.index import index
from tovholder.core.charter.model import Charter
from tovholder.core.charter.walk import Path


class PlaceKind(StrEnum):
    """What stands there."""

    HEAD = "head"
    SIZE = "size"
    QUOTA = "quota"
    SEAT = "seat"
    MEETING = "meeting"
    PAPERS = "papers"
    DUTY = "duty"
    LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Place:
    """Something that can be changed, or a list to which it can be added.

    `part` is what stands there now: None at a list, and where nothing stands yet. `within` is the
    body or the node that it belongs to, by id; "" if none. `level` is how deep a node lies.
    """

    kind: PlaceKind
    path: Path
    part: Part | None = None
    within: str = ""
    is_list: bool = False
    level: int = 0

    @property
    def address(self) -> str:
        """The place as one word: "bodies.board.seats.0"."""
        return ".".join(map(str, self.path))


def places(charter: Charter) -> dict[str, Place]:
    """Every place by its address, in the order of the file."""
    return {place.address: place for place in _places(charter)}


def _places(charter: Charter) -> Iterator[Place]:
    yield Place(PlaceKind.HEAD, ("charter",), charter)
    for ref, body in charter.bodies.items():
        yield from _in_body(ref, body)
    for ref, duty in charter.duties.items():
        yield Place(PlaceKind.DUTY, ("duties", ref), duty)
    yield Place(PlaceKind.DUTY, ("duties",), is_list=True)
    for node in index(charter).nodes:
        path = (*node.path, "lead")
        yield Place(PlaceKind.LEAD, path, node.node.lead, node.id, level=node.depth)


def _in_body(ref: str, body: Body) -> Iterator[Place]:
    path: Path = ("bodies", ref)
    yield Place(PlaceKind.SIZE, (*path, "size"), body.size, ref)
    for number, quota in enumerate(body.quotas):
        yield Place(PlaceKind.QUOTA, (*path, "quotas", number), quota, ref)
    yield Place(PlaceKind.QUOTA, (*path, "quotas"), within=ref, is_list=True)
    for number, seat in enumerate(body.seats):
        yield Place(PlaceKind.SEAT, (*path, "seats", number), seat, ref)
    yield Place(PlaceKind.SEAT, (*path, "seats"), within=ref, is_list=True)
    for key, meeting in body.meetings.items():
        yield Place(PlaceKind.MEETING, (*path, "meetings", key), meeting, ref)
    yield Place(PlaceKind.MEETING, (*path, "meetings"), within=ref, is_list=True)
    for key in ("materials", "minutes"):
        yield Place(PlaceKind.PAPERS, (*path, key), getattr(body, key), ref)
