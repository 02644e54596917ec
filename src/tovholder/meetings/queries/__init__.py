"""Questions about meetings. Each answers with values, not with rows of the database."""

from tovholder.meetings.queries.meetings import (
    MeetingRow,
    meeting_at,
    meetings_of,
    planned,
    steps_set,
)
from tovholder.meetings.queries.planning import (
    Choice,
    Draft,
    OccasionRow,
    Outlook,
    draft_of,
    forget_outlooks,
    known_occasions,
    occasions_between,
    outlook,
)

__all__ = [
    "Choice",
    "Draft",
    "MeetingRow",
    "OccasionRow",
    "Outlook",
    "draft_of",
    "forget_outlooks",
    "known_occasions",
    "meeting_at",
    "meetings_of",
    "occasions_between",
    "outlook",
    "planned",
    "steps_set",
]
