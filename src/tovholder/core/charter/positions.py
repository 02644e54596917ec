"""Where things stand in a charter file."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from tovholder.core.charter.walk import Path


class Position(NamedTuple):
    """A place in the text. Both count from 1; columns count characters."""

    line: int
    column: int


class Style(StrEnum):
    """How a value is written."""

    PLAIN = "plain"
    QUOTED = "quoted"
    BLOCK_TEXT = "block text"  # on lines of its own below a | or a >
    BLOCK_MAPPING = "block mapping"
    BLOCK_LIST = "block list"
    FLOW_MAPPING = "flow mapping"  # in brackets
    FLOW_LIST = "flow list"


@dataclass(slots=True)
class Spot:
    """A value in the file: where its key (or its place in a list) and itself begin.

    `key_at`, `key_end`, `begin` and `end` count characters from the start of the text: the key
    (or the list item), what follows it, the value, and what follows that. Comments are no part of
    a value. `below` are the values of a mapping by key, or of a list by place.
    """

    key: Position
    value: Position
    key_at: int = 0
    key_end: int = 0
    begin: int = 0
    end: int = 0
    style: Style = Style.PLAIN
    below: "dict[str | int, Spot]" = field(default_factory=dict)

    def find(self, path: Path) -> "tuple[Spot, Path]":
        """The spot that the path leads to, and the path as the file has it.

        Steps that the file does not have are passed over: a bare value may stand for a list of
        one, or for a mapping with one key. Where nothing fits, the innermost spot on the way.
        """
        spot, way = self, list[str | int]()
        for step in path:
            if step in spot.below:
                spot = spot.below[step]
                way.append(step)
        return spot, tuple(way)
