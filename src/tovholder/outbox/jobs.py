"""What the outbox does by itself."""

from datetime import datetime, timedelta

from tovholder.lib import clock
from tovholder.lib.jobs import Say
from tovholder.outbox.actions import forget_links, send_queued
from tovholder.outbox.queries import waiting_mails

KEPT = timedelta(days=365)
"""How long a link is remembered after it expired, so that it can say what became of it."""


def forget(now: datetime, is_dry_run: bool, say: Say) -> None:
    """Forget links that expired long ago."""
    if not is_dry_run and (forgotten := forget_links(before=now - KEPT)):
        say(f"{forgotten} old links forgotten")


def send(now: datetime, is_dry_run: bool, say: Say) -> None:
    """Send what is queued. Raises OSError if the mail server does not answer."""
    if is_dry_run:
        say(f"{waiting_mails(now)} mails would be sent")
        return
    shift = now - clock.now()
    done = send_queued(now, clock=lambda: clock.now() + shift)
    say(
        f"{done.sent} sent, {done.retried} to be tried again, {done.failed} failed, "
        f"{done.unknown} unknown"
    )
    if done.unreachable:
        raise OSError(f"the mail server does not answer: {done.unreachable}")
