"""What somebody who edits a charter starts from: the open draft, else the newest version."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import Http404

from tovholder.core.charter import Charter
from tovholder.core.charter.load import Document
from tovholder.governance.access import Visitor
from tovholder.governance.charter_page import document_of, telling
from tovholder.governance.queries import (
    Draft,
    Version,
    charter_of,
    draft_of,
    text_of,
    text_of_revision,
    versions_of,
)


@dataclass(frozen=True, slots=True)
class Base:
    """The text that is edited, the open draft that it is of, and what it is held against.

    `ruling` is the version in force, else the next, else the last; None of a charter that has none.
    `beside` are the other charters that are in force when this one is.
    """

    text: str
    draft: Draft | None
    ruling: Version | None
    ruling_text: str
    beside: Sequence[Charter]

    @property
    def revision(self) -> int | None:
        """What a text that is written from this one is based on."""
        return self.draft.revision.id if self.draft else None

    @property
    def document(self) -> Document:
        """The charter that it says."""
        return document_of(self.text)

    @property
    def ruled(self) -> Document | None:
        """The charter that rules, as its text was written."""
        return document_of(self.ruling_text) if self.ruling else None


def base_of(visitor: Visitor, slug: str, on: date) -> Base:
    """What editing the charter starts from; four queries. Raises Http404 without such a charter."""
    all_versions = versions_of(visitor.organisation)
    versions = [one for one in all_versions if one.slug == slug]
    draft = draft_of(visitor.organisation, slug)
    if not versions and draft is None:
        raise Http404
    ruling = telling(versions, on) if versions else None
    ruling_text = text_of(ruling) if ruling else ""
    if draft:
        text = text_of_revision(visitor.organisation, draft.revision.id) or ""
    else:
        text = ruling_text if versions[0] == ruling else text_of(versions[0])
    begins = document_of(text).charter.in_force.from_
    beside = [
        charter_of(one) for one in all_versions if one.slug != slug and one.is_in_force(begins)
    ]
    return Base(text, draft, ruling, ruling_text, beside)
