"""What the page of a task shows, and what the visitor can do there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.forms import Form
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from tovholder.directory.models import Person
from tovholder.governance.access import Visitor
from tovholder.governance.decision_page import Signature, thing_link
from tovholder.governance.forms.decisions import ReasonForm
from tovholder.governance.rules import Answer, Permission
from tovholder.tasks.forms import DoneForm, OwnerForm
from tovholder.tasks.models import Task
from tovholder.tasks.queries import TaskRow, task_row
from tovholder.tasks.rules import TaskStep, may_step, may_verify
from tovholder.tasks.task_list import standing_mark, standing_of
from tovholder.ui.badges import person_mark
from tovholder.ui.dates import short_day
from tovholder.ui.language import page_language
from tovholder.ui.sentences.tasks import REFUSALS


def steps_of(task: Task, visitor: Visitor, today: date, **forms: Form) -> "Steps":
    """The steps with empty forms, but for those that are given by name."""
    row = task_row(task)
    owner = row.owner.pk if row.owner else ""
    empty: dict[str, Any] = {
        "doing": DoneForm(today=today),
        "owning": OwnerForm(
            organisation=visitor.organisation, initial={"owner": owner}, auto_id="id_owner_%s"
        ),
        "reopening": ReasonForm(auto_id="id_reopen_%s"),
    }
    return Steps(task, row, visitor, **empty | forms)


@dataclass(frozen=True, slots=True)
class Steps:
    """What a visitor may do with a task, and the forms that ask for what it takes."""

    task: Task
    row: TaskRow
    visitor: Visitor
    doing: DoneForm
    owning: OwnerForm
    reopening: ReasonForm

    def signed(self, at: datetime) -> Signature:
        """The visitor writes at the moment."""
        return {"by": self.visitor.person.user, "at": at}

    @property
    def may_manage(self) -> Answer:
        """Whether the visitor hands out tasks."""
        return self.visitor.may(Permission.MANAGE_TASKS)

    @property
    def is_doer(self) -> bool:
        """The owner says that it is done, and so may those who hand out tasks."""
        return self.row.owner == self.visitor.person or bool(self.may_manage)

    @property
    def may_complete(self) -> bool:
        """Whether the visitor can say now that it is done."""
        return self.is_doer and bool(may_step(self.row.state, TaskStep.COMPLETE))

    @property
    def may_edit(self) -> bool:
        """Whether the visitor can change it or hand it to somebody else."""
        return bool(self.may_manage and may_step(self.row.state, TaskStep.EDIT))

    @property
    def may_verify(self) -> Answer:
        """Whether the visitor can vouch for what was done."""
        owner_id = self.row.owner.pk if self.row.owner else None
        verifier_id = self.visitor.person.pk
        answer = may_verify(self.row.state, owner_id=owner_id, verifier_id=verifier_id)
        return answer and self.may_manage

    @property
    def why_not_verify(self) -> str:
        """Why somebody who hands out tasks cannot verify it, where that is worth saying."""
        if self.may_manage and self.may_verify.reason == "owner-cannot-verify-task":
            return refusal(self.may_verify.reason)
        return ""

    @property
    def may_reopen(self) -> bool:
        """Whether the visitor can open it again."""
        return bool(self.may_manage and may_step(self.row.state, TaskStep.REOPEN))


def refusal(reason: str) -> str:
    """The reason in words."""
    return REFUSALS[reason].text(page_language())


def context(row: TaskRow, slug: str, on: date) -> dict[str, object]:
    """Everything but the frame and the steps."""
    return {
        "task": row,
        "standing": standing_mark(standing_of(row, on)),
        "facts": list(_facts(row, slug)),
    }


def _facts(row: TaskRow, slug: str) -> Iterator[tuple[str, object]]:
    yield gettext("Number"), row.number
    yield gettext("About"), thing_link(slug, row.subject) if row.subject else ""
    yield gettext("Responsible"), _person(row.owner)
    yield gettext("Due"), row.due_on
    yield gettext("Done"), row.done_on
    yield gettext("Verified"), _verified(row)
    yield gettext("Added"), row.created_on


def _person(person: Person | None) -> SafeString | str:
    return person_mark(person.name, is_demo=person.is_demo) if person else gettext("Nobody")


def _verified(row: TaskRow) -> str:
    if row.verified_by is None or row.verified_on is None:
        return ""
    words = {"day": short_day(row.verified_on, page_language()), "name": row.verified_by.name}
    return gettext("%(day)s by %(name)s") % words
