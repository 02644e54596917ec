"""Charter versions, who sits where, who has which role, and what was decided."""

from tovholder.governance.models.charters import CharterDraft, CharterVersion, DraftRevision
from tovholder.governance.models.decisions import Decision
from tovholder.governance.models.imports import MemberImport
from tovholder.governance.models.letters import LetterText
from tovholder.governance.models.roles import RoleHolder
from tovholder.governance.models.seats import Membership

__all__ = [
    "CharterDraft",
    "CharterVersion",
    "Decision",
    "DraftRevision",
    "LetterText",
    "MemberImport",
    "Membership",
    "RoleHolder",
]
