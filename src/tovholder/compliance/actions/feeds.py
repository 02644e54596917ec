"""Giving and taking the secret addresses of calendar feeds."""

from datetime import datetime
from secrets import token_urlsafe

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.compliance.models import FeedToken
from tovholder.directory.models import Person


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
