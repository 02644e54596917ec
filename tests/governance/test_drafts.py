"""A draft is saved by several, and nobody's text is lost."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from tests.governance.test_charter_pages import next_year
from tests.people import AT, CHARTER, TODAY, Cast, garden_text, make_cast
from tovholder.accounts.models import User
from tovholder.audit.models import Event
from tovholder.core.charter.load import load
from tovholder.core.charter.problems import CharterError
from tovholder.directory.models import Organisation
from tovholder.governance.actions import (
    Adoption,
    RefusedError,
    StaleDraftError,
    add_charter_version,
    adopt_draft,
    save_draft,
    withdraw_draft,
)
from tovholder.governance.models import CharterDraft, DraftRevision
from tovholder.governance.queries import (
    Draft,
    all_drafts_of,
    charters_between,
    draft_of,
    drafts_of,
    revisions_of,
    text_of,
    text_of_revision,
    versions_of,
)
from tovholder.governance.rules.charters import CharterState

LATER = AT + timedelta(hours=1)
BOARD = Adoption("Bestyrelsen", date(2026, 12, 1), "Referat af 1. december, punkt 4")


def more_meetings() -> str:
    return next_year(garden_text())


def save(
    cast: Cast, text: str, based_on: int | None = None, by: User | None = None, at: object = AT
) -> Draft:
    return save_draft(
        organisation=cast.garden, slug=CHARTER, text=text, based_on=based_on, by=by,
        at=AT if at is AT else LATER,
    )  # fmt: skip


def adopt(cast: Cast, draft: Draft, adoption: Adoption = BOARD) -> None:
    adopt_draft(
        organisation=cast.garden, slug=CHARTER, revision=draft.revision.id,
        adoption=adoption, by=cast.user("anna"), at=LATER,
    )  # fmt: skip


def withdraw(cast: Cast, draft: Draft) -> None:
    withdraw_draft(
        organisation=cast.garden, slug=CHARTER, revision=draft.revision.id,
        reason="Udsat", by=cast.user("anna"), at=LATER,
    )  # fmt: skip


def test_a_draft_knows_who_began_it_and_what_it_is_based_on(cast: Cast) -> None:
    draft = save(cast, more_meetings(), by=cast.user("anna"))
    assert (draft.begun_by, draft.begun_at, draft.based_on) == ("Anna", AT, 1)
    assert (draft.state, draft.version, draft.revision.number) == (CharterState.DRAFT, None, 1)


def test_nothing_follows_from_a_draft(cast: Cast) -> None:
    save(cast, more_meetings())
    assert [one.number for one in versions_of(cast.garden)] == [1]
    assert len(charters_between(cast.garden, TODAY, date(2030, 1, 1))) == 1


def test_every_text_that_was_saved_is_kept(cast: Cast) -> None:
    first = save(cast, more_meetings())
    second = save(cast, more_meetings() + "# Mere\n", based_on=first.revision.id)
    assert [one.number for one in revisions_of(second)] == [2, 1]
    assert text_of_revision(cast.garden, first.revision.id) == more_meetings()


def test_the_same_text_is_not_saved_again(cast: Cast) -> None:
    first = save(cast, more_meetings())
    events = Event.objects.count()
    assert save(cast, more_meetings(), based_on=first.revision.id) == first
    assert Event.objects.count() == events


def test_a_saved_draft_is_one_event_with_both_digests(cast: Cast) -> None:
    first = save(cast, more_meetings())
    save(cast, more_meetings() + "# Mere\n", based_on=first.revision.id, by=cast.user("anna"))
    event = Event.objects.latest("pk")
    assert (event.verb, event.actor_name) == ("save-charter-draft", "Anna")
    assert event.before is not None
    assert event.before["digest"] == first.revision.digest


def test_the_second_of_two_editors_is_told_what_the_first_wrote(cast: Cast) -> None:
    opened = save(cast, more_meetings())
    theirs = more_meetings() + "# Annas\n"
    save(cast, theirs, based_on=opened.revision.id, by=cast.user("anna"), at=LATER)
    with pytest.raises(StaleDraftError) as told:
        save(cast, more_meetings() + "# Bos\n", based_on=opened.revision.id)
    assert told.value.text == theirs
    assert told.value.draft.revision.saved_by == "Anna"
    assert told.value.draft.revision.saved_at == LATER


def test_who_begins_a_draft_that_another_has_begun_is_told(cast: Cast) -> None:
    save(cast, more_meetings())
    with pytest.raises(StaleDraftError):
        save(cast, more_meetings() + "# Bos\n")


def test_who_saves_a_draft_that_was_adopted_meanwhile_is_told(cast: Cast) -> None:
    draft = save(cast, more_meetings())
    adopt(cast, draft)
    with pytest.raises(StaleDraftError) as told:
        save(cast, more_meetings() + "# Bos\n", based_on=draft.revision.id)
    assert (told.value.draft.state, told.value.draft.version) == (CharterState.ADOPTED, 2)


def test_a_revision_that_never_was_is_nobodys_draft(cast: Cast) -> None:
    with pytest.raises(LookupError):
        save(cast, more_meetings(), based_on=4711)


def test_a_text_that_is_no_charter_is_no_draft(cast: Cast) -> None:
    with pytest.raises(CharterError):
        save(cast, "charter: [")
    assert drafts_of(cast.garden) == ()


def test_a_text_of_another_charter_is_no_draft_of_this_one(cast: Cast) -> None:
    other = more_meetings().replace("charter: fælleshave", "charter: en-anden-have")
    with pytest.raises(RefusedError) as refused:
        save(cast, other)
    assert refused.value.problems[0].code == "other-charter"


def test_a_draft_may_start_too_early_until_it_is_adopted(cast: Cast) -> None:
    draft = save(cast, garden_text().replace("4 gange", "5 gange"))
    with pytest.raises(RefusedError) as refused:
        adopt(cast, draft)
    assert refused.value.problems[0].code == "starts-too-early"
    assert draft_of(cast.garden, CHARTER) == draft


def test_an_adopted_draft_is_the_newest_version_with_who_when_and_by_what(cast: Cast) -> None:
    adopt(cast, save(cast, more_meetings()))
    newest = versions_of(cast.garden)[0]
    assert (newest.number, newest.adopted_by, newest.adopted_on) == (2, BOARD.by, BOARD.on)
    assert newest.decision_ref == BOARD.ref
    assert draft_of(cast.garden, CHARTER) is None
    assert all_drafts_of(cast.garden, CHARTER)[0].version == 2


def test_the_days_that_were_decided_are_written_into_the_text(cast: Cast) -> None:
    day = date(2027, 3, 1)
    adoption = Adoption("Bestyrelsen", date(2027, 1, 15), in_force_from=day)
    adopt(cast, save(cast, more_meetings()), adoption)
    version = versions_of(cast.garden)[0]
    charter = load(text_of(version)).charter
    assert version.in_force_from == charter.in_force.from_ == day
    assert charter.adopted is not None
    assert (charter.adopted.by, charter.adopted.on) == ("bestyrelse", date(2027, 1, 15))
    assert "# A short charter of something" in text_of(version)


def test_who_adopted_need_not_be_a_body_of_the_charter(cast: Cast) -> None:
    adopt(cast, save(cast, more_meetings()), Adoption("Kommunens direktør", date(2026, 12, 1)))
    version = versions_of(cast.garden)[0]
    assert version.adopted_by == "Kommunens direktør"
    assert load(text_of(version)).charter.adopted is not None


def test_a_version_without_a_draft_is_adopted_as_its_text_says(cast: Cast) -> None:
    add_charter_version(organisation=cast.garden, text=more_meetings(), by=None, at=AT)
    version = versions_of(cast.garden)[0]
    assert (version.adopted_by, version.adopted_on) == ("Årsmødet", date(2024, 12, 10))


def test_only_what_was_read_is_adopted(cast: Cast) -> None:
    read = save(cast, more_meetings())
    save(cast, more_meetings() + "# Mere\n", based_on=read.revision.id)
    with pytest.raises(StaleDraftError):
        adopt(cast, read)
    assert len(versions_of(cast.garden)) == 1


def test_a_withdrawn_draft_is_kept_and_makes_room_for_another(cast: Cast) -> None:
    withdraw(cast, save(cast, more_meetings()))
    save(cast, more_meetings())
    newest, oldest = all_drafts_of(cast.garden, CHARTER)
    assert (newest.is_open, oldest.state) == (True, CharterState.WITHDRAWN)
    assert (oldest.reason, oldest.ended_by, oldest.ended_at) == ("Udsat", "Anna", LATER)


def test_a_text_of_another_organisation_is_not_read(cast: Cast) -> None:
    draft = save(cast, more_meetings())
    assert text_of_revision(cast.other, draft.revision.id) is None


def test_the_database_keeps_a_charter_to_one_draft(cast: Cast) -> None:
    save(cast, more_meetings())
    with pytest.raises(IntegrityError), transaction.atomic():
        CharterDraft.objects.create(
            organisation=cast.garden, slug=CHARTER, title="En til", begun_at=AT
        )


@pytest.mark.parametrize(
    "wrong", [{"state": "adopted", "ended_at": AT}, {"state": "withdrawn"}, {"state": "lost"}]
)
def test_the_database_refuses_a_draft_in_a_state_that_cannot_be(
    cast: Cast, wrong: dict[str, object]
) -> None:
    save(cast, more_meetings())
    with pytest.raises(IntegrityError), transaction.atomic():
        CharterDraft.objects.update(**wrong)


def test_the_database_keeps_revisions_apart(cast: Cast) -> None:
    save(cast, more_meetings())
    row = DraftRevision.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        DraftRevision.objects.create(
            draft=row.draft, number=row.number, text="", digest="", saved_at=AT
        )


def _race(garden: Organisation, based_on: int | None) -> list[str]:
    """What two are told who save different texts on the same revision at once."""

    def store(name: str) -> str:
        try:
            save_draft(
                organisation=garden, slug=CHARTER, text=f"{more_meetings()}# {name}\n",
                based_on=based_on, by=None, at=AT,
            )  # fmt: skip
        except StaleDraftError as stale:
            return f"told of {stale.draft.revision.number}"
        finally:
            connection.close()
        return "saved"

    with ThreadPoolExecutor(2) as pool:
        return sorted(one.result() for one in [pool.submit(store, "A"), pool.submit(store, "B")])


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_begun", [False, True])
def test_of_two_who_save_at_once_one_is_told(*, is_begun: bool) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite's tests are in memory, where two cannot write at once: see PostgreSQL")
    cast = make_cast()
    based_on = save(cast, more_meetings()).revision.id if is_begun else None
    assert _race(cast.garden, based_on) == ["saved", f"told of {2 if is_begun else 1}"]
