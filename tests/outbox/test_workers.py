"""Two workers at once, and a worker that is killed in the middle: nobody gets two mails."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection

from tests.house.files import ROOT
from tests.outbox.letters import write
from tests.outbox.mail_server import MailServer, mail_server
from tests.people import AT
from tovholder.outbox.models import Mail
from tovholder.outbox.rules import LEASE

pytestmark = pytest.mark.django_db(transaction=True)

MANY = 60
ROUND = """
import django, sys
django.setup()
from datetime import datetime
from tovholder.outbox.actions import send_queued
done = send_queued(datetime.fromisoformat(sys.argv[1]))
print(done.sent)
"""
"""One round of a worker at the moment given, in a process of its own."""


@pytest.fixture
def server() -> Iterator[MailServer]:
    with mail_server() as running:
        yield running


@dataclass(frozen=True, slots=True)
class Shared:
    """A database that several processes use: its address, and its file if it is SQLite."""

    url: str
    file: Path | None

    def states(self) -> Counter[str]:
        """How many mails there are in each state."""
        if self.file is None:
            return Counter(Mail.objects.values_list("state", flat=True))
        with sqlite3.connect(self.file) as reader:
            return Counter(state for (state,) in reader.execute("SELECT state FROM outbox_mail"))


@pytest.fixture
def shared(tmp_path: Path) -> Shared:
    """`MANY` mails in a database that other processes can open; SQLite's tests are in memory."""
    for number in range(MANY):
        write(f"person-{number:02}")
    kept = connection.settings_dict
    if connection.vendor != "sqlite":
        user = f"{kept['USER']}:{kept['PASSWORD']}@" if kept["PASSWORD"] else f"{kept['USER']}@"
        return Shared(f"postgresql://{user}/{kept['NAME']}?host={kept['HOST']}", None)
    file = tmp_path / "shared.sqlite3"
    with sqlite3.connect(file) as copy:
        connection.connection.backup(copy)
    copy.close()
    return Shared(f"sqlite:///{file}", file)


def start(shared: Shared, server: MailServer, at: str = AT.isoformat()) -> subprocess.Popen[str]:
    """A worker that sends what is queued."""
    return subprocess.Popen(
        [sys.executable, "-c", ROUND, at],
        env=os.environ
        | {
            "DJANGO_SETTINGS_MODULE": "tests.outbox.worker_settings",
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            "DATABASE_URL": shared.url,
            "TEST_MAIL_PORT": str(server.port),
        },
        stdout=subprocess.PIPE,
        text=True,
    )


def finish(worker: subprocess.Popen[str]) -> int:
    """Waits for a worker; answers with how many mails it sent."""
    said, _ = worker.communicate(timeout=120)
    assert worker.returncode == 0
    return int(said)


def test_two_workers_share_the_mails_and_send_each_once(shared: Shared, server: MailServer) -> None:
    server.silence.clear()
    workers = [start(shared, server) for _ in range(2)]
    server.heard.wait(timeout=60)
    server.silence.set()
    with ThreadPoolExecutor(2) as pool:
        sent = list(pool.map(finish, workers))
    assert sum(sent) == MANY
    assert set(server.times().values()) == {1}
    assert shared.states() == {"sent": MANY}


def test_of_a_worker_killed_in_the_middle_one_mail_is_in_doubt_and_nobody_gets_two(
    shared: Shared, server: MailServer
) -> None:
    server.silence.clear()
    killed = start(shared, server)
    assert server.heard.wait(timeout=60)
    killed.send_signal(signal.SIGKILL)
    killed.communicate(timeout=60)
    server.silence.set()
    assert shared.states() == {"sending": 1, "queued": MANY - 1}
    finish(start(shared, server))
    finish(start(shared, server, at=(AT + 2 * LEASE).isoformat()))
    assert shared.states() == {"unknown": 1, "sent": MANY - 1}
    assert set(server.times().values()) == {1}
    assert len(server.times()) == MANY


def test_two_who_write_the_same_mail_at_once_write_one() -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite's tests are in memory, where two cannot write at once: see PostgreSQL")

    def once() -> bool:
        try:
            return write("lugen") is not None
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        answers = [one.result() for one in [pool.submit(once) for _ in range(4)]]
    assert sorted(answers) == [False, False, False, True]
