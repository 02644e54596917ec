"""Who a body is made up of on a day, held against what its charter says about it."""

from tovholder.core.composition.admission import (
    Objection,
    Weight,
    last_day_of_term,
    objections,
)
from tovholder.core.composition.compose import composition
from tovholder.core.composition.levels import member_levels
from tovholder.core.composition.model import Check, Composition, Outcome, SeatState, Sitting
from tovholder.core.composition.openings import Opening, openings

__all__ = [
    "Check",
    "Composition",
    "Objection",
    "Opening",
    "Outcome",
    "SeatState",
    "Sitting",
    "Weight",
    "composition",
    "last_day_of_term",
    "member_levels",
    "objections",
    "openings",
]
