"""Alice locks her login with a code from an app, too."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client

from tests.people import PASSWORD, make_user
from tovholder.accounts.models import User

pytestmark = pytest.mark.django_db

LOGIN = "/konto/log-ind/"


def code_now(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return str(format_hotp_value(hotp_value(secret, counter)))


@pytest.fixture
def alice() -> User:
    return make_user("Alice")


@pytest.fixture
def secret(alice: User) -> str:
    """The secret of a code that Alice has turned on; it comes with recovery codes."""
    secret: str = generate_totp_secret()
    TOTP.activate(alice, secret)
    RecoveryCodes.activate(alice)
    return secret


def give_password(client: Client) -> None:
    client.post(LOGIN, {"login": "alice@example.org", "password": PASSWORD})


def confirm(client: Client) -> None:
    """Changing how one logs in asks for the password once more."""
    client.post("/konto/bekraeft/", {"password": PASSWORD})


def is_logged_in(client: Client) -> bool:
    return client.get("/konto/").status_code == 200


@pytest.mark.usefixtures("secret")
def test_the_password_alone_is_not_enough(client: Client) -> None:
    give_password(client)
    assert not is_logged_in(client)


def test_password_and_code_let_her_in(client: Client, secret: str) -> None:
    give_password(client)
    client.post("/konto/kode/log-ind/", {"code": code_now(secret)})
    assert is_logged_in(client)


@pytest.mark.usefixtures("secret")
def test_a_recovery_code_lets_her_in_once(client: Client, alice: User) -> None:
    spare = RecoveryCodes.activate(alice).get_unused_codes()[0]
    give_password(client)
    client.post("/konto/kode/log-ind/", {"code": spare})
    assert is_logged_in(client)
    client.post("/konto/log-ud/")
    give_password(client)
    client.post("/konto/kode/log-ind/", {"code": spare})
    assert not is_logged_in(client)


def test_she_is_asked_for_her_password_before_she_turns_the_code_on(
    client: Client, alice: User
) -> None:
    client.force_login(alice)
    assert client.get("/konto/kode/taend/")["Location"].startswith("/konto/bekraeft/")


def test_she_turns_the_code_on(client: Client, alice: User) -> None:
    give_password(client)
    confirm(client)
    page = client.get("/konto/kode/taend/")
    client.post("/konto/kode/taend/", {"code": code_now(page.context["form"].secret)})
    assert "Slået til" in client.get("/konto/").content.decode()


def test_she_turns_the_code_off(client: Client, secret: str) -> None:
    give_password(client)
    client.post("/konto/kode/log-ind/", {"code": code_now(secret)})
    confirm(client)
    client.post("/konto/kode/sluk/")
    assert "Slået fra" in client.get("/konto/").content.decode()
