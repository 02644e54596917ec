"""The texts of one charter that can be shown and compared: its versions, and those of its drafts.

Each has a key that stands in addresses: "2" is a version, "kladde" the open draft, "k17" any text
of a draft that was saved.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from tovholder.core.charter import Charter
from tovholder.directory.models import Organisation
from tovholder.governance.access import Visitor
from tovholder.governance.charter_page import document_of, telling
from tovholder.governance.queries import (
    Draft,
    Revision,
    Version,
    all_drafts_of,
    charter_of,
    revision_at,
    text_of,
    text_of_revision,
    versions_of,
)
from tovholder.governance.rules import Permission
from tovholder.governance.rules.charters import CharterState

DRAFT = "kladde"
_REVISION = re.compile(r"k(\d{1,15})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Edition:
    """One text of a charter: a version, or a revision of a draft."""

    key: str
    title: str
    version: Version | None = None
    draft: Draft | None = None
    revision: Revision | None = None

    @property
    def name(self) -> str:
        """What it is called on a page."""
        if self.version:
            return gettext("Version %(number)s") % {"number": self.version.number}
        if self.key == DRAFT or not self.revision:
            return gettext("The draft")
        return gettext("Draft, text %(number)s") % {"number": self.revision.number}

    def state(self, on: date) -> CharterState:
        """How it stands on that day."""
        if self.version:
            return self.version.state_on(on)
        return self.draft.state if self.draft else CharterState.DRAFT


@dataclass(frozen=True, slots=True)
class Editions:
    """All of one charter, versions and drafts newest first; no drafts for who may not see them."""

    organisation: Organisation
    slug: str
    versions: Sequence[Version]
    drafts: Sequence[Draft]

    @property
    def open_draft(self) -> Draft | None:
        """The draft that is being written."""
        return next((one for one in self.drafts if one.is_open), None)

    def telling(self, on: date) -> Edition | None:
        """What the charter's page shows unless asked: what rules or will, else the draft."""
        if self.versions:
            return of_version(telling(self.versions, on))
        newest = self.open_draft or next(iter(self.drafts), None)
        return of_draft(newest) if newest else None

    def at(self, key: str) -> Edition | None:
        """The text with the key; one query for a text of a draft that is not its newest."""
        for version in self.versions:
            if str(version.number) == key:
                return of_version(version)
        if key == DRAFT:
            return of_draft(self.open_draft) if self.open_draft else None
        match = _REVISION.fullmatch(key)
        return self._saved(int(match[1])) if match else None

    def _saved(self, id_: int) -> Edition | None:
        found = revision_at(self.organisation, self.slug, id_)
        draft = next((one for one in self.drafts if found and one.id == found[0]), None)
        if not found or not draft:
            return None
        return Edition(f"k{id_}", draft.title, draft=draft, revision=found[1])

    def before(self, edition: Edition) -> Version | None:
        """The version that the text follows, or would follow."""
        if edition.version is None:
            return next(iter(self.versions), None)
        number = edition.version.number
        return next((one for one in self.versions if one.number < number), None)

    def text(self, edition: Edition) -> str:
        """The text as it was uploaded or saved; one query."""
        if edition.version:
            return text_of(edition.version)
        revision = edition.revision.id if edition.revision else 0
        return text_of_revision(self.organisation, revision) or ""

    def charter(self, edition: Edition) -> Charter:
        """What it says; of a version with the days that it rules."""
        if edition.version:
            return charter_of(edition.version)
        return document_of(self.text(edition)).charter


def sees_drafts(visitor: Visitor) -> bool:
    """Whether the visitor may see what is not adopted: who writes, who adopts, who audits."""
    seeing = (Permission.UPLOAD_CHARTER, Permission.ADOPT_CHARTER, Permission.SEE_AUDIT)
    return any(map(visitor.may, seeing))


def editions_of(organisation: Organisation, slug: str, *, with_drafts: bool) -> Editions:
    """Everything that there is of a charter; two queries."""
    versions = [one for one in versions_of(organisation) if one.slug == slug]
    drafts = all_drafts_of(organisation, slug) if with_drafts else ()
    return Editions(organisation, slug, versions, drafts)


def of_version(version: Version) -> Edition:
    """A version as a text to show."""
    return Edition(str(version.number), version.title, version=version)


def of_draft(draft: Draft) -> Edition:
    """The newest text of a draft."""
    key = DRAFT if draft.is_open else f"k{draft.revision.id}"
    return Edition(key, draft.title, draft=draft, revision=draft.revision)
