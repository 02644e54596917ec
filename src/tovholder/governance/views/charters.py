"""The charters of an organisation, and one of them: text, findings, versions and file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from tovholder.core.charter import Charter
from tovholder.governance import charter_page
from tovholder.governance.access import Visitor, enter
from tovholder.governance.charter_html import charter_html, contents
from tovholder.governance.queries import Version, charter_of, text_of, versions_of
from tovholder.governance.rules import Permission
from tovholder.governance.standings import standings_of
from tovholder.lib import clock
from tovholder.ui.as_of import asked_day
from tovholder.ui.blocks import empty_state
from tovholder.ui.navigation import start_url

VIEWS = ("tekst", "fund", "udgaver", "fil")


@require_safe
def charters(request: HttpRequest, slug: str) -> HttpResponse:
    """All charters: those in force, those to come, those of the past."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    on = asked_day(request, today)
    rows = charter_page.charter_rows(versions_of(visitor.organisation), on)
    table = charter_page.charters_table(slug).build(rows, request.GET, empty=_empty(visitor, slug))
    if table.is_export:
        return table.csv_response()
    return render(request, "governance/charters.html", {"table": table, **_frame(visitor)})


@require_safe
def charter(request: HttpRequest, slug: str, charter: str) -> HttpResponse:
    """One charter; `?vis=` says which side of it, `?version=` which version."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    on = asked_day(request, today)
    versions = [one for one in versions_of(visitor.organisation) if one.slug == charter]
    version = _asked(versions, request) or (versions and charter_page.telling(versions, on))
    if not version:
        raise Http404
    side = request.GET.get("vis", "")
    side = side if side in VIEWS else VIEWS[0]
    found = charter_of(version)
    page = {
        "charter": found,
        "version": version,
        "versions": versions,
        "state": charter_page.state_word(charter_page.state_of(version, on)),
        "is_text": side == "tekst",
        "is_findings": side == "fund",
        "is_versions": side == "udgaver",
        "is_file": side == "fil",
        "address": f"?version={version.number}&vis=",
        "on": on,
        **_frame(visitor),
    }
    extra = _SIDES[side](_Asked(request, visitor, version, versions, on))
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
    """One version of a charter among all its versions, and who asks about which day."""

    request: HttpRequest
    visitor: Visitor
    version: Version
    versions: Sequence[Version]
    on: date


def _frame(visitor: Visitor) -> dict[str, object]:
    return {
        "start_url": start_url(visitor.organisation),
        "may_upload": visitor.may(Permission.UPLOAD_CHARTER),
    }


def _empty(visitor: Visitor, slug: str) -> str:
    title = gettext("There is no charter yet")
    if visitor.may(Permission.UPLOAD_CHARTER):
        text = gettext("Upload the first, and the annual wheel and the verdicts follow from it.")
        url = reverse("governance:upload", args=[slug])
        return empty_state(title, text, url, gettext("Upload a charter"))
    return empty_state(title, gettext("The coordinator or a secretary can upload the first."))


def _asked(versions: Sequence[Version], request: HttpRequest) -> Version | None:
    """The version in `?version=`; None without one. Raises Http404 if there is no such version."""
    asked = request.GET.get("version", "")
    if not asked:
        return None
    for version in versions:
        if str(version.number) == asked:
            return version
    raise Http404


def _text(asked: _Asked) -> dict[str, object]:
    found, version = charter_of(asked.version), asked.version
    standings: Mapping[str, SafeString] = {}
    if version.is_in_force(asked.on):
        standings = standings_of(asked.visitor.organisation, version.slug, asked.on)
    return {
        "head": charter_page.head_of(found, version),
        "told": charter_html(found, standings),
        "contents": contents(found),
    }


def _findings(asked: _Asked) -> dict[str, object] | HttpResponse:
    document = charter_page.document_of(text_of(asked.version))
    others = [
        charter_of(one)
        for one in versions_of(asked.visitor.organisation)
        if one.slug != asked.version.slug and one.is_in_force(asked.version.in_force_from)
    ]
    rows = charter_page.findings_of(document, others)
    file_url = f"?version={asked.version.number}&vis=fil"
    empty = empty_state(
        gettext("Nothing contradicts itself"),
        gettext("The checker sees no contradictions, gaps or doubts in this version."),
    )
    table = charter_page.findings_table(file_url).build(rows, asked.request.GET, empty=empty)
    return table.csv_response() if table.is_export else {"table": table}


def _versions(asked: _Asked) -> dict[str, object] | HttpResponse:
    table = charter_page.versions_table(asked.visitor.organisation.slug).build(
        asked.versions, asked.request.GET
    )
    if table.is_export:
        return table.csv_response()
    version = asked.version
    before = next((one for one in asked.versions if one.number < version.number), None)
    changes = charter_page.differences(_as_written(before), _as_written(version)) if before else []
    return {"table": table, "before": before, "changes": changes}


def _as_written(version: Version) -> Charter:
    """The charter with the days of its own text, not ended by the version after it."""
    return charter_page.document_of(text_of(version)).charter


def _file(asked: _Asked) -> dict[str, object]:
    text = text_of(asked.version)
    return {"text": text, "marked": charter_page.marked_lines(text)}


_SIDES = {"tekst": _text, "fund": _findings, "udgaver": _versions, "fil": _file}
