"""tovholder manage send_mail: hand what is queued to the mail server."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tovholder.lib import clock
from tovholder.outbox.actions import send_queued


class Command(BaseCommand):
    help = "Send the mail that is queued. Any number of these may run at once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--limit", type=int, metavar="N", help="send at most N mails")

    def handle(self, *_args: Any, limit: int | None, **_options: Any) -> None:
        done = send_queued(clock.now(), limit, clock=clock.now)
        self.stdout.write(
            f"{done.sent} sent, {done.retried} to be tried again, {done.failed} failed, "
            f"{done.unknown} unknown"
        )
        if done.unreachable:
            raise CommandError(f"The mail server does not answer: {done.unreachable}")
