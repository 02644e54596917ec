"""Writing tasks."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import locked
from tovholder.governance.rules import Answer, insist
from tovholder.tasks import rules
from tovholder.tasks.models import Task
from tovholder.tasks.rules import TASK_STEPS, TaskState, TaskStep


@transaction.atomic
def add_task(
    *,
    organisation: Organisation,
    title: str,
    text: str = "",
    owner: Person | None,
    due_on: date,
    subject: Subject | None = None,
    by: User | None,
    at: datetime,
) -> Task:
    """A new task under the organisation's next number."""
    organisation = locked(organisation)
    task = Task.objects.create(
        organisation=organisation,
        number=_next_number(organisation),
        title=title,
        text=text,
        owner=owner,
        due_on=due_on,
        subject_kind=subject.kind if subject else "",
        subject_id=str(subject.id) if subject else "",
        subject_title=subject.title if subject else "",
        state=TaskState.OPEN.value,
        created_by=by,
        created_at=at,
    )
    about = {"subject": subject.title} if subject else {}
    _record("add-task", task, by, at, after=_stated(task) | about)
    return task


@transaction.atomic
def edit_task(
    *,
    task: Task,
    revision: int,
    title: str,
    text: str,
    due_on: date,
    reason: str = "",
    by: User | None,
    at: datetime,
) -> None:
    """Say otherwise what is to be done, and by when.

    `revision` is the one that was looked at. Raises NotNowError if somebody else has changed the
    task since, or if it is done.
    """
    task = _kept(task)
    insist(rules.may_edit(TaskState(task.state), seen=revision, revision=task.revision))
    before = _said(task)
    task.title, task.text, task.due_on = title, text, due_on
    _save("edit-task", task, before, by, at, reason)


@transaction.atomic
def reassign_task(
    *, task: Task, owner: Person | None, reason: str = "", by: User | None, at: datetime
) -> None:
    """Somebody else is to do it, or nobody until further notice."""
    task = _kept(task)
    before = _said(task)
    _take(task, TaskStep.REASSIGN)
    task.owner = owner
    _save("reassign-task", task, before, by, at, reason)


@transaction.atomic
def complete_task(*, task: Task, note: str = "", on: date, by: User | None, at: datetime) -> None:
    """The task was done on the day `on`; somebody else can verify it from now on."""
    task = _kept(task)
    before = _said(task)
    _take(task, TaskStep.COMPLETE)
    task.done_on, task.done_note = on, note
    _save("complete-task", task, before, by, at)


@transaction.atomic
def verify_task(*, task: Task, verifier: Person, on: date, by: User | None, at: datetime) -> None:
    """Vouch for what was done. Raises NotNowError for the task's owner."""
    task = _kept(task)
    before = _said(task)
    state = TaskState(task.state)
    answer = rules.may_verify(state, owner_id=task.owner_id, verifier_id=verifier.pk)
    _take(task, TaskStep.VERIFY, answer)
    task.verified_by, task.verified_on = verifier, on
    _save("verify-task", task, before, by, at)


@transaction.atomic
def reopen_task(*, task: Task, reason: str, by: User | None, at: datetime) -> None:
    """It is not done after all; what was said to be done stays in the events."""
    task = _kept(task)
    before = _said(task)
    _take(task, TaskStep.REOPEN)
    task.done_on = task.verified_by = task.verified_on = None
    task.done_note = ""
    _save("reopen-task", task, before, by, at, reason)


def _next_number(organisation: Organisation) -> int:
    last = Task.objects.filter(organisation=organisation).aggregate(Max("number"))["number__max"]
    return (last or 0) + 1


def _kept(task: Task) -> Task:
    """The task as it is now, kept from others until the transaction ends."""
    return Task.objects.select_for_update().get(pk=task.pk)


def _take(task: Task, step: TaskStep, answer: Answer | None = None) -> None:
    state = TaskState(task.state)
    insist(rules.may_step(state, step) if answer is None else answer)
    task.state = TASK_STEPS[state, step].value


_PLAIN = ("title", "text", "due_on", "state", "done_on", "done_note", "verified_on")


def _said(task: Task) -> dict[str, Any]:
    """Everything that a change can change, people by name."""
    people = {
        name: str(person) if person else None
        for name, person in (("owner", task.owner), ("verified_by", task.verified_by))
    }
    return {name: getattr(task, name) for name in _PLAIN} | people


def _stated(task: Task) -> dict[str, Any]:
    """What is said of a new one."""
    return {name: value for name, value in _said(task).items() if value not in (None, "")}


def _save(
    verb: str,
    task: Task,
    before: Mapping[str, Any],
    by: User | None,
    at: datetime,
    reason: str = "",
) -> None:
    """Store the change, and tell what of it is new."""
    task.revision += 1
    task.save()
    after = _said(task)
    changed = [name for name in after if after[name] != before[name]]
    _record(
        verb, task, by, at,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
        reason=reason,
    )  # fmt: skip


def _record(verb: str, task: Task, by: User | None, at: datetime, **more: Any) -> None:
    record(
        verb=verb,
        subject=Subject("task", task.number, task.title),
        by=by,
        at=at,
        organisation_id=task.organisation_id,
        **more,
    )
