"""Questions about signed links."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Self

from tovholder.outbox.models import SignedLink
from tovholder.outbox.rules import LinkState, link_state


@dataclass(frozen=True, slots=True)
class LinkSeen:
    """A signed link as it stands. `data` is what its maker put into it."""

    id: int
    purpose: str
    organisation_id: int
    organisation_slug: str
    organisation_name: str
    person_id: int
    person_name: str
    data: Mapping[str, Any]
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None

    @classmethod
    def of(cls, row: SignedLink) -> Self:
        """The link without its digest."""
        return cls(**{name: getattr(row, name) for name in cls.__slots__})

    def state(self, at: datetime) -> LinkState:
        """Whether it can be used at that moment."""
        return link_state(self.used_at, self.expires_at, at)


def digest_of(token: str) -> str:
    """What is kept of a token. A random token needs no salt."""
    return sha256(token.encode()).hexdigest()


def peek_link(token: str, slug: str) -> LinkSeen | None:
    """The link of a token at an organisation's address; None if there is none. Changes nothing."""
    row = SignedLink.objects.filter(digest=digest_of(token), organisation_slug=slug).first()
    return LinkSeen.of(row) if row else None
