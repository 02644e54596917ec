"""Who may do what, and when it may be done. Pure Python."""

from tovholder.governance.rules.permissions import (
    FROM_SEATS,
    PERMISSIONS,
    Answer,
    Permission,
    Role,
    may,
)

__all__ = ["FROM_SEATS", "PERMISSIONS", "Answer", "Permission", "Role", "may"]
