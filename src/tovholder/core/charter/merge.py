"""Two texts that were written from the same one, as one text: `merge(base, mine, theirs)`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

Lines = Sequence[str]
Block = tuple[int, int, int]
"""Where a stretch begins in the base and in the other text, and how many lines it has."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The text, and the lines (from 1) where both had changed the same.

    There, my lines stand, and theirs follow as comments.
    """

    text: str
    conflicts: tuple[int, ...]


def merge(base: str, mine: str, theirs: str, label: str) -> Merged:
    """What either changed, in one text. `label` heads the lines of theirs that are comments."""
    lines: list[str] = []
    conflicts: list[int] = []
    for old, one, other in _stretches(*map(_lines, (base, mine, theirs))):
        if one != old and other not in (old, one):
            conflicts.append(len(lines) + 1)
            lines += [*one, f"# {label}:\n", *(f"# {line}" for line in other)]
        else:
            lines += other if one == old else one
    return Merged("".join(lines), tuple(conflicts))


def _lines(text: str) -> Lines:
    """With their breaks; the last has one too, so that lines can change places."""
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return lines


def _stretches(base: Lines, mine: Lines, theirs: Lines) -> Iterator[tuple[Lines, Lines, Lines]]:
    """The three texts cut at the same places: where all agree, and where they do not, in turn."""
    at = one = other = 0
    for start, in_mine, in_theirs, length in _common(base, mine, theirs):
        yield base[at:start], mine[one:in_mine], theirs[other:in_theirs]
        at, one, other = start + length, in_mine + length, in_theirs + length
        yield base[start:at], mine[in_mine:one], theirs[in_theirs:other]


def _common(base: Lines, mine: Lines, theirs: Lines) -> Iterator[tuple[int, int, int, int]]:
    """What stands in all three: begin in each, and length. The last is their end, without lines."""
    ours, others = _blocks(base, mine), _blocks(base, theirs)
    here, there = next(ours), next(others)
    while here[2] and there[2]:
        start = max(here[0], there[0])
        end = min(here[0] + here[2], there[0] + there[2])
        if start < end:
            yield start, here[1] + start - here[0], there[1] + start - there[0], end - start
        if here[0] + here[2] <= there[0] + there[2]:
            here = next(ours)
        else:
            there = next(others)
    yield len(base), len(mine), len(theirs), 0


def _blocks(base: Lines, other: Lines) -> Iterator[Block]:
    """The stretches that both have, in order; the last is empty."""
    for block in SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks():
        yield block.a, block.b, block.size
