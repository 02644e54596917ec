"""Questions about persons: what each sits in and is, and what follows from it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import persons_of
from tovholder.governance.models import Membership, RoleHolder
from tovholder.governance.rules import PERMISSIONS, Permission, Role


@dataclass(frozen=True, slots=True)
class Holding:
    """A seat that somebody has, had or will have. Body and seat are ids of the charter."""

    charter: str
    body: str
    seat: str
    role: Role
    from_on: date
    until_on: date | None
    on_behalf_of: str = ""

    def is_held(self, on: date) -> bool:
        """Whether it is held on that day."""
        return self.from_on <= on and (self.until_on is None or on <= self.until_on)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person, the seats (newest first) and the roles that follow from no seat."""

    person: Person
    seats: Sequence[Holding]
    named: Sequence[Role]

    def seats_on(self, on: date) -> Sequence[Holding]:
        """The seats that the person holds on that day."""
        return [one for one in self.seats if one.is_held(on)]

    def grounds_on(self, on: date) -> Mapping[Role, Sequence[Holding]]:
        """Each role that the person has on that day, and the seats it comes from: none if named."""
        grounds: dict[Role, list[Holding]] = {role: [] for role in self.named}
        for one in self.seats_on(on):
            grounds.setdefault(one.role, []).append(one)
        return grounds

    def permissions_on(self, on: date) -> Mapping[Permission, Sequence[Role]]:
        """What the person may on that day, and the roles that give it."""
        given: dict[Permission, list[Role]] = defaultdict(list)
        for role in self.grounds_on(on):
            for permission in PERMISSIONS[role]:
                given[permission].append(role)
        return given


def people_of(organisation: Organisation) -> tuple[PersonRow, ...]:
    """Everybody whom the organisation knows, by name; three queries, however many they are."""
    persons = persons_of(organisation).select_related("user")
    return _rows(
        persons,
        Membership.objects.filter(organisation=organisation),
        RoleHolder.objects.filter(organisation=organisation),
    )


def person_row(organisation: Organisation, person_id: int) -> PersonRow | None:
    """One of them; None if the organisation knows nobody by that key. Three queries."""
    persons = persons_of(organisation).select_related("user").filter(pk=person_id)
    found = _rows(
        persons,
        Membership.objects.filter(person_id=person_id),
        RoleHolder.objects.filter(person_id=person_id),
    )
    return found[0] if found else None


def _rows(
    persons: Iterable[Person], memberships: Iterable[Membership], named: Iterable[RoleHolder]
) -> tuple[PersonRow, ...]:
    people = list(persons)
    seats: dict[int, list[Holding]] = defaultdict(list)
    for row in memberships if people else ():
        seats[row.person_id].append(_holding(row))
    roles: dict[int, list[Role]] = defaultdict(list)
    for holder in named if people else ():
        roles[holder.person_id].append(Role(holder.role))
    return tuple(
        PersonRow(
            one,
            sorted(seats[one.pk], key=lambda seat: (seat.from_on, seat.body), reverse=True),
            sorted(roles[one.pk]),
        )
        for one in people
    )


def _holding(row: Membership) -> Holding:
    return Holding(
        charter=row.charter,
        body=row.body,
        seat=row.seat,
        role=Role(row.part),
        from_on=row.from_on,
        until_on=row.until_on,
        on_behalf_of=row.on_behalf_of,
    )
