"""What uploads that failed have left in the storage is taken away."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.core.files.storage import Storage, default_storage

from tovholder.files.actions import FOLDER
from tovholder.files.queries import kept_contents
from tovholder.lib.jobs import Say

GRACE = timedelta(days=1)
"""An upload of the last day may still be on its way into the database."""


def sweep(now: datetime, is_dry_run: bool, say: Say) -> None:
    """Takes away the content that no version of a file speaks of; a dry run only names it."""
    for name in _left_over(default_storage, now):
        say(name)
        if not is_dry_run:
            default_storage.delete(name)


def _left_over(storage: Storage, now: datetime) -> list[str]:
    old = [name for name in _names(storage) if storage.get_modified_time(name) < now - GRACE]
    kept = kept_contents() if old else frozenset()
    return [name for name in old if name not in kept]


def _names(storage: Storage) -> Iterator[str]:
    if not storage.exists(FOLDER):
        return
    folders, _files = storage.listdir(FOLDER)
    for folder in sorted(folders):
        for name in sorted(storage.listdir(f"{FOLDER}/{folder}")[1]):
            yield f"{FOLDER}/{folder}/{name}"
