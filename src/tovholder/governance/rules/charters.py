"""The life of a charter version, from draft to history: its states, and the steps between them.

A draft is saved, adopted or withdrawn by people; that an adopted version begins and ends is the
calendar's doing.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from tovholder.governance.rules.permissions import Answer


class CharterState(StrEnum):
    """Where a version stands. `ENDED` is superseded by a later version, or run out."""

    DRAFT = "draft"
    WITHDRAWN = "withdrawn"
    ADOPTED = "adopted"
    IN_FORCE = "in-force"
    ENDED = "ended"


class CharterStep(StrEnum):
    """What happens to a version."""

    SAVE = "save"
    WITHDRAW = "withdraw"
    ADOPT = "adopt"
    BEGIN = "begin"
    END = "end"


CHARTER_STEPS: Mapping[tuple[CharterState, CharterStep], CharterState] = {
    (CharterState.DRAFT, CharterStep.SAVE): CharterState.DRAFT,
    (CharterState.DRAFT, CharterStep.WITHDRAW): CharterState.WITHDRAWN,
    (CharterState.DRAFT, CharterStep.ADOPT): CharterState.ADOPTED,
    (CharterState.ADOPTED, CharterStep.BEGIN): CharterState.IN_FORCE,
    (CharterState.IN_FORCE, CharterStep.END): CharterState.ENDED,
}
"""The state that a step leads to; what is not in the table cannot be done."""

OF_DRAFTS = (CharterState.DRAFT, CharterState.WITHDRAWN, CharterState.ADOPTED)
"""What a draft can be: one that is adopted has become a version."""


def may_take(state: CharterState, step: CharterStep) -> Answer:
    """Whether a version in this state can take the step; else why not: "charter-is-withdrawn"."""
    if (state, step) in CHARTER_STEPS:
        return Answer(may=True)
    return Answer(may=False, reason=f"charter-is-{state.value}")


def state_on(in_force_from: date, in_force_until: date | None, on: date) -> CharterState:
    """How an adopted version stands on a day; it rules through its last day."""
    if on < in_force_from:
        return CharterState.ADOPTED
    has_ended = in_force_until is not None and in_force_until < on
    return CharterState.ENDED if has_ended else CharterState.IN_FORCE
