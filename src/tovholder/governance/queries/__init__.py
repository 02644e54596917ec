"""Questions about charters, seats and roles. Each answers with values, not with rows."""

from tovholder.governance.queries.charters import (
    Version,
    charter_of,
    charters_between,
    findings_of,
    forget_charters,
    text_of,
    versions_of,
)
from tovholder.governance.queries.roles import roles_of
from tovholder.governance.queries.seats import Seating, memberships_on, seating_of

__all__ = [
    "Seating",
    "Version",
    "charter_of",
    "charters_between",
    "findings_of",
    "forget_charters",
    "memberships_on",
    "roles_of",
    "seating_of",
    "text_of",
    "versions_of",
]
