"""Evidence and waivers, calendar addresses, what people put off, and what they are reminded of."""

from tovholder.compliance.models.evidence import FactRecord, WaiverRecord
from tovholder.compliance.models.feeds import FeedToken
from tovholder.compliance.models.inbox import Absence, Delegation, Snooze
from tovholder.compliance.models.reminders import ReminderPace, ReminderSent

__all__ = [
    "Absence",
    "Delegation",
    "FactRecord",
    "FeedToken",
    "ReminderPace",
    "ReminderSent",
    "Snooze",
    "WaiverRecord",
]
