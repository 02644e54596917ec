"""Questions about charters and their versions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from tovholder.core.charter import Charter
from tovholder.core.charter.party import InForce
from tovholder.core.checker import Finding, check
from tovholder.directory.models import Organisation
from tovholder.governance.models import CharterVersion
from tovholder.governance.rules.charters import CharterState, state_on

type BodyNames = Mapping[tuple[str, str], str]
"""By charter and body id."""


@dataclass(frozen=True, slots=True)
class Version:
    """One adopted version of a charter. A later version that ends it sets `in_force_until` too.

    `decision_ref` is where the decision is found, in words; `decision_id` its row in the register.
    """

    id: int
    slug: str
    number: int
    title: str
    digest: str
    in_force_from: date
    in_force_until: date | None
    note: str
    adopted_by: str
    adopted_on: date | None
    decision_ref: str
    decision_id: int | None
    uploaded_by: str
    uploaded_at: datetime

    def state_on(self, on: date) -> CharterState:
        """How the version stands on that day."""
        return state_on(self.in_force_from, self.in_force_until, on)

    def is_in_force(self, on: date) -> bool:
        """Whether the version rules on that day."""
        return self.state_on(on) is CharterState.IN_FORCE


def versions_of(organisation: Organisation) -> tuple[Version, ...]:
    """All adopted versions of all charters, each charter's newest first; one query."""
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


def charters_on(organisation: Organisation, on: date) -> tuple[Charter, ...]:
    """The charters in force on the day; one query."""
    return tuple(charter_of(one) for one in versions_of(organisation) if one.is_in_force(on))


def newest_charters(organisation: Organisation) -> Mapping[str, Charter]:
    """The newest version of each charter, by its id, in force or not; one query."""
    newest = {one.slug: one for one in reversed(versions_of(organisation))}
    return {slug: charter_of(version) for slug, version in newest.items()}


def body_names(organisation: Organisation) -> BodyNames:
    """What every body of any version is called, in its newest words; one query."""
    names: dict[tuple[str, str], str] = {}
    for version in versions_of(organisation):
        for body_id, body in charter_of(version).bodies.items():
            names.setdefault((version.slug, body_id), body.name)
    return names


def beside(organisation: Organisation, charter: Charter) -> tuple[Charter, ...]:
    """The organisation's other charters in force on the first day of this one; one query."""
    return tuple(
        charter_of(one)
        for one in versions_of(organisation)
        if one.slug != charter.charter and one.is_in_force(charter.in_force.from_)
    )


def findings_of(version: Version, others: Iterable[Version] = ()) -> tuple[Finding, ...]:
    """What the checker finds in a version, beside those that rule with it; once per process."""
    return _findings(charter_of(version), tuple(charter_of(one) for one in others))


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
        adopted_by=row.adopted_by,
        adopted_on=row.adopted_on,
        decision_ref=row.decision_ref,
        decision_id=row.decision_id,
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
