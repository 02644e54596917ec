"""Questions about meetings. Each answers with values, not with rows of the database."""

from tovholder.meetings.queries.meetings import (
    MeetingRow,
    meeting_at,
    meetings_of,
    planned,
    steps_set,
)

__all__ = ["MeetingRow", "meeting_at", "meetings_of", "planned", "steps_set"]
