"""Questions about who sits where."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from tovholder.core.charter.body import SeatRole
from tovholder.core.composition import Sitting
from tovholder.directory.models import Organisation, Person
from tovholder.governance.models import Membership


def memberships_on(organisation: Organisation, on: date) -> Sequence[Membership]:
    """Who sat where on that day, with their persons; one query."""
    sitting = held(Membership.objects.filter(organisation=organisation), on)
    return tuple(sitting.select_related("person").order_by("body", "seat", "from_on", "pk"))


@dataclass(frozen=True, slots=True)
class Seating:
    """Who sits and sat where: sittings by charter and body id, and the persons by their key."""

    sittings: Mapping[tuple[str, str], Sequence[Sitting]]
    persons: Mapping[str, Person]

    def of(self, charter: str, body: str) -> Sequence[Sitting]:
        """All sittings of a body, past ones too."""
        return self.sittings.get((charter, body), ())


def seating_of(organisation: Organisation) -> Seating:
    """Everybody who was ever given a seat; one query."""
    rows = Membership.objects.filter(organisation=organisation).select_related("person")
    sittings: dict[tuple[str, str], list[Sitting]] = defaultdict(list)
    persons: dict[str, Person] = {}
    for row in rows:
        key = str(row.person.pk)
        persons[key] = row.person
        sittings[row.charter, row.body].append(_sitting(row, key))
    return Seating(sittings, persons)


def _sitting(row: Membership, person: str) -> Sitting:
    return Sitting(
        person=person,
        name=row.person.name,
        seat=row.seat,
        part=SeatRole(row.part),
        from_on=row.from_on,
        until_on=row.until_on,
        sector=row.person.sector,
        title=row.person.title,
        on_behalf_of=row.on_behalf_of,
    )


def held(memberships: QuerySet[Membership], on: date) -> QuerySet[Membership]:
    return memberships.filter(Q(until_on__isnull=True) | Q(until_on__gte=on), from_on__lte=on)
