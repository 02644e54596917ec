"""Django's `flush`, which would otherwise stop at the event log."""

from typing import Any

from django.core.management.commands import flush
from django.db import connections, transaction

from tovholder.audit.append_only import allow_changes, forbid_changes


class Command(flush.Command):
    help = "Empties the whole database, the event log included."

    def handle(self, **options: Any) -> None:
        alias: str = options["database"]
        with transaction.atomic(using=alias):
            allow_changes(connections[alias])
            super().handle(**options)
            forbid_changes(connections[alias])
