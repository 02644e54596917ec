"""What may become of a task: its states, the steps between them, and who may take them."""

from collections.abc import Mapping
from enum import StrEnum

from tovholder.governance.rules import Answer

YES = Answer(may=True)
RULE = "rule"
"""The kind of subject that a rule of a charter is."""


def rule_key(charter: str, rule: str) -> str:
    """What the event log calls a rule: "charter:rule"."""
    return f"{charter}:{rule}"


def rule_of(key: str) -> tuple[str, str]:
    """The charter and its rule again."""
    charter, _colon, rule = key.partition(":")
    return charter, rule


class TaskState(StrEnum):
    """How far a task has come."""

    OPEN = "open"
    DONE = "done"
    VERIFIED = "verified"


class TaskStep(StrEnum):
    """What somebody does with a task."""

    EDIT = "edit"
    REASSIGN = "reassign"
    COMPLETE = "complete"
    VERIFY = "verify"
    REOPEN = "reopen"


TASK_STEPS: Mapping[tuple[TaskState, TaskStep], TaskState] = {
    (TaskState.OPEN, TaskStep.EDIT): TaskState.OPEN,
    (TaskState.OPEN, TaskStep.REASSIGN): TaskState.OPEN,
    (TaskState.OPEN, TaskStep.COMPLETE): TaskState.DONE,
    (TaskState.DONE, TaskStep.VERIFY): TaskState.VERIFIED,
    (TaskState.DONE, TaskStep.REOPEN): TaskState.OPEN,
    (TaskState.VERIFIED, TaskStep.REOPEN): TaskState.OPEN,
}
"""The state that a step leads to; what is not in the table cannot be done."""

_MISFITS = {
    TaskStep.EDIT: "task-is-done",
    TaskStep.REASSIGN: "task-is-done",
    TaskStep.COMPLETE: "task-is-done",
    TaskStep.VERIFY: "task-not-done",
    TaskStep.REOPEN: "task-is-open",
}


def may_step(state: TaskState, step: TaskStep) -> Answer:
    """Whether a task in this state can take the step."""
    if (state, step) in TASK_STEPS:
        return YES
    return Answer(may=False, reason=_MISFITS[step])


def may_verify(state: TaskState, *, owner_id: int | None, verifier_id: int) -> Answer:
    """Whether this person can say that the task is done as it should be: never its owner."""
    if not (answer := may_step(state, TaskStep.VERIFY)):
        return answer
    if owner_id == verifier_id:
        return Answer(may=False, reason="owner-cannot-verify-task")
    return YES


def may_edit(state: TaskState, *, seen: int, revision: int) -> Answer:
    """Whether the task can be changed, and is still what was looked at."""
    if not (answer := may_step(state, TaskStep.EDIT)):
        return answer
    return YES if seen == revision else Answer(may=False, reason="changed-meanwhile")
