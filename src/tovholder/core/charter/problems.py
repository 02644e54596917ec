"""What is wrong with a charter file, and where: codes with parameters, never sentences."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import nsmallest
from types import MappingProxyType

from tovholder.core.charter.walk import Path

MOST_PROBLEMS = 50
"""No more are told at once: whoever has mended these sees the rest."""

_COMPARED = 100  # words: comparing is slow, and a large file has thousands of ids


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. `line` and `column` count from 1; `path` is where in the file's tree.

    `expected` is what could have stood there, `nearest` the right word most like the one written.
    The sentence for `code` is in `tovholder.ui.sentences.problems`, and asks for `params`.
    """

    code: str
    params: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    path: Path = ()
    line: int = 1
    column: int = 1
    expected: tuple[str, ...] = ()
    nearest: str | None = None


class CharterError(Exception):
    """A charter file that cannot be used. `problems` are sorted by place, each said once."""

    def __init__(self, problems: Iterable[Problem], name: str = "charter.yaml") -> None:
        self.problems = in_order(problems)
        self.name = name
        super().__init__(name, self.problems)

    def __str__(self) -> str:
        """A line per problem for a log: place, code and parameters."""
        return "\n".join(
            f"{self.name}:{p.line}:{p.column}: {p.code} {dict(p.params)}" for p in self.problems
        )


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by line and column, without repetitions."""
    once = {(p.line, p.column, p.code, repr(p.params)): p for p in problems}
    return tuple(once[key] for key in sorted(once))


def the_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems in order; where more stand than can be told, one that says so instead."""
    told = in_order(problems)
    if len(told) <= MOST_PROBLEMS:
        return told
    next_one = told[MOST_PROBLEMS]
    more = Problem("more-problems", {"told": MOST_PROBLEMS}, (), next_one.line, next_one.column)
    return (*told[:MOST_PROBLEMS], more)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like the one written; None if none is."""
    word = word.casefold()
    letters = set(word)
    likely = nsmallest(_COMPARED, known, key=lambda other: len(letters.symmetric_difference(other)))
    found = difflib.get_close_matches(word, likely, n=1, cutoff=0.6)
    return found[0] if found else None
