"""The charters of an organisation, and one of them: text, findings, versions and file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from tovholder.governance import charter_page, part_page, version_list
from tovholder.governance.access import Visitor, enter
from tovholder.governance.charter_html import charter_html, contents
from tovholder.governance.editions import Edition, Editions, editions_of, of_version, sees_drafts
from tovholder.governance.queries import beside, drafts_of, revisions_of, text_of, versions_of
from tovholder.governance.rules import Permission
from tovholder.governance.standings import standings_of
from tovholder.lib import clock
from tovholder.ui.as_of import asked_day
from tovholder.ui.blocks import Difference, empty_state
from tovholder.ui.filters import ChoiceField
from tovholder.ui.navigation import start_url

_SHOWN = {
    "tekst": "is_text",
    "fund": "is_findings",
    "udgaver": "is_versions",
    "fil": "is_file",
}
"""What `?vis=` can be, and how the template knows."""


@require_safe
def charters(request: HttpRequest, slug: str) -> HttpResponse:
    """All charters: those in force, those to come, those of the past, and drafts."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    on = asked_day(request, today)
    is_trusted = sees_drafts(visitor)
    drafts = drafts_of(visitor.organisation) if is_trusted else ()
    rows = charter_page.charter_rows(versions_of(visitor.organisation), drafts, on)
    spec = charter_page.charters_table(slug, with_drafts=is_trusted)
    table = spec.build(rows, request.GET, empty=_empty(visitor, slug))
    if table.is_export:
        return table.csv_response()
    return render(request, "governance/charters.html", {"table": table, **_frame(visitor)})


@require_safe
def charter(request: HttpRequest, slug: str, charter: str) -> HttpResponse:
    """One charter; `?vis=` says which side of it, `?version=` which version or draft."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    on = asked_day(request, today)
    editions = editions_of(visitor.organisation, charter, with_drafts=sees_drafts(visitor))
    asked = request.GET.get("version", "")
    edition = editions.at(asked) if asked else editions.telling(on)
    if not edition:
        raise Http404
    side = request.GET.get("vis", "")
    side = side if side in _SHOWN else "tekst"
    page = {
        "slug": charter,
        "title": edition.title,
        "about": editions.charter(edition).about,
        "edition": edition,
        "draft": editions.open_draft,
        "has_several": len(editions.versions) + len(editions.drafts) > 1,
        "state": charter_page.state_word(edition.state(on)),
        "address": f"?version={edition.key}&vis=",
        "on": on,
        **dict.fromkeys(_SHOWN.values(), False),
        _SHOWN[side]: True,
        **_frame(visitor),
    }
    extra = _SIDES[side](_Asked(request, visitor, editions, edition, on))
    if isinstance(extra, HttpResponse):
        return extra
    return render(request, f"governance/charter_{side}.html", page | extra)


@require_safe
def charter_file(request: HttpRequest, slug: str, charter: str, number: int) -> HttpResponse:
    """The file of a version, as it was uploaded."""
    visitor = enter(request, slug, on=clock.today())
    for version in versions_of(visitor.organisation):
        if (version.slug, version.number) == (charter, number):
            response = HttpResponse(
                text_of(version), content_type="application/yaml; charset=utf-8"
            )
            name = f"{slugify(version.slug) or 'kommissorium'}-{number}.yaml"
            response["Content-Disposition"] = f'attachment; filename="{name}"'
            return response
    raise Http404


@dataclass(frozen=True, slots=True)
class _Asked:
    """One text of a charter among all of them, and who asks about which day."""

    request: HttpRequest
    visitor: Visitor
    editions: Editions
    edition: Edition
    on: date


def _frame(visitor: Visitor) -> dict[str, object]:
    return {
        "start_url": start_url(visitor.organisation),
        "may_upload": visitor.may(Permission.UPLOAD_CHARTER),
        "may_adopt": visitor.may(Permission.ADOPT_CHARTER),
    }


def _empty(visitor: Visitor, slug: str) -> str:
    title = gettext("There is no charter yet")
    if visitor.may(Permission.UPLOAD_CHARTER):
        text = gettext("Upload the first, and the annual wheel and the verdicts follow from it.")
        url = reverse("governance:upload", args=[slug])
        return empty_state(title, text, url, gettext("Upload a charter"))
    return empty_state(title, gettext("The coordinator or a secretary can upload the first."))


def _text(asked: _Asked) -> dict[str, object]:
    found, version = asked.editions.charter(asked.edition), asked.edition.version
    standings: Mapping[str, SafeString] = {}
    if version and version.is_in_force(asked.on):
        standings = standings_of(asked.visitor.organisation, version.slug, asked.on)
    slug = asked.visitor.organisation.slug
    edits = part_page.edits_of(slug, found) if _is_edited(asked) else {}
    return {
        "head": charter_page.head_of(found, version),
        "told": charter_html(found, standings, edits),
        "has_edits": bool(edits),
        "contents": contents(found),
    }


def _is_edited(asked: _Asked) -> bool:
    """Whether the visitor may change this text: that of the draft, else of the newest version."""
    if not asked.visitor.may(Permission.UPLOAD_CHARTER):
        return False
    if draft := asked.editions.open_draft:
        return asked.edition.revision == draft.revision
    return asked.edition.version == next(iter(asked.editions.versions), None)


def _findings(asked: _Asked) -> dict[str, object] | HttpResponse:
    document = charter_page.document_of(asked.editions.text(asked.edition))
    rows = charter_page.findings_of(document, beside(asked.visitor.organisation, document.charter))
    file_url = f"?version={asked.edition.key}&vis=fil"
    empty = empty_state(
        gettext("Nothing contradicts itself"),
        gettext("The checker sees no contradictions, gaps or doubts in this version."),
    )
    table = charter_page.findings_table(file_url).build(rows, asked.request.GET, empty=empty)
    return table.csv_response() if table.is_export else {"table": table}


def _versions(asked: _Asked) -> dict[str, object] | HttpResponse:
    editions, old, new = asked.editions, *_compared(asked)
    choices = version_list.choices_of(editions)
    fields = [
        ChoiceField("fra", gettext("Compare"), choices, None, old.key if old else ""),
        ChoiceField("til", gettext("with"), choices, None, new.key),
    ]
    table = version_list.versions_table(asked.visitor.organisation.slug).build(
        version_list.lines_of(editions, asked.on),
        asked.request.GET,
        fields=fields if len(choices) > 1 else (),
    )
    if table.is_export:
        return table.csv_response()
    draft = asked.edition.draft
    return {
        "table": table,
        "old": old,
        "new": new,
        "changes": _changes(editions, old, new) if old else [],
        "saved": version_list.SAVED.build(revisions_of(draft), QueryDict()) if draft else None,
    }


def _compared(asked: _Asked) -> tuple[Edition | None, Edition]:
    """The two texts in `?fra=2&til=3`; without them what is shown, and the version before it.

    Raises Http404 if there is no such text.
    """
    editions, query = asked.editions, asked.request.GET
    new = editions.at(query["til"]) if query.get("til") else asked.edition
    if new is None:
        raise Http404
    if query.get("fra"):
        if old := editions.at(query["fra"]):
            return old, new
        raise Http404
    before = editions.before(new)
    return (of_version(before) if before else None), new


def _changes(editions: Editions, old: Edition, new: Edition) -> list[Difference]:
    """In words, by the days of their own texts, not as a later version ends them."""
    return charter_page.differences(
        charter_page.document_of(editions.text(old)).charter,
        charter_page.document_of(editions.text(new)).charter,
    )


def _file(asked: _Asked) -> dict[str, object]:
    text = asked.editions.text(asked.edition)
    return {"text": text, "marked": charter_page.marked_lines(text)}


_SIDES = {"tekst": _text, "fund": _findings, "udgaver": _versions, "fil": _file}
