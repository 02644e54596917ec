"""What a charter obliges to, and when: obligations, and their occurrences in a stretch of time."""

from tovholder.core.obligations.derive import obligations
from tovholder.core.obligations.known import KnownDays, known_days
from tovholder.core.obligations.model import NO_DAY, Obligation, Occurrence, Ring, Shape
from tovholder.core.obligations.occur import occurrences

__all__ = [
    "NO_DAY",
    "KnownDays",
    "Obligation",
    "Occurrence",
    "Ring",
    "Shape",
    "known_days",
    "obligations",
    "occurrences",
]
