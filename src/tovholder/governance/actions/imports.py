"""Importing members: a file is kept, looked at, and then carried out or given up."""

from datetime import date, datetime
from hashlib import sha256
from typing import Any

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import locked, person_at
from tovholder.governance.actions.seats import (
    NewPerson,
    correct_membership,
    end_membership,
    extend_membership,
    seat_new_person,
    seat_person,
)
from tovholder.governance.member_plan import Plan, Planned, in_order, plan_members
from tovholder.governance.member_sheet import read_members
from tovholder.governance.models import MemberImport, Membership
from tovholder.governance.rules import Answer, insist


@transaction.atomic
def keep_import(
    *, organisation: Organisation, name: str, content: bytes, by: User | None, at: datetime
) -> MemberImport:
    """Keep a file of members until it is carried out; one that the same user left lying goes.

    Raises SheetError if the file cannot be used.
    """
    read_members(content, name)
    MemberImport.objects.filter(organisation=organisation, uploaded_by=by).delete()
    kept = MemberImport.objects.create(
        organisation=organisation, name=name[:200], content=content,
        digest=sha256(content).hexdigest(), uploaded_by=by, uploaded_at=at,
    )  # fmt: skip
    _record("upload-members", kept, by, at, after={"digest": kept.digest})
    return kept


@transaction.atomic
def give_up_import(*, kept: MemberImport, by: User | None, at: datetime) -> None:
    """The file is thrown away, and nothing has changed."""
    _record("give-up-members", kept, by, at)
    kept.delete()


@transaction.atomic
def carry_out_import(
    *, kept: MemberImport, plan_digest: str, on: date, by: User | None, at: datetime
) -> Plan:
    """Do what was seen, all of it or nothing; one event per change, and one for the whole.

    Raises NotNowError `changed-meanwhile` if something else would follow by now than what was
    seen, and `import-has-errors` if a row cannot be used.
    """
    organisation = locked(kept.organisation)
    plan = plan_of(kept, on)
    insist(Answer(may=plan.digest == plan_digest, reason="changed-meanwhile"))
    insist(Answer(may=not plan.errors, reason="import-has-errors"))
    new: dict[str, Person] = {}
    told = {"by": by, "at": at, "reason": kept.name}
    for row in sorted(plan.rows, key=in_order):
        _carry_out(organisation, row, new, told)
    _record("import-members", kept, by, at, after={"rows": plan.changes})
    kept.delete()
    return plan


def plan_of(kept: MemberImport, on: date) -> Plan:
    """What follows from a kept file on the day."""
    entries = read_members(bytes(kept.content), kept.name).entries
    return plan_members(kept.organisation, entries, on)


def _carry_out(
    organisation: Organisation, row: Planned, new: dict[str, Person], told: dict[str, Any]
) -> None:
    """`new` are the persons whom earlier rows have added, by name."""
    if row.outcome in ("end", "extend", "correct"):
        rows = Membership.objects.select_related("person", "organisation")
        membership = rows.get(organisation=organisation, pk=row.membership_id or 0)
        if row.outcome == "correct":
            after = {key: value for key, (_before, value) in row.changes.items()}
            correct_membership(membership=membership, **after, **told)
        else:
            act = end_membership if row.outcome == "end" else extend_membership
            act(membership=membership, until_on=row.details["until_on"], **told)
    elif row.outcome == "seat":
        seat: dict[str, Any] = {**row.place, **row.details, **told}
        person = person_at(organisation.pk, row.person_id or 0) or _added(row, new)
        if person is not None:
            seat_person(person=person, **seat)
        else:
            added = NewPerson(**row.new)  # type: ignore[typeddict-item]
            seated = seat_new_person(organisation=organisation, new=added, **seat)
            new[row.name.casefold()] = seated.person


def _added(row: Planned, new: dict[str, Person]) -> Person | None:
    """The person whom an earlier row has added; two addresses are two persons."""
    person, email = new.get(row.name.casefold()), row.new.get("email", "")
    if person and email and person.email and person.email.casefold() != email.casefold():
        return None
    return person


def _record(verb: str, kept: MemberImport, by: User | None, at: datetime, **told: Any) -> None:
    record(
        verb=verb,
        subject=Subject("member-import", kept.pk, kept.name),
        by=by,
        at=at,
        organisation_id=kept.organisation.pk,
        **told,
    )
