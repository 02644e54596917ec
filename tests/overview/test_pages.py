"""What people see on the front page, of the bodies, and of the organisation."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.utils.encoding import iri_to_uri
from pytest_django import Settings

from tests.people import AT, CHARTER, TODAY, Cast, make_user
from tests.queries import QueryCount
from tovholder.compliance.actions import record_facts
from tovholder.core.facts import Fact, FactKind
from tovholder.directory.actions import add_person, create_organisation
from tovholder.governance.actions import give_role, seat_person
from tovholder.governance.rules import Role

BOARD = f"/faelleshaven/organer/{CHARTER}/bestyrelse/"
Read = Callable[..., str]


@pytest.fixture(autouse=True)
def on_a_day_in_may(settings: pytest.FixtureRequest) -> None:
    """The clock says 13 May 2026."""
    settings.TODAY = TODAY  # type: ignore[attr-defined]


@pytest.fixture
def read(client: Client, cast: Cast) -> Read:
    """What Anna reads at an address, in English."""
    client.force_login(cast.user("anna"))
    client.cookies["language"] = "en"

    def page(address: str) -> str:
        response = client.get(address)
        assert response.status_code == 200
        return response.content.decode()

    return page


def plan(cast: Cast, day: date) -> None:
    """The board plans to meet on the day."""
    fact = Fact(FactKind.MEETING_PLANNED, "bestyrelse.ordinært", TODAY, "kalender", about=day)
    record_facts(organisation=cast.garden, charter=CHARTER, facts=[fact], by=None, at=AT)


@pytest.mark.django_db
def test_a_stranger_is_welcomed_and_shown_the_way_in(client: Client) -> None:
    page = client.get("/").content.decode()
    assert "Kommissoriet, der bliver holdt" in page
    assert 'href="/konto/log-ind/"' in page


def test_who_belongs_to_one_organisation_goes_straight_there(
    client: Client, cast: Cast, settings: Settings
) -> None:
    settings.TODAY = TODAY
    client.force_login(cast.user("dan"))
    assert client.get("/")["Location"] == "/faelleshaven/"


def test_who_belongs_to_two_chooses(client: Client, cast: Cast) -> None:
    anna = add_person(organisation=cast.other, name="Anna", user=cast.user("anna"), by=None, at=AT)
    give_role(person=anna, role=Role.AUDITOR, by=None, at=AT)
    client.force_login(cast.user("anna"))
    page = client.get("/").content.decode()
    assert 'href="/faelleshaven/"' in page
    assert 'href="/sangkoret/"' in page


def test_who_belongs_to_two_can_switch_between_them(read: Read, cast: Cast) -> None:
    anna = add_person(organisation=cast.other, name="Anna", user=cast.user("anna"), by=None, at=AT)
    give_role(person=anna, role=Role.COORDINATOR, by=None, at=AT)
    assert '<a href="/faelleshaven/" aria-current="true">' in read("/faelleshaven/organer/")


def test_who_belongs_nowhere_is_told_what_to_do(client: Client, db: None) -> None:
    client.force_login(make_user("Frode"))
    assert "Du hører ikke til nogen organisation endnu" in client.get("/").content.decode()


def test_the_front_page_says_what_is_due_and_whose_it_is(read: Read) -> None:
    page = read("/faelleshaven/")
    assert "Havens nyhedsbrev" in page
    assert "sekretæren for Bestyrelsen" in page or "the secretary of Bestyrelsen" in page


def test_a_planned_meeting_stands_on_the_front_page(read: Read, cast: Cast) -> None:
    plan(cast, date(2026, 6, 4))
    assert "Thursday 4 June 2026" in read("/faelleshaven/")


def test_a_meeting_nobody_has_planned_is_owed_by_a_day(read: Read) -> None:
    assert "no day yet, by" in read("/faelleshaven/")


def test_the_front_page_counts_vacant_seats(read: Read) -> None:
    assert "5 seats are vacant." in read("/faelleshaven/")


def test_each_standing_leads_to_its_rows(read: Read) -> None:
    assert 'href="/faelleshaven/lever-vi-op/?year=2026&amp;standing=' in read("/faelleshaven/")


def test_an_empty_front_page_says_what_to_do(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("sten"))
    page = client.get("/sangkoret/").content.decode()
    assert "Først kommer kommissoriet" in page
    assert 'href="/sangkoret/kom-i-gang/"' in page


@pytest.mark.parametrize("address", ["organer/", "organisation/"])
def test_an_organisation_without_bodies_says_what_to_do(
    client: Client, cast: Cast, address: str
) -> None:
    client.force_login(cast.user("sten"))
    assert "Der er ingen organer på den dag" in client.get(f"/sangkoret/{address}").content.decode()


@pytest.mark.parametrize("address", ["", "organer/", "organisation/", BOARD[14:]])
def test_a_day_that_is_no_day_is_answered_with_today(read: Read, address: str) -> None:
    assert "is no date" in read(f"/faelleshaven/{address}?on=31-02-2026")


def test_the_list_of_bodies_counts_members_and_vacancies(client: Client, read: Read) -> None:
    rows = read("/faelleshaven/organer/?format=csv").splitlines()
    (board,) = [row for row in rows if row.startswith("Bestyrelsen")]
    assert board.split(";")[:6] == ["Bestyrelsen", "Decides", "4 to 6", "2", "5", "5"]


def test_bodies_can_be_narrowed_to_those_with_vacant_seats(read: Read) -> None:
    page = read("/faelleshaven/organer/?state=vacant")
    assert "Bestyrelsen</a>" in page
    assert "Årsmødet</a>" not in page


def test_the_next_meeting_stands_beside_its_body(read: Read, cast: Cast) -> None:
    plan(cast, date(2026, 6, 4))
    assert "2026-06-04" in read("/faelleshaven/organer/?format=csv")


def test_a_body_shows_who_sits_there_and_what_is_vacant(read: Read) -> None:
    page = read(BOARD)
    assert "Carla" in page
    assert "2 vacant" in page


def test_a_body_is_held_against_its_rules(read: Read) -> None:
    page = read(BOARD)
    assert "2 members. It must be 4 to 6." in page
    assert "Bo was elected among havelod." in page


def test_a_body_says_when_it_meets_in_the_language_of_the_page(read: Read) -> None:
    assert "4 times a year" in read(BOARD)


def test_a_day_in_the_past_shows_who_sat_there_then(read: Read, cast: Cast) -> None:
    frode = add_person(organisation=cast.garden, name="Frode", by=None, at=AT)
    seat_person(
        person=frode, charter=CHARTER, body="bestyrelse", seat="havelod",
        from_on=date(2025, 1, 1), until_on=date(2025, 12, 31), by=None, at=AT,
    )  # fmt: skip
    assert "Frode" not in read(BOARD)
    assert "Frode" in read(f"{BOARD}?on=2025-06-01")


def test_a_day_without_the_body_shows_which_there_were(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    page = client.get(f"{BOARD}?on=2024-12-31", follow=True)
    assert page.redirect_chain == [("/faelleshaven/organer/?on=2024-12-31", 302)]
    assert "Der er ingen organer på den dag" in page.content.decode()


def test_a_body_that_no_charter_names_is_nowhere(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    assert client.get("/faelleshaven/organer/no-charter/no-body/").status_code == 404


def test_the_diagram_draws_each_body_as_a_link_that_says_its_ties(read: Read) -> None:
    page = read("/faelleshaven/organisation/")
    assert f'<a href="{iri_to_uri(BOARD)}"><title>Bestyrelsen. Decides · 2 members. ' in page
    assert "Reports to Årsmødet. Anchored in Fælleshaven" in page


def test_the_table_beside_the_diagram_has_every_tie(read: Read) -> None:
    rows = read("/faelleshaven/organisation/?format=csv").splitlines()
    assert "Køkkenholdet;Body;Executes;Reports to;Bestyrelsen" in rows


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("front", "/faelleshaven/"),
        ("bodies", "/faelleshaven/organer/"),
        ("body", BOARD),
        ("organisation", "/faelleshaven/organisation/"),
    ],
)
def test_a_page_asks_the_database_so_often(
    client: Client, cast: Cast, query_count: QueryCount, name: str, address: str
) -> None:
    client.force_login(cast.user("anna"))
    client.get(address)
    with query_count(name):
        client.get(address)


def test_more_people_cost_no_more_questions(
    client: Client, cast: Cast, query_count: QueryCount
) -> None:
    for number in range(20):
        person = add_person(organisation=cast.garden, name=f"P{number}", by=None, at=AT)
        seat_person(
            person=person, charter=CHARTER, body="bestyrelse", seat="havelod",
            from_on=date(2025, 1, 1), by=None, at=AT,
        )  # fmt: skip
    client.force_login(cast.user("anna"))
    client.get(BOARD)
    with query_count("body"):
        client.get(BOARD)


def test_a_stranger_learns_nothing_of_a_new_organisation(client: Client, cast: Cast) -> None:
    create_organisation(name="Ny", slug="ny-forening", by=None, at=AT)
    client.force_login(cast.user("anna"))
    assert client.get("/ny-forening/").status_code == 404


def test_who_has_no_role_left_is_not_led_to_a_page_that_does_not_open(
    client: Client, cast: Cast
) -> None:
    cast.dan.memberships.all().delete()
    client.force_login(cast.user("dan"))
    assert "Du hører ikke til nogen organisation endnu" in client.get("/").content.decode()
