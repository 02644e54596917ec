"""Who may see what kind of thing, where that is not everybody of the organisation. Pure Python."""

from collections.abc import Mapping

from tovholder.governance.rules.permissions import Permission

SIGHT: Mapping[str, Permission] = {
    "feed-address": Permission.SEE_AUDIT,
    "letter-text": Permission.MANAGE_SEATS,
    "mail": Permission.MANAGE_REMINDERS,
    "member-import": Permission.MANAGE_SEATS,
}
"""By kind of subject: the permission it takes. A kind that is not here is open to all who belong.

A calendar's address itself is shown to nobody but its owner; the log says only that there is one.
"""


def sight_of(kind: str) -> Permission:
    """The permission it takes to see a thing of the kind."""
    return SIGHT.get(kind, Permission.SEE_ORGANISATION)
