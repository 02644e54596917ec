"""Which item of a list is which in the list's next version."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from tovholder.core.charter.base import Part, Ref
from tovholder.core.charter.index import title_of
from tovholder.core.charter.party import Declared

type Key = Hashable | None

_MUCH_ALIKE = 0.7
_NAMED_BY = ("text", "sector", "by", "body", "node", "number")


@dataclass(frozen=True, slots=True)
class Pairs[K]:
    """Items by their place: the same in both versions, only in the old, only in the new.

    All are in the order of the version that they are in; `same` in that of the new.
    """

    same: tuple[tuple[K, K], ...]
    gone: tuple[K, ...]
    new: tuple[K, ...]


def in_order(places: Iterable[int]) -> bool:
    """Whether the numbers ascend."""
    return all(one < next_one for one, next_one in pairwise(places))


def pair_items(old: Sequence[Part], new: Sequence[Part]) -> Pairs[int]:
    """Pair the items of two lists: by id, else by name, else as one whose name was mended."""
    pairing = Pairing(old, new)
    pairing.by(own_id)
    pairing.by(distinct_name)
    pairing.by_likeness()
    return pairing.result()


def pair_keys(old: Mapping[str, Part], new: Mapping[str, Part]) -> Pairs[str]:
    """Pair the values of two mappings: by key, else as one that got another key."""
    before, after = list(old), list(new)
    pairing = Pairing(list(old.values()), list(new.values()))
    for place, key in enumerate(after):
        if key in old:
            pairing.join(before.index(key), place)
    pairing.by(distinct_name)
    found = pairing.result()
    return Pairs(
        tuple((before[one], after[other]) for one, other in found.same),
        tuple(before[place] for place in found.gone),
        tuple(after[place] for place in found.new),
    )


def own_id(part: Part) -> Key:
    """The id that stands in the part itself."""
    return getattr(part, "id", None)


def distinct_name(part: Part) -> Key:
    """What tells the part from others in its list."""
    if isinstance(part, Declared):
        return part.what, part.of, part.count, part.at_most
    return title_of(part) or next(
        (str(value) for name in _NAMED_BY if (value := getattr(part, name, None)) is not None),
        None,
    )


def named_by(part: Part) -> str | int | None:
    """The title or name, or else the reference, text or number that the part is known by."""
    if title := title_of(part):
        return title
    found = (getattr(part, name, None) for name in (*_NAMED_BY, "holder"))
    return next((value for value in found if isinstance(value, Ref | str | int)), None)


class Pairing:
    """Pairs as they are found. Each `by` looks only at what has no pair yet."""

    def __init__(self, old: Sequence[Part], new: Sequence[Part]) -> None:
        self.old = old
        self.new = new
        self.old_of: dict[int, int] = {}
        self.new_of: dict[int, int] = {}

    def join(self, old: int, new: int) -> None:
        """The two are the same thing."""
        self.old_of[new] = old
        self.new_of[old] = new

    def left(self) -> tuple[list[int], list[int]]:
        """The places without a pair, in the old and in the new."""
        return (
            [place for place in range(len(self.old)) if place not in self.new_of],
            [place for place in range(len(self.new)) if place not in self.old_of],
        )

    def by(self, key: Callable[[Part], Key]) -> None:
        """Pair those with the same key; of several, first those that are equal."""
        self.by_keys([key(part) for part in self.old], [key(part) for part in self.new])

    def by_keys(self, old: Sequence[Key], new: Sequence[Key]) -> None:
        """The same, with the keys given for each place; what has the key None is passed over."""
        gone, come = self.left()
        groups: dict[Key, list[int]] = defaultdict(list)
        for place in gone:
            if old[place] is not None:
                groups[old[place]].append(place)
        shared = [place for place in come if new[place] in groups]
        for equal in (True, False):
            for place in shared:
                if place not in self.old_of:
                    self._join_first(groups[new[place]], place, equal=equal)

    def _join_first(self, group: list[int], place: int, *, equal: bool) -> None:
        for other in group:
            if other not in self.new_of and (not equal or self.old[other] == self.new[place]):
                self.join(other, place)
                return

    def by_likeness(self, may: Callable[[int, int], bool] = lambda old, new: True) -> None:
        """Pair those whose names are much alike, the most alike first; `may` can forbid a pair."""
        gone, come = self.left()
        likeness = [
            (_likeness(distinct_name(self.old[one]), distinct_name(self.new[other])), one, other)
            for one in gone
            for other in come
            if may(one, other)
        ]
        for ratio, one, other in sorted(likeness, key=lambda found: -found[0]):
            if ratio >= _MUCH_ALIKE and one not in self.new_of and other not in self.old_of:
                self.join(one, other)

    def result(self) -> Pairs[int]:
        """What was found."""
        gone, come = self.left()
        return Pairs(
            tuple((self.old_of[n], n) for n in sorted(self.old_of)), tuple(gone), tuple(come)
        )


def _likeness(one: Key, other: Key) -> float:
    if isinstance(one, str) and isinstance(other, str):
        return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()
    return 0.0
