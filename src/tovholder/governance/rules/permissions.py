"""Who may do what: one enum of permissions and one table of roles. Pure Python."""

from dataclasses import dataclass
from enum import StrEnum


class Permission(StrEnum):
    """Something that a person may or may not do in an organisation."""

    SEE_ORGANISATION = "see-organisation"
    UPLOAD_CHARTER = "upload-charter"
    ADOPT_CHARTER = "adopt-charter"
    MANAGE_SEATS = "manage-seats"
    MANAGE_PERSONS = "manage-persons"
    GIVE_ROLES = "give-roles"
    ATTEST = "attest"
    WAIVE = "waive"
    RECORD_DECISIONS = "record-decisions"
    MANAGE_TASKS = "manage-tasks"
    PLAN_MEETINGS = "plan-meetings"
    MANAGE_REMINDERS = "manage-reminders"
    SEE_AUDIT = "see-audit"
    SEE_ACCESS = "see-access"


class Role(StrEnum):
    """What a person is to an organisation: from a seat, or by name."""

    MEMBER = "member"
    CHAIR = "chair"
    SECRETARY = "secretary"
    OBSERVER = "observer"
    SUBSTITUTE = "substitute"
    LEAD = "lead"
    COORDINATOR = "coordinator"
    COMMUNICATIONS = "communications"
    CONSULTANT = "consultant"
    CASE_WORKER = "case-worker"
    AUDITOR = "auditor"


FROM_SEATS = frozenset({Role.MEMBER, Role.CHAIR, Role.SECRETARY, Role.OBSERVER, Role.SUBSTITUTE})

_SEE = frozenset({Permission.SEE_ORGANISATION})
_SERVE = _SEE | {
    Permission.UPLOAD_CHARTER,
    Permission.ATTEST,
    Permission.RECORD_DECISIONS,
    Permission.MANAGE_TASKS,
    Permission.PLAN_MEETINGS,
}
_AUDIT = _SEE | {Permission.SEE_AUDIT, Permission.SEE_ACCESS}

PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.MEMBER: _SEE,
    Role.CHAIR: _SEE,
    Role.SECRETARY: _SERVE,
    Role.OBSERVER: _SEE,
    Role.SUBSTITUTE: _SEE,
    Role.LEAD: _SEE,
    Role.COORDINATOR: frozenset(Permission),
    Role.COMMUNICATIONS: _SEE,
    Role.CONSULTANT: _SEE,
    Role.CASE_WORKER: _SEE,
    Role.AUDITOR: _AUDIT,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether somebody may, and the code of the reason if not."""

    may: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.may


def may(roles: frozenset[Role], permission: Permission) -> Answer:
    """Whether any of the roles gives the permission."""
    if any(permission in PERMISSIONS[role] for role in roles):
        return Answer(may=True)
    return Answer(may=False, reason=f"no-role-gives-{permission.value}")
