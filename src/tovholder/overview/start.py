"""The way from nothing to a wheel: its steps, what is done of them, and what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from tovholder.compliance.queries import feed_token_of, planned_meetings
from tovholder.core.charter import Charter
from tovholder.core.checker import Finding, Severity, check
from tovholder.governance.access import Visitor
from tovholder.governance.charter_page import document_of
from tovholder.governance.queries import (
    Draft,
    Version,
    beside,
    charter_of,
    drafts_of,
    seating_of,
    text_of_revision,
    versions_of,
)
from tovholder.governance.rules import Permission
from tovholder.overview.assembly import assembled
from tovholder.ui.navigation import Link


@dataclass(frozen=True, slots=True)
class Step:
    """A step: what it is about, how far it has come, and where it is done.

    `links` are the ways to do it, the usual one first; `is_next` marks the first that is left.
    """

    title: str
    text: str
    is_done: bool
    links: Sequence[Link]
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """What the organisation has so far; `charter` is the draft, or what rules or will rule."""

    visitor: Visitor
    on: date
    versions: Sequence[Version]
    draft: Draft | None
    charter: Charter | None
    findings: Sequence[Finding]

    @property
    def slug(self) -> str:
        """The organisation's address."""
        return self.visitor.organisation.slug

    @property
    def charter_id(self) -> str:
        """The id of the charter that the steps are about; "" without one."""
        return self.charter.charter if self.charter else ""

    def url(self, name: str, *more: object) -> str:
        """A page of the organisation."""
        return reverse(name, args=[self.slug, *more])


def steps(visitor: Visitor, on: date) -> list[Step]:
    """The steps in order; eight queries at most."""
    found = _look(visitor, on)
    made = [make(found) for make in (_charter, _findings, _adoption, _seats, _plan, _feed)]
    left = next((number for number, step in enumerate(made) if not step.is_done), None)
    return [replace(step, is_next=number == left) for number, step in enumerate(made)]


def _look(visitor: Visitor, on: date) -> _Found:
    organisation = visitor.organisation
    versions = versions_of(organisation)
    draft = next(iter(drafts_of(organisation)), None)
    charter: Charter | None = None
    if draft:
        text = text_of_revision(organisation, draft.revision.id) or ""
        charter = document_of(text).charter
    elif versions:
        ruling = [one for one in versions if one.is_in_force(on)]
        charter = charter_of((ruling or versions)[0])
    findings = check(charter, beside(organisation, charter)) if charter else ()
    return _Found(visitor, on, versions, draft, charter, findings)


def _charter(found: _Found) -> Step:
    text = gettext("Upload the charter as a file, paste its text, or start from an example.")
    links = [
        Link(gettext("Start from an example"), found.url("governance:examples")),
        Link(gettext("Upload a file or paste a text"), found.url("governance:upload")),
    ]
    if found.charter:
        text = gettext("There is a charter: %(title)s.") % {"title": found.charter.title}
        links = [Link(gettext("See it"), _charter_url(found))]
    return Step(gettext("The charter"), text, found.charter is not None, links)


def _charter_url(found: _Found) -> str:
    url = found.url("governance:charter", found.charter_id)
    return f"{url}?version=kladde" if found.draft else url


def _findings(found: _Found) -> Step:
    title, count = gettext("What the checker found"), len(found.findings)
    grave = sum(one.severity is Severity.ERROR for one in found.findings)
    if not found.charter:
        text = gettext("Contradictions, gaps and doubts are shown one by one, with a way to mend.")
        return Step(title, text, is_done=False, links=())
    said = ngettext("%(count)s finding", "%(count)s findings", count) % {"count": count}
    if not count:
        said = gettext("Nothing contradicts itself.")
    elif grave:
        said += ", " + gettext("%(grave)s of them cannot be followed as written.") % {
            "grave": grave
        }
    else:
        said += ", " + gettext("none of which is in the way.")
    links = [Link(gettext("Go through them"), found.url("governance:findings", found.charter_id))]
    is_settled = bool(found.versions) and not found.draft
    return Step(title, said, is_done=is_settled or not grave, links=links if count else ())


def _adoption(found: _Found) -> Step:
    title = gettext("Adopt it")
    if found.draft:
        text = gettext("See what the draft does, and say who adopted it, when and from which day.")
        url = found.url("governance:adopt", found.charter_id)
        links = [Link(gettext("See what the draft does"), url)]
        may = found.visitor.may(Permission.ADOPT_CHARTER)
        return Step(title, text, is_done=False, links=links if may else ())
    if found.versions:
        text = gettext("The charter is adopted. From now on the wheel follows from it.")
        return Step(
            title, text, True, [Link(gettext("See the wheel"), found.url("compliance:wheel"))]
        )
    text = gettext("A draft obliges to nothing. Once it is adopted, the wheel follows from it.")
    return Step(title, text, is_done=False, links=())


def _seats(found: _Found) -> Step:
    title = gettext("Who sits where")
    ruling = [one for one in found.versions if one.is_in_force(found.on)]
    if not ruling:
        text = gettext("The seats come from the charter. Give them to people once it is in force.")
        return Step(title, text, is_done=False, links=())
    bodies = assembled(ruling, seating_of(found.visitor.organisation), (), found.on)
    vacant = sum(one.seated.vacancies for one in bodies)
    text = ngettext("%(count)s seat is vacant.", "%(count)s seats are vacant.", vacant)
    links = [Link(gettext("Fill the seats"), found.url("overview:seats"))]
    if not vacant:
        return Step(title, gettext("No seat is vacant."), is_done=True, links=links)
    return Step(title, text % {"count": vacant}, is_done=False, links=links)


def _plan(found: _Found) -> Step:
    title = gettext("The plan of the year")
    planned = planned_meetings(found.visitor.organisation, found.on)
    links = [Link(gettext("Plan the year"), found.url("meetings:year"))]
    if planned:
        text = ngettext("%(count)s meeting is planned.", "%(count)s meetings are planned.",
                        len(planned)) % {"count": len(planned)}  # fmt: skip
        return Step(title, text, is_done=True, links=links)
    text = gettext("Set the days of the meetings. What hangs on them falls into place.")
    return Step(title, text, is_done=False, links=links if found.versions else ())


def _feed(found: _Found) -> Step:
    title = gettext("The wheel in your calendar")
    has_feed = bool(feed_token_of(found.visitor.person))
    text = gettext("Subscribe to the wheel, and it stands in your own calendar and stays right.")
    if has_feed:
        text = gettext("Your calendar can follow the wheel.")
    links = [Link(gettext("Calendar subscription"), found.url("compliance:feed"))]
    return Step(title, text, is_done=has_feed, links=links if found.versions else ())
