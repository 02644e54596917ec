"""Tasks: numbers, steps, and what the database forbids."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection

from tests.people import AT, TODAY, Cast, make_cast
from tovholder.audit.models import Event
from tovholder.audit.rules import Subject
from tovholder.governance.rules import NotNowError
from tovholder.tasks.actions import (
    add_task,
    complete_task,
    edit_task,
    reassign_task,
    reopen_task,
    verify_task,
)
from tovholder.tasks.models import Task
from tovholder.tasks.queries import open_tasks, task_at, tasks_about, tasks_of

pytestmark = pytest.mark.django_db
BY: dict[str, Any] = {"by": None, "at": AT}


def give(cast: Cast, **more: Any) -> Task:
    """Bo is to paint the fence within ten days."""
    said: dict[str, Any] = {
        "organisation": cast.garden, "title": "Mal hegnet", "owner": cast.bo,
        "due_on": TODAY + timedelta(days=10),
    }  # fmt: skip
    return add_task(**{**said, **BY, **more})


def stored(task: Task) -> Task:
    return Task.objects.get(pk=task.pk)


def test_numbers_count_within_each_organisation(cast: Cast) -> None:
    give(cast)
    give(cast)
    give(cast, organisation=cast.other, owner=None)
    assert [row.number for row in tasks_of(cast.garden)] == [1, 2]
    assert [row.number for row in tasks_of(cast.other)] == [1]


def test_a_task_is_done_and_verified_by_somebody_else(cast: Cast) -> None:
    task = give(cast)
    complete_task(task=task, note="To lag.", on=TODAY, **BY)
    with pytest.raises(NotNowError, match="owner-cannot-verify-task"):
        verify_task(task=task, verifier=cast.bo, on=TODAY, **BY)
    verify_task(task=task, verifier=cast.anna, on=TODAY, **BY)
    now = stored(task)
    assert (now.state, now.done_note, now.verified_by) == ("verified", "To lag.", cast.anna)


def test_what_is_done_is_no_longer_among_the_open_tasks(cast: Cast) -> None:
    done, late, later = (give(cast, due_on=TODAY + timedelta(days=days)) for days in (1, -5, 5))
    complete_task(task=done, on=TODAY, **BY)
    rows = open_tasks(cast.garden)
    assert [(row.number, row.is_overdue(TODAY)) for row in rows] == [
        (late.number, True),
        (later.number, False),
    ]


def test_a_task_that_is_opened_again_keeps_what_was_said_in_its_events(cast: Cast) -> None:
    task = give(cast)
    complete_task(task=task, note="To lag.", on=TODAY, **BY)
    verify_task(task=task, verifier=cast.anna, on=TODAY, **BY)
    reopen_task(task=task, reason="Det skaller", **BY)
    now, event = stored(task), Event.objects.latest("pk")
    assert (now.state, now.done_on, now.verified_by) == ("open", None, None)
    assert event.before is not None
    assert (event.verb, event.reason) == ("reopen-task", "Det skaller")
    assert (event.before["done_note"], event.before["verified_by"]) == ("To lag.", "Anna")


def test_a_task_is_handed_over_with_a_reason(cast: Cast) -> None:
    task = give(cast)
    reassign_task(task=task, owner=cast.carla, reason="Bo er syg", **BY)
    event = Event.objects.latest("pk")
    assert stored(task).owner == cast.carla
    assert (event.before, event.after) == ({"owner": "Bo"}, {"owner": "Carla"})


def test_what_is_done_is_neither_changed_nor_handed_over(cast: Cast) -> None:
    task = give(cast)
    complete_task(task=task, on=TODAY, **BY)
    with pytest.raises(NotNowError, match="task-is-done"):
        edit_task(task=task, revision=2, title="Nyt", text="", due_on=TODAY, **BY)
    with pytest.raises(NotNowError, match="task-is-done"):
        reassign_task(task=task, owner=None, **BY)


def test_of_two_changes_of_the_same_text_the_second_is_told(cast: Cast) -> None:
    task = give(cast)
    edit_task(task=task, revision=1, title="Mal lågen", text="", due_on=TODAY, **BY)
    with pytest.raises(NotNowError, match="changed-meanwhile"):
        edit_task(task=task, revision=1, title="Mal skuret", text="", due_on=TODAY, **BY)
    assert stored(task).title == "Mal lågen"


@pytest.mark.django_db(transaction=True)
def test_of_two_who_say_at_once_that_it_is_done_one_is_told() -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite's tests are in memory, where two cannot write at once: see PostgreSQL")
    task = give(make_cast())

    def complete(note: str) -> str:
        try:
            complete_task(task=task, note=note, on=TODAY, **BY)
        except NotNowError as error:
            return error.reason
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(complete, ("To lag.", "Tre lag.")))
    assert sorted(answers) == ["", "task-is-done"]


def test_tasks_about_a_thing_are_found(cast: Cast) -> None:
    decision = Subject("decision", "2026-1", "Nyt hegn")
    give(cast, subject=decision)
    give(cast)
    assert [row.number for row in tasks_about(cast.garden, decision)] == [1]


def test_a_number_of_another_organisation_finds_nothing(cast: Cast) -> None:
    give(cast)
    assert task_at(cast.other, 1) is None


@pytest.mark.parametrize(
    "change",
    [
        {"title": ""},
        {"state": "lost"},
        {"state": "done"},
        {"done_on": TODAY},
        {"state": "verified", "done_on": TODAY},
        {"verified_on": TODAY},
    ],
)
def test_the_database_refuses_what_cannot_be(cast: Cast, change: dict[str, object]) -> None:
    task = give(cast)
    with pytest.raises(IntegrityError):
        Task.objects.filter(pk=task.pk).update(**change)


def test_the_database_refuses_an_owner_who_verifies(cast: Cast) -> None:
    task = give(cast)
    with pytest.raises(IntegrityError):
        Task.objects.filter(pk=task.pk).update(
            state="verified", done_on=TODAY, verified_by=cast.bo, verified_on=TODAY
        )


def test_the_database_refuses_a_number_twice(cast: Cast) -> None:
    give(cast)
    second = give(cast)
    with pytest.raises(IntegrityError):
        Task.objects.filter(pk=second.pk).update(number=1)
