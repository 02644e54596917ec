"""Sending what is queued: each mail at most once, whatever happens to the worker."""

import os
import smtplib
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime, formataddr
from secrets import token_hex

import structlog
from django.core.mail import EmailMultiAlternatives, mailers
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

from tovholder.outbox.models import Mail
from tovholder.outbox.rules import LEASE, MailState, hide_tokens, next_try

_log = structlog.get_logger(__name__)
_QUEUED, _SENDING = MailState.QUEUED.value, MailState.SENDING.value


@dataclass(slots=True)
class Sent:
    """What became of a round: how many mails went each way. `unreachable` says why none could."""

    sent: int = 0
    retried: int = 0
    failed: int = 0
    unknown: int = 0
    unreachable: str = ""


def send_queued(
    now: datetime,
    limit: int | None = None,
    connection: BaseEmailBackend | None = None,
    clock: Callable[[], datetime] | None = None,
) -> Sent:
    """Send the mails whose time has come, oldest first; at most `limit` of them.

    Any number of workers may do so at once. A mail is marked as on its way, and that is stored,
    before the server hears of it; so a worker that is killed in the middle leaves a mail that
    nobody sends again, and that a later round marks as unknown. `clock` gives the moments that are
    stored as the round goes on; without it they are all `now`.
    """
    done = Sent(unknown=_mark_abandoned(now))
    connection = connection or mailers.default
    worker = f"{socket.gethostname()}:{os.getpid()}:{token_hex(4)}"
    moment = clock or (lambda: now)
    tried = 0
    while (limit is None or tried < limit) and not done.unreachable:
        mail = _claim(worker, moment()) if _is_open(connection, done) else None
        if mail is None:
            break
        _send(mail, connection, moment, done)
        tried += 1
    _close(connection)
    return done


def _mark_abandoned(now: datetime) -> int:
    """Mails whose worker never came back; answers with how many."""
    left = Mail.objects.filter(state=_SENDING, claimed_at__lt=now - LEASE)
    return left.update(state=MailState.UNKNOWN.value, error="worker-gone")


def _is_open(connection: BaseEmailBackend, done: Sent) -> bool:
    """Whether the server answers; nothing is claimed before it does."""
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        done.unreachable = str(error) or type(error).__name__
        _log.error("mail server unreachable", reason=done.unreachable)
        return False
    return True


def _close(connection: BaseEmailBackend) -> None:
    """Close, also when the other end has closed already."""
    try:
        connection.close()
    except (OSError, smtplib.SMTPException) as error:
        _log.info("mail server closed first", reason=str(error))


@transaction.atomic(durable=True)
def _claim(worker: str, now: datetime) -> Mail | None:
    """The next mail, from now on this worker's alone; None if there is none."""
    waiting = Mail.objects.filter(state=_QUEUED, next_at__lte=now).order_by("next_at", "pk")
    mail = waiting.select_for_update(skip_locked=True).first()
    if mail is None:
        return None
    mail.state, mail.claimed_at, mail.claimed_by = _SENDING, now, worker
    mail.attempts += 1
    mail.save(update_fields=["state", "claimed_at", "claimed_by", "attempts"])
    return mail


def _send(
    mail: Mail, connection: BaseEmailBackend, moment: Callable[[], datetime], done: Sent
) -> None:
    """Hand a claimed mail to the server, and keep what became of it."""
    try:
        connection.send_messages([message_of(mail)])
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as refused:
        _refused(mail, refused, moment(), done)
        _close(connection)
    except (ValueError, smtplib.SMTPNotSupportedError) as wrong:
        done.failed += _settle(mail, MailState.FAILED, str(wrong))
    except (OSError, smtplib.SMTPException) as broken:
        # The line broke: the server may have taken the mail, or may not. The rest waits.
        done.unreachable = str(broken) or type(broken).__name__
        done.unknown += _settle(mail, MailState.UNKNOWN, done.unreachable)
        _close(connection)
    else:
        done.sent += _settle(mail, MailState.SENT, "", sent_at=moment())


def _refused(
    mail: Mail,
    refused: smtplib.SMTPResponseException | smtplib.SMTPRecipientsRefused,
    now: datetime,
    done: Sent,
) -> None:
    """The server has said that it does not take the mail: for now (4xx), or for good."""
    if isinstance(refused, smtplib.SMTPRecipientsRefused):
        code, said = next(iter(refused.recipients.values()))
    else:
        code, said = refused.smtp_code, _bytes(refused.smtp_error)
    error = f"{code} {said.decode(errors='replace')}"
    again = next_try(mail.attempts, now) if 400 <= code < 500 else None
    if again is None:
        done.failed += _settle(mail, MailState.FAILED, error)
    else:
        done.retried += _settle(mail, MailState.QUEUED, error, next_at=again)


def _bytes(said: bytes | str) -> bytes:
    return said if isinstance(said, bytes) else said.encode()


def _settle(mail: Mail, state: MailState, error: str, **times: datetime) -> int:
    """Keep the outcome, unless somebody has taken the mail over meanwhile; 1 if it was kept."""
    kept: dict[str, object] = {"state": state.value, "error": error[:2000], **times}
    if state is MailState.SENT:
        # Nothing is left in the database that would let its reader use the links.
        kept |= {"text": hide_tokens(mail.text), "html": hide_tokens(mail.html)}
    ours = Mail.objects.filter(pk=mail.pk, claimed_by=mail.claimed_by)
    if error:
        _log.warning("mail not sent", mail=mail.pk, state=state.value, reason=error)
    return ours.exclude(state=MailState.SENT.value).update(**kept)


def message_of(mail: Mail) -> EmailMultiAlternatives:
    """The mail as it is handed over. Raises ValueError for an address that is none."""
    message = EmailMultiAlternatives(
        subject=mail.subject,
        body=mail.text,
        to=[formataddr((mail.to_name, mail.to)) if mail.to_name else mail.to],
        headers={
            "Message-ID": mail.message_id,
            "Date": format_datetime(mail.queued_at),
            "Content-Language": mail.language,
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "OOF, AutoReply",
        },
    )
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    return message
