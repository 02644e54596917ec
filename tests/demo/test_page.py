"""The page of the demo's logins."""

import subprocess
import sys

import pytest
from django.conf import settings
from django.test import Client

from tests.demo.conftest import AT
from tests.people import make_user
from tests.queries import QueryCount
from tovholder.demo.logins import PASSWORD, Login, logins
from tovholder.directory.actions import add_person
from tovholder.directory.models import Person
from tovholder.directory.queries import invented_persons

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def every_login() -> list[Login]:
    return [login for _organisation, some in logins() for login in some]


def log_in_as(client: Client, person: Person) -> str:
    response = client.post("/demo/log-ind/", {"person": person.pk})
    return response.headers.get("Location", "")


def test_page_lists_everybody_who_can_log_in(client: Client, query_count: QueryCount) -> None:
    with query_count("demo"):
        text = client.get("/demo/").content.decode()
    assert all(login.person.name in text for login in every_login())
    assert text.count("demo-person") >= len(every_login()) > 20


def test_page_is_in_english_too(client: Client) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert "Log in to the demo" in client.get("/demo/").content.decode()


def test_each_role_of_the_charters_can_be_tried() -> None:
    roles = {str(login.email).partition("@")[0] for login in every_login()}
    assert roles == {
        "koordinator", "formand", "medlem", "sekretaer", "observator",
        "tovholder", "kommunikation", "revisor",
    }  # fmt: skip


def test_one_click_leads_to_the_organisation(client: Client) -> None:
    for login in every_login():
        address = log_in_as(client, login.person)
        assert address.startswith(f"/{login.person.organisation.slug}/")
        assert (login.email, client.get(address).status_code) == (login.email, 200)


def test_everybody_can_log_in_with_the_password(client: Client) -> None:
    for login in every_login():
        client.logout()
        client.post("/konto/log-ind/", {"login": login.email, "password": PASSWORD})
        assert int(client.session["_auth_user_id"]) == login.person.user_id


def test_nobody_else_can_be_chosen(client: Client) -> None:
    for person in ("", "0", "x", "999999999"):
        assert client.post("/demo/log-ind/", {"person": person}).status_code == 404


def test_somebody_real_can_not_be_chosen(client: Client) -> None:
    organisation = every_login()[0].person.organisation
    user = make_user("Sten")
    real = add_person(organisation=organisation, name="Sten", user=user, by=None, at=AT)
    assert client.post("/demo/log-ind/", {"person": real.pk}).status_code == 404


def test_somebody_who_is_also_real_elsewhere_can_not_be_chosen() -> None:
    person = every_login()[0].person
    elsewhere = every_login()[-1].person.organisation
    add_person(organisation=elsewhere, name="Sten", user=person.user, by=None, at=AT)
    assert person not in invented_persons()


def test_choice_is_no_link(client: Client) -> None:
    assert client.get("/demo/log-ind/").status_code == 405


def test_choice_is_protected_from_other_sites() -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post("/demo/log-ind/", {"person": every_login()[0].person.pk})
    assert response.status_code == 403


@pytest.mark.parametrize("address", ["/", "/konto/log-ind/", "/was"])
def test_strangers_are_shown_the_way(client: Client, address: str) -> None:
    assert 'href="/demo/"' in client.get(address).content.decode()


def test_there_is_no_such_page_outside_the_demo() -> None:
    script = (
        "import django; django.setup()\n"
        "from django.urls import NoReverseMatch, reverse\n"
        "try: print(reverse('demo'))\n"
        "except NoReverseMatch: print('none')\n"
    )
    environment = {
        "DJANGO_SETTINGS_MODULE": "tovholder.config.settings",
        "TOVHOLDER_URL": "http://127.0.0.1",
        "TOVHOLDER_SECRET_KEY": "only-for-this-test",
        "TOVHOLDER_MAIL": "smtp://127.0.0.1:25",
        "TOVHOLDER_DATA": str(settings.DATA_DIR),
    }
    asked = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert asked.stdout.strip() == "none"
