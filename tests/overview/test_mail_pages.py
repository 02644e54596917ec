"""The coordinator sees what was written to whom, and sends again what may not have come."""

import pytest
from django.test import Client
from pytest_django import Settings

from tests.people import AT, TODAY, Cast
from tests.queries import QueryCount
from tovholder.audit.queries import events_about
from tovholder.lib import clock
from tovholder.outbox.actions import queue_mail
from tovholder.outbox.models import Mail

POST = "/faelleshaven/post/"
TOKEN = "a" * 43


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    client.force_login(cast.user("anna"))
    return client


def write(cast: Cast, key: str = "lugen", state: str = "queued") -> str:
    """A mail in a state; gives the address of its page."""
    mail = queue_mail(
        key=key, organisation_id=cast.garden.pk, to="bo@example.org", to_name="Bo", language="da",
        subject="Mal lågen", text=f"Svar her: /have/svar/{TOKEN}/", at=clock.now(),
        html=f'<p style="color:red">/have/svar/{TOKEN}/</p><script>alert(1)</script>',
    )  # fmt: skip
    assert mail is not None
    sent_at = AT if state == "sent" else None
    Mail.objects.filter(pk=mail.pk).update(state=state, sent_at=sent_at, error="550 nej")
    return f"{POST}{mail.pk}/"


def test_without_mail_the_list_says_when_there_will_be_some(anna: Client) -> None:
    assert "Der er ikke skrevet nogen mail" in anna.get(POST).content.decode()


def test_the_list_says_how_far_each_mail_is(anna: Client, cast: Cast) -> None:
    write(cast, "a", "unknown")
    write(cast, "b", "sent")
    page = anna.get(POST).content.decode()
    assert "Måske kommet frem" in page
    assert "1 mail blev ikke leveret, eller måske ikke." in page


def test_the_list_can_be_taken_home(anna: Client, cast: Cast) -> None:
    write(cast)
    assert "Mal lågen;Bo (bo@example.org);Venter" in anna.get(f"{POST}?format=csv").content.decode()


def test_a_mail_is_shown_without_the_secret_of_its_links(anna: Client, cast: Cast) -> None:
    page = write(cast)
    shown = anna.get(page).content.decode() + anna.get(f"{page}html/").content.decode()
    assert "/have/svar/…/" in shown
    assert TOKEN not in shown


def test_the_frame_may_run_and_fetch_nothing(anna: Client, cast: Cast) -> None:
    response = anna.get(f"{write(cast)}html/")
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert policy.endswith("sandbox")
    assert response["X-Frame-Options"] == "SAMEORIGIN"


def test_what_may_not_have_come_is_sent_again_with_a_reason(anna: Client, cast: Cast) -> None:
    page = write(cast, state="unknown")
    response = anna.post(page, {"reason": "Bo siger, at den ikke kom"}, follow=True)
    assert "Mailen går med næste omgang." in response.content.decode()
    mail = Mail.objects.get()
    assert (mail.state, mail.error) == ("queued", "")
    event = events_about("mail", mail.pk)[0]
    assert (event.actor_name, event.reason) == ("Anna", "Bo siger, at den ikke kom")


def test_without_a_reason_nothing_is_sent_again(anna: Client, cast: Cast) -> None:
    response = anna.post(write(cast, state="failed"), {"reason": ""})
    assert response.status_code == 422
    assert Mail.objects.get().state == "failed"


@pytest.mark.parametrize("state", ["queued", "sending", "sent"])
def test_what_has_arrived_or_will_is_not_sent_again(anna: Client, cast: Cast, state: str) -> None:
    page = write(cast, state=state)
    assert "Send den igen" not in anna.get(page).content.decode()
    response = anna.post(page, {"reason": "for en sikkerheds skyld"}, follow=True)
    assert "allerede på vej eller sendt" in response.content.decode()
    assert Mail.objects.get().state == state


def test_the_mail_of_another_organisation_is_not_there(client: Client, cast: Cast) -> None:
    page = write(cast).replace("faelleshaven", "sangkoret")
    client.force_login(cast.user("sten"))
    assert client.get(page).status_code == 404
    assert client.get(f"{page}html/").status_code == 404


def test_what_is_held_back_says_why(anna: Client, cast: Cast) -> None:
    assert "Den er en demonstration" in anna.get(write(cast, state="held")).content.decode()


def test_the_list_asks_as_often_for_many_as_for_one(
    anna: Client, cast: Cast, query_count: QueryCount
) -> None:
    for number in range(30):
        write(cast, str(number))
    with query_count("mails"):
        anna.get(POST)
    with query_count("mail"):
        anna.get(f"{POST}{Mail.objects.order_by('pk')[0].pk}/")
