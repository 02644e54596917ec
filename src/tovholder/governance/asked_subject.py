"""What a new decision or task is about, from the page that one came from.

A page links to `?kind=seat&id=7&title=…`; only kinds of things that an app has registered are
taken.
"""

from django.http import QueryDict
from django.utils.http import urlencode

from tovholder.audit.rules import Subject
from tovholder.audit.subjects import all_kinds


def asked_subject(query: QueryDict) -> Subject | None:
    """The thing in the query string; None without one, or for a kind that nobody knows."""
    kind, key = query.get("kind", ""), query.get("id", "")[:200]
    title = query.get("title", "").strip()[:500]
    known = {one.kind for one in all_kinds()}
    if not (kind in known and key and title):
        return None
    return Subject(kind, key, title)


def subject_query(subject: Subject) -> str:
    """The query string that says so: "?kind=…"."""
    return "?" + urlencode({"kind": subject.kind, "id": subject.id, "title": subject.title})
