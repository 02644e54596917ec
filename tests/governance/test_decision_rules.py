"""What may become of a decision: every state and every step."""

from datetime import date

import pytest

from tovholder.governance.rules import DECISION_STEPS, DecisionState, DecisionStep
from tovholder.governance.rules.decisions import (
    first_state,
    has_follow_up,
    may_correct,
    may_move,
    may_own,
    may_step,
    may_verify,
)
from tovholder.ui.sentences.decisions import REFUSALS

OPEN, FOLLOWED_UP, CLOSED = DecisionState
ANNA, BO = 1, 2


@pytest.mark.parametrize("state", DecisionState)
@pytest.mark.parametrize("step", DecisionStep)
def test_each_step_in_each_state_leads_on_or_is_refused_with_words(
    state: DecisionState, step: DecisionStep
) -> None:
    answer = may_step(state, step)
    assert bool(answer) is ((state, step) in DECISION_STEPS)
    assert answer or answer.reason in REFUSALS


def test_every_state_can_be_reached_and_left() -> None:
    assert set(DECISION_STEPS.values()) == set(DecisionState)
    assert {state for state, _step in DECISION_STEPS} == set(DecisionState)


def test_only_what_has_been_followed_up_is_verified() -> None:
    reasons = [may_verify(one, owner_id=BO, verifier_id=ANNA).reason for one in DecisionState]
    assert reasons == ["decision-not-followed-up", "", "decision-not-followed-up"]


def test_the_owner_never_verifies() -> None:
    answer = may_verify(FOLLOWED_UP, owner_id=BO, verifier_id=BO)
    assert answer.reason == "owner-cannot-verify-decision"


def test_anybody_verifies_what_nobody_owns() -> None:
    assert may_verify(FOLLOWED_UP, owner_id=None, verifier_id=BO)


@pytest.mark.parametrize(
    ("owner_id", "due_on", "state"),
    [
        (None, None, CLOSED),
        (BO, None, OPEN),
        (None, date(2026, 6, 1), OPEN),
    ],
)
def test_a_decision_that_nothing_follows_is_closed_from_the_start(
    owner_id: int | None, due_on: date | None, state: DecisionState
) -> None:
    is_followed_up = has_follow_up(owner_id=owner_id, due_on=due_on)
    assert first_state(is_followed_up=is_followed_up) is state


def test_the_day_moves_within_the_year_of_the_number() -> None:
    assert may_move(year=2026, moved_to=date(2026, 12, 31))
    assert may_move(year=2026, moved_to=None)
    assert not may_move(year=2026, moved_to=date(2027, 1, 1))


def test_who_verified_does_not_become_the_owner() -> None:
    assert may_own(owner_id=None, verifier_id=None)
    assert not may_own(owner_id=BO, verifier_id=BO)


def test_what_was_changed_meanwhile_is_not_corrected() -> None:
    assert may_correct(seen=3, revision=3)
    assert may_correct(seen=2, revision=3).reason == "changed-meanwhile"
