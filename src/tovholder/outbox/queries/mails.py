"""Questions about what was written, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from tovholder.outbox.models import Mail
from tovholder.outbox.rules import Answer, MailState, hide_tokens, may_send_again


@dataclass(frozen=True, slots=True)
class MailRow:
    """A mail as a list shows it. Every moment but `queued_at` may be missing."""

    id: int
    to: str
    to_name: str
    subject: str
    state: str
    attempts: int
    error: str
    queued_at: datetime
    next_at: datetime
    sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class MailPage:
    """A mail with what it says. The secret part of signed links is left out."""

    row: MailRow
    language: str
    text: str
    html: str

    @property
    def may_send_again(self) -> Answer:
        """Whether it can be put back in the queue."""
        return may_send_again(self.row.state)


_ROW = (
    "id", "to", "to_name", "subject", "state", "attempts", "error",
    "queued_at", "next_at", "sent_at",
)  # fmt: skip


def mails_of(organisation_id: int, since: datetime) -> tuple[MailRow, ...]:
    """The mails that an organisation wrote since then, newest first; one query, no texts."""
    written = Mail.objects.filter(organisation_id=organisation_id, queued_at__gte=since)
    rows = written.order_by("-queued_at", "-pk")
    return tuple(MailRow(*row) for row in rows.values_list(*_ROW))


def mail_at(organisation_id: int, mail_id: int) -> MailPage | None:
    """One mail; None if the organisation has no such mail."""
    rows = Mail.objects.filter(organisation_id=organisation_id, pk=mail_id)
    found = rows.values_list("language", "text", "html", *_ROW).first()
    if found is None:
        return None
    language, text, html, *row = found
    return MailPage(MailRow(*row), language, hide_tokens(text), hide_tokens(html))


def waiting_mails(at: datetime) -> int:
    """How many mails of all organisations would be sent at that moment."""
    return Mail.objects.filter(state=MailState.QUEUED.value, next_at__lte=at).count()
