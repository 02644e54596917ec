"""tovholder manage load_demo: the five real systems with invented people and an invented past."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from tovholder.demo.load import load_demo
from tovholder.demo.logins import PASSWORD, logins
from tovholder.governance.examples import FOLDER
from tovholder.lib import clock


class Command(BaseCommand):
    help = "Load the demo organisations, or add to them what has happened since the last time."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--charters", type=Path, default=FOLDER, metavar="FOLDER")

    def handle(self, *_args: Any, charters: Path, **_options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This loads invented people. Set TOVHOLDER_DEMO=1 to allow it.")
        if not any(charters.glob("*.yaml")):
            raise CommandError(f"There are no charter files in {charters}.")
        load_demo(charters, at=clock.now())
        self.stdout.write(f"\n  Tovholder: {settings.SITE.geturl()}\n")
        self.stdout.write(f"  Adgangskode for alle / password for all: {PASSWORD}\n")
        for organisation, some in logins():
            self.stdout.write(f"\n  {organisation}")
            for login in some:
                self.stdout.write(f"    {login.role!s:<26} {login.email}")
        self.stdout.write("\n")
