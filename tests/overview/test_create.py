"""Somebody who belongs nowhere creates an organisation, and coordinates it."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from tests.people import AT, TODAY, Cast, make_user
from tovholder.accounts.models import User
from tovholder.audit.models import Event
from tovholder.directory.models import Organisation, Person
from tovholder.directory.rules import free_address, suggested_address
from tovholder.governance.actions.organisations import AddressTakenError, found_organisation
from tovholder.governance.queries import roles_of
from tovholder.governance.rules import Role
from tovholder.governance.rules.organisations import may_create

PAGE = "/ny/"


@pytest.fixture
def frida(client: Client, db: None) -> Client:
    client.force_login(make_user("Frida"))
    return client


def send(client: Client, **entered: str) -> str:
    response = client.post(PAGE, {"name": "Åens Venner", "address": "", **entered})
    return response.headers.get("Location") or response.content.decode()


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Fælleshaven", "faelleshaven"),
        ("Østfyns Råd & Nævn", "oestfyns-raad-og-naevn"),
        ("  Café Élan, afd. 2 ", "cafe-elan-afd-2"),
        ("***", ""),
        ("x" * 100, "x" * 80),
    ],
)
def test_an_address_is_made_of_the_name(name: str, address: str) -> None:
    assert suggested_address(name) == address


def test_a_taken_or_reserved_address_gets_a_number() -> None:
    assert free_address("aa", {"aa", "aa-2"}.__contains__) == "aa-3"
    assert free_address("konto", set[str]().__contains__) == "konto-2"


@pytest.mark.parametrize(
    ("is_staff", "who", "answer"),
    [(True, "staff", True), (False, "staff", False), (False, "everyone", True)],
)
def test_the_installation_says_who_may_create(*, is_staff: bool, who: str, answer: bool) -> None:
    assert bool(may_create(is_staff=is_staff, who=who)) == answer


def test_who_belongs_nowhere_is_led_to_creating(frida: Client) -> None:
    assert 'href="/ny/"' in frida.get("/").content.decode()


def test_the_creator_is_the_first_person_and_coordinates(frida: Client) -> None:
    assert send(frida) == "/aaens-venner/kom-i-gang/"
    person = Person.objects.get(organisation__slug="aaens-venner")
    assert (person.name, person.email) == ("Frida", "frida@example.org")
    assert roles_of(person, TODAY) == {Role.COORDINATOR}


def test_founding_is_told_in_the_log(db: None) -> None:
    found_organisation(name="Åens Venner", slug="aaen", by=make_user("Frida"), at=AT)
    verbs = list(Event.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs == ["create-organisation", "add-person", "give-role"]


def test_an_address_can_be_chosen(frida: Client) -> None:
    assert send(frida, address="venner") == "/venner/kom-i-gang/"


@pytest.mark.parametrize("address", ["faelleshaven", "konto"])
def test_a_taken_address_is_told_with_a_free_one(frida: Client, cast: Cast, address: str) -> None:
    page = send(frida, address=address)
    assert f"»{address}« er optaget. »{address}-2« er ledig." in page
    assert "Åens Venner" in page


@pytest.mark.parametrize("address", ["Åen", "a b", "-a", "../x", "A"])
def test_an_address_that_is_none_is_told(frida: Client, address: str) -> None:
    assert "Brug a til z" in send(frida, address=address)


def test_a_name_without_letters_needs_an_address(frida: Client) -> None:
    assert "Navnet har ingen bogstaver" in send(frida, name="***")
    assert send(frida, name="***", address="stjerner") == "/stjerner/kom-i-gang/"


def test_a_name_is_needed(frida: Client) -> None:
    assert frida.post(PAGE, {"name": " "}).status_code == 422
    assert not Organisation.objects.exists()


def test_two_of_one_name_get_addresses_of_their_own(frida: Client) -> None:
    send(frida)
    assert send(frida) == "/aaens-venner-2/kom-i-gang/"


def test_an_address_that_is_taken_in_the_same_moment_writes_nothing(cast: Cast) -> None:
    with pytest.raises(AddressTakenError):
        found_organisation(name="Haven", slug="faelleshaven", by=cast.user("anna"), at=AT)
    assert Organisation.objects.count() == 2
    assert Person.objects.filter(name="Anna").count() == 1


def test_where_only_staff_creates_others_are_told_why(frida: Client, settings: Settings) -> None:
    settings.CREATE_ORGANISATIONS = "staff"
    response = frida.get(PAGE)
    assert response.status_code == 403
    assert "Kun de, der driver installationen" in response.content.decode()
    assert 'href="/ny/"' not in frida.get("/").content.decode()


def test_who_runs_the_installation_may_always_create(frida: Client, settings: Settings) -> None:
    settings.CREATE_ORGANISATIONS = "staff"
    User.objects.update(is_staff=True)
    assert frida.get(PAGE).status_code == 200


@pytest.mark.django_db
def test_an_empty_database_is_used_from_the_command_line(
    client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command(
        "create_coordinator", "Frida@Example.org", name="Frida", organisation="Åens Venner"
    )
    told = capsys.readouterr().out
    assert "/aaens-venner/" in told
    address = told.split()[-1]
    assert client.get(address, follow=True).status_code == 200
    user = User.objects.get(email="frida@example.org")
    assert roles_of(Person.objects.get(user=user), TODAY) == {Role.COORDINATOR}


def test_a_login_that_is_there_coordinates_one_more(
    cast: Cast, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("create_coordinator", "anna@example.org", name="Anna", organisation="Koret")
    assert "password" not in capsys.readouterr().out
    assert Person.objects.filter(user=cast.user("anna")).count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("email", "address"), [("no mail", ""), ("a@example.org", "a b"), ("a@example.org", "konto")]
)
def test_a_wrong_address_is_refused_on_the_command_line(email: str, address: str) -> None:
    with pytest.raises(CommandError):
        call_command("create_coordinator", email, name="A", organisation="B", address=address)
    assert not Organisation.objects.exists()
