"""Questions about who has which role."""

from collections.abc import Collection, Mapping
from datetime import date

from tovholder.directory.models import Organisation, Person
from tovholder.governance.models import Membership, RoleHolder
from tovholder.governance.queries.seats import held
from tovholder.governance.rules import Role


def roles_of(person: Person, on: date) -> frozenset[Role]:
    """What the person is to the organisation on that day: by seats, and by name; two queries."""
    return roles_by_person([person], on)[person.pk]


def roles_by_person(persons: Collection[Person], on: date) -> Mapping[int, frozenset[Role]]:
    """The roles of each, by key, in whatever organisation; two queries for all."""
    keys = [person.pk for person in persons]
    seats = held(Membership.objects.filter(person__in=keys), on).values_list("person", "part")
    named = RoleHolder.objects.filter(person__in=keys).values_list("person", "role")
    found: dict[int, set[Role]] = {key: set() for key in keys}
    for key, role in (*seats.distinct(), *named):
        found[key].add(Role(role))
    return {key: frozenset(roles) for key, roles in found.items()}


def role_holders(organisation: Organisation, role: Role) -> tuple[int, ...]:
    """The persons who have a role by name, as keys, the first to get it first; one query."""
    holders = RoleHolder.objects.filter(organisation=organisation, role=role.value)
    return tuple(holders.order_by("pk").values_list("person_id", flat=True))
