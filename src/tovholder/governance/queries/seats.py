"""Questions about who sits where."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from tovholder.core.charter import Charter
from tovholder.core.charter.body import SeatRole
from tovholder.core.composition import Sitting
from tovholder.core.composition.seating import seats_of
from tovholder.directory.models import Organisation, Person
from tovholder.governance.models import Membership
from tovholder.governance.queries.charters import charter_of, versions_of


def memberships_on(organisation: Organisation, on: date) -> Sequence[Membership]:
    """Who sat where on that day, with their persons; one query."""
    sitting = held(Membership.objects.filter(organisation=organisation), on)
    return tuple(sitting.select_related("person").order_by("body", "seat", "from_on", "pk"))


def membership_of(organisation: Organisation, key: int) -> Membership | None:
    """One membership with its persons; None if the organisation has none by the key."""
    rows = Membership.objects.select_related("person", "organisation", "stands_in_for")
    return rows.filter(organisation=organisation, pk=key).first()


def memberships_of(
    organisation: Organisation, charter: str = "", body: str = ""
) -> Sequence[Membership]:
    """All memberships, past ones too, of a charter's or a body's if told; newest first."""
    rows = Membership.objects.filter(organisation=organisation)
    rows = rows.filter(charter=charter) if charter else rows
    rows = rows.filter(body=body) if body else rows
    return tuple(rows.select_related("person", "stands_in_for").order_by("-from_on", "-pk"))


def sittings_of(organisation: Organisation, charter: str, body: str) -> tuple[Sitting, ...]:
    """All who sit, sat or will sit in a body; one query."""
    rows = Membership.objects.filter(organisation=organisation, charter=charter, body=body)
    return tuple(sitting(row) for row in rows.select_related("person"))


def ruling_charter(organisation: Organisation, slug: str, on: date) -> Charter | None:
    """The charter's version that rules on the day, else its newest; None if there is none."""
    versions = [one for one in versions_of(organisation) if one.slug == slug]
    ruling = [one for one in versions if one.is_in_force(on)]
    return charter_of((ruling or versions)[0]) if versions else None


def seat_name(charter: Charter | None, body: str, seat: str) -> str:
    """ "Bestyrelsen, Formand", as the charter calls them; their ids where it does not."""
    known = charter.bodies.get(body) if charter else None
    if charter is None or known is None:
        return f"{body}, {seat}"
    found = seats_of(charter, body).get(seat)
    return f"{known.name}, {found.title if found else seat}"


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
        persons[str(row.person.pk)] = row.person
        sittings[row.charter, row.body].append(sitting(row))
    return Seating(sittings, persons)


def sitting(row: Membership) -> Sitting:
    """The membership as the core knows it; its person is at hand."""
    return Sitting(
        person=str(row.person.pk),
        name=row.person.name,
        seat=row.seat,
        part=SeatRole(row.part),
        from_on=row.from_on,
        until_on=row.until_on,
        sector=row.person.sector,
        title=row.person.title,
        on_behalf_of=row.on_behalf_of,
        stands_in_for=str(row.stands_in_for_id or ""),
        rank=row.rank,
        is_acting=row.is_acting,
        id=str(row.pk or ""),
    )


def held(memberships: QuerySet[Membership], on: date) -> QuerySet[Membership]:
    """Those that last over the day."""
    return memberships.filter(Q(until_on__isnull=True) | Q(until_on__gte=on), from_on__lte=on)
