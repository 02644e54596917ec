"""How tasks hang on other things: the button that adds one, and the tasks about a decision."""

from collections.abc import Iterable

from django.urls import reverse

from tovholder.audit.rules import Subject
from tovholder.directory.models import Organisation
from tovholder.governance.asked_subject import subject_query
from tovholder.governance.references import DecisionName
from tovholder.tasks.queries import tasks_about


def new_task_url(slug: str, subject: Subject) -> str:
    """Where a task about the thing is added."""
    return reverse("tasks:add", args=[slug]) + subject_query(subject)


def tasks_after(organisation: Organisation, decision: DecisionName) -> Iterable[Subject]:
    """The tasks that follow from a decision."""
    about = Subject("decision", decision.reference, "")
    for row in tasks_about(organisation, about):
        yield Subject("task", row.number, row.title)
