"""Questions about drafts of charters. What rules is asked of `queries.charters`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from tovholder.directory.models import Organisation
from tovholder.governance.models import DraftRevision
from tovholder.governance.rules.charters import CharterState, CharterStep, may_take


@dataclass(frozen=True, slots=True)
class Revision:
    """One text of a draft as it was saved. `id` tells it from all others, of any draft."""

    id: int
    number: int
    digest: str
    saved_by: str
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft with its newest revision.

    `based_on` is the number of the version that was newest when it was begun, `version` of the one
    that it became; None if there is none.
    """

    id: int
    slug: str
    title: str
    state: CharterState
    revision: Revision
    based_on: int | None
    version: int | None
    begun_by: str
    begun_at: datetime
    ended_by: str
    ended_at: datetime | None
    reason: str

    @property
    def is_open(self) -> bool:
        """Whether it can still be saved, adopted and withdrawn."""
        return bool(may_take(self.state, CharterStep.SAVE))


def drafts_of(organisation: Organisation) -> tuple[Draft, ...]:
    """Every draft that is still open, by charter; one query."""
    return tuple(_drafts(organisation, draft__state=CharterState.DRAFT.value))


def draft_of(organisation: Organisation, slug: str) -> Draft | None:
    """The open draft of a charter, if there is one; one query."""
    of_charter = {"draft__state": CharterState.DRAFT.value, "draft__slug": slug}
    return next(_drafts(organisation, **of_charter), None)


def all_drafts_of(organisation: Organisation, slug: str) -> tuple[Draft, ...]:
    """Every draft that a charter ever had, newest first; one query."""
    found = _drafts(organisation, draft__slug=slug)
    return tuple(sorted(found, key=lambda draft: draft.id, reverse=True))


def revisions_of(draft: Draft) -> tuple[Revision, ...]:
    """Every text of the draft that was saved, newest first; one query."""
    return tuple(_revision(row) for row in _light().filter(draft=draft.id).order_by("-number"))


def revision_at(organisation: Organisation, slug: str, id_: int) -> tuple[int, Revision] | None:
    """The draft (its id) and the revision of that id; None if the charter has none; one query."""
    found = _light().filter(pk=id_, draft__organisation=organisation, draft__slug=slug).first()
    return (found.draft.pk, _revision(found)) if found else None


def text_of_revision(organisation: Organisation, revision: int) -> str | None:
    """The text that was saved; None if the organisation has no such revision."""
    found = DraftRevision.objects.filter(pk=revision, draft__organisation=organisation)
    return found.values_list("text", flat=True).first()


def _drafts(organisation: Organisation, **which: str) -> Iterator[Draft]:
    later = DraftRevision.objects.filter(draft=OuterRef("draft"), number__gt=OuterRef("number"))
    rows = _light().filter(~Exists(later), draft__organisation=organisation, **which)
    people = ("draft__begun_by", "draft__ended_by", "draft__based_on", "draft__version")
    for row in (
        rows.select_related(*people)
        .defer(
            "text",
            "draft__based_on__text",
            "draft__based_on__compiled",
            "draft__version__text",
            "draft__version__compiled",
        )
        .order_by("draft__slug", "draft__pk")
    ):
        yield _draft(row)


def _light() -> QuerySet[DraftRevision]:
    return DraftRevision.objects.select_related("draft", "saved_by").defer("text")


def _draft(row: DraftRevision) -> Draft:
    draft = row.draft
    return Draft(
        id=draft.pk,
        slug=draft.slug,
        title=draft.title,
        state=CharterState(draft.state),
        revision=_revision(row),
        based_on=draft.based_on.number if draft.based_on else None,
        version=draft.version.number if draft.version else None,
        begun_by=str(draft.begun_by or ""),
        begun_at=draft.begun_at,
        ended_by=str(draft.ended_by or ""),
        ended_at=draft.ended_at,
        reason=draft.reason,
    )


def _revision(row: DraftRevision) -> Revision:
    return Revision(row.pk, row.number, row.digest, str(row.saved_by or ""), row.saved_at)
