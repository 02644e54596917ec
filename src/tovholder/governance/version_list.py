"""The versions and drafts of one charter as a list, and the texts that were saved of a draft."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from tovholder.governance.charter_page import state_word
from tovholder.governance.editions import Edition, Editions, of_draft, of_version
from tovholder.governance.queries import Draft, Revision, Version
from tovholder.governance.rules.charters import CharterState
from tovholder.ui.dates import short_day
from tovholder.ui.language import page_language
from tovholder.ui.tables import Column, TableSpec


@dataclass(frozen=True, slots=True)
class Line:
    """A version or a draft in the list of a charter. `ref` is where the decision is found."""

    edition: Edition
    state: CharterState
    from_on: date | None
    until_on: date | None
    adopted_by: str
    adopted_on: date | None
    ref: str
    note: str
    by: str
    at: datetime

    @property
    def adoption(self) -> str:
        """Who adopted it, when and by what, as far as is known."""
        day = self.adopted_on and short_day(self.adopted_on, page_language())
        return ", ".join(part for part in (self.adopted_by, day, self.ref) if part)


def lines_of(editions: Editions, on: date) -> list[Line]:
    """The open draft, the versions, and the drafts that were given up; each newest first."""
    drafts = [_of_draft(one) for one in editions.drafts if one.state is not CharterState.ADOPTED]
    versions = [_of_version(one, on) for one in editions.versions]
    is_open = [one for one in drafts if one.state is CharterState.DRAFT]
    given_up = [one for one in drafts if one.state is CharterState.WITHDRAWN]
    return [*is_open, *versions, *given_up]


def _of_version(version: Version, on: date) -> Line:
    return Line(
        edition=of_version(version),
        state=version.state_on(on),
        from_on=version.in_force_from,
        until_on=version.in_force_until,
        adopted_by=version.adopted_by,
        adopted_on=version.adopted_on,
        ref=version.decision_ref,
        note=version.note,
        by=version.uploaded_by,
        at=version.uploaded_at,
    )


def _of_draft(draft: Draft) -> Line:
    return Line(
        edition=of_draft(draft),
        state=draft.state,
        from_on=None,
        until_on=None,
        adopted_by="",
        adopted_on=None,
        ref="",
        note=draft.reason,
        by=draft.ended_by or draft.revision.saved_by,
        at=draft.ended_at or draft.revision.saved_at,
    )


def versions_table(organisation: str) -> TableSpec[Line]:
    """The versions and drafts of one charter."""
    return TableSpec(
        name="udgaver",
        caption=gettext_lazy("Versions"),
        columns=(
            Column("name", gettext_lazy("Version"), cell=_named, text=attrgetter("edition.name")),
            Column("state", gettext_lazy("State"), cell=lambda row: state_word(row.state)),
            Column("from", gettext_lazy("In force from"), cell=attrgetter("from_on")),
            Column("until", gettext_lazy("In force until"), cell=attrgetter("until_on")),
            Column("adopted", gettext_lazy("Adopted"), cell=attrgetter("adoption"),
                   sort=attrgetter("adopted_on")),
            Column("note", gettext_lazy("What changed"), cell=attrgetter("note")),
            Column("by", gettext_lazy("Saved by"), cell=attrgetter("by")),
            Column("at", gettext_lazy("Saved"), cell=attrgetter("at")),
            Column("file", gettext_lazy("File"), text=lambda row: "", is_sortable=False,
                   cell=lambda row: _download(organisation, row)),
        ),
    )  # fmt: skip


def _named(row: Line) -> SafeString:
    return format_html('<a href="?version={}">{}</a>', row.edition.key, row.edition.name)


def _download(organisation: str, row: Line) -> SafeString | str:
    version = row.edition.version
    if version is None:
        return ""
    url = reverse("governance:charter-file", args=[organisation, version.slug, version.number])
    return format_html('<a href="{}">{}</a>', url, gettext("Download"))


SAVED = TableSpec[Revision](
    name="gemte-tekster",
    caption=gettext_lazy("Texts of the draft that were saved"),
    has_foot=False,
    page_size=1000,
    columns=(
        Column("number", gettext_lazy("Text"), is_sortable=False, text=attrgetter("number"),
               cell=lambda row: format_html('<a href="?version=k{}">{}</a>', row.id, row.number)),
        Column("by", gettext_lazy("Saved by"), cell=attrgetter("saved_by"), is_sortable=False),
        Column("at", gettext_lazy("Saved"), cell=attrgetter("saved_at"), is_sortable=False),
    ),
)  # fmt: skip


def choices_of(editions: Editions) -> Sequence[tuple[str, str]]:
    """The texts that can be compared, as key and name, newest first."""
    draft = [of_draft(editions.open_draft)] if editions.open_draft else []
    shown = [*draft, *map(of_version, editions.versions)]
    return [(one.key, one.name) for one in shown]
