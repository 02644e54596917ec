"""Writing charter versions, memberships and roles."""

from tovholder.governance.actions.charters import (
    Adoption,
    RefusedError,
    add_charter_version,
    refusals,
)
from tovholder.governance.actions.drafts import (
    StaleDraftError,
    adopt_draft,
    save_draft,
    withdraw_draft,
)
from tovholder.governance.actions.imports import (
    carry_out_import,
    give_up_import,
    keep_import,
    plan_of,
)
from tovholder.governance.actions.letters import note_nomination_letter, save_letter_text
from tovholder.governance.actions.roles import (
    RefusedRoleError,
    give_role,
    hand_over_role,
    shut_out,
    take_role,
)
from tovholder.governance.actions.seats import (
    NewPerson,
    SeatRefusedError,
    correct_membership,
    end_membership,
    extend_membership,
    move_membership,
    renew_membership,
    seat_new_person,
    seat_person,
    withdraw_membership,
)

__all__ = [
    "Adoption",
    "NewPerson",
    "RefusedError",
    "RefusedRoleError",
    "SeatRefusedError",
    "StaleDraftError",
    "add_charter_version",
    "adopt_draft",
    "carry_out_import",
    "correct_membership",
    "end_membership",
    "extend_membership",
    "give_role",
    "give_up_import",
    "hand_over_role",
    "keep_import",
    "move_membership",
    "note_nomination_letter",
    "plan_of",
    "refusals",
    "renew_membership",
    "save_draft",
    "save_letter_text",
    "seat_new_person",
    "seat_person",
    "shut_out",
    "take_role",
    "withdraw_draft",
    "withdraw_membership",
]
