"""Writing organisations and persons."""

from datetime import datetime
from typing import TypedDict, Unpack

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.directory.models import Organisation, Person
from tovholder.directory.rules import RESERVED


@transaction.atomic
def create_organisation(
    *, name: str, slug: str, is_demo: bool = False, by: User | None, at: datetime
) -> Organisation:
    """A new organisation that nobody belongs to yet.

    Raises ValueError if its address is one that the site needs for itself.
    """
    if slug in RESERVED:
        raise ValueError(f"{slug!r} is an address of the site itself")
    organisation = Organisation.objects.create(name=name, slug=slug, is_demo=is_demo, created_at=at)
    record(
        verb="create-organisation",
        subject=Subject("organisation", organisation.pk, name),
        by=by,
        at=at,
        organisation_id=organisation.pk,
        after={"name": name, "slug": slug},
    )
    return organisation


class PersonDetails(TypedDict, total=False):
    """What may be known about a person; a sector is named as in the charter's quotas."""

    email: str
    title: str
    employer: str
    sector: str
    is_demo: bool


@transaction.atomic
def add_person(
    *,
    organisation: Organisation,
    name: str,
    user: User | None = None,
    by: User | None,
    at: datetime,
    **details: Unpack[PersonDetails],
) -> Person:
    """A person whom the organisation knows from now on, with or without a login."""
    person = Person.objects.create(organisation=organisation, user=user, name=name, **details)
    record(
        verb="add-person",
        subject=Subject("person", person.pk, name),
        by=by,
        at=at,
        organisation_id=organisation.pk,
        after={"name": name, **details},
    )
    return person


@transaction.atomic
def edit_person(
    *, person: Person, name: str, by: User | None, at: datetime, **details: Unpack[PersonDetails]
) -> None:
    """The person is called and known as given; what is the same writes nothing."""
    wanted = {"name": name, **details}
    before = {field: getattr(person, field) for field in wanted}
    changed = [field for field, value in wanted.items() if before[field] != value]
    if not changed:
        return
    for field in changed:
        setattr(person, field, wanted[field])
    person.save(update_fields=changed)
    record(
        verb="edit-person",
        subject=Subject("person", person.pk, name),
        by=by,
        at=at,
        organisation_id=person.organisation_id,
        before={field: before[field] for field in changed},
        after={field: wanted[field] for field in changed},
    )


@transaction.atomic
def give_login(*, person: Person, user: User, by: User | None, at: datetime) -> None:
    """The person can log in from now on.

    Raises IntegrityError if the login is another person's of the same organisation.
    """
    _set_login(person, user, "give-login", by, at)


@transaction.atomic
def take_login(*, person: Person, by: User | None, at: datetime) -> None:
    """The person stays known here, and can no longer log in here; the login itself stays."""
    _set_login(person, None, "take-login", by, at)


def _set_login(person: Person, user: User | None, verb: str, by: User | None, at: datetime) -> None:
    person.user = user
    person.save(update_fields=["user"])
    record(
        verb=verb,
        subject=Subject("person", person.pk, person.name),
        by=by,
        at=at,
        organisation_id=person.organisation_id,
        after={"email": user.email} if user else None,
    )
