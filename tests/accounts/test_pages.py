"""Every page about a login, in both languages."""

import pytest
from django.test import Client

from tests.people import PASSWORD, make_user
from tovholder.accounts.models import User

pytestmark = pytest.mark.django_db

PUBLIC = {
    "/konto/log-ind/": "Log ind",
    "/konto/opret/": "Du kan ikke selv oprette et login",
    "/konto/ny-adgangskode/": "Glemt adgangskode",
    "/konto/ny-adgangskode/sendt/": "Se i din mail",
    "/konto/ny-adgangskode/valgt/": "Din adgangskode er skiftet",
    "/konto/lukket/": "Dette login er lukket",
}
PRIVATE = {
    "/konto/": "Din konto",
    "/konto/log-ud/": "Log ud",
    "/konto/adgangskode/": "Skift din adgangskode",
    "/konto/bekraeft/": "Bekræft, at det er dig",
    "/konto/kode/": "Kode fra en app",
    "/konto/kode/taend/": "Slå koden fra appen til",
}


@pytest.fixture
def alice(client: Client) -> User:
    alice = make_user("Alice")
    client.post("/konto/log-ind/", {"login": alice.email, "password": PASSWORD})
    client.post("/konto/bekraeft/", {"password": PASSWORD})
    return alice


@pytest.mark.parametrize(("address", "heading"), PUBLIC.items())
def test_a_visitor_reads_a_page_in_danish(client: Client, address: str, heading: str) -> None:
    assert f"<h1>{heading}</h1>" in client.get(address).content.decode()


@pytest.mark.usefixtures("alice")
@pytest.mark.parametrize(("address", "heading"), PRIVATE.items())
def test_alice_reads_a_page_in_danish(client: Client, address: str, heading: str) -> None:
    assert f"<h1>{heading}</h1>" in client.get(address).content.decode()


@pytest.mark.parametrize("address", sorted(PRIVATE.keys() - {"/konto/log-ud/"}))
def test_a_visitor_is_asked_to_log_in_first(client: Client, address: str) -> None:
    page = client.get(address, follow=True)
    assert "<h1>Log ind</h1>" in page.content.decode()


def test_a_visitor_switches_to_english(client: Client) -> None:
    client.post("/konto/sprog/", {"language": "en", "next": "/konto/log-ind/"})
    assert "<h1>Log in</h1>" in client.get("/konto/log-ind/").content.decode()


def test_alices_choice_of_language_follows_her_to_another_browser(
    client: Client, alice: User
) -> None:
    client.post("/konto/sprog/", {"language": "en"})
    elsewhere = Client()
    elsewhere.post("/konto/log-ind/", {"login": alice.email, "password": PASSWORD})
    assert "<h1>Your account</h1>" in elsewhere.get("/konto/").content.decode()


def test_a_language_that_is_not_offered_changes_nothing(client: Client, alice: User) -> None:
    client.post("/konto/sprog/", {"language": "de"})
    alice.refresh_from_db()
    assert alice.language == "da"


@pytest.mark.usefixtures("alice")
@pytest.mark.parametrize("address", [*PUBLIC, *PRIVATE])
def test_a_field_is_named_above_it_and_not_inside_it(client: Client, address: str) -> None:
    assert "placeholder=" not in client.get(address).content.decode()
