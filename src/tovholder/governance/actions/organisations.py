"""Founding organisations."""

from datetime import datetime

from django.db import IntegrityError, transaction

from tovholder.accounts.models import User
from tovholder.directory.actions import add_person, create_organisation
from tovholder.directory.models import Organisation
from tovholder.directory.rules import RESERVED
from tovholder.governance.actions.roles import give_role
from tovholder.governance.rules import Role


class AddressTakenError(Exception):
    """Another organisation, or the site itself, has the address."""


@transaction.atomic
def found_organisation(*, name: str, slug: str, by: User, at: datetime) -> Organisation:
    """A new organisation with its founder as the first person and its coordinator.

    Raises AddressTakenError, with nothing written, if the address is not free.
    """
    if slug in RESERVED:
        raise AddressTakenError(slug)
    try:
        with transaction.atomic():
            organisation = create_organisation(name=name, slug=slug, by=by, at=at)
    except IntegrityError:
        raise AddressTakenError(slug) from None
    person = add_person(
        organisation=organisation, name=str(by), email=by.email, user=by, by=by, at=at
    )
    give_role(person=person, role=Role.COORDINATOR, by=by, at=at)
    return organisation
