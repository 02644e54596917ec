"""The index of words, in whichever way the database has one.

Each stem carries its organisation (`term`), so that a question never walks through what other
organisations wrote; who may find a document is asked in the same query.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import ModuleType

from django.db import connection

from tovholder.search.engine import postgresql, sqlite


@dataclass(frozen=True, slots=True)
class Entry:
    """The stems of a document's title and of its text."""

    document: int
    title: Sequence[str]
    text: Sequence[str]


type Question = Sequence[Sequence[Sequence[str]]]
"""Of each group one alternative at least; of an alternative every stem."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: where, as which person, and with which permissions."""

    organisation: int
    person: int
    permissions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match:
    """A document that answers; the lower the rank, the better."""

    document: int
    kind: str
    title: str
    rank: float


def put(organisation: int, entries: Iterable[Entry]) -> None:
    """Index documents, anew if they were."""
    _engine().put(
        [
            (one.document, _terms(organisation, one.title), _terms(organisation, one.text))
            for one in entries
        ]
    )


def drop(documents: Sequence[int]) -> None:
    """Take documents out of the index."""
    _engine().drop(documents)


def find(question: Question, asker: Asker, most: int) -> list[Match]:
    """The documents that answer and that the asker may find, the best first; one query."""
    groups = [[_terms(asker.organisation, one) for one in group] for group in question]
    return [Match(*row) for row in _engine().find(_engine().match_text(groups), asker, most)]


def _engine() -> ModuleType:
    return postgresql if connection.vendor == "postgresql" else sqlite


def _terms(organisation: int, stems: Iterable[str]) -> list[str]:
    return [f"o{organisation}o{stem}" for stem in stems]
