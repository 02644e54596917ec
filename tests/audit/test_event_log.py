from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from tests.people import make_user
from tovholder.audit.actions import record
from tovholder.audit.models import Event
from tovholder.audit.queries import events_about, events_for
from tovholder.audit.rules import Subject

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
BOARD = Subject("body", "advisory-board", "Advisory Board")


def note(verb: str, *, organisation_id: int = 1, subject: Subject = BOARD) -> None:
    record(verb=verb, subject=subject, by=None, at=NOON, organisation_id=organisation_id)


@pytest.mark.django_db
def test_an_event_tells_who_did_what_to_which_and_why() -> None:
    alice = make_user("Alice")
    record(
        verb="close_seat",
        subject=BOARD,
        by=alice,
        at=NOON,
        organisation_id=7,
        before={"until": None},
        after={"until": date(2024, 6, 30)},
        reason="Moved away",
    )
    event = events_for(7).get()
    assert (event.actor_id, event.actor_name) == (alice.pk, "Alice")
    assert (event.verb, event.subject_title, event.at) == ("close_seat", "Advisory Board", NOON)
    assert event.before == {"until": None}
    assert event.after == {"until": "2024-06-30"}
    assert event.reason == "Moved away"


@pytest.mark.django_db
def test_an_event_outlives_the_person_who_caused_it() -> None:
    alice = make_user("Alice")
    record(verb="leave", subject=BOARD, by=alice, at=NOON, organisation_id=1)
    alice.delete()
    assert events_for(1).get().actor_name == "Alice"


@pytest.mark.django_db
def test_an_organisation_sees_its_own_events_newest_first() -> None:
    note("first")
    note("foreign", organisation_id=2)
    note("second")
    assert [event.verb for event in events_for(1)] == ["second", "first"]


@pytest.mark.django_db
def test_a_subject_has_its_own_history() -> None:
    note("other", subject=Subject("body", "steering-group", "Steering group"))
    note("mine")
    assert [event.verb for event in events_about("body", "advisory-board")] == ["mine"]


def change_by_orm() -> None:
    Event.objects.update(verb="forged")


def save_again() -> None:
    Event.objects.get().save()


def delete_by_orm() -> None:
    Event.objects.all().delete()


def execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def change_by_sql() -> None:
    execute("UPDATE audit_event SET actor_name = 'Mallory'")


def delete_by_sql() -> None:
    execute("DELETE FROM audit_event")


def truncate() -> None:
    """PostgreSQL empties a table past its row triggers; SQLite knows no such statement."""
    delete_by_sql() if connection.vendor == "sqlite" else execute("TRUNCATE audit_event")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "tamper", [change_by_orm, save_again, delete_by_orm, change_by_sql, delete_by_sql, truncate]
)
def test_the_database_refuses_to_change_or_remove_an_event(tamper: Callable[[], None]) -> None:
    note("kept")
    with pytest.raises(DatabaseError, match="only added"), transaction.atomic():
        tamper()
    assert events_for(1).get().verb == "kept"


@pytest.mark.django_db(transaction=True)
def test_emptying_the_whole_database_leaves_the_log_protected() -> None:
    note("old")
    call_command("flush", interactive=False, verbosity=0)
    note("new")
    with pytest.raises(DatabaseError, match="only added"):
        delete_by_orm()
    assert [event.verb for event in events_for(1)] == ["new"]
