"""Questions about tasks."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.timezone import localdate

from tovholder.audit.rules import Subject
from tovholder.directory.models import Organisation, Person
from tovholder.tasks.models import Task
from tovholder.tasks.rules import TaskState


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task as it stands on the list."""

    id: int
    number: int
    title: str
    text: str
    owner: Person | None
    due_on: date
    subject: Subject | None
    state: TaskState
    done_on: date | None
    done_note: str
    verified_by: Person | None
    verified_on: date | None
    created_on: date
    revision: int

    def is_overdue(self, on: date) -> bool:
        """Whether it should have been done by then."""
        return self.state is TaskState.OPEN and self.due_on < on


def tasks_of(organisation: Organisation) -> tuple[TaskRow, ...]:
    """Every task, the first due first; one query."""
    return tuple(_row(one) for one in _listed(organisation))


def open_tasks(organisation: Organisation) -> tuple[TaskRow, ...]:
    """What is yet to be done, the first due first; one query.

    A task that is done is no longer here, though it waits for somebody to verify it.
    """
    return tuple(_row(one) for one in _listed(organisation).filter(state=TaskState.OPEN.value))


def tasks_about(organisation: Organisation, subject: Subject) -> tuple[TaskRow, ...]:
    """The tasks about a thing, the first due first; one query."""
    about = {"subject_kind": subject.kind, "subject_id": str(subject.id)}
    return tuple(_row(one) for one in _listed(organisation).filter(**about))


def task_at(organisation: Organisation, number: int) -> Task | None:
    """The task with this number, to be handed to an action; None if there is none."""
    return _listed(organisation).filter(number=number).first()


def task_row(task: Task) -> TaskRow:
    """The task as a value; no query for one that `task_at` gave."""
    return _row(task)


def _listed(organisation: Organisation) -> QuerySet[Task]:
    tasks = Task.objects.filter(organisation=organisation)
    return tasks.select_related("owner", "verified_by").order_by("due_on", "number")


def _row(row: Task) -> TaskRow:
    subject = Subject(row.subject_kind, row.subject_id, row.subject_title)
    return TaskRow(
        id=row.pk,
        number=row.number,
        title=row.title,
        text=row.text,
        owner=row.owner,
        due_on=row.due_on,
        subject=subject if row.subject_kind else None,
        state=TaskState(row.state),
        done_on=row.done_on,
        done_note=row.done_note,
        verified_by=row.verified_by,
        verified_on=row.verified_on,
        created_on=localdate(row.created_at),
        revision=row.revision,
    )
