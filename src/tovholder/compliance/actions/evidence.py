"""Writing evidence and waivers."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from typing import TypedDict, Unpack

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
    kept = {"organisation": organisation, "charter": charter}
    kept |= {"recorded_by": by, "recorded_at": at}
    rows = [FactRecord(**kept, **{**asdict(fact), "kind": fact.kind.value}) for fact in facts]
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


class WaiverDetails(TypedDict):
    """Which occurrence is let go: its rule and due day; and the decision that says so."""

    subject: str
    due_on: date
    decided_on: date
    decided_by: str
    ref: str


@transaction.atomic
def waive(
    *,
    organisation: Organisation,
    charter: str,
    by: User | None,
    at: datetime,
    **details: Unpack[WaiverDetails],
) -> WaiverRecord:
    """Let one occurrence go, by a decision with a reference."""
    waiver = WaiverRecord.objects.create(organisation=organisation, charter=charter, **details)
    record(
        verb="waive",
        subject=Subject("waiver", waiver.pk, str(waiver)),
        by=by,
        at=at,
        organisation_id=organisation.pk,
        after=details,
    )
    return waiver
