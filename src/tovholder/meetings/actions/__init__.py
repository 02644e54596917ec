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
from tovholder.meetings.actions.occasions import (
    Entry,
    add_occasions,
    occasion_kind,
    remove_occasions,
)
from tovholder.meetings.actions.planning import (
    Change,
    ChosenMeanwhileError,
    Kind,
    PlanChangedError,
    change_plan,
    choose_options,
    confirm_plan,
    digest_of,
)

__all__ = [
    "Change",
    "ChangedMeanwhileError",
    "ChosenMeanwhileError",
    "Entry",
    "Kind",
    "NotNowError",
    "PlanChangedError",
    "TakenError",
    "add_occasions",
    "cancel_meeting",
    "change_plan",
    "choose_options",
    "confirm_plan",
    "correct_meeting",
    "digest_of",
    "hold_meeting",
    "move_meeting",
    "occasion_kind",
    "plan_meeting",
    "remove_occasions",
    "reopen_meeting",
    "set_step",
]
