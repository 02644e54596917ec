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
from tovholder.governance.queries.drafts import (
    Draft,
    Revision,
    all_drafts_of,
    draft_of,
    drafts_of,
    revisions_of,
    text_of_revision,
)
from tovholder.governance.queries.roles import role_holders, roles_of
from tovholder.governance.queries.seats import Seating, memberships_on, seating_of

__all__ = [
    "Draft",
    "Revision",
    "Seating",
    "Version",
    "all_drafts_of",
    "charter_of",
    "charters_between",
    "draft_of",
    "drafts_of",
    "findings_of",
    "forget_charters",
    "memberships_on",
    "revisions_of",
    "role_holders",
    "roles_of",
    "seating_of",
    "text_of",
    "text_of_revision",
    "versions_of",
]
