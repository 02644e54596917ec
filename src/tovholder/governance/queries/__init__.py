"""Questions about charters, seats and roles. Each answers with values, not with rows."""

from tovholder.governance.queries.charters import (
    Version,
    beside,
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
    revision_at,
    revisions_of,
    text_of_revision,
)
from tovholder.governance.queries.letters import letter_text
from tovholder.governance.queries.roles import role_holders, roles_by_person, roles_of
from tovholder.governance.queries.seats import (
    Seating,
    membership_of,
    memberships_of,
    memberships_on,
    ruling_charter,
    seat_name,
    seating_of,
    sittings_of,
)

__all__ = [
    "Draft",
    "Revision",
    "Seating",
    "Version",
    "all_drafts_of",
    "beside",
    "charter_of",
    "charters_between",
    "draft_of",
    "drafts_of",
    "findings_of",
    "forget_charters",
    "letter_text",
    "membership_of",
    "memberships_of",
    "memberships_on",
    "revision_at",
    "revisions_of",
    "role_holders",
    "roles_by_person",
    "roles_of",
    "ruling_charter",
    "seat_name",
    "seating_of",
    "sittings_of",
    "text_of",
    "text_of_revision",
    "versions_of",
]
