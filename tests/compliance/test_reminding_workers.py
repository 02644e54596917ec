"""A tick that is killed in the middle, and two at once: nobody is reminded twice or left out."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from tests.house.files import ROOT
from tests.people import AT, make_cast
from tovholder.directory.actions import add_person
from tovholder.tasks.actions import add_task

pytestmark = pytest.mark.django_db(transaction=True)

MANY = 30
DUE = date(2026, 5, 20)
AFTER = 12
"""So many mails are written before the worker is killed."""
WORKER = """
import sys
import django
django.setup()
from datetime import datetime
from tovholder.compliance import reminding
from tovholder.compliance.emails import Digest

write, waits = Digest.write, sys.argv[1] == "waits"

def told(self, contact, things):
    print(contact.email, flush=True)
    if waits:
        sys.stdin.readline()
    return write(self, contact, things)

Digest.write = told
now = datetime.fromisoformat("2026-05-13T09:00:00+02:00")
reminding.remind_everybody(now, False, lambda _line: None)
"""
"""A tick in a process of its own. One that waits goes on to the next mail when it is told to."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A database that several processes use: its address, and its file if it is SQLite."""

    url: str
    file: Path | None

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a query, as they were committed."""
        if self.file is not None:
            with closing(sqlite3.connect(self.file)) as reader:
                return list(reader.execute(sql))
        with connection.cursor() as cursor:
            cursor.execute(sql)
            return list(cursor.fetchall())

    def mails(self) -> dict[str, int]:
        """How many mails about the rakes each person got."""
        return dict(
            self.ask("""SELECT "to", COUNT(*) FROM outbox_mail WHERE text LIKE '%Rive %'
                        GROUP BY 1""")
        )

    def reminders(self) -> list[tuple[Any, ...]]:
        """Person, thing and step of everything that was sent about the rakes."""
        return self.ask(
            "SELECT person_id, key, step FROM compliance_remindersent WHERE title LIKE 'Rive %'"
        )


@pytest.fixture
def shared(tmp_path: Path) -> Shared:
    """`MANY` people, each with a task that is due in a week."""
    garden = make_cast().garden
    for number in range(MANY):
        person = add_person(
            organisation=garden, name=f"Person {number}", email=f"p{number}@example.org",
            by=None, at=AT,
        )  # fmt: skip
        add_task(
            organisation=garden, title=f"Rive {number}", owner=person, due_on=DUE, by=None, at=AT
        )
    kept = connection.settings_dict
    if connection.vendor != "sqlite":
        user = f"{kept['USER']}:{kept['PASSWORD']}@" if kept["PASSWORD"] else f"{kept['USER']}@"
        return Shared(f"postgresql://{user}/{kept['NAME']}?host={kept['HOST']}", None)
    file = tmp_path / "shared.sqlite3"
    with closing(sqlite3.connect(file)) as copy:
        connection.connection.backup(copy)
    return Shared(f"sqlite:///{file}", file)


def start(shared: Shared, how: str) -> subprocess.Popen[str]:
    """A tick; one that "waits" is led mail by mail."""
    return subprocess.Popen(
        [sys.executable, "-c", WORKER, how],
        env=os.environ
        | {
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            "DATABASE_URL": shared.url,
        },
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def killed_in_the_middle(shared: Shared) -> None:
    """A tick that dies while it writes a mail: that one is not stored, those before are."""
    worker = start(shared, "waits")
    assert worker.stdin is not None
    assert worker.stdout is not None
    for _ in range(AFTER):
        assert worker.stdout.readline()
        worker.stdin.write("on\n")
        worker.stdin.flush()
    assert worker.stdout.readline()
    worker.send_signal(signal.SIGKILL)
    worker.communicate(timeout=60)


def test_after_a_tick_was_killed_the_next_goes_on_where_it_stopped(shared: Shared) -> None:
    killed_in_the_middle(shared)
    assert 0 < len(shared.reminders()) < MANY
    assert len(shared.mails()) == len(shared.reminders())
    start(shared, "on").communicate(timeout=120)
    assert shared.mails() == {f"p{number}@example.org": 1 for number in range(MANY)}
    sent = shared.reminders()
    assert len(sent) == len(set(sent)) == MANY


def test_two_ticks_at_once_remind_everybody_once(shared: Shared) -> None:
    workers = [start(shared, "on") for _ in range(2)]
    for worker in workers:
        worker.communicate(timeout=120)
        assert worker.returncode == 0
    assert shared.mails() == {f"p{number}@example.org": 1 for number in range(MANY)}
    sent = shared.reminders()
    assert len(sent) == len(set(sent)) == MANY
