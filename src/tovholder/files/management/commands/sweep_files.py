"""`tovholder manage sweep_files`: content that no file speaks of is taken away."""

from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.core.files.storage import Storage, default_storage
from django.core.management.base import BaseCommand

from tovholder.files.actions import FOLDER
from tovholder.files.queries import kept_contents
from tovholder.lib import clock

GRACE = timedelta(days=1)
"""An upload of the last day may still be on its way into the database."""


class Command(BaseCommand):
    help = "Take away what uploads that failed have left in the file storage."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only list what would go")

    def handle(self, *_args: Any, dry_run: bool = False, **_options: Any) -> None:
        stale = list(_stale(default_storage, clock.now()))
        for name in stale:
            self.stdout.write(name)
            if not dry_run:
                default_storage.delete(name)
        self.stdout.write(f"{len(stale)} {'would go' if dry_run else 'gone'}")


def _stale(storage: Storage, at: datetime) -> list[str]:
    old = [name for name in _names(storage) if storage.get_modified_time(name) < at - GRACE]
    kept = kept_contents()
    return [name for name in old if name not in kept]


def _names(storage: Storage) -> Iterator[str]:
    if not storage.exists(FOLDER):
        return
    folders, _files = storage.listdir(FOLDER)
    for folder in sorted(folders):
        for name in sorted(storage.listdir(f"{FOLDER}/{folder}")[1]):
            yield f"{FOLDER}/{folder}/{name}"
