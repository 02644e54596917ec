"""Giving seats, ending them, and putting right what was noted wrongly."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Any, TypedDict, Unpack

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.core.composition import Objection, Weight, objections
from tovholder.directory.actions import PersonDetails, add_person
from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import locked
from tovholder.governance.models import Membership
from tovholder.governance.queries import ruling_charter, seat_name, sittings_of
from tovholder.governance.queries.seats import sitting
from tovholder.governance.rules import Answer, insist

_DAY = timedelta(days=1)
_KEPT = (
    "charter", "body", "seat", "part", "on_behalf_of", "from_on", "until_on", "rank", "is_acting",
)  # fmt: skip


class SeatRefusedError(Exception):
    """Something speaks against it; each objection tells the field that it is about."""

    def __init__(self, found: Iterable[Objection]) -> None:
        self.objections = tuple(found)
        super().__init__(self.objections)


class SeatDetails(TypedDict, total=False):
    """How a seat is held; without `until_on` until further notice."""

    part: Membership.Part
    on_behalf_of: str
    until_on: date | None
    stands_in_for: Person | None
    rank: int | None
    is_acting: bool


class SeatChanges(SeatDetails, total=False):
    """What can be put right about a membership."""

    seat: str
    from_on: date


@transaction.atomic
def seat_person(
    *,
    person: Person,
    charter: str,
    body: str,
    seat: str,
    from_on: date,
    confirmed: Collection[str] | None = None,
    reason: str = "",
    by: User | None,
    at: datetime,
    **details: Unpack[SeatDetails],
) -> Membership:
    """Give a person a seat from a day on.

    Raises SeatRefusedError if the person cannot sit there, or if there is a doubt about it whose
    code is not among the `confirmed`; None confirms all. Two who fill the last place at once come
    in turn.
    """
    locked(person.organisation)
    membership = Membership(
        organisation=person.organisation, person=person, charter=charter, body=body, seat=seat,
        from_on=from_on, **details,
    )  # fmt: skip
    refuse_unless(membership, confirmed=confirmed)
    membership.save(force_insert=True)
    _record("seat-person", membership, by, at, after=_said(membership), reason=reason)
    return membership


class NewPerson(PersonDetails):
    """Somebody whom the organisation did not know yet."""

    name: str


@transaction.atomic
def seat_new_person(
    *,
    organisation: Organisation,
    new: NewPerson,
    charter: str,
    body: str,
    seat: str,
    from_on: date,
    confirmed: Collection[str] | None = None,
    reason: str = "",
    by: User | None,
    at: datetime,
    **details: Unpack[SeatDetails],
) -> Membership:
    """Add the person, and give him the seat. Raises as `seat_person`, and then adds nobody."""
    person = add_person(organisation=organisation, by=by, at=at, **new)
    return seat_person(
        person=person, charter=charter, body=body, seat=seat, from_on=from_on,
        confirmed=confirmed, reason=reason, by=by, at=at, **details,
    )  # fmt: skip


def doubts_about(membership: Membership) -> tuple[Objection, ...]:
    """What speaks against the membership as it would be, saved or not; two queries."""
    organisation, slug, body = membership.organisation, membership.charter, membership.body
    charter = ruling_charter(organisation, slug, membership.from_on)
    return objections(charter, body, sittings_of(organisation, slug, body), sitting(membership))


def refuse_unless(
    membership: Membership, *, confirmed: Collection[str] | None, known: Iterable[Objection] = ()
) -> None:
    """Raises SeatRefusedError if the membership cannot be, or has a doubt that is not confirmed.

    What was `known` to speak against it before is no reason: else nothing could be put right.
    """
    codes = {one.code for one in known}
    found = [one for one in doubts_about(membership) if one.code not in codes]
    doubts = {one.code for one in found if one.weight is Weight.DOUBTED}
    is_meant = confirmed is None or doubts <= set(confirmed)
    if len(doubts) < len({one.code for one in found}) or not is_meant:
        raise SeatRefusedError(found)


@transaction.atomic
def end_membership(
    *,
    membership: Membership,
    until_on: date,
    reason: str = "",
    revision: int | None = None,
    by: User | None,
    at: datetime,
) -> None:
    """The membership's last day is `until_on`; the row stays, as history.

    Raises SeatRefusedError if it would end before it begins, and NotNowError if it is no longer
    the `revision` that was looked at.
    """
    _change("end-membership", membership, {"until_on": until_on}, None, reason, revision, by, at)


@transaction.atomic
def extend_membership(
    *,
    membership: Membership,
    until_on: date | None,
    confirmed: Collection[str] | None = None,
    reason: str = "",
    revision: int | None = None,
    by: User | None,
    at: datetime,
) -> None:
    """The membership lasts until `until_on`, or until further notice. Raises as `seat_person`."""
    changes = {"until_on": until_on}
    _change("extend-membership", membership, changes, confirmed, reason, revision, by, at)


@transaction.atomic
def renew_membership(
    *,
    membership: Membership,
    ends: date,
    until_on: date | None,
    confirmed: Collection[str] | None = None,
    reason: str = "",
    revision: int | None = None,
    by: User | None,
    at: datetime,
) -> Membership:
    """Another term: the present one ends on `ends`, and the next begins the day after.

    Raises as `seat_person`.
    """
    kept = _kept(membership, revision)
    end_membership(membership=kept, until_on=ends, reason=reason, by=by, at=at)
    return _again(kept, kept.seat, ends + _DAY, until_on, confirmed, reason, by, at)


@transaction.atomic
def correct_membership(
    *,
    membership: Membership,
    reason: str,
    confirmed: Collection[str] | None = None,
    revision: int | None = None,
    by: User | None,
    at: datetime,
    **changes: Unpack[SeatChanges],
) -> None:
    """It was noted wrongly, and was as given all the time. Raises as `seat_person`."""
    told: dict[str, Any] = dict(changes)
    _change("correct-membership", membership, told, confirmed, reason, revision, by, at)


@transaction.atomic
def withdraw_membership(
    *,
    membership: Membership,
    reason: str,
    revision: int | None = None,
    by: User | None,
    at: datetime,
) -> None:
    """The person never sat there: the row goes, and what it said stays in the log."""
    kept = _kept(membership, revision)
    _record("withdraw-membership", kept, by, at, before=_said(kept), reason=reason)
    kept.delete()


@transaction.atomic
def move_membership(
    *,
    membership: Membership,
    seat: str,
    from_on: date,
    until_on: date | None,
    confirmed: Collection[str] | None = None,
    reason: str = "",
    revision: int | None = None,
    by: User | None,
    at: datetime,
) -> Membership:
    """The person sits in another seat of the body from `from_on`, and in the first until then.

    Two events: the end of the one and the beginning of the other. Raises as `seat_person`.
    """
    kept = _kept(membership, revision)
    end_membership(membership=kept, until_on=from_on - _DAY, reason=reason, by=by, at=at)
    return _again(kept, seat, from_on, until_on, confirmed, reason, by, at)


def _again(
    kept: Membership,
    seat: str,
    from_on: date,
    until_on: date | None,
    confirmed: Collection[str] | None,
    reason: str,
    by: User | None,
    at: datetime,
) -> Membership:
    """The same person as the same, for another time or in another seat."""
    is_same = seat == kept.seat
    return seat_person(
        person=kept.person, charter=kept.charter, body=kept.body, seat=seat, from_on=from_on,
        until_on=until_on, part=Membership.Part(kept.part), on_behalf_of=kept.on_behalf_of,
        stands_in_for=kept.stands_in_for if is_same else None,
        rank=kept.rank if is_same else None, is_acting=kept.is_acting,
        confirmed=confirmed, reason=reason, by=by, at=at,
    )  # fmt: skip


def _change(
    verb: str,
    membership: Membership,
    changes: dict[str, Any],
    confirmed: Collection[str] | None,
    reason: str,
    revision: int | None,
    by: User | None,
    at: datetime,
) -> None:
    """What is the same as before writes nothing."""
    kept = _kept(membership, revision)
    before, known = _said(kept), doubts_about(kept)
    for field, value in changes.items():
        setattr(kept, field, value)
    after = _said(kept)
    changed = [field for field in after if before[field] != after[field]]
    if not changed:
        return
    refuse_unless(kept, confirmed=confirmed, known=known)
    kept.revision += 1
    kept.save()
    _record(
        verb, kept, by, at, reason=reason,
        before={field: before[field] for field in changed},
        after={field: after[field] for field in changed},
    )  # fmt: skip
    for field in (*changes, "revision"):
        setattr(membership, field, getattr(kept, field))


def _kept(membership: Membership, revision: int | None) -> Membership:
    """The row as it is now, which nobody else changes until the transaction ends."""
    locked(membership.organisation)
    rows = Membership.objects.select_related("person", "organisation", "stands_in_for")
    kept = rows.filter(pk=membership.pk).first()
    is_same = kept is not None and revision in (None, kept.revision)
    insist(Answer(may=is_same, reason="changed-meanwhile"))
    return kept or membership


def _said(membership: Membership) -> dict[str, Any]:
    """What the log keeps of a membership."""
    other = membership.stands_in_for
    said = {field: getattr(membership, field) for field in _KEPT}
    said["part"] = str(Membership.Part(membership.part).value)
    return {
        **said,
        "person": membership.person.name,
        "stands_in_for": other and other.name,
    }


def _record(verb: str, membership: Membership, by: User | None, at: datetime, **told: Any) -> None:
    name = seat_name(
        ruling_charter(membership.organisation, membership.charter, membership.from_on),
        membership.body,
        membership.seat,
    )
    record(
        verb=verb,
        subject=Subject("membership", membership.pk, f"{name}: {membership.person.name}"),
        by=by,
        at=at,
        organisation_id=membership.organisation.pk,
        **told,
    )
