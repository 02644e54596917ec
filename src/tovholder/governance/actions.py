"""Writing charter versions, memberships and roles."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any, TypedDict, Unpack

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.core.charter import Charter
from tovholder.core.charter.compiled import to_json
from tovholder.core.charter.load import load
from tovholder.core.charter.problems import Problem
from tovholder.core.charter.together import clashes
from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import locked
from tovholder.governance.models import CharterVersion, Membership, RoleHolder
from tovholder.governance.queries import charter_of, versions_of
from tovholder.governance.rules import Role

_DAY = timedelta(days=1)


class RefusedError(Exception):
    """The charter is fine by itself, but not beside those that the organisation has."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)


@transaction.atomic
def add_charter_version(
    *, organisation: Organisation, text: str, note: str = "", by: User | None, at: datetime
) -> CharterVersion:
    """Store the charter as the newest version of its kind, and end the one before.

    Raises CharterError if the text is no charter, and RefusedError if it is word for word the
    version before, starts no later than that, or contradicts another charter that is in force.
    """
    organisation = locked(organisation)
    charter = load(text).charter
    if problems := refusals(organisation, charter, text):
        raise RefusedError(problems)
    latest = _latest_ended(organisation, charter)
    version = CharterVersion.objects.create(
        organisation=organisation,
        number=latest.number + 1 if latest else 1,
        note=note,
        uploaded_by=by,
        uploaded_at=at,
        **_stored(charter, text),
    )
    record(
        verb="add-charter-version",
        subject=Subject("charter", charter.charter, charter.title),
        by=by,
        at=at,
        organisation_id=organisation.pk,
        before={"version": latest.number, "digest": latest.digest} if latest else None,
        after={"version": version.number, "digest": version.digest},
        reason=note,
    )
    return version


def _stored(charter: Charter, text: str) -> dict[str, Any]:
    """What a version keeps of a charter."""
    return {
        "slug": charter.charter,
        "title": charter.title,
        "text": text,
        "compiled": to_json(charter),
        "digest": _digest(text),
        "in_force_from": charter.in_force.from_,
        "in_force_until": charter.in_force.until,
    }


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def refusals(organisation: Organisation, charter: Charter, text: str) -> tuple[Problem, ...]:
    """Why the charter cannot become a version of this organisation; empty if it can."""
    versions = versions_of(organisation)
    own = [one for one in versions if one.slug == charter.charter]
    if own and own[0].digest == _digest(text):
        return (Problem("same-text", {"version": own[0].number}),)
    if own and charter.in_force.from_ <= own[0].in_force_from:
        params = {"since": own[0].in_force_from, "version": own[0].number}
        return (Problem("starts-too-early", params, ("in_force", "from")),)
    others = [charter_of(one) for one in versions if one.slug != charter.charter]
    return tuple(problem for other in others for problem in clashes((other, charter)))


def _latest_ended(organisation: Organisation, charter: Charter) -> CharterVersion | None:
    """The version before, which from now on ends the day before the charter starts."""
    versions = CharterVersion.objects.filter(organisation=organisation, slug=charter.charter)
    latest = versions.order_by("-number").first()
    start = charter.in_force.from_
    if latest and (latest.in_force_until is None or latest.in_force_until >= start):
        latest.in_force_until = start - _DAY
        latest.save(update_fields=["in_force_until"])
    return latest


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


@transaction.atomic
def give_role(*, person: Person, role: Role, by: User | None, at: datetime) -> RoleHolder:
    """Give a person a role that follows from no seat."""
    holder, is_new = RoleHolder.objects.get_or_create(
        organisation=person.organisation, person=person, role=role.value
    )
    if is_new:
        record(
            verb="give-role",
            subject=Subject("person", person.pk, person.name),
            by=by,
            at=at,
            organisation_id=person.organisation.pk,
            after={"role": role.value},
        )
    return holder
