"""The page that answers a search."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from tovholder.governance.access import Visitor, enter
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.search.actions import catch_up
from tovholder.search.excerpts import excerpt, marked
from tovholder.search.queries import MOST, Matches, documents, search
from tovholder.search.sources import kind_words
from tovholder.ui.filters import ChoiceField, SearchField
from tovholder.ui.navigation import start_url
from tovholder.ui.tables import Column, TableSpec


@dataclass(frozen=True, slots=True)
class Row:
    """One hit as the page shows it."""

    kind: str
    title: SafeString
    excerpt: SafeString
    url: str
    on: date | None


# Only its pager and its count are shown; the rows are read for the page they stand on.
_PAGER: TableSpec[tuple[int, str]] = TableSpec(
    name="soeg",
    caption=gettext_lazy("Search"),
    columns=(Column("kind", gettext_lazy("Kind"), cell=lambda row: row[1]),),
    page_size=20,
)


@require_safe
def results(request: HttpRequest, slug: str) -> HttpResponse:
    """What the visitor finds, best first; `?kind=` keeps one kind."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    question, kind = request.GET.get("q", "").strip(), request.GET.get("kind", "")
    catch_up(visitor.organisation, today)
    matches = _search(visitor, question)
    counts = Counter(one for _key, one in matches.found)
    kept = [one for one in matches.found if kind in ("", one[1])]
    words = kind_words()
    page = _PAGER.build(kept, request.GET)
    hits = documents(key for key, _kind in page.shown)
    options = [(one, f"{word} ({counts[one]})") for one, word in words.items() if counts[one]]
    context = {
        "question": question,
        "fields": [
            SearchField("q", gettext_lazy("Search for")),
            ChoiceField("kind", gettext_lazy("Kind"), options, gettext_lazy("Everything")),
        ],
        "query": request.GET,
        "rows": [
            Row(words.get(one.kind, ""), marked(one.title, matches.sought),
                excerpt(one.text, matches.sought), one.url, one.on)
            for one in hits
        ],
        "page": page,
        "count": len(kept),
        "is_every_word": matches.is_every_word,
        "is_too_many": len(matches.found) >= MOST,
        "start_url": start_url(visitor.organisation),
    }  # fmt: skip
    return render(request, "search/results.html", context)


def _search(visitor: Visitor, question: str) -> Matches:
    permissions = frozenset(one.value for one in Permission if visitor.may(one))
    return search(visitor.organisation, visitor.person.pk, permissions, question)
