"""Who may do what, and when it may be done. Pure Python."""

from tovholder.governance.rules.decisions import (
    DECISION_STEPS,
    DecisionKind,
    DecisionState,
    DecisionStep,
)
from tovholder.governance.rules.permissions import (
    FROM_SEATS,
    PERMISSIONS,
    Answer,
    Permission,
    Role,
    may,
)
from tovholder.governance.rules.refusal import NotNowError, insist

__all__ = [
    "DECISION_STEPS",
    "FROM_SEATS",
    "PERMISSIONS",
    "Answer",
    "DecisionKind",
    "DecisionState",
    "DecisionStep",
    "NotNowError",
    "Permission",
    "Role",
    "insist",
    "may",
]
