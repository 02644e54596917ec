"""What may become of a decision: its states, the steps between them, and who may take them."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from tovholder.governance.rules.permissions import Answer

YES = Answer(may=True)


class DecisionKind(StrEnum):
    """What a body did with a matter."""

    DECIDED = "decided"
    RECOMMENDED = "recommended"
    NOTED = "noted"


class DecisionState(StrEnum):
    """How far the following up of a decision has come."""

    OPEN = "open"
    FOLLOWED_UP = "followed-up"
    CLOSED = "closed"


class DecisionStep(StrEnum):
    """What somebody does with a decision that is recorded."""

    FOLLOW_UP = "follow-up"
    VERIFY = "verify"
    CLOSE = "close"
    REOPEN = "reopen"


DECISION_STEPS: Mapping[tuple[DecisionState, DecisionStep], DecisionState] = {
    (DecisionState.OPEN, DecisionStep.FOLLOW_UP): DecisionState.FOLLOWED_UP,
    (DecisionState.OPEN, DecisionStep.CLOSE): DecisionState.CLOSED,
    (DecisionState.FOLLOWED_UP, DecisionStep.FOLLOW_UP): DecisionState.FOLLOWED_UP,
    (DecisionState.FOLLOWED_UP, DecisionStep.VERIFY): DecisionState.CLOSED,
    (DecisionState.FOLLOWED_UP, DecisionStep.CLOSE): DecisionState.CLOSED,
    (DecisionState.FOLLOWED_UP, DecisionStep.REOPEN): DecisionState.OPEN,
    (DecisionState.CLOSED, DecisionStep.REOPEN): DecisionState.OPEN,
}
"""The state that a step leads to; what is not in the table cannot be done."""

_MISFITS = {
    DecisionStep.FOLLOW_UP: "decision-is-closed",
    DecisionStep.VERIFY: "decision-not-followed-up",
    DecisionStep.CLOSE: "decision-is-closed",
    DecisionStep.REOPEN: "decision-is-open",
}


def has_follow_up(*, owner_id: int | None, due_on: date | None) -> bool:
    """Whether anything is to follow: somebody has to do something, or something has a due day."""
    return owner_id is not None or due_on is not None


def first_state(*, is_followed_up: bool) -> DecisionState:
    """A decision that nothing is to follow is closed from the start."""
    return DecisionState.OPEN if is_followed_up else DecisionState.CLOSED


def may_step(state: DecisionState, step: DecisionStep) -> Answer:
    """Whether a decision in this state can take the step."""
    if (state, step) in DECISION_STEPS:
        return YES
    return Answer(may=False, reason=_MISFITS[step])


def may_verify(state: DecisionState, *, owner_id: int | None, verifier_id: int) -> Answer:
    """Whether this person can say that what was to follow has been done: never its owner."""
    if not (answer := may_step(state, DecisionStep.VERIFY)):
        return answer
    if owner_id == verifier_id:
        return Answer(may=False, reason="owner-cannot-verify-decision")
    return YES


def may_own(*, owner_id: int | None, verifier_id: int | None) -> Answer:
    """Whether this owner fits a decision that was verified by somebody."""
    if owner_id is None or owner_id != verifier_id:
        return YES
    return Answer(may=False, reason="owner-cannot-verify-decision")


def may_move(*, year: int, moved_to: date | None) -> Answer:
    """Whether the day of a decision can be corrected so: its number belongs to a year."""
    if moved_to is None or moved_to.year == year:
        return YES
    return Answer(may=False, reason="decision-number-belongs-to-year")


def may_correct(*, seen: int, revision: int) -> Answer:
    """Whether what is corrected is still what was looked at."""
    if seen == revision:
        return YES
    return Answer(may=False, reason="changed-meanwhile")
