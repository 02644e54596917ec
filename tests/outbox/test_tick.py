"""`tovholder manage tick` does what is due, alone, and tells what it did."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from tests.outbox.letters import write
from tests.people import TODAY
from tovholder.lib import jobs
from tovholder.lib.alone import alone
from tovholder.lib.jobs import Job, Say
from tovholder.outbox.models import Mail

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


def tick(*arguments: str) -> str:
    out = StringIO()
    call_command("tick", *arguments, stdout=out)
    return out.getvalue()


def test_what_is_queued_is_sent_and_told() -> None:
    write("lugen")
    assert "mail: 1 sent" in tick()
    assert Mail.objects.get().state == "sent"


def test_a_dry_run_sends_nothing() -> None:
    write("lugen")
    assert "mail: 1 mails would be sent" in tick("--dry-run")
    assert Mail.objects.get().state == "queued"


def test_a_tick_on_a_day_is_about_that_day() -> None:
    write("lugen")
    assert "mail: 0 mails would be sent" in tick("--dry-run", "--on", "2024-12-24")


def test_a_quiet_tick_says_nothing() -> None:
    assert tick("--quiet") == ""


def test_a_tick_that_failed_ends_with_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(_now: datetime, _is_dry_run: bool, _say: Say) -> None:
        raise RuntimeError

    monkeypatch.setitem(jobs._jobs, "broken", Job("broken", break_down))
    with pytest.raises(CommandError, match="broken"):
        tick()


def test_a_second_tick_leaves_the_work_to_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def taken(_name: str) -> Iterator[bool]:
        yield False

    monkeypatch.setattr("tovholder.outbox.management.commands.tick.alone", taken)
    write("lugen")
    assert "Another tick is running" in tick()
    assert Mail.objects.get().state == "queued"


def test_a_lock_is_free_again_when_its_block_ends() -> None:
    for _ in range(2):
        with alone("test") as is_alone:
            assert is_alone


def test_mail_can_be_sent_by_itself() -> None:
    write("a")
    write("b")
    out = StringIO()
    call_command("send_mail", "--limit", "1", stdout=out)
    assert out.getvalue() == "1 sent, 0 to be tried again, 0 failed, 0 unknown\n"
