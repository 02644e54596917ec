"""Giving and taking roles."""

from datetime import datetime

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.directory.actions import take_login
from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import locked
from tovholder.governance.models import RoleHolder
from tovholder.governance.rules import Role
from tovholder.governance.rules.persons import may_give, may_take, may_take_login


class RefusedRoleError(Exception):
    """The role or the login cannot be given or taken now; `reason` is the code."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


@transaction.atomic
def give_role(*, person: Person, role: Role, by: User | None, at: datetime) -> RoleHolder:
    """Give a person a role that follows from no seat.

    Raises RefusedRoleError for a coordinator who cannot log in.
    """
    if not (answer := may_give(role, has_login=person.user_id is not None)):
        raise RefusedRoleError(answer.reason)
    holder, is_new = RoleHolder.objects.get_or_create(
        organisation=person.organisation, person=person, role=role.value
    )
    if is_new:
        record(
            verb="give-role",
            subject=Subject("person", person.pk, person.name),
            by=by,
            at=at,
            organisation_id=person.organisation.pk,
            after={"role": role.value},
        )
    return holder


@transaction.atomic
def take_role(*, person: Person, role: Role, by: User | None, at: datetime) -> None:
    """The person no longer has the role; nothing happens if he never had it.

    Raises RefusedRoleError for the last coordinator who can log in.
    """
    organisation = locked(person.organisation)
    held = RoleHolder.objects.filter(person=person, role=role.value)
    if not held.exists():
        return
    if not (answer := may_take(role, coordinators=_coordinators_beside(organisation, person) + 1)):
        raise RefusedRoleError(answer.reason)
    held.delete()
    record(
        verb="take-role",
        subject=Subject("person", person.pk, person.name),
        by=by,
        at=at,
        organisation_id=organisation.pk,
        before={"role": role.value},
    )


@transaction.atomic
def hand_over_role(
    *, giver: Person, successor: Person, role: Role, by: User | None, at: datetime
) -> None:
    """The successor has the role instead of the giver.

    Raises RefusedRoleError if the successor cannot have it.
    """
    give_role(person=successor, role=role, by=by, at=at)
    if giver.pk != successor.pk:
        take_role(person=giver, role=role, by=by, at=at)


@transaction.atomic
def shut_out(*, person: Person, by: User | None, at: datetime) -> None:
    """The person can no longer log in here.

    Raises RefusedRoleError for one's own login, and for that of the last coordinator.
    """
    organisation = locked(person.organisation)
    answer = may_take_login(
        is_own=by is not None and by.pk == person.user_id,
        coordinators=_coordinators_beside(organisation, person) + 1,
        is_coordinator=RoleHolder.objects.filter(
            person=person, role=Role.COORDINATOR.value
        ).exists(),
    )
    if not answer:
        raise RefusedRoleError(answer.reason)
    take_login(person=person, by=by, at=at)


def _coordinators_beside(organisation: Organisation, person: Person) -> int:
    """How many others coordinate and can log in."""
    others = RoleHolder.objects.filter(
        organisation=organisation, role=Role.COORDINATOR.value, person__user__is_active=True
    )
    return others.exclude(person=person).count()
