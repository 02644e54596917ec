"""The index on SQLite: an FTS5 table whose rows have the documents' keys."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import connection

if TYPE_CHECKING:
    from tovholder.search.engine import Asker

CREATE = """
    CREATE VIRTUAL TABLE search_index
    USING fts5(title, text, tokenize = "unicode61 remove_diacritics 0")
"""
DROP = "DROP TABLE search_index"
_FIND = """SELECT document.id, document.kind, document.title, bm25(search_index, 8.0, 1.0) AS rank
    FROM search_index JOIN search_document document ON document.id = search_index.rowid
    WHERE search_index MATCH %s
        AND document.organisation_id = %s
        AND document.seen_by IN (SELECT value FROM json_each(%s))
        AND (NOT document.is_personal OR EXISTS (
            SELECT 1 FROM search_reader reader
            WHERE reader.document_id = document.id AND reader.person_id = %s))
    ORDER BY rank, document.id LIMIT %s
"""


def put(rows: Sequence[tuple[int, Sequence[str], Sequence[str]]]) -> None:
    """Index the terms of documents, as triples of key, title and text."""
    written = [(key, " ".join(title), " ".join(text)) for key, title, text in rows]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT OR REPLACE INTO search_index (rowid, title, text) VALUES (%s, %s, %s)", written
        )


def drop(documents: Sequence[int]) -> None:
    """Take documents out."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "DELETE FROM search_index WHERE rowid = %s", [(key,) for key in documents]
        )


def match_text(groups: Sequence[Sequence[Sequence[str]]]) -> str:
    """The question in the language of FTS5."""
    return " AND ".join(f"({' OR '.join(_alternative(one) for one in group)})" for group in groups)


def _alternative(terms: Sequence[str]) -> str:
    quoted = " AND ".join(f'"{term}"' for term in terms)
    return f"({quoted})"


def find(text: str, asker: "Asker", most: int) -> list[tuple[int, str, str, float]]:
    """Key, kind, title and rank of what answers, the best first."""
    permissions = sorted({"", *asker.permissions})
    with connection.cursor() as cursor:
        cursor.execute(
            _FIND, (text, asker.organisation, json.dumps(permissions), asker.person, most)
        )
        return [(key, kind, title, rank) for key, kind, title, rank in cursor.fetchall()]
