"""What else happens in the year: imported from other calendars, and taken out again."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from hashlib import sha256

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.directory.models import Organisation
from tovholder.directory.queries import locked
from tovholder.meetings.models import Occasion
from tovholder.meetings.queries import known_occasions


@dataclass(frozen=True, slots=True)
class Entry:
    """Something from another calendar. Without times it takes whole days."""

    title: str
    first_on: date
    last_on: date
    starts_at: time | None = None
    ends_at: time | None = None

    def fingerprint(self, kind: str) -> str:
        """The same for the same thing, whatever file it comes in."""
        told = (kind, self.title, self.first_on, self.last_on, self.starts_at, self.ends_at)
        return sha256(repr(told).encode()).hexdigest()


@transaction.atomic
def add_occasions(
    *,
    organisation: Organisation,
    kind: Occasion.Kind,
    entries: Sequence[Entry],
    source: str,
    by: User | None,
    at: datetime,
) -> int:
    """Keep what is not known yet; answers with how many that was."""
    locked(organisation)
    known = known_occasions(organisation)
    new: dict[str, Entry] = {one.fingerprint(kind.value): one for one in entries}
    rows = [
        Occasion(
            organisation=organisation,
            kind=kind,
            source=source[:200],
            fingerprint=mark,
            **asdict(one),
        )
        for mark, one in new.items()
        if mark not in known
    ]
    if rows:
        Occasion.objects.bulk_create(rows, batch_size=500)
        _record(
            "add-occasions", organisation, source, by, at, {"kind": kind.value, "number": len(rows)}
        )
    return len(rows)


@transaction.atomic
def remove_occasions(
    *, organisation: Organisation, source: str, by: User | None, at: datetime
) -> int:
    """Take out everything that came from a source; answers with how many that was."""
    locked(organisation)
    gone, _by_model = Occasion.objects.filter(organisation=organisation, source=source).delete()
    if gone:
        _record("remove-occasions", organisation, source, by, at, {"number": gone})
    return gone


def occasion_kind(code: str) -> Occasion.Kind:
    """The kind of a code. Raises ValueError for another."""
    return Occasion.Kind(code)


def _record(
    verb: str,
    organisation: Organisation,
    source: str,
    by: User | None,
    at: datetime,
    after: dict[str, object],
) -> None:
    record(
        verb=verb,
        subject=Subject("occasions", source, source),
        by=by,
        at=at,
        organisation_id=organisation.pk,
        after=after,
    )
