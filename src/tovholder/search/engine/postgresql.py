"""The index on PostgreSQL: a `tsvector` beside each document, made here and not by its parser."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import connection

if TYPE_CHECKING:
    from tovholder.search.engine import Asker

CREATE = """
    ALTER TABLE search_document ADD COLUMN words tsvector;
    CREATE INDEX search_document_words ON search_document USING gin (words)
"""
DROP = "ALTER TABLE search_document DROP COLUMN words"
_MOST_PLACES, _LAST_PLACE = 64, 16_000
"""PostgreSQL keeps no more than so many places of a word, and none further on."""
_FIND = """SELECT document.id, document.kind, document.title,
        -ts_rank('{0.1, 0.2, 0.4, 1.0}', document.words, asked, 1) AS rank
    FROM search_document document, CAST(%s AS tsquery) asked
    WHERE document.words @@ asked
        AND document.organisation_id = %s
        AND document.seen_by = ANY(%s)
        AND (NOT document.is_personal OR EXISTS (
            SELECT 1 FROM search_reader reader
            WHERE reader.document_id = document.id AND reader.person_id = %s))
    ORDER BY rank, document.id LIMIT %s
"""


def put(rows: Sequence[tuple[int, Sequence[str], Sequence[str]]]) -> None:
    """Index the terms of documents, as triples of key, title and text."""
    written = [(_vector(title, text), key) for key, title, text in rows]
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE search_document SET words = CAST(%s AS tsvector) WHERE id = %s", written
        )


def _vector(title: Sequence[str], text: Sequence[str]) -> str:
    """The terms with their places, those of the title with the greatest weight."""
    places: dict[str, list[str]] = defaultdict(list)
    for weight, terms in (("A", title), ("D", text)):
        for place, term in enumerate(terms[:_LAST_PLACE], start=1):
            if len(places[term]) < _MOST_PLACES:
                places[term].append(f"{place}{weight}")
    return " ".join(f"'{term}':{','.join(some)}" for term, some in places.items())


def drop(documents: Sequence[int]) -> None:
    """Take documents out."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE search_document SET words = NULL WHERE id = ANY(%s)", [list(documents)]
        )


def match_text(groups: Sequence[Sequence[Sequence[str]]]) -> str:
    """The question in the language of `tsquery`."""
    return " & ".join(f"({' | '.join(_alternative(one) for one in group)})" for group in groups)


def _alternative(terms: Sequence[str]) -> str:
    quoted = " & ".join(f"'{term}'" for term in terms)
    return f"({quoted})"


def find(text: str, asker: "Asker", most: int) -> list[tuple[int, str, str, float]]:
    """Key, kind, title and rank of what answers, the best first."""
    permissions = sorted({"", *asker.permissions})
    with connection.cursor() as cursor:
        cursor.execute(_FIND, (text, asker.organisation, permissions, asker.person, most))
        return [(key, kind, title, rank) for key, kind, title, rank in cursor.fetchall()]
