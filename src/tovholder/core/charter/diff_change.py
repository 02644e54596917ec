"""One difference between two versions of a charter: codes and values, never sentences."""

import re
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache

from tovholder.core.charter.base import Part, When
from tovholder.core.charter.body import Places
from tovholder.core.charter.strategy import Target
from tovholder.core.charter.walk import Path
from tovholder.core.language import Name

_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z])")


class ChangeKind(StrEnum):
    """What happened. Only a node of the strategy tree can be MOVED, from one parent to another."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    REORDERED = "reordered"


@dataclass(frozen=True, slots=True)
class Tally:
    """A number that the document states: 4 of the list `what` (an id, or a level's name)."""

    count: int
    what: str
    at_most: bool = False


type Value = (
    str | bool | int | Decimal | date | time | Enum
    | When | Target | Name | Tally | Places | tuple[Value, ...] | None
)  # fmt: skip
"""What can be said of: a reference has become the name of what it points at."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step from the charter in to what changed: a field, and which of its items, by name.

    Without a name the field holds one thing only, such as the size of a body.
    """

    field: str
    name: Value = None


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `path` leads to it in the new charter, or in the old one if it was removed.

    `within` are the things that it lies in, outermost first, and `field` what changed of the
    innermost: "seat.count" is the kind of part and the key. `before` and `after` are the value, or
    for an item of a list the item's name: None on the side where there is none. A node that was
    moved has the names of its parents, and a list in another order those of its items.
    """

    kind: ChangeKind
    path: Path
    within: tuple[Step, ...]
    field: str
    before: Value = None
    after: Value = None

    @property
    def is_editorial(self) -> bool:
        """Whether only the place in the document, or how it is read, is another."""
        return self.field.endswith((".clause", ".inferred"))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a comparison has come to: in the files, and in words."""

    old: Path = ()
    new: Path = ()
    within: tuple[Step, ...] = ()

    def below(self, old: str | int, new: str | int) -> "Place":
        """One step down, to something that is told of the same thing."""
        return Place((*self.old, old), (*self.new, new), self.within)

    def inside(self, step: Step) -> "Place":
        """The same place, with one more step to name."""
        return Place(self.old, self.new, (*self.within, step))


@cache
def field_of(model: type[Part], key: str) -> str:
    """The name of a key in changes: "budget-line.amount"."""
    return f"{_WORD_START.sub('-', model.__name__).lower()}.{key}"
