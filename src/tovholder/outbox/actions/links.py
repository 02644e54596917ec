"""Making signed links, and using them once."""

from collections.abc import Mapping
from datetime import datetime
from secrets import token_urlsafe
from typing import Any, Protocol

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.outbox.models import SignedLink
from tovholder.outbox.purposes import Purpose, Reply
from tovholder.outbox.queries import LinkSeen
from tovholder.outbox.queries.links import digest_of
from tovholder.outbox.rules import TOKEN_BYTES


class Home(Protocol):
    """The organisation that a link leads into."""

    @property
    def pk(self) -> Any:
        """Its key."""

    @property
    def slug(self) -> str:
        """As it stands in the address."""

    @property
    def name(self) -> str:
        """As it is written."""


class Holder(Protocol):
    """The person whom a link is for."""

    @property
    def pk(self) -> Any:
        """Its key."""

    @property
    def name(self) -> str:
        """As it is written."""

    @property
    def organisation(self) -> Home:
        """Where the person is known."""


class SpentError(Exception):
    """Somebody else used the link, or it expired, between the question and the answer."""


def make_link(
    *,
    purpose: str,
    data: Mapping[str, Any],
    person: Holder,
    expires_at: datetime,
    at: datetime,
) -> str:
    """A whole address where the person can answer once without a login, until `expires_at`.

    The token in it is kept nowhere but in the mail that it is put into, and there until that is
    sent. It answers for a person: never put it where others read.
    """
    token = token_urlsafe(TOKEN_BYTES)
    home = person.organisation
    SignedLink.objects.create(
        digest=digest_of(token),
        purpose=purpose,
        organisation_id=home.pk,
        organisation_slug=home.slug,
        organisation_name=home.name,
        person_id=person.pk,
        person_name=person.name,
        data=dict(data),
        made_at=at,
        expires_at=expires_at,
    )
    return settings.SITE.geturl() + reverse("outbox:link", args=[home.slug, token])


@transaction.atomic
def use_link(*, link: LinkSeen, purpose: Purpose, reply: Reply, at: datetime) -> str:
    """Use the link up and do what was answered; gives the sentence that thanks for it.

    Raises SpentError, and does nothing, if it was used or has expired. Of two answers at once the
    second finds it used.
    """
    unused = SignedLink.objects.filter(pk=link.id, used_at__isnull=True, expires_at__gt=at)
    if not unused.update(used_at=at):
        raise SpentError
    said = purpose.act(link, reply, at)
    record(
        verb="answer-by-link",
        subject=Subject("person", link.person_id, link.person_name),
        by=None,
        at=at,
        organisation_id=link.organisation_id,
        after={"purpose": link.purpose, "choice": reply.choice, **link.data},
        reason=reply.note,
    )
    return said


def forget_links(*, before: datetime) -> int:
    """Delete the links that expired before a moment; answers with how many."""
    deleted, _by_model = SignedLink.objects.filter(expires_at__lt=before).delete()
    return deleted
