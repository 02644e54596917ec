"""Writing waivers."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NotRequired, TypedDict, Unpack

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.compliance.models import WaiverRecord
from tovholder.compliance.rules.evidence import RefusedEvidenceError, rule_key
from tovholder.directory.models import Organisation
from tovholder.directory.queries import locked


class WaiverDetails(TypedDict):
    """Which occurrence is let go: its rule and due day; and the decision that says so.

    `decision_id` is the key of a decision in the register, if it stands there; `reason` says why.
    """

    subject: str
    due_on: date
    decided_on: date
    decided_by: str
    ref: str
    reason: NotRequired[str]
    decision_id: NotRequired[int | None]


@transaction.atomic
def waive(
    *,
    organisation: Organisation,
    charter: str,
    by: User | None,
    at: datetime,
    **details: Unpack[WaiverDetails],
) -> WaiverRecord:
    """Let one occurrence go, by a decision with a reference.

    Raises RefusedEvidenceError if it was let go already.
    """
    organisation = locked(organisation)
    holding = WaiverRecord.objects.filter(
        organisation=organisation,
        charter=charter,
        subject=details["subject"],
        due_on=details["due_on"],
        withdrawn_at__isnull=True,
    )
    if holding.exists():
        raise RefusedEvidenceError("waived-already")
    waiver = WaiverRecord.objects.create(
        organisation=organisation, charter=charter, recorded_by=by, recorded_at=at, **details
    )
    said = {name: value for name, value in details.items() if name not in ("subject", "reason")}
    _record("waive", waiver, by, at, after=said, reason=waiver.reason)
    return waiver


@transaction.atomic
def withdraw_waiver(
    *, organisation: Organisation, key: int, reason: str, by: User | None, at: datetime
) -> None:
    """From now on the occurrence must be kept again; the waiver is kept, with who and why.

    Raises RefusedEvidenceError without a reason, or if it was withdrawn in the meantime.
    """
    found = WaiverRecord.objects.filter(organisation=locked(organisation), pk=key)
    waiver = found.first()
    if waiver is None or waiver.withdrawn_at is not None:
        raise RefusedEvidenceError("changed-meanwhile")
    if not reason.strip():
        raise RefusedEvidenceError("no-reason")
    waiver.withdrawn_at, waiver.withdrawn_by = at, by
    waiver.withdrawn_reason = reason.strip()
    waiver.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    before = {"due_on": waiver.due_on, "decided_on": waiver.decided_on, "ref": waiver.ref}
    _record("withdraw-waiver", waiver, by, at, before=before, reason=waiver.withdrawn_reason)


def _record(
    verb: str,
    waiver: WaiverRecord,
    by: User | None,
    at: datetime,
    *,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    reason: str,
) -> None:
    record(
        verb=verb,
        subject=Subject("rule", rule_key(waiver.charter, waiver.subject), str(waiver)),
        by=by,
        at=at,
        organisation_id=waiver.organisation_id,
        before=before,
        after=after,
        reason=reason,
    )
