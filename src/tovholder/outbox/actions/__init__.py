"""Writing mail, sending it, and making and using signed links."""

from tovholder.outbox.actions.links import SpentError, forget_links, make_link, use_link
from tovholder.outbox.actions.queueing import RefusedError, queue_mail, send_again
from tovholder.outbox.actions.sending import Sent, send_queued

__all__ = [
    "RefusedError",
    "Sent",
    "SpentError",
    "forget_links",
    "make_link",
    "queue_mail",
    "send_again",
    "send_queued",
    "use_link",
]
