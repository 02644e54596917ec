"""What may become of a task: every state and every step."""

import pytest

from tovholder.tasks.rules import (
    TASK_STEPS,
    TaskState,
    TaskStep,
    may_edit,
    may_step,
    may_verify,
    rule_key,
    rule_of,
)
from tovholder.ui.sentences.tasks import REFUSALS

OPEN, DONE, VERIFIED = TaskState
ANNA, BO = 1, 2


@pytest.mark.parametrize("state", TaskState)
@pytest.mark.parametrize("step", TaskStep)
def test_each_step_in_each_state_leads_on_or_is_refused_with_words(
    state: TaskState, step: TaskStep
) -> None:
    answer = may_step(state, step)
    assert bool(answer) is ((state, step) in TASK_STEPS)
    assert answer or answer.reason in REFUSALS


def test_every_state_can_be_reached_and_left() -> None:
    assert set(TASK_STEPS.values()) == set(TaskState)
    assert {state for state, _step in TASK_STEPS} == set(TaskState)


def test_only_what_is_done_is_verified() -> None:
    reasons = [may_verify(one, owner_id=BO, verifier_id=ANNA).reason for one in TaskState]
    assert reasons == ["task-not-done", "", "task-not-done"]


def test_the_owner_never_verifies() -> None:
    assert may_verify(DONE, owner_id=BO, verifier_id=BO).reason == "owner-cannot-verify-task"
    assert may_verify(DONE, owner_id=None, verifier_id=BO)


@pytest.mark.parametrize(
    ("state", "seen", "reason"),
    [(OPEN, 2, ""), (OPEN, 1, "changed-meanwhile"), (DONE, 2, "task-is-done")],
)
def test_an_open_task_is_edited_as_it_was_looked_at(
    state: TaskState, seen: int, reason: str
) -> None:
    assert may_edit(state, seen=seen, revision=2).reason == reason


def test_the_key_of_a_rule_is_read_back_whatever_the_rule_is_called() -> None:
    for rule in ("høstfest", "strategy#status", "odd:name"):
        assert rule_of(rule_key("fælleshave", rule)) == ("fælleshave", rule)
