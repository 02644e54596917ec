"""Questions about mail."""

from tovholder.outbox.queries.mails import mail_at, mails_of

__all__ = ["mail_at", "mails_of"]
