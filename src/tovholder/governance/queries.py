"""Questions about charters, seats and roles. Each answers with values, not with rows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from django.db.models import Q, QuerySet

from tovholder.core.charter import Charter
from tovholder.core.charter.body import SeatRole
from tovholder.core.charter.party import InForce
from tovholder.core.checker import Finding, check
from tovholder.core.composition import Sitting
from tovholder.directory.models import Organisation, Person
from tovholder.governance.models import CharterVersion, Membership, RoleHolder
from tovholder.governance.rules import Role


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a charter. `in_force_until` is also set by a later version that ends it."""

    id: int
    slug: str
    number: int
    title: str
    digest: str
    in_force_from: date
    in_force_until: date | None
    note: str
    uploaded_by: str
    uploaded_at: datetime

    def is_in_force(self, on: date) -> bool:
        """Whether the version rules on that day."""
        return self.in_force_from <= on and (
            self.in_force_until is None or on <= self.in_force_until
        )


def versions_of(organisation: Organisation) -> tuple[Version, ...]:
    """All versions of all charters, each charter's newest first; one query."""
    rows = (
        CharterVersion.objects.filter(organisation=organisation)
        .select_related("uploaded_by")
        .defer("text", "compiled")
        .order_by("slug", "-number")
    )
    return tuple(_version(row) for row in rows)


def charter_of(version: Version) -> Charter:
    """The charter of a version, with the days it is in force; one query the first time.

    Read once per process: a version never changes, only the day that a later one ends it on.
    """
    return _charter(version.id, version.digest, version.in_force_from, version.in_force_until)


def forget_charters() -> None:
    """Read every charter anew at the next question; for tests that count queries."""
    _charter.cache_clear()


def text_of(version: Version) -> str:
    """The text of the file, as it was uploaded."""
    return CharterVersion.objects.values_list("text", flat=True).get(pk=version.id)


def charters_between(
    organisation: Organisation, first: date, last: date
) -> tuple[tuple[Version, Charter], ...]:
    """Every version that was in force some day from `first` to `last`, or starts after them."""
    return tuple(
        (version, charter_of(version))
        for version in versions_of(organisation)
        if version.in_force_until is None or version.in_force_until >= first
        if version.in_force_from <= last
    )


def roles_of(person: Person, on: date) -> frozenset[Role]:
    """What the person is to the organisation on that day: by seats, and by name; two queries."""
    seats = (
        _held(Membership.objects.filter(person=person), on)
        .values_list("part", flat=True)
        .distinct()
    )
    named = RoleHolder.objects.filter(person=person).values_list("role", flat=True)
    return frozenset(Role(role) for role in (*seats, *named))


def memberships_on(organisation: Organisation, on: date) -> Sequence[Membership]:
    """Who sat where on that day, with their persons; one query."""
    held = _held(Membership.objects.filter(organisation=organisation), on)
    return tuple(held.select_related("person").order_by("body", "seat", "from_on", "pk"))


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


def findings_of(version: Version, others: Iterable[Version] = ()) -> tuple[Finding, ...]:
    """What the checker finds in a version, beside those that rule with it; once per process."""
    return _findings(charter_of(version), tuple(charter_of(one) for one in others))


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


def _held(memberships: QuerySet[Membership], on: date) -> QuerySet[Membership]:
    return memberships.filter(Q(until_on__isnull=True) | Q(until_on__gte=on), from_on__lte=on)


def _version(row: CharterVersion) -> Version:
    return Version(
        id=row.pk,
        slug=row.slug,
        number=row.number,
        title=row.title,
        digest=row.digest,
        in_force_from=row.in_force_from,
        in_force_until=row.in_force_until,
        note=row.note,
        uploaded_by=str(row.uploaded_by or ""),
        uploaded_at=row.uploaded_at,
    )


@lru_cache(maxsize=512)
def _charter(version_id: int, digest: str, start: date, until: date | None) -> Charter:
    """The digest is part of the key, so that an id that is used again reads its own charter."""
    row = CharterVersion.objects.only("compiled").get(pk=version_id, digest=digest)
    charter = Charter.model_validate_json(row.compiled)
    return charter.model_copy(update={"in_force": InForce(**{"from": start, "until": until})})


_CHECKED: dict[tuple[int, ...], tuple[tuple[Charter, ...], tuple[Finding, ...]]] = {}


def _findings(charter: Charter, others: tuple[Charter, ...]) -> tuple[Finding, ...]:
    """Remembered by identity: `charter_of` gives the same object for the same version."""
    key = tuple(map(id, (charter, *others)))
    if key not in _CHECKED:
        if len(_CHECKED) >= 512:
            _CHECKED.clear()
        _CHECKED[key] = ((charter, *others), check(charter, others))
    return _CHECKED[key][1]
