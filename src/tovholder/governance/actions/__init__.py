"""Writing charter versions, memberships and roles."""

from tovholder.governance.actions.charters import RefusedError, add_charter_version, refusals
from tovholder.governance.actions.roles import give_role
from tovholder.governance.actions.seats import end_membership, seat_person

__all__ = [
    "RefusedError",
    "add_charter_version",
    "end_membership",
    "give_role",
    "refusals",
    "seat_person",
]
