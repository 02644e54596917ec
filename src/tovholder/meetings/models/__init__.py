"""Meetings that are planned, held and cancelled."""

from tovholder.meetings.models.meetings import Meeting, MeetingStep

__all__ = ["Meeting", "MeetingStep"]
