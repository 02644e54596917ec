import re
from typing import Any

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import Client

from tests.people import PASSWORD, make_user
from tovholder.accounts.models import User

pytestmark = pytest.mark.django_db

LOGIN = "/konto/log-ind/"


def log_in(client: Client, email: str, password: str = PASSWORD) -> int:
    return client.post(LOGIN, {"login": email, "password": password}).status_code


def is_logged_in(client: Client) -> bool:
    return client.get("/konto/").status_code == 200


def shown_text(page: Any) -> str:
    """The page without the token in its forms, which differs each time."""
    return re.sub(r'value="\w{64}"', "", page.content.decode())


def test_alice_logs_in_with_her_mail_address(client: Client) -> None:
    make_user("Alice")
    log_in(client, "alice@example.org")
    assert is_logged_in(client)


def test_alice_may_write_her_address_in_capitals(client: Client) -> None:
    make_user("Alice")
    log_in(client, "ALICE@Example.ORG")
    assert is_logged_in(client)


def test_mallory_is_told_no_more_than_that_it_was_wrong(client: Client) -> None:
    make_user("Alice")
    known = client.post(LOGIN, {"login": "alice@example.org", "password": "guess"})
    unknown = client.post(LOGIN, {"login": "nobody@example.org", "password": "guess"})
    assert known.context["form"].errors == unknown.context["form"].errors
    assert not is_logged_in(client)


def test_a_closed_login_stays_out(client: Client) -> None:
    alice = make_user("Alice")
    alice.is_active = False
    alice.save()
    log_in(client, "alice@example.org")
    assert not is_logged_in(client)


def test_alice_logs_out(client: Client) -> None:
    client.force_login(make_user("Alice"))
    client.post("/konto/log-ud/")
    assert not is_logged_in(client)


def test_after_five_wrong_passwords_even_the_right_one_waits(client: Client) -> None:
    make_user("Alice")
    for _attempt in range(5):
        log_in(client, "alice@example.org", "guess")
    assert log_in(client, "alice@example.org") == 429
    assert not is_logged_in(client)


def test_the_lockout_says_how_long_and_what_to_do(client: Client) -> None:
    make_user("Alice")
    for _attempt in range(5):
        log_in(client, "alice@example.org", "guess")
    page = client.post(LOGIN, {"login": "alice@example.org", "password": PASSWORD})
    assert "15 minutter" in page.content.decode()
    assert 'href="/konto/ny-adgangskode/"' in page.content.decode()


def test_one_persons_lockout_is_not_anothers(client: Client) -> None:
    make_user("Alice")
    make_user("Bob")
    for _attempt in range(5):
        log_in(client, "alice@example.org", "guess")
    log_in(client, "bob@example.org")
    assert is_logged_in(client)


def test_nobody_signs_up_by_himself(client: Client) -> None:
    form = {"email": "mallory@example.org", "password1": PASSWORD}
    page = client.post("/konto/opret/", form)
    assert "Du kan ikke selv oprette et login" in page.content.decode()
    assert not User.objects.exists()


def test_alice_chooses_a_new_password_by_mail(client: Client) -> None:
    make_user("Alice")
    client.post("/konto/ny-adgangskode/", {"email": "alice@example.org"})
    [message] = mail.outbox
    assert message.subject == "Tovholder: Vælg en ny adgangskode"
    link = next(word for word in str(message.body).split() if word.startswith("http"))
    page = client.get(link, follow=True)
    new = "another rope entirely"
    client.post(page.request["PATH_INFO"], {"password1": new, "password2": new})
    log_in(client, "alice@example.org", new)
    assert is_logged_in(client)


def test_a_used_link_says_that_it_is_used(client: Client) -> None:
    make_user("Alice")
    page = client.get("/konto/ny-adgangskode/1-abc-def/")
    assert "Linket virker ikke længere" in page.content.decode()


def test_a_stranger_who_asks_for_a_password_gets_the_same_page(client: Client) -> None:
    make_user("Alice")
    known = client.post("/konto/ny-adgangskode/", {"email": "alice@example.org"}, follow=True)
    unknown = client.post("/konto/ny-adgangskode/", {"email": "nobody@example.org"}, follow=True)
    assert known.redirect_chain == unknown.redirect_chain
    assert shown_text(known) == shown_text(unknown)


@pytest.mark.parametrize("password", ["short", "password1234", "alice@example.org"])
def test_a_weak_password_is_refused(client: Client, password: str) -> None:
    client.force_login(make_user("Alice"))
    form = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    page = client.post("/konto/adgangskode/", form)
    assert page.context["form"].errors["password1"]


def test_two_logins_cannot_share_an_address() -> None:
    make_user("Alice")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create_user(email="Alice@EXAMPLE.org", name="Mallory")


def test_the_database_keeps_addresses_in_lower_case() -> None:
    make_user("Alice")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.update(email="Alice@example.org")


def test_the_database_knows_two_languages() -> None:
    make_user("Alice")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.update(language="de")
