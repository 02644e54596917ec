"""Charter versions, who sits where, and who has which role in an organisation."""

from tovholder.governance.models.charters import CharterVersion
from tovholder.governance.models.roles import RoleHolder
from tovholder.governance.models.seats import Membership

__all__ = ["CharterVersion", "Membership", "RoleHolder"]
