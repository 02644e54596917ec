"""What somebody sees whose draft another has saved, adopted or given up meanwhile."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localtime
from django.utils.translation import gettext

from tovholder.core.charter.merge import Merged, merge
from tovholder.core.charter.problems import Problem
from tovholder.governance.access import Visitor
from tovholder.governance.actions import StaleDraftError
from tovholder.governance.charter_page import differences, document_of
from tovholder.governance.forms.drafts import DraftForm
from tovholder.governance.line_diff import line_difference
from tovholder.governance.queries import Draft, text_of_revision
from tovholder.ui.blocks import Difference, LocatedError
from tovholder.ui.dates import moment
from tovholder.ui.language import page_language
from tovholder.ui.navigation import start_url
from tovholder.ui.sentences.problems import say_problem


def stale_page(
    request: HttpRequest,
    visitor: Visitor,
    *,
    slug: str,
    mine: str,
    based_on: int | None,
    stale: StaleDraftError,
) -> HttpResponse:
    """Both texts, what differs between them in words and lines, and the two joined, to be saved.

    `based_on` is the revision that `mine` was written from. What is saved from here builds on the
    text that the other saved.
    """
    draft = stale.draft
    base = text_of_revision(visitor.organisation, based_on) if based_on else None
    merged = merge(base or "", mine, stale.text, _wrote(draft)) if base else Merged(mine, ())
    form = DraftForm(
        initial={"text": merged.text, "based_on": draft.revision.id if draft.is_open else None},
        marked_lines=merged.conflicts,
    )
    page = {
        "slug": slug,
        "stale": draft,
        "told": _told(draft),
        "conflicts": merged.conflicts,
        "form": form,
        "mine": mine,
        "theirs": stale.text,
        "changes": _changes(stale.text, mine),
        "lines": line_difference(stale.text, mine, gettext("The difference line by line")),
    }
    return _page(request, visitor, page, status=409)


def wrong_page(
    request: HttpRequest,
    visitor: Visitor,
    *,
    slug: str,
    form: DraftForm,
    problems: Sequence[Problem],
) -> HttpResponse:
    """The text as it was sent, with what must be put right before it can be saved."""
    language = page_language()
    faults = [LocatedError(one.line, one.column, say_problem(one, language)) for one in problems]
    return _page(request, visitor, {"slug": slug, "form": form, "faults": faults}, status=422)


def _page(
    request: HttpRequest, visitor: Visitor, page: dict[str, object], *, status: int
) -> HttpResponse:
    page["start_url"] = start_url(visitor.organisation)
    return render(request, "governance/draft_text.html", page, status=status)


def _changes(theirs: str, mine: str) -> list[Difference]:
    return differences(document_of(theirs).charter, document_of(mine).charter)


def _told(draft: Draft) -> str:
    """Who did what with the draft, and when."""
    ended = draft.ended_at or draft.revision.saved_at
    names = {
        "name": draft.ended_by or draft.revision.saved_by or gettext("Somebody else"),
        "at": moment(localtime(ended), page_language()),
        "number": draft.version,
    }
    if draft.is_open:
        return gettext("%(name)s saved the draft on %(at)s, after you had opened it.") % names
    if draft.version:
        return gettext("%(name)s adopted the draft as version %(number)s on %(at)s.") % names
    return gettext("%(name)s gave the draft up on %(at)s.") % names


def _wrote(draft: Draft) -> str:
    name = draft.revision.saved_by or gettext("Somebody else")
    return gettext("%(name)s wrote") % {"name": name}
