"""What is wrong with a charter file, and where: codes with parameters, never sentences."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from tovholder.core.charter.walk import Path


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


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like the one written; None if none is."""
    found = difflib.get_close_matches(word.casefold(), tuple(known), n=1, cutoff=0.6)
    return found[0] if found else None
