"""Questions about what was said of a rule: by whom, when, what it rests on, what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from tovholder.compliance.models import FactRecord, WaiverRecord
from tovholder.core.facts import Fact, FactKind
from tovholder.directory.models import Organisation


@dataclass(frozen=True, slots=True)
class Removal:
    """That something was withdrawn: when, by whom ("" if nobody is known), and why."""

    at: datetime
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A fact as it was recorded. `fact.ref` is where its proof is, `file_name` its file's name.

    `removal` is None while it stands; `replaced_by` is the key of what took its place.
    """

    key: int
    charter: str
    fact: Fact
    text: str
    link: str
    file_name: str
    recorded_by: str
    recorded_at: datetime
    removal: Removal | None
    replaced_by: int | None


@dataclass(frozen=True, slots=True)
class Dispensation:
    """A waiver as it was recorded. `decision` is its number in the register ("2026-7"), or ""."""

    key: int
    charter: str
    subject: str
    due_on: date
    decided_on: date
    decided_by: str
    ref: str
    reason: str
    decision: str
    recorded_by: str
    recorded_at: datetime | None
    removal: Removal | None


def evidence_of(organisation: Organisation, charter: str, subject: str) -> Sequence[Evidence]:
    """All that was ever recorded of a rule, the newest day first; one query."""
    rows = _facts(organisation).filter(charter=charter, subject=subject)
    return [_evidence(row) for row in rows.order_by("-on", "-recorded_at", "-pk")]


def evidence_at(organisation: Organisation, key: int) -> Evidence | None:
    """The fact with this key; None if the organisation has none. One query."""
    found = _facts(organisation).filter(pk=key).first()
    return _evidence(found) if found else None


def told_evidence(organisation: Organisation) -> Sequence[Evidence]:
    """The standing facts of all rules that somebody has told something about; one query."""
    rows = _facts(organisation).filter(withdrawn_at__isnull=True)
    told = rows.exclude(text="", link="", file__isnull=True)
    return [_evidence(row) for row in told.order_by("pk")]


def standing_dispensations(organisation: Organisation) -> Sequence[Dispensation]:
    """The waivers of all rules that were not withdrawn; one query."""
    rows = _waivers(organisation).filter(withdrawn_at__isnull=True)
    return [_dispensation(row) for row in rows.order_by("pk")]


def dispensations_of(
    organisation: Organisation, charter: str, subject: str
) -> Sequence[Dispensation]:
    """All waivers there ever were of a rule, the newest due day first; one query."""
    rows = _waivers(organisation).filter(charter=charter, subject=subject)
    return [_dispensation(row) for row in rows.order_by("-due_on", "-pk")]


def dispensation_at(organisation: Organisation, key: int) -> Dispensation | None:
    """The waiver with this key; None if the organisation has none. One query."""
    found = _waivers(organisation).filter(pk=key).first()
    return _dispensation(found) if found else None


def _facts(organisation: Organisation) -> QuerySet[FactRecord]:
    joined = FactRecord.objects.select_related("file", "recorded_by", "withdrawn_by")
    return joined.filter(organisation=organisation)


def _waivers(organisation: Organisation) -> QuerySet[WaiverRecord]:
    joined = WaiverRecord.objects.select_related("decision", "recorded_by", "withdrawn_by")
    return joined.filter(organisation=organisation)


def _evidence(row: FactRecord) -> Evidence:
    return Evidence(
        key=row.pk,
        charter=row.charter,
        fact=Fact(FactKind(row.kind), row.subject, row.on, row.ref, row.about, row.value),
        text=row.text,
        link=row.link,
        file_name=row.file.name if row.file else "",
        recorded_by=row.recorded_by.name if row.recorded_by else "",
        recorded_at=row.recorded_at,
        removal=_removal(row),
        replaced_by=row.replaced_by_id,
    )


def _dispensation(row: WaiverRecord) -> Dispensation:
    return Dispensation(
        key=row.pk,
        charter=row.charter,
        subject=row.subject,
        due_on=row.due_on,
        decided_on=row.decided_on,
        decided_by=row.decided_by,
        ref=row.ref,
        reason=row.reason,
        decision=row.decision.reference if row.decision else "",
        recorded_by=row.recorded_by.name if row.recorded_by else "",
        recorded_at=row.recorded_at,
        removal=_removal(row),
    )


def _removal(row: FactRecord | WaiverRecord) -> Removal | None:
    if row.withdrawn_at is None:
        return None
    by = row.withdrawn_by.name if row.withdrawn_by else ""
    return Removal(row.withdrawn_at, by, row.withdrawn_reason)
