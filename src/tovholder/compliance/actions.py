"""Writing evidence and waivers."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.compliance.models import FactRecord, WaiverRecord
from tovholder.core.facts import Fact
from tovholder.directory.models import Organisation


@transaction.atomic
def record_facts(
    *,
    organisation: Organisation,
    charter: str,
    facts: Iterable[Fact],
    by: User | None,
    at: datetime,
    reason: str = "",
) -> int:
    """Keep facts about the rules of a charter, as one event; answers with how many."""
    rows = [
        FactRecord(
            organisation=organisation,
            charter=charter,
            kind=fact.kind.value,
            subject=fact.subject,
            on=fact.on,
            about=fact.about,
            value=fact.value,
            ref=fact.ref,
            recorded_by=by,
            recorded_at=at,
        )
        for fact in facts
    ]
    if rows:
        FactRecord.objects.bulk_create(rows, batch_size=500)
        record(
            verb="record-facts",
            subject=Subject("charter", charter, charter),
            by=by,
            at=at,
            organisation_id=organisation.pk,
            after={"facts": len(rows), "first": rows[0].on, "last": rows[-1].on},
            reason=reason,
        )
    return len(rows)


@transaction.atomic
def waive(
    *,
    organisation: Organisation,
    charter: str,
    subject: str,
    due_on: date,
    decided_on: date,
    decided_by: str,
    ref: str,
    by: User | None,
    at: datetime,
) -> WaiverRecord:
    """Let one occurrence go, by a decision with a reference."""
    waiver = WaiverRecord.objects.create(
        organisation=organisation,
        charter=charter,
        subject=subject,
        due_on=due_on,
        decided_on=decided_on,
        decided_by=decided_by,
        ref=ref,
    )
    record(
        verb="waive",
        subject=Subject("waiver", waiver.pk, str(waiver)),
        by=by,
        at=at,
        organisation_id=organisation.pk,
        after={"subject": subject, "due_on": due_on, "decided_by": decided_by, "ref": ref},
    )
    return waiver
