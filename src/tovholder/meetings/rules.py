"""What state a meeting is in, and what may be done with it then. Pure Python."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from tovholder.governance.rules import Answer


class State(StrEnum):
    """Where a meeting is in its life."""

    PLANNED = "planned"
    CANCELLED = "cancelled"
    HELD = "held"


class Act(StrEnum):
    """What people do with a meeting."""

    MOVE = "move"
    CANCEL = "cancel"
    HOLD = "hold"
    CORRECT = "correct"
    REOPEN = "reopen"


TRANSITIONS: Mapping[tuple[State, Act], State] = {
    (State.PLANNED, Act.MOVE): State.PLANNED,
    (State.PLANNED, Act.CANCEL): State.CANCELLED,
    (State.PLANNED, Act.HOLD): State.HELD,
    (State.PLANNED, Act.CORRECT): State.PLANNED,
    (State.CANCELLED, Act.CORRECT): State.CANCELLED,
    (State.CANCELLED, Act.REOPEN): State.PLANNED,
    (State.HELD, Act.CORRECT): State.HELD,
    (State.HELD, Act.REOPEN): State.PLANNED,
}
"""What an act makes of a meeting; what is not here may not be done."""


def may(state: State, act: Act, *, day: date, on: date) -> Answer:
    """Whether the act may be done on the day `on` with a meeting that lies on `day`."""
    if (state, act) not in TRANSITIONS:
        return Answer(may=False, reason=f"{act.value}-when-{state.value}")
    if act is Act.HOLD and day > on:
        return Answer(may=False, reason="hold-before-the-day")
    return Answer(may=True)
