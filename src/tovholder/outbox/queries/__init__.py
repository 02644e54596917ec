"""Questions about mail and signed links."""

from tovholder.outbox.queries.links import LinkSeen, peek_link
from tovholder.outbox.queries.mails import MailPage, MailRow, mail_at, mails_of, waiting_mails

__all__ = ["LinkSeen", "MailPage", "MailRow", "mail_at", "mails_of", "peek_link", "waiting_mails"]
