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
from tovholder.governance.actions.roles import (
    RefusedRoleError,
    give_role,
    hand_over_role,
    shut_out,
    take_role,
)
from tovholder.governance.actions.seats import end_membership, seat_person

__all__ = [
    "Adoption",
    "RefusedError",
    "RefusedRoleError",
    "StaleDraftError",
    "add_charter_version",
    "adopt_draft",
    "end_membership",
    "give_role",
    "hand_over_role",
    "refusals",
    "save_draft",
    "seat_person",
    "shut_out",
    "take_role",
    "withdraw_draft",
]
