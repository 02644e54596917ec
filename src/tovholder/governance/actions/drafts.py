"""Writing drafts of charters, so that nobody writes over another unseen."""

from datetime import datetime

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.core.charter.load import load
from tovholder.core.charter.problems import Problem
from tovholder.directory.models import Organisation
from tovholder.directory.queries import locked
from tovholder.governance.actions.charters import (
    Adoption,
    RefusedError,
    as_adopted,
    digest_of,
    store_version,
)
from tovholder.governance.models import CharterDraft, CharterVersion, DraftRevision
from tovholder.governance.queries.drafts import (
    Draft,
    Revision,
    all_drafts_of,
    draft_of,
    text_of_revision,
)
from tovholder.governance.rules.charters import CHARTER_STEPS, CharterState, CharterStep


class StaleDraftError(Exception):
    """Somebody else saved, adopted or withdrew the draft after this one was opened.

    `draft` is how it stands now, with who saved it last and when; `text` is what it says now.
    """

    def __init__(self, draft: Draft, text: str) -> None:
        self.draft = draft
        self.text = text
        super().__init__(draft.revision.number)


@transaction.atomic
def save_draft(
    *,
    organisation: Organisation,
    slug: str,
    text: str,
    based_on: int | None,
    by: User | None,
    at: datetime,
) -> Draft:
    """Keep the text as the newest revision of the charter's draft, which is begun if there is none.

    `based_on` is the id of the revision that the writer started from; None for one who started
    from a version or from nothing. What is the same as the newest revision is not saved again.

    Raises CharterError if the text is no charter, RefusedError if it is another charter than
    `slug`, and StaleDraftError, with nothing written, if the draft moved on meanwhile.
    """
    organisation = locked(organisation)
    title = _title(text, slug)
    draft = _begun(organisation, slug, based_on)
    if draft is not None and draft.revision.digest == digest_of(text):
        return draft
    before = draft.revision if draft else None
    row = _opened(organisation, slug, title, by, at)
    saved = _known(organisation, slug, _revise(row, before, text, by, at))
    record(
        verb="save-charter-draft",
        subject=Subject("charter", slug, saved.title),
        by=by,
        at=at,
        organisation_id=organisation.pk,
        before=_noted(before) if before else None,
        after=_noted(saved.revision),
    )
    return saved


@transaction.atomic
def withdraw_draft(
    *,
    organisation: Organisation,
    slug: str,
    revision: int,
    reason: str = "",
    by: User | None,
    at: datetime,
) -> None:
    """Give the draft up. Its texts are kept.

    Raises StaleDraftError if `revision` is not its newest any more.
    """
    organisation = locked(organisation)
    draft = _known(organisation, slug, revision)
    _take(draft, CharterStep.WITHDRAW, by, at, reason=reason)
    record(
        verb="withdraw-charter-draft",
        subject=Subject("charter", slug, draft.title),
        by=by,
        at=at,
        organisation_id=organisation.pk,
        before=_noted(draft.revision),
        reason=reason,
    )


@transaction.atomic
def adopt_draft(
    *,
    organisation: Organisation,
    slug: str,
    revision: int,
    adoption: Adoption,
    note: str = "",
    by: User | None,
    at: datetime,
) -> CharterVersion:
    """The draft becomes the charter's newest version, as `add_charter_version` stores one.

    The days that were decided are written into the text. Raises RefusedError as that does, and
    StaleDraftError if `revision` is not the draft's newest any more: what is adopted is what was
    read.
    """
    organisation = locked(organisation)
    draft = _known(organisation, slug, revision)
    text = as_adopted(text_of_revision(organisation, revision) or "", adoption)
    version = store_version(organisation, text, note=note, adoption=adoption, by=by, at=at)
    _take(draft, CharterStep.ADOPT, by, at, version=version)
    return version


def _title(text: str, slug: str) -> str:
    """The title of the charter, which must be the one called `slug`."""
    charter = load(text).charter
    if charter.charter != slug:
        raise RefusedError([Problem("other-charter", {"id": slug}, ("charter",))])
    return charter.title


def _begun(organisation: Organisation, slug: str, based_on: int | None) -> Draft | None:
    """The open draft that is to be saved on; None for who begins one where none is open."""
    if based_on is not None:
        return _known(organisation, slug, based_on)
    if draft := draft_of(organisation, slug):
        raise _stale(organisation, draft)
    return None


def _known(organisation: Organisation, slug: str, revision: int) -> Draft:
    """The open draft, if this is its newest revision.

    Raises StaleDraftError if not, and LookupError if the charter never had a draft.
    """
    draft = draft_of(organisation, slug)
    if draft and draft.revision.id == revision:
        return draft
    latest = draft or next(iter(all_drafts_of(organisation, slug)), None)
    if latest is None:
        raise LookupError(revision)
    raise _stale(organisation, latest)


def _stale(organisation: Organisation, draft: Draft) -> StaleDraftError:
    return StaleDraftError(draft, text_of_revision(organisation, draft.revision.id) or "")


def _revise(
    draft: CharterDraft, before: Revision | None, text: str, by: User | None, at: datetime
) -> int:
    """The id of the revision that the text is from now on."""
    number = before.number + 1 if before else 1
    digest = digest_of(text)
    revision = DraftRevision.objects.create(
        draft=draft, number=number, text=text, digest=digest, saved_by=by, saved_at=at
    )
    return revision.pk


def _noted(revision: Revision) -> dict[str, object]:
    """A revision as the event log has it."""
    return {"revision": revision.number, "digest": revision.digest}


def _opened(
    organisation: Organisation, slug: str, title: str, by: User | None, at: datetime
) -> CharterDraft:
    """The open draft's row, under the title that it has now; begun if there is none."""
    mine = {"organisation": organisation, "slug": slug}
    newest = CharterVersion.objects.filter(**mine).order_by("-number").only("pk").first()
    row, _is_new = CharterDraft.objects.update_or_create(
        **mine,
        state=CharterState.DRAFT.value,
        defaults={"title": title},
        create_defaults={"title": title, "based_on": newest, "begun_by": by, "begun_at": at},
    )
    return row


def _take(
    draft: Draft,
    step: CharterStep,
    by: User | None,
    at: datetime,
    *,
    version: CharterVersion | None = None,
    reason: str = "",
) -> None:
    """The step that ends the draft."""
    state = CHARTER_STEPS[draft.state, step]
    CharterDraft.objects.filter(pk=draft.id).update(
        state=state.value, version=version, ended_by=by, ended_at=at, reason=reason
    )
