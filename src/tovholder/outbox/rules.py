"""When a mail may be sent, tried again or given up, and what is hidden of it. Pure Python."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class MailState(StrEnum):
    """How far a mail has come."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    HELD = "held"


LEASE = timedelta(minutes=15)
"""A mail that has been on its way for longer than this was left by a worker that died."""

BACKOFF = (
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=8),
    timedelta(hours=24),
)
"""How long a mail waits after each refusal that the server calls temporary."""

TOKEN_BYTES = 32
_TOKEN = re.compile(
    r"(/svar/)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])|(/ny-adgangskode/)[A-Za-z0-9]+-[A-Za-z0-9-]+"
)
"""The secret part of a signed link, and of a link to choose a password."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether something may be done, and the code of the reason if not."""

    may: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.may


def may_send_again(state: str) -> Answer:
    """Whether a person may put a mail back in the queue: never one that has arrived."""
    if state in {MailState.UNKNOWN, MailState.FAILED, MailState.HELD}:
        return Answer(may=True)
    return Answer(may=False, reason=f"mail-is-{state}")


def next_try(attempts: int, at: datetime) -> datetime | None:
    """When to try again after so many attempts; None to give up."""
    return at + BACKOFF[attempts - 1] if attempts <= len(BACKOFF) else None


def hide_tokens(text: str) -> str:
    """The text with the secret part of every signed link taken out."""
    return _TOKEN.sub(r"\1\2…", text)


def one_line(text: str) -> str:
    """The text as a header can carry it: no line ends or other control characters."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


class LinkState(StrEnum):
    """Whether a signed link can be used."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"


def link_state(used_at: datetime | None, expires_at: datetime, at: datetime) -> LinkState:
    """The state at a moment; that it was used is told even after it has expired."""
    if used_at is not None:
        return LinkState.USED
    return LinkState.OPEN if at < expires_at else LinkState.EXPIRED
