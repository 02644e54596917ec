"""Questions about the secret addresses of calendar feeds."""

from datetime import datetime
from typing import NamedTuple

from tovholder.accounts.models import User
from tovholder.compliance.models import FeedToken
from tovholder.directory.models import Person


class Feed(NamedTuple):
    """What a calendar that asks again must know of a secret address: no more than that is read."""

    organisation_id: int
    slug: str
    language: str
    created_at: datetime


def feed_at(token: str) -> Feed | None:
    """The feed of a secret address; None if there is none, or if its user may not log in."""
    tokens = FeedToken.objects.filter(token=token, user__is_active=True)
    fields = ("organisation_id", "organisation__slug", "user__language", "created_at")
    found = tokens.values_list(*fields).first()
    return Feed(*found) if found else None


def feed_reader(token: str) -> User:
    """Whose calendar a secret address gives. Raises DoesNotExist if there is no such address."""
    return FeedToken.objects.select_related("user").get(token=token).user


def feed_token_of(person: Person) -> str:
    """The secret part of the person's calendar address; "" if there is none."""
    tokens = FeedToken.objects.filter(organisation=person.organisation_id, user=person.user_id)
    return tokens.values_list("token", flat=True).first() or ""
