"""Giving seats, and ending them."""

from datetime import date, datetime
from typing import TypedDict, Unpack

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.directory.models import Person
from tovholder.governance.models import Membership


class SeatDetails(TypedDict, total=False):
    """How a seat is held; without `until_on` until further notice."""

    part: Membership.Part
    on_behalf_of: str
    until_on: date | None


@transaction.atomic
def seat_person(
    *,
    person: Person,
    charter: str,
    body: str,
    seat: str,
    from_on: date,
    by: User | None,
    at: datetime,
    **details: Unpack[SeatDetails],
) -> Membership:
    """Give a person a seat from a day on."""
    place = {"charter": charter, "body": body, "seat": seat, "from_on": from_on, **details}
    membership = Membership.objects.create(organisation=person.organisation, person=person, **place)
    record(
        verb="seat-person",
        subject=Subject("membership", membership.pk, str(membership)),
        by=by,
        at=at,
        organisation_id=person.organisation.pk,
        after=place,
    )
    return membership


@transaction.atomic
def end_membership(
    *, membership: Membership, until_on: date, by: User | None, at: datetime
) -> None:
    """The membership's last day is `until_on`; the row stays, as history."""
    before = membership.until_on
    membership.until_on = until_on
    membership.save(update_fields=["until_on"])
    record(
        verb="end-membership",
        subject=Subject("membership", membership.pk, str(membership)),
        by=by,
        at=at,
        organisation_id=membership.organisation.pk,
        before={"until_on": before},
        after={"until_on": until_on},
    )
