"""The persons whom the organisation knows, with what they sit in."""

from collections.abc import Collection, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from tovholder.audit.subjects import kind_of
from tovholder.core.charter.index import Index, index
from tovholder.directory.models import Organisation
from tovholder.governance.queries import charters_on
from tovholder.governance.queries.people import PersonRow, people_of
from tovholder.search.sources import Found, Source


def _read(organisation: Organisation, on: date, keys: Collection[str] | None) -> Iterator[Found]:
    names = {one.charter: index(one) for one in charters_on(organisation, on)}
    for row in people_of(organisation):
        if keys is None or str(row.person.pk) in keys:
            yield _found(organisation, row, names, on)


def _found(organisation: Organisation, row: PersonRow, names: dict[str, Index], on: date) -> Found:
    person = row.person
    seats = [
        f"{names[one.charter].name(one.body)}: {names[one.charter].name(f'{one.body}.{one.seat}')}"
        for one in row.seats_on(on)
        if one.charter in names
    ]
    return Found(
        key=str(person.pk),
        kind="person",
        title=person.name,
        text=". ".join(filter(None, (person.title, person.employer, person.sector, *seats))),
        url=kind_of("person").url(organisation.slug, str(person.pk)),
    )


SOURCE = Source(
    name="people",
    kinds={"person": _("Person")},
    read=_read,
    subject="person",
    also_after=frozenset({"membership", "charter"}),
    changes_by_day=True,
)
