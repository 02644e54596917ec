"""Giving roles."""

from datetime import datetime

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.directory.models import Person
from tovholder.governance.models import RoleHolder
from tovholder.governance.rules import Role


@transaction.atomic
def give_role(*, person: Person, role: Role, by: User | None, at: datetime) -> RoleHolder:
    """Give a person a role that follows from no seat."""
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
