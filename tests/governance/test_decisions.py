"""The decision register: numbers, steps, corrections, and what the database forbids."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import IntegrityError, connection

from tests.people import AT, CHARTER, TODAY, Cast, make_cast
from tovholder.audit.models import Event
from tovholder.audit.rules import Subject
from tovholder.files.queries import newest
from tovholder.governance.actions.decisions import (
    close_decision,
    correct_decision,
    follow_up_decision,
    record_decision,
    reopen_decision,
    verify_decision,
)
from tovholder.governance.models import Decision
from tovholder.governance.queries.decisions import (
    chosen_decision,
    decision_at,
    decision_choices,
    decisions_about,
    decisions_of,
    open_follow_ups,
)
from tovholder.governance.rules import DecisionKind, NotNowError

pytestmark = pytest.mark.django_db
BY: dict[str, Any] = {"by": None, "at": AT}


def decide(cast: Cast, **more: Any) -> Decision:
    """The board decides something on the day; Bo is to see to it within a month."""
    said: dict[str, Any] = {
        "organisation": cast.garden, "charter": CHARTER, "body": "bestyrelse",
        "decided_on": TODAY, "kind": DecisionKind.DECIDED, "title": "Nyt hegn",
        "owner": cast.bo, "due_on": TODAY + timedelta(days=30),
    }  # fmt: skip
    return record_decision(**{**said, **BY, **more})


def stored(decision: Decision) -> Decision:
    return Decision.objects.get(pk=decision.pk)


def references(cast: Cast) -> list[str]:
    return [row.reference for row in decisions_of(cast.garden)]


def test_numbers_count_within_each_year_and_organisation(cast: Cast) -> None:
    decide(cast, decided_on=date(2025, 9, 1))
    decide(cast)
    decide(cast)
    decide(cast, organisation=cast.other, owner=None)
    assert references(cast) == ["2026-2", "2026-1", "2025-1"]
    assert [row.reference for row in decisions_of(cast.other)] == ["2026-1"]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_verify_at_once_one_is_told() -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite's tests are in memory, where two cannot write at once: see PostgreSQL")
    cast = make_cast()
    decision = decide(cast)
    follow_up_decision(decision=decision, text="Hegnet står.", on=TODAY, **BY)

    def verify(person: Any) -> str:
        try:
            verify_decision(decision=decision, verifier=person, on=TODAY, **BY)
        except NotNowError as error:
            return error.reason
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(verify, (cast.anna, cast.carla)))
    assert sorted(answers) == ["", "decision-not-followed-up"]


def test_a_decision_with_an_owner_is_open_until_somebody_else_verifies(cast: Cast) -> None:
    decision = decide(cast)
    follow_up_decision(decision=decision, text="Hegnet står.", on=TODAY, **BY)
    with pytest.raises(NotNowError, match="owner-cannot-verify-decision"):
        verify_decision(decision=decision, verifier=cast.bo, on=TODAY, **BY)
    verify_decision(decision=decision, verifier=cast.anna, on=TODAY, **BY)
    now = stored(decision)
    assert (now.state, now.verified_by, now.closed_at) == ("closed", cast.anna, AT)


def test_a_note_without_owner_and_day_is_closed_at_once(cast: Cast) -> None:
    noted = decide(cast, kind=DecisionKind.NOTED, owner=None, due_on=None)
    assert (noted.state, noted.closed_at) == ("closed", AT)


def test_a_decision_is_closed_and_opened_again_with_reasons(cast: Cast) -> None:
    decision = decide(cast)
    close_decision(decision=decision, reason="Bortfaldet", **BY)
    assert stored(decision).state == "closed"
    reopen_decision(decision=decision, reason="Alligevel ikke", **BY)
    now = stored(decision)
    assert (now.state, now.closed_at) == ("open", None)
    reasons = Event.objects.filter(subject_kind="decision").order_by("pk")
    assert [event.reason for event in reasons] == ["", "Bortfaldet", "Alligevel ikke"]


def test_what_is_opened_again_is_no_longer_verified_and_keeps_its_follow_up(cast: Cast) -> None:
    decision = decide(cast)
    follow_up_decision(decision=decision, text="Hegnet står.", on=TODAY, **BY)
    verify_decision(decision=decision, verifier=cast.anna, on=TODAY, **BY)
    reopen_decision(decision=decision, reason="Det er væltet", **BY)
    now = stored(decision)
    assert (now.verified_by, now.verified_on, now.follow_up) == (None, None, "Hegnet står.")


def test_a_correction_is_an_event_with_before_and_after_and_why(cast: Cast) -> None:
    decision = decide(cast)
    correct_decision(decision=decision, revision=1, reason="Slåfejl", title="Nyt plankeværk", **BY)
    event = Event.objects.latest("pk")
    assert (event.verb, event.subject_id, event.reason) == (
        "correct-decision", "2026-1", "Slåfejl",
    )  # fmt: skip
    assert (event.before, event.after) == ({"title": "Nyt hegn"}, {"title": "Nyt plankeværk"})


def test_of_two_corrections_of_the_same_text_the_second_is_told(cast: Cast) -> None:
    decision = decide(cast)
    correct_decision(decision=decision, revision=1, reason="Slåfejl", title="Hegn", **BY)
    with pytest.raises(NotNowError, match="changed-meanwhile"):
        correct_decision(decision=decision, revision=1, reason="Slåfejl", title="Mur", **BY)
    assert stored(decision).title == "Hegn"


def test_a_day_is_not_corrected_into_another_year(cast: Cast) -> None:
    decision = decide(cast)
    with pytest.raises(NotNowError, match="decision-number-belongs-to-year"):
        correct_decision(
            decision=decision, revision=1, reason="Forkert", decided_on=date(2025, 5, 13), **BY
        )


def test_who_verified_is_not_made_the_owner(cast: Cast) -> None:
    decision = decide(cast)
    follow_up_decision(decision=decision, text="Hegnet står.", on=TODAY, **BY)
    verify_decision(decision=decision, verifier=cast.anna, on=TODAY, **BY)
    with pytest.raises(NotNowError, match="owner-cannot-verify-decision"):
        correct_decision(decision=decision, revision=3, reason="Nej", owner=cast.anna, **BY)


def test_a_note_that_gets_an_owner_opens(cast: Cast) -> None:
    noted = decide(cast, owner=None, due_on=None)
    correct_decision(decision=noted, revision=1, reason="Carla gør det", owner=cast.carla, **BY)
    now = stored(noted)
    assert (now.state, now.closed_at) == ("open", None)


def test_a_file_is_kept_with_its_versions(cast: Cast) -> None:
    first, second = (ContentFile(b"%PDF-1.7 " + text, "referat.pdf") for text in (b"1", b"2"))
    decision = decide(cast, upload=first)
    correct_decision(decision=decision, revision=1, reason="Nyt referat", upload=second, **BY)
    file = stored(decision).file_id
    assert file is not None
    assert newest(file).number == 2


def test_open_follow_ups_come_first_due_first_and_tell_what_is_overdue(cast: Cast) -> None:
    decide(cast, title="Senere")
    decide(cast, title="For sent", decided_on=date(2026, 1, 5), due_on=date(2026, 2, 1))
    decide(cast, title="Uden frist", due_on=None)
    decide(cast, title="Lukket", owner=None, due_on=None)
    rows = open_follow_ups(cast.garden, TODAY)
    assert [(row.title, row.is_overdue(TODAY)) for row in rows] == [
        ("For sent", True),
        ("Senere", False),
        ("Uden frist", False),
    ]


def test_a_decision_of_later_is_not_yet_to_be_followed_up(cast: Cast) -> None:
    decide(cast)
    assert open_follow_ups(cast.garden, TODAY - timedelta(days=1)) == ()


def test_what_is_followed_up_is_not_overdue_though_nobody_verified_it(cast: Cast) -> None:
    decision = decide(cast, decided_on=date(2026, 1, 5), due_on=date(2026, 2, 1))
    follow_up_decision(decision=decision, text="Hegnet står.", on=TODAY, **BY)
    [row] = open_follow_ups(cast.garden, TODAY)
    assert not row.is_overdue(TODAY)


def test_decisions_about_a_thing_are_found(cast: Cast) -> None:
    seat = Subject("membership", 7, "Carla")
    decide(cast, subject=seat)
    decide(cast)
    assert [row.reference for row in decisions_about(cast.garden, seat)] == ["2026-1"]


def test_a_decision_is_chosen_by_its_key_and_only_ones_own(cast: Cast) -> None:
    own = decide(cast)
    other = decide(cast, organisation=cast.other, owner=None)
    assert decision_choices(cast.garden) == ((str(own.pk), "2026-1 (13.05.2026): Nyt hegn"),)
    assert chosen_decision(cast.garden, str(own.pk)) == own
    for key in (str(other.pk), "", "x"):
        assert chosen_decision(cast.garden, key) is None


def test_a_number_of_another_organisation_finds_nothing(cast: Cast) -> None:
    decide(cast)
    assert decision_at(cast.other, 2026, 1) is None


@pytest.mark.parametrize(
    "change",
    [
        {"title": ""},
        {"kind": "dreamt"},
        {"state": "lost"},
        {"closed_at": None, "state": "closed"},
        {"closed_at": datetime(2026, 5, 13, tzinfo=AT.tzinfo)},
        {"verified_on": TODAY},
        {"due_on": TODAY - timedelta(days=1)},
    ],
)
def test_the_database_refuses_what_cannot_be(cast: Cast, change: dict[str, object]) -> None:
    decision = decide(cast)
    with pytest.raises(IntegrityError):
        Decision.objects.filter(pk=decision.pk).update(**change)


def test_the_database_refuses_an_owner_who_verifies(cast: Cast) -> None:
    decision = decide(cast)
    with pytest.raises(IntegrityError):
        Decision.objects.filter(pk=decision.pk).update(
            state="closed", closed_at=AT, verified_by=cast.bo, verified_on=TODAY
        )


def test_the_database_refuses_a_number_twice(cast: Cast) -> None:
    decide(cast)
    second = decide(cast)
    with pytest.raises(IntegrityError):
        Decision.objects.filter(pk=second.pk).update(number=1)
