"""Mail leaves once, over real SMTP, and what goes wrong is kept."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from pytest_django import Settings

from tests.outbox.letters import write
from tests.outbox.mail_server import MailServer, mail_server
from tests.people import AT
from tovholder.outbox.actions import send_queued
from tovholder.outbox.models import Mail
from tovholder.outbox.rules import BACKOFF, LEASE

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    with mail_server() as running:
        settings.MAILERS = _mailers(running.port)
        yield running


def _mailers(port: int) -> dict[str, Any]:
    smtp = "django.core.mail.backends.smtp.EmailBackend"
    options = {"host": "127.0.0.1", "port": port, "timeout": 5}
    return {"default": {"BACKEND": smtp, "OPTIONS": options}}


def state(key: str) -> str:
    return Mail.objects.get(key=key).state


def test_a_key_is_written_once() -> None:
    assert write("lugen") is not None
    assert write("lugen", to="another@example.org") is None
    assert Mail.objects.get().to == "lugen@example.org"


def test_where_mail_is_held_nothing_leaves(server: MailServer, settings: Settings) -> None:
    settings.HOLD_MAIL = True
    write("lugen")
    send_queued(AT)
    assert (server.inbox, state("lugen")) == ([], "held")


def test_all_that_is_queued_is_sent_over_one_line(server: MailServer) -> None:
    for key in ("a", "b", "c"):
        write(key)
    done = send_queued(AT)
    assert (done.sent, server.sessions) == (3, 1)
    assert server.times() == {"a@example.org": 1, "b@example.org": 1, "c@example.org": 1}


def test_a_second_round_sends_nothing_again(server: MailServer) -> None:
    write("lugen")
    send_queued(AT)
    assert send_queued(AT).sent == 0
    assert len(server.inbox) == 1


def test_a_round_may_be_limited(server: MailServer) -> None:
    for key in ("a", "b", "c"):
        write(key)
    assert send_queued(AT, limit=2).sent == 2


def test_a_mail_says_what_it_is(server: MailServer) -> None:
    write("lugen", subject="Lugen i Ærø", to_name="Bo Å.")
    send_queued(AT)
    [(_to, mail)] = server.inbox
    assert mail["Subject"] == "Lugen i Ærø"
    assert mail["To"] == '"Bo Å." <lugen@example.org>'
    assert (mail["Auto-Submitted"], mail["Content-Language"]) == ("auto-generated", "da")
    assert mail["Date"].datetime == AT
    plain, html = mail.iter_parts()
    assert plain.get_content().splitlines() == ["Lugen skal males. Æøå.", ".", "Hilsen"]
    assert html.get_content_type() == "text/html"


def test_a_mail_has_the_same_id_however_often_it_is_sent(server: MailServer) -> None:
    write("lugen")
    send_queued(AT)
    Mail.objects.update(state="queued", sent_at=None)
    send_queued(AT)
    first, second = (mail["Message-ID"] for _to, mail in server.inbox)
    assert first == second


@pytest.mark.parametrize("wicked", ["Hej\r\nBcc: evil@example.org", "Hej\nSubject: x", "Hej\x00"])
def test_a_name_or_a_subject_cannot_add_a_header(server: MailServer, wicked: str) -> None:
    write("lugen", subject=wicked, to_name=wicked)
    send_queued(AT)
    [(to, mail)] = server.inbox
    assert (to, mail["Bcc"], len(mail.get_all("Subject") or ())) == ("lugen@example.org", None, 1)


@pytest.mark.parametrize("address", ["bo@example.org, evil@example.org", "no address", "bo@"])
def test_what_is_no_address_fails_and_says_so(server: MailServer, address: str) -> None:
    write("lugen", to=address)
    done = send_queued(AT)
    assert (done.failed, server.inbox, state("lugen")) == (1, [], "failed")


def test_a_refusal_for_good_fails_and_the_others_go(server: MailServer) -> None:
    server.refusals = {"a@example.org": "550 no such user"}
    write("a")
    write("b")
    done = send_queued(AT)
    assert (done.failed, done.sent, state("a"), state("b")) == (1, 1, "failed", "sent")
    assert Mail.objects.get(key="a").error == "550 no such user"


def test_a_refusal_for_now_is_tried_again_later(server: MailServer) -> None:
    server.refusals = {"a@example.org": "450 try later"}
    write("a")
    assert send_queued(AT).retried == 1
    server.refusals = {}
    assert send_queued(AT + BACKOFF[0] - timedelta(seconds=1)).sent == 0
    assert send_queued(AT + BACKOFF[0]).sent == 1


def test_who_is_refused_for_now_again_and_again_is_given_up(server: MailServer) -> None:
    server.refusals = {"a@example.org": "450 try later"}
    write("a")
    rounds = [send_queued(AT + timedelta(days=2 * day)) for day in range(len(BACKOFF) + 1)]
    assert [one.retried for one in rounds] == [1] * len(BACKOFF) + [0]
    assert state("a") == "failed"


def test_a_server_that_closes_after_a_refusal_is_called_again(server: MailServer) -> None:
    server.refusals = {"a@example.org": "421 too much"}
    write("a")
    write("b")
    done = send_queued(AT)
    assert (done.retried, done.sent, server.sessions) == (1, 1, 2)


def test_a_line_that_breaks_leaves_one_mail_in_doubt_and_the_rest_waiting(
    server: MailServer,
) -> None:
    server.refusals = {"a@example.org": ""}
    write("a")
    write("b")
    done = send_queued(AT)
    assert (done.unknown, state("a"), state("b")) == (1, "unknown", "queued")
    assert done.unreachable


def test_a_server_that_does_not_answer_costs_no_attempt(settings: Settings) -> None:
    with mail_server() as gone:
        port = gone.port
    settings.MAILERS = _mailers(port)
    write("lugen")
    done = send_queued(AT)
    assert done.unreachable
    assert Mail.objects.get().attempts == 0


def test_a_mail_that_a_worker_left_is_in_doubt_and_never_sent_again(server: MailServer) -> None:
    write("lugen")
    Mail.objects.update(state="sending", claimed_at=AT, claimed_by="gone")
    assert send_queued(AT + LEASE).unknown == 0
    assert send_queued(AT + LEASE + timedelta(seconds=1)).unknown == 1
    assert (server.inbox, state("lugen")) == ([], "unknown")


def test_links_are_of_no_use_to_who_reads_the_database_later(server: MailServer) -> None:
    token = "a" * 43
    write("lugen")
    Mail.objects.update(text=f"/have/svar/{token}/", html=f'<a href="/have/svar/{token}/">')
    send_queued(AT)
    [(_to, mail)] = server.inbox
    assert token in mail.as_string()
    kept = Mail.objects.get()
    assert (kept.text, kept.html) == ("/have/svar/…/", '<a href="/have/svar/…/">')
