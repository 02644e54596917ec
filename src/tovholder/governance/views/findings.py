"""Going through what the checker found, one thing at a time."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_safe

from tovholder.governance import charter_page
from tovholder.governance.access import enter
from tovholder.governance.charter_page import Found
from tovholder.governance.editions import editions_of, of_draft
from tovholder.governance.queries import beside
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.ui.navigation import start_url

AROUND = 4
"""How many lines of the file stand before and after the one that a finding is about."""


@require_safe
def findings(request: HttpRequest, slug: str, charter: str) -> HttpResponse:
    """Finding `?nr=2` of the draft, or of the version that rules: what, why, how to mend, where."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    visitor.must(Permission.UPLOAD_CHARTER)
    editions = editions_of(visitor.organisation, charter, with_drafts=True)
    draft = editions.open_draft
    edition = of_draft(draft) if draft else editions.telling(today)
    if edition is None:
        raise Http404
    text = editions.text(edition)
    document = charter_page.document_of(text)
    found = charter_page.findings_of(document, beside(visitor.organisation, document.charter))
    number = _number(request, found)
    one = found[number - 1] if found else None
    page = {
        "slug": charter,
        "title": edition.title,
        "edition": edition,
        "found": one,
        "number": number,
        "total": len(found),
        "before": number - 1 if number > 1 else None,
        "after": number + 1 if number < len(found) else None,
        "lines": _around(text, one.line) if one else (),
        "edit_url": _edit_url(slug, charter, one),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "governance/finding.html", page)


def _number(request: HttpRequest, found: Sequence[Found]) -> int:
    """The finding asked for, from 1; nonsense is the first, and one too far is the last."""
    asked = request.GET.get("nr", "1")
    number = int(asked) if asked.isdecimal() and len(asked) < 7 else 1
    return min(max(number, 1), max(len(found), 1))


def _around(text: str, line: int) -> list[tuple[int, str, bool]]:
    """The lines around one: number, text, and whether it is the one."""
    lines = text.splitlines()
    first = max(line - AROUND, 1)
    shown = lines[first - 1 : line + AROUND]
    return [(number, one, number == line) for number, one in enumerate(shown, start=first)]


def _edit_url(slug: str, charter: str, found: Found | None) -> str:
    """The editor at the line."""
    try:
        url = reverse("governance:edit", args=[slug, charter])
    except NoReverseMatch:
        return ""
    return f"{url}?linje={found.line}" if found else url
