"""Putting things off, handing them over, being away, and saying how often to be reminded."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.compliance.models import Absence, Delegation, ReminderPace, Snooze
from tovholder.compliance.rules.inbox import may_be_absent, may_delegate, may_snooze
from tovholder.compliance.rules.reminders import Pace
from tovholder.directory.models import Person
from tovholder.governance.rules import insist


@transaction.atomic
def snooze(
    *, person: Person, key: str, title: str, until: date, reason: str, by: User | None, at: datetime
) -> None:
    """Put a thing off for the person until after a day; one put off before gets the new day.

    Raises NotNowError without a reason, or for a day that is not ahead or too far ahead.
    """
    insist(may_snooze(until=until, on=at.date(), reason=reason))
    Snooze.objects.update_or_create(
        person=person,
        key=key,
        defaults={
            "organisation_id": person.organisation_id, "until_on": until,
            "reason": reason.strip(), "created_at": at,
        },
    )  # fmt: skip
    _record("snooze", person, by, at, after={"title": title, "until_on": until}, reason=reason)


@transaction.atomic
def wake(*, person: Person, key: str, title: str, by: User | None, at: datetime) -> None:
    """What was put off is back; nothing happens if it was not."""
    gone, _by_model = Snooze.objects.filter(person=person, key=key).delete()
    if gone:
        _record("wake", person, by, at, after={"title": title})


@transaction.atomic
def delegate(
    *,
    person: Person,
    to: Person,
    key: str = "",
    title: str = "",
    from_on: date,
    until_on: date | None,
    reason: str = "",
    by: User | None,
    at: datetime,
) -> Delegation:
    """Let another answer for a thing, or with no key for everything, from a day until a day.

    A thing that was handed over before is from now on handed over so. Raises NotNowError as
    `may_delegate` says.
    """
    answer = may_delegate(
        person=person.pk, to=to.pk, is_known=to.organisation_id == person.organisation_id,
        is_reachable=bool(to.email or to.user_id), first=from_on, last=until_on,
    )  # fmt: skip
    insist(answer)
    for before in Delegation.objects.filter(person=person, key=key, until_on__isnull=True):
        _end(before, from_on)
    made = Delegation.objects.create(
        organisation_id=person.organisation_id, person=person, to=to, key=key, title=title,
        from_on=from_on, until_on=until_on, reason=reason.strip(), created_at=at,
    )  # fmt: skip
    after = {"to": to.name, "title": title, "from_on": from_on, "until_on": until_on}
    _record("delegate", person, by, at, after=after, reason=reason)
    return made


@transaction.atomic
def take_back(*, person: Person, delegation_id: int, by: User | None, at: datetime) -> None:
    """The person answers for it again from today on; nothing happens if it has ended."""
    found = Delegation.objects.select_related("to").filter(person=person, pk=delegation_id).first()
    if found is None or (found.until_on is not None and found.until_on < at.date()):
        return
    _end(found, at.date())
    _record("take-back", person, by, at, after={"to": found.to.name, "title": found.title})


def _end(delegation: Delegation, on: date) -> None:
    """It held until the day before; one that had not begun by then never was."""
    last = date.fromordinal(on.toordinal() - 1)
    if last < delegation.from_on:
        delegation.delete()
    else:
        delegation.until_on = last
        delegation.save(update_fields=["until_on"])


@transaction.atomic
def be_absent(
    *, person: Person, from_on: date, until_on: date, note: str = "", by: User | None, at: datetime
) -> Absence:
    """The person is away from a day through another. Raises NotNowError for days upside down."""
    insist(may_be_absent(first=from_on, last=until_on))
    away = Absence.objects.create(
        organisation_id=person.organisation_id, person=person, from_on=from_on,
        until_on=until_on, note=note.strip(), created_at=at,
    )  # fmt: skip
    _record("be-absent", person, by, at, after={"from_on": from_on, "until_on": until_on})
    return away


@transaction.atomic
def cancel_absence(*, person: Person, absence_id: int, by: User | None, at: datetime) -> None:
    """The person is not away after all; nothing happens if there is no such absence."""
    found = Absence.objects.filter(person=person, pk=absence_id).first()
    if found is not None:
        before = {"from_on": found.from_on, "until_on": found.until_on}
        found.delete()
        _record("cancel-absence", person, by, at, before=before)


@transaction.atomic
def set_pace(*, person: Person, pace: Pace, by: User | None, at: datetime) -> None:
    """How often the person is reminded from now on."""
    ReminderPace.objects.update_or_create(person=person, defaults={"pace": pace.value})
    _record("set-pace", person, by, at, after={"pace": pace.value})


def _record(
    verb: str,
    person: Person,
    by: User | None,
    at: datetime,
    *,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    reason: str = "",
) -> None:
    record(
        verb=verb,
        subject=Subject("person", person.pk, person.name),
        by=by,
        at=at,
        organisation_id=person.organisation_id,
        before=before,
        after=after,
        reason=reason,
    )
