"""What the checker hands back: contradictions in a charter, as codes with parameters."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tovholder.core.charter.base import Part
from tovholder.core.charter.walk import Path as Path
from tovholder.core.language import Name as Name


class Severity(StrEnum):
    """An error cannot be followed as written; a warning needs a choice; info is worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule sees what it looks for.

    `params` hold names, numbers, dates and codes, or tuples of these; never sentences.
    """

    path: Path
    clauses: tuple[str, ...]
    params: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit with the code and the severity of its rule. The sentence is found by the code."""

    code: str
    severity: Severity
    path: Path
    clauses: tuple[str, ...]
    params: Mapping[str, object]


def order_of(path: Path) -> tuple[tuple[int, str], ...]:
    """The path as something to sort by: keys as text, and indexes as numbers."""
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in path)


def hit(path: Path, *parts: Part | None, **params: object) -> Hit:
    """A hit at `path` that cites the clauses of `parts`, each once, in the order given."""
    clauses = dict.fromkeys(part.clause for part in parts if part and part.clause)
    return Hit(path, tuple(clauses), params)


def nearest(*parts: Part) -> Part:
    """The first of the parts that says where it stands in the document; else the first.

    Given from the inside out, it is what to cite of a part whose clause is that of the whole.
    """
    return next((part for part in parts if part.clause), parts[0])
