"""A lock that goes with its process, so that nobody has to clean up after one that was killed."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zlib import crc32

from django.conf import settings
from django.db import connection


@contextmanager
def alone(name: str) -> Iterator[bool]:
    """True inside the block if no other process is in a block of that name; never waits.

    On PostgreSQL it holds for all machines that share the database, as an advisory lock; on SQLite
    for the one machine that the database is on, as a lock on a file in the data folder.
    """
    lock = _in_database if connection.vendor == "postgresql" else _on_file
    with lock(name) as is_alone:
        yield is_alone


@contextmanager
def _in_database(name: str) -> Iterator[bool]:
    key = crc32(f"tovholder {name}".encode())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [key])
        (is_alone,) = cursor.fetchone() or (False,)
    try:
        yield bool(is_alone)
    finally:
        if is_alone:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [key])


@contextmanager
def _on_file(name: str) -> Iterator[bool]:
    with Path(settings.DATA_DIR, f"{name}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
