"""What differs between two wheels of one year: the marks that come, go and move."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import zip_longest

from tovholder.core.wheel.model import Mark, Wheel


class MoveKind(StrEnum):
    """What happened to a mark."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Move:
    """A mark as it was and as it would be; one of the two is None if it comes or goes."""

    before: Mark | None
    after: Mark | None

    @property
    def kind(self) -> MoveKind:
        """What happened to it."""
        if self.before is None:
            return MoveKind.ADDED
        return MoveKind.REMOVED if self.after is None else MoveKind.MOVED

    @property
    def mark(self) -> Mark:
        """The mark as it would be, or as it was if it goes."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a move is of a mark")
        return found

    @property
    def day(self) -> date:
        """The day by which the moves are in order."""
        return self.mark.day


def moves(before: Wheel, after: Wheel) -> tuple[Move, ...]:
    """Every mark that is not on the same day in both, in order of day.

    Marks are held against each other rule by rule, the earliest against the earliest.
    """
    old, new = _by_rule(before), _by_rule(after)
    found = [move for key in {**old, **new} for move in _of_rule(old[key], new[key])]
    return tuple(
        sorted(found, key=lambda move: (move.day, move.mark.occurrence.obligation.subject))
    )


def _by_rule(wheel: Wheel) -> defaultdict[tuple[str, str], list[Mark]]:
    marks: defaultdict[tuple[str, str], list[Mark]] = defaultdict(list)
    for mark in wheel.marks:
        marks[mark.charter, mark.occurrence.obligation.subject].append(mark)
    return marks


def _of_rule(old: Sequence[Mark], new: Sequence[Mark]) -> Iterator[Move]:
    for before, after in zip_longest(_without(old, new), _without(new, old)):
        yield Move(before, after)


def _without(marks: Sequence[Mark], others: Sequence[Mark]) -> Iterator[Mark]:
    """The marks whose days are not among the others', each day of theirs spent once."""
    left = Counter(mark.day for mark in others)
    for mark in marks:
        if left[mark.day]:
            left[mark.day] -= 1
        else:
            yield mark
