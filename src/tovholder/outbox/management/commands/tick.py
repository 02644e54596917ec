"""tovholder manage tick: everything that is due by itself. Run it from a timer, once an hour."""

from datetime import date, datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tovholder.lib import clock
from tovholder.lib.alone import alone
from tovholder.lib.jobs import run_jobs


class Command(BaseCommand):
    help = "Do what is due: remind people, send mail, keep the search up to date."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only say what would be done")
        parser.add_argument(
            "--on", type=date.fromisoformat, metavar="DATE", help="as on this day (2026-01-31)"
        )
        parser.add_argument("--quiet", action="store_true", help="say nothing but errors")

    def handle(
        self, *_args: Any, dry_run: bool, on: date | None, quiet: bool, **_options: Any
    ) -> None:
        with alone("tick") as is_alone:
            if not is_alone:
                self.stdout.write("Another tick is running; this one leaves the work to it.")
                return
            failed = run_jobs(_moment(on), dry_run, (lambda _line: None) if quiet else self._say)
        if failed:
            raise CommandError(f"Not everything was done: {'; '.join(failed)}. See the log.")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def _moment(on: date | None) -> datetime:
    now = clock.now()
    return now if on is None else now.replace(year=on.year, month=on.month, day=on.day)
