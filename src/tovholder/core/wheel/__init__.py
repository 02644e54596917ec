"""The annual wheel: a year's verdicts as marks on a circle, before anybody draws it."""

from tovholder.core.wheel.build import stretch_of, wheel, wheels
from tovholder.core.wheel.model import (
    Mark,
    MarkKind,
    Month,
    Track,
    TrackKey,
    Unplaced,
    Week,
    Wheel,
)
from tovholder.core.wheel.stack import Place, stack, widest_gap

__all__ = [
    "Mark",
    "MarkKind",
    "Month",
    "Place",
    "Track",
    "TrackKey",
    "Unplaced",
    "Week",
    "Wheel",
    "stack",
    "stretch_of",
    "wheel",
    "wheels",
    "widest_gap",
]
