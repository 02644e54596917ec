"""Writing a mail once, and sending one again by hand."""

from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.db import IntegrityError, transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.outbox.models import Mail
from tovholder.outbox.rules import Answer, MailState, may_send_again, one_line

KIND = "mail"


class RefusedError(Exception):
    """The mail may not be sent again; `answer` says why."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        super().__init__(answer.reason)


def queue_mail(
    *,
    key: str,
    organisation_id: int,
    to: str,
    to_name: str,
    language: str,
    subject: str,
    text: str,
    html: str,
    at: datetime,
) -> Mail | None:
    """Write a mail that is sent with the next `send_queued`; None if the key was used before.

    Belongs to the caller's transaction. Of two who use a key at once, one gets None; neither gets
    an error. Where `settings.HOLD_MAIL` says so, the mail is kept and shown, and not sent. The log
    gets no event: the mail itself is the record of who was told what and when.
    """
    if Mail.objects.filter(key=key).exists():
        return None
    state = MailState.HELD if settings.HOLD_MAIL else MailState.QUEUED
    try:
        with transaction.atomic():
            return Mail.objects.create(
                key=key, organisation_id=organisation_id, to=one_line(to), language=language,
                to_name=one_line(to_name)[:200], subject=one_line(subject)[:300],
                text=text, html=html, message_id=message_id(key),
                queued_at=at, next_at=at, state=state.value,
            )  # fmt: skip
    except IntegrityError:
        if Mail.objects.filter(key=key).exists():
            return None
        raise


def message_id(key: str) -> str:
    """The Message-ID of the mail with this key: the same however often it is sent."""
    return f"<{sha256(key.encode()).hexdigest()[:40]}@{settings.SITE.hostname}>"


@transaction.atomic
def send_again(*, mail_id: int, by: User | None, at: datetime, reason: str) -> Mail:
    """Put a mail back in the queue that failed, was held, or may or may not have arrived.

    Raises RefusedError if it is on its way or has arrived.
    """
    mail = Mail.objects.select_for_update().get(pk=mail_id)
    if not (answer := may_send_again(mail.state)):
        raise RefusedError(answer)
    before = {"state": mail.state, "error": mail.error}
    mail.state, mail.next_at, mail.attempts = MailState.QUEUED.value, at, 0
    mail.claimed_at, mail.claimed_by, mail.error = None, "", ""
    mail.save()
    record(
        verb="send-mail-again",
        subject=Subject(KIND, mail.pk, mail.subject),
        by=by,
        at=at,
        organisation_id=mail.organisation_id,
        before=before,
        after={"to": mail.to},
        reason=reason,
    )
    return mail
