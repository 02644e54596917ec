"""Meetings that are planned, held and cancelled; and the plan of a year while it is made."""

from tovholder.meetings.models.meetings import Meeting, MeetingStep
from tovholder.meetings.models.planning import Occasion, PlanChoice, PlanDraft

__all__ = ["Meeting", "MeetingStep", "Occasion", "PlanChoice", "PlanDraft"]
