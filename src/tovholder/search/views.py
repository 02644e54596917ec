"""The page that answers a search."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

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
from tovholder.search.queries import MOST, Hit, Hits, Matches, search
from tovholder.search.sources import kind_words
from tovholder.ui.filters import ChoiceField, Field, SearchField
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


_LIST: TableSpec[Hit] = TableSpec(
    name="soeg",
    caption=gettext_lazy("Search"),
    columns=(
        Column("kind", gettext_lazy("Kind"), cell=lambda hit: kind_words().get(hit.kind, "")),
        Column("title", gettext_lazy("Title"), cell=attrgetter("title")),
        Column("text", gettext_lazy("Text"), cell=attrgetter("text")),
        Column("on", gettext_lazy("Day"), cell=attrgetter("on")),
        Column("url", gettext_lazy("Address"), cell=attrgetter("url")),
    ),
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
    kept = [key for key, one in matches.found if kind in ("", one)]
    table = _LIST.build(Hits(kept), request.GET)
    if table.is_export:
        return table.csv_response()
    context = {
        "question": question,
        "fields": _fields(matches),
        "query": request.GET,
        "rows": [_row(one, matches) for one in table.shown],
        "table": table,
        "is_every_word": matches.is_every_word,
        "is_too_many": len(matches.found) >= MOST,
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "search/results.html", context)


def _row(hit: Hit, matches: Matches) -> Row:
    return Row(
        kind=kind_words().get(hit.kind, ""),
        title=marked(hit.title, matches.sought),
        excerpt=excerpt(hit.text, matches.sought),
        url=hit.url,
        on=hit.on,
    )


def _fields(matches: Matches) -> list[Field]:
    """The form: what is sought, and of which kind, with how many there are of each."""
    counts = Counter(one for _key, one in matches.found)
    options = [
        (kind, f"{word} ({counts[kind]})") for kind, word in kind_words().items() if counts[kind]
    ]
    return [
        SearchField("q", gettext_lazy("Search for")),
        ChoiceField("kind", gettext_lazy("Kind"), options, gettext_lazy("Everything")),
    ]


def _search(visitor: Visitor, question: str) -> Matches:
    permissions = frozenset(one.value for one in Permission if visitor.may(one))
    return search(visitor.organisation, visitor.person.pk, permissions, question)
