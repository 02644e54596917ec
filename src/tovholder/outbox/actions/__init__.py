"""Writing mail, sending it, and making and using signed links."""

from tovholder.outbox.actions.queueing import RefusedError, queue_mail, send_again
from tovholder.outbox.actions.sending import Sent, send_queued

__all__ = ["RefusedError", "Sent", "queue_mail", "send_again", "send_queued"]
