"""Anyone in the organisation can look at the year: as a wheel, a list, a calendar and a table."""

from datetime import date, datetime
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from pytest_django import Settings

from tests.people import CHARTER, TODAY, Cast
from tests.queries import QueryCount
from tovholder.compliance.actions import record_facts
from tovholder.core.facts import Fact, FactKind
from tovholder.lib.clock import COPENHAGEN

PAGE = "/faelleshaven/aarshjul/"
THEN = datetime(2026, 5, 1, 9, 0, tzinfo=COPENHAGEN)


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    client.force_login(cast.user("anna"))
    return client


def plan(cast: Cast, *days: date) -> None:
    subject, on = "bestyrelse.ordinært", date(2026, 1, 5)
    facts = [Fact(FactKind.MEETING_PLANNED, subject, on, "plan", day) for day in days]
    record_facts(organisation=cast.garden, charter=CHARTER, facts=facts, by=None, at=THEN)


def text(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_planned_meeting_is_a_link_that_says_what_it_is(anna: Client, cast: Cast) -> None:
    plan(cast, date(2026, 6, 15))
    name = "Bestyrelsen: Bestyrelsesmøde (1 af 4), fastsat til 15.\u00a0juni\u00a02026. Planlagt"
    assert f'aria-label="{name}"' in text(anna, PAGE)


def test_a_mark_leads_to_its_rule(anna: Client) -> None:
    assert 'href="/faelleshaven/lever-vi-op/f%C3%A6lleshave/h%C3%B8stfest/"' in text(anna, PAGE)


@pytest.mark.parametrize("face", ["hjul", "liste", "kalender&maaned=9", "tabel"])
def test_every_face_shows_the_harvest(anna: Client, face: str) -> None:
    assert "Høstfest" in text(anna, f"{PAGE}?vis={face}")


@pytest.mark.parametrize("face", ["hjul", "liste", "kalender&maaned=9", "tabel"])
def test_every_face_keeps_to_the_same_filter(anna: Client, face: str) -> None:
    page = text(anna, f"{PAGE}?vis={face}&kind=newsletter")
    assert "Høstfest" not in page.partition("<main")[2]


def test_a_face_that_does_not_exist_is_the_wheel(anna: Client) -> None:
    assert '<svg xmlns="http://www.w3.org/2000/svg" class="wheel"' in text(anna, f"{PAGE}?vis=x")


def test_a_search_goes_for_the_picture_too(anna: Client) -> None:
    page = text(anna, f"{PAGE}?q=nyhedsbrev")
    assert "Havens nyhedsbrev" in page
    assert "Høstfest" not in page


def test_the_secretary_of_no_board_owns_nothing_as_a_member(anna: Client, cast: Cast) -> None:
    page = text(anna, f"{PAGE}?vis=tabel&person={cast.carla.pk}")
    assert "Bestyrelsesmøde" in page
    assert "Havens nyhedsbrev" not in page


def test_somebody_without_a_seat_is_no_choice(anna: Client, cast: Cast) -> None:
    assert f'<option value="{cast.eva.pk}"' not in text(anna, PAGE)


def test_the_year_before_the_charter_says_what_to_do(anna: Client) -> None:
    assert "Intet har en dag i dette år" in text(anna, f"{PAGE}?year=2020")


def test_a_choice_that_leaves_nothing_says_so(anna: Client) -> None:
    assert "Der er intet i året, der passer til dit valg" in text(anna, f"{PAGE}?kind=indicator")


def test_a_wrong_day_and_a_wrong_year_are_told(anna: Client) -> None:
    page = text(anna, f"{PAGE}?on=2026-02-30&year=abcd")
    assert "2026-02-30" in page
    assert "abcd" in page


def test_an_earlier_day_shows_what_was_known_then(anna: Client, cast: Cast) -> None:
    plan(cast, date(2026, 6, 15))
    assert "fastsat til" not in text(anna, f"{PAGE}?on=2026-01-04")


def test_an_empty_month_says_so(anna: Client) -> None:
    page = text(anna, f"{PAGE}?vis=kalender&maaned=7&kind=event")
    assert "Der er intet i denne måned." in page


def test_the_picture_is_a_file_with_whole_addresses(anna: Client) -> None:
    response = anna.get(f"{PAGE}?format=svg")
    drawn = ET.fromstring(response.content)
    links = [one.get("href", "") for one in drawn.iter() if one.get("class") == "wheel-mark"]
    assert response["Content-Disposition"].endswith('"aarshjul-faelleshaven-2026.svg"')
    assert links
    assert all(link.startswith("http://testserver/faelleshaven/") for link in links)


def test_the_spreadsheet_has_a_line_for_each_mark(anna: Client) -> None:
    rows = anna.get(f"{PAGE}?format=csv").content.decode("utf-8-sig").splitlines()
    assert rows[0] == "Hvad;Dag;Dagens betydning;Status;Slags;Ansvarlig;Kommissorium"
    assert any(row.startswith("Høstfest;2026-09-30;Frist;") for row in rows)


def test_english_is_english(anna: Client) -> None:
    anna.cookies["language"] = "en"
    page = text(anna, PAGE)
    assert "Annual wheel 2026" in page
    assert "September" in page


def test_the_wheel_asks_little(anna: Client, cast: Cast, query_count: QueryCount) -> None:
    plan(cast, *(date(2026, 6, day) for day in range(1, 5)))
    with query_count("wheel"):
        anna.get(PAGE)
