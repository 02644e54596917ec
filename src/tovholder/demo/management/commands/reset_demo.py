"""tovholder manage reset_demo: forget the demo, so that it can be loaded anew."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection


class Command(BaseCommand):
    help = "Delete the demo's own database file. Other databases are left alone."

    def handle(self, *_args: Any, **_options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This deletes a database. It only does so where TOVHOLDER_DEMO=1.")
        if connection.vendor != "sqlite":
            raise CommandError(
                "The demo is in a database on a server, which may hold more than the demo. "
                f"Drop and create the database {connection.settings_dict['NAME']!r} there yourself."
            )
        file = Path(connection.settings_dict["NAME"]).resolve()
        if not file.is_relative_to(settings.DATA_DIR):
            raise CommandError(f"{file} lies outside {settings.DATA_DIR}. Delete it yourself.")
        connection.close()
        for found in file.parent.glob(f"{file.name}*"):
            found.unlink()
