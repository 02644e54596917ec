"""What a person says of a rule is kept, corrected with its history, and never lost."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from tests.files.samples import PDF, PNG, PROGRAM
from tests.people import AT, CHARTER, Cast, make_cast
from tovholder.audit.queries import events_about
from tovholder.compliance.actions import (
    Proof,
    attest,
    correct_fact,
    waive,
    withdraw_fact,
    withdraw_waiver,
)
from tovholder.compliance.models import FactRecord, WaiverRecord
from tovholder.compliance.queries import facts_of, waivers_of
from tovholder.compliance.queries.evidence import Evidence, dispensations_of, evidence_of
from tovholder.compliance.rules.evidence import RefusedEvidenceError, may_count_for
from tovholder.core.facts import Fact, FactKind
from tovholder.core.obligations import Occurrence
from tovholder.files.models import StoredFile
from tovholder.files.rules import RefusedFileError

PARTY, DAY = "høstfest", date(2025, 9, 12)
SAW_IT = Proof(text="Jeg var der selv.")


def fact(on: date = DAY, about: date | None = None) -> Fact:
    return Fact(FactKind.EVENT_HELD, PARTY, on, "", about)


def told(cast: Cast, on: date = DAY, proof: Proof = SAW_IT) -> int:
    return attest(
        organisation=cast.garden, charter=CHARTER, fact=fact(on), proof=proof,
        title="Høstfest", by=cast.user("anna"), at=AT,
    )  # fmt: skip


def corrected(
    cast: Cast, key: int, on: date, proof: Proof = SAW_IT, reason: str = "Tastefejl"
) -> int:
    return correct_fact(
        organisation=cast.garden, key=key, fact=fact(on), proof=proof, reason=reason,
        title="Høstfest", by=cast.user("anna"), at=AT,
    )  # fmt: skip


def withdrawn(cast: Cast, key: int, reason: str = "Det var en anden fest") -> None:
    withdraw_fact(
        organisation=cast.garden, key=key, reason=reason, title="Høstfest",
        by=cast.user("anna"), at=AT,
    )  # fmt: skip


def waived(cast: Cast) -> WaiverRecord:
    return waive(
        organisation=cast.garden, charter=CHARTER, subject=PARTY, due_on=date(2025, 9, 30),
        decided_on=date(2025, 8, 1), decided_by="Bestyrelsen", ref="Punkt 3",
        reason="Haven er gravet op.", by=cast.user("anna"), at=AT,
    )  # fmt: skip


def kept(cast: Cast) -> Sequence[Evidence]:
    return evidence_of(cast.garden, CHARTER, PARTY)


def seen_by_the_judge(cast: Cast) -> list[date]:
    return [one.on for one in facts_of(cast.garden, []).get(CHARTER, ()) if one.subject == PARTY]


def refused(call: object) -> str:
    with pytest.raises(RefusedEvidenceError) as refusal, transaction.atomic():
        call()  # type: ignore[operator]
    return refusal.value.reason


def test_what_a_person_vouches_for_is_seen_by_the_judge(cast: Cast) -> None:
    told(cast)
    [one] = kept(cast)
    assert (one.text, one.recorded_by, one.fact.ref) == ("Jeg var der selv.", "Anna", one.text)
    assert seen_by_the_judge(cast) == [DAY]


def test_a_long_text_is_kept_whole_and_its_proof_is_short(cast: Cast) -> None:
    told(cast, proof=Proof(text="så mange ord " * 50))
    [one] = kept(cast)
    assert len(one.fact.ref) <= 200
    assert len(one.text) > 600


def test_a_link_is_what_the_verdict_leads_to(cast: Cast) -> None:
    told(cast, proof=Proof(text="Se referatet", link="https://example.org/7"))
    assert kept(cast)[0].fact.ref == "https://example.org/7"


def test_a_file_is_stored_and_is_what_the_verdict_leads_to(cast: Cast) -> None:
    told(cast, proof=Proof(file=("Billede æøå.png", PNG)))
    [one] = kept(cast)
    stored = StoredFile.objects.get()
    assert one.fact.ref == f"/faelleshaven/filer/{stored.pk}/1/Billede æøå.png"
    assert one.file_name == "Billede æøå.png"


def test_a_file_that_is_not_taken_leaves_no_fact(cast: Cast) -> None:
    with pytest.raises(RefusedFileError):
        told(cast, proof=Proof(file=("a.pdf", PROGRAM)))
    assert (kept(cast), StoredFile.objects.count()) == ([], 0)


def test_nothing_is_vouched_for_without_a_proof(cast: Cast) -> None:
    assert refused(lambda: told(cast, proof=Proof())) == "no-proof"


def test_the_same_is_not_said_twice(cast: Cast) -> None:
    told(cast)
    assert refused(lambda: told(cast)) == "known-already"


def test_what_was_withdrawn_may_be_said_again(cast: Cast) -> None:
    withdrawn(cast, told(cast))
    told(cast)
    assert seen_by_the_judge(cast) == [DAY]


def test_a_correction_takes_the_place_of_what_was_wrong(cast: Cast) -> None:
    first = told(cast)
    second = corrected(cast, first, DAY + timedelta(days=1))
    now, before = kept(cast)
    assert (before.key, before.replaced_by, now.key) == (first, second, second)
    assert before.removal is not None
    assert (before.removal.by, before.removal.why) == ("Anna", "Tastefejl")
    assert seen_by_the_judge(cast) == [DAY + timedelta(days=1)]


def test_a_correction_may_keep_the_day(cast: Cast) -> None:
    corrected(cast, told(cast), DAY, Proof(text="Bedre ord."))
    assert [one.text for one in kept(cast) if one.removal is None] == ["Bedre ord."]


def test_a_correction_keeps_the_file_that_it_does_not_replace(cast: Cast) -> None:
    first = told(cast, proof=Proof(file=("a.pdf", PDF)))
    corrected(cast, first, DAY, Proof(text="Se bilaget"))
    assert {one.file_name for one in kept(cast)} == {"a.pdf"}


def test_a_corrected_file_is_the_next_version_of_the_first(cast: Cast) -> None:
    first = told(cast, proof=Proof(file=("a.pdf", PDF)))
    corrected(cast, first, DAY, Proof(file=("b.pdf", PDF + b"more")))
    stored = StoredFile.objects.get()
    assert [one.name for one in stored.versions.order_by("number")] == ["a.pdf", "b.pdf"]


def test_a_withdrawn_fact_is_kept_and_counts_for_nothing(cast: Cast) -> None:
    withdrawn(cast, told(cast))
    [one] = kept(cast)
    assert one.removal is not None
    assert seen_by_the_judge(cast) == []


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_nothing_is_taken_back_without_a_reason(cast: Cast, reason: str) -> None:
    key = told(cast)
    assert refused(lambda: withdrawn(cast, key, reason)) == "no-reason"
    assert refused(lambda: corrected(cast, key, DAY, reason=reason)) == "no-reason"


def test_who_comes_second_is_told(cast: Cast) -> None:
    key = told(cast)
    corrected(cast, key, DAY + timedelta(days=1))
    assert refused(lambda: corrected(cast, key, DAY + timedelta(days=2))) == "changed-meanwhile"
    assert refused(lambda: withdrawn(cast, key)) == "changed-meanwhile"


def test_a_fact_of_another_organisation_is_out_of_reach(cast: Cast) -> None:
    key = told(cast)
    stranger = Cast(cast.other, *[getattr(cast, name) for name in list(cast.__slots__)[1:]])
    assert refused(lambda: withdrawn(stranger, key)) == "changed-meanwhile"


def test_each_step_is_an_event_about_the_rule(cast: Cast) -> None:
    key = corrected(cast, told(cast), DAY + timedelta(days=1))
    withdrawn(cast, key)
    events = events_about("rule", f"{CHARTER}:{PARTY}")
    assert [one.verb for one in events] == ["withdraw-fact", "correct-fact", "attest"]
    assert events[1].before is not None
    assert events[1].before["on"] == DAY.isoformat()


def test_a_waiver_is_kept_with_its_reason(cast: Cast) -> None:
    waived(cast)
    [one] = dispensations_of(cast.garden, CHARTER, PARTY)
    assert (one.reason, one.recorded_by, one.removal) == ("Haven er gravet op.", "Anna", None)


def test_an_occurrence_is_not_waived_twice(cast: Cast) -> None:
    waived(cast)
    assert refused(lambda: waived(cast)) == "waived-already"


def test_a_withdrawn_waiver_no_longer_holds_and_is_kept(cast: Cast) -> None:
    key = waived(cast).pk
    withdraw_waiver(organisation=cast.garden, key=key, reason="Omgjort", by=None, at=AT)
    [one] = dispensations_of(cast.garden, CHARTER, PARTY)
    assert one.removal is not None
    assert waivers_of(cast.garden) == {}


def test_what_is_waived_anew_after_a_withdrawal_holds(cast: Cast) -> None:
    key = waived(cast).pk
    withdraw_waiver(organisation=cast.garden, key=key, reason="Omgjort", by=None, at=AT)
    waived(cast)
    assert len(dispensations_of(cast.garden, CHARTER, PARTY)) == 2


def test_a_waiver_is_withdrawn_once_and_for_a_reason(cast: Cast) -> None:
    key = waived(cast).pk

    def withdraw(reason: str) -> None:
        withdraw_waiver(organisation=cast.garden, key=key, reason=reason, by=None, at=AT)

    assert refused(lambda: withdraw(" ")) == "no-reason"
    withdraw("Omgjort")
    assert refused(lambda: withdraw("Igen")) == "changed-meanwhile"


def test_the_database_refuses_a_fact_withdrawn_without_a_reason(cast: Cast) -> None:
    told(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        FactRecord.objects.update(withdrawn_at=AT)


def test_the_database_refuses_a_fact_that_stands_and_is_replaced(cast: Cast) -> None:
    first, second = told(cast), told(cast, DAY + timedelta(days=1))
    with pytest.raises(IntegrityError), transaction.atomic():
        FactRecord.objects.filter(pk=first).update(replaced_by=second)


def test_the_database_refuses_a_fact_that_replaces_itself(cast: Cast) -> None:
    first = told(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        FactRecord.objects.filter(pk=first).update(
            replaced_by=first, withdrawn_at=AT, withdrawn_reason="x"
        )


def test_the_database_refuses_a_waiver_withdrawn_without_a_reason(cast: Cast) -> None:
    waived(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        WaiverRecord.objects.update(withdrawn_at=AT)


def test_the_database_refuses_two_waivers_of_one_occurrence(cast: Cast) -> None:
    first = waived(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        WaiverRecord.objects.create(
            organisation=cast.garden, charter=CHARTER, subject=PARTY, due_on=first.due_on,
            decided_on=first.decided_on, decided_by="x", ref="x",
        )  # fmt: skip


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2025, 8, 31), "day-before-occurrence"),
        (date(2025, 9, 1), ""),
        (date(2025, 10, 30), ""),
        (date(2025, 10, 31), "day-after-occurrence"),
    ],
)
def test_only_what_can_count_for_the_chosen_time_is_taken(day: date, reason: str) -> None:
    one = Occurrence(None, date(2025, 9, 1), date(2025, 9, 30), date(2025, 10, 30))  # type: ignore[arg-type]
    assert may_count_for(day, one).reason == reason


@pytest.mark.django_db(transaction=True)
def test_of_two_who_say_the_same_at_once_one_is_told() -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite's tests are in memory, where two cannot write at once: see PostgreSQL")
    cast = make_cast()

    def say(_number: int) -> str:
        try:
            told(cast)
        except RefusedEvidenceError as refusal:
            return refusal.reason
        finally:
            connection.close()
        return "kept"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(say, range(2))) == ["kept", "known-already"]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_correct_at_once_one_is_told() -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite's tests are in memory, where two cannot write at once: see PostgreSQL")
    cast = make_cast()
    key = told(cast)

    def correct(days: int) -> str:
        try:
            corrected(cast, key, DAY + timedelta(days=days))
        except RefusedEvidenceError as refusal:
            return refusal.reason
        finally:
            connection.close()
        return "kept"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(correct, [1, 2])) == ["changed-meanwhile", "kept"]
