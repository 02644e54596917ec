"""Questions about who has which role."""

from datetime import date

from tovholder.directory.models import Organisation, Person
from tovholder.governance.models import Membership, RoleHolder
from tovholder.governance.queries.seats import held
from tovholder.governance.rules import Role


def roles_of(person: Person, on: date) -> frozenset[Role]:
    """What the person is to the organisation on that day: by seats, and by name; two queries."""
    seats = (
        held(Membership.objects.filter(person=person), on).values_list("part", flat=True).distinct()
    )
    named = RoleHolder.objects.filter(person=person).values_list("role", flat=True)
    return frozenset(Role(role) for role in (*seats, *named))


def role_holders(organisation: Organisation, role: Role) -> tuple[int, ...]:
    """The persons who have a role by name, as keys, the first to get it first; one query."""
    holders = RoleHolder.objects.filter(organisation=organisation, role=role.value)
    return tuple(holders.order_by("pk").values_list("person_id", flat=True))
