"""Who a body is made up of on a day, held against what its charter says about it."""

from tovholder.core.composition.compose import composition
from tovholder.core.composition.levels import member_levels
from tovholder.core.composition.model import Check, Composition, Outcome, SeatState, Sitting
from tovholder.core.composition.openings import Opening, openings

__all__ = [
    "Check",
    "Composition",
    "Opening",
    "Outcome",
    "SeatState",
    "Sitting",
    "composition",
    "member_levels",
    "openings",
]
