"""Writing evidence and waivers."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from secrets import token_urlsafe
from typing import TypedDict, Unpack

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.compliance.models import FactRecord, FeedToken, WaiverRecord
from tovholder.core.facts import Fact
from tovholder.directory.models import Organisation, Person


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


@transaction.atomic
def give_feed_address(*, person: Person, by: User | None, at: datetime) -> FeedToken:
    """A new secret address for the person's calendar; one given before stops working.

    Raises ValueError for a person without a login.
    """
    if person.user is None:
        raise ValueError("nobody reads the calendar of a person without a login")
    found, is_new = FeedToken.objects.update_or_create(
        organisation_id=person.organisation_id,
        user=person.user,
        defaults={"token": token_urlsafe(32), "created_at": at},
    )
    _record_feed("give" if is_new else "renew", found, by, at)
    return found


@transaction.atomic
def take_feed_address(*, person: Person, by: User | None, at: datetime) -> None:
    """The person's calendar address stops working; nothing happens if there is none."""
    kept = FeedToken.objects.filter(organisation=person.organisation_id, user=person.user_id)
    found = kept.select_related("user").first()
    if found is not None:
        _record_feed("take", found, by, at)
        found.delete()


def _record_feed(verb: str, token: FeedToken, by: User | None, at: datetime) -> None:
    """Says whose address it is, and never the address."""
    record(
        verb=f"{verb}-feed-address",
        subject=Subject("feed-address", token.pk, str(token.user)),
        by=by,
        at=at,
        organisation_id=token.organisation_id,
    )
