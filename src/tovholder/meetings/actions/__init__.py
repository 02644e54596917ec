"""Planning meetings, and what becomes of them."""

from tovholder.meetings.actions.meetings import (
    ChangedMeanwhileError,
    NotNowError,
    TakenError,
    cancel_meeting,
    correct_meeting,
    hold_meeting,
    move_meeting,
    plan_meeting,
    reopen_meeting,
    set_step,
)

__all__ = [
    "ChangedMeanwhileError",
    "NotNowError",
    "TakenError",
    "cancel_meeting",
    "correct_meeting",
    "hold_meeting",
    "move_meeting",
    "plan_meeting",
    "reopen_meeting",
    "set_step",
]
