"""A new organisation is led from a charter to a wheel, step by step."""

import pytest
from django.test import Client
from pytest_django import Settings

from tests.charters.examples import names
from tests.governance.test_charter_pages import next_year
from tests.people import AT, CHARTER, TODAY, Cast, garden_text
from tests.queries import QueryCount
from tovholder.compliance.actions import give_feed_address
from tovholder.governance.access import Visitor
from tovholder.governance.actions import save_draft
from tovholder.governance.queries import drafts_of
from tovholder.governance.rules import Role
from tovholder.overview.start import Step, steps

HERE, GARDEN = "/sangkoret/kom-i-gang/", "/faelleshaven/kom-i-gang/"
FINDINGS = f"/faelleshaven/kommissorium/{CHARTER}/fund/"


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def sten(client: Client, cast: Cast) -> Client:
    client.force_login(cast.user("sten"))
    return client


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    client.force_login(cast.user("anna"))
    return client


def text(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def steps_of(cast: Cast, name: str = "sten") -> list[Step]:
    person = getattr(cast, name)
    visitor = Visitor(person.organisation, person, frozenset({Role.COORDINATOR}))
    return steps(visitor, TODAY)


def done(cast: Cast, name: str = "sten") -> list[bool]:
    return [step.is_done for step in steps_of(cast, name)]


def wrong() -> str:
    """Next year's charter, which contradicts itself twice."""
    return next_year(garden_text()) + "declares:\n  - {what: bodies, count: 9}\n"


def test_an_empty_front_page_leads_to_the_first_step(sten: Client) -> None:
    assert f'href="{HERE}"' in text(sten, "/sangkoret/")


def test_with_nothing_the_charter_is_next(sten: Client, query_count: QueryCount) -> None:
    with query_count("start-empty"):
        page = text(sten, HERE)
    assert "0 af 6 trin er gjort" in page
    assert 'href="/sangkoret/kommissorium/ny/eksempel/"' in page


def test_one_step_is_next(cast: Cast) -> None:
    assert [step.is_next for step in steps_of(cast)] == [True, False, False, False, False, False]


def test_a_draft_is_led_through_findings_to_adoption(sten: Client, cast: Cast) -> None:
    sten.post("/sangkoret/kommissorium/ny/eksempel/", {"example": names()[0]})
    page = text(sten, HERE)
    assert "/sangkoret/kommissorium/sangkoret/fund/" in page
    assert "/sangkoret/kommissorium/sangkoret/vedtag/" in page
    assert done(cast)[0]
    assert not done(cast)[2]


def test_an_adopted_charter_leads_to_the_wheel(anna: Client, query_count: QueryCount) -> None:
    with query_count("start"):
        page = text(anna, GARDEN)
    assert 'href="/faelleshaven/aarshjul/"' in page
    assert "pladser er ledige" in page


def test_the_calendar_is_done_once_somebody_follows_it(cast: Cast) -> None:
    assert not done(cast, "anna")[5]
    give_feed_address(person=cast.anna, by=cast.user("anna"), at=AT)
    assert done(cast, "anna")[5]


def test_a_secretary_who_may_not_adopt_is_not_sent_there(cast: Cast) -> None:
    save_draft(
        organisation=cast.garden, slug=CHARTER, text=next_year(garden_text()),
        based_on=None, by=None, at=AT,
    )  # fmt: skip
    secretary = Visitor(cast.garden, cast.carla, frozenset({Role.SECRETARY}))
    assert steps(secretary, TODAY)[2].links == ()


def test_findings_are_gone_through_one_by_one(anna: Client, cast: Cast) -> None:
    twice = wrong() + "  - {what: seats, of: bestyrelse, count: 40}\n"
    save_draft(
        organisation=cast.garden, slug=CHARTER, text=twice, based_on=None, by=None, at=AT
    )  # fmt: skip
    page = text(anna, FINDINGS)
    assert "Kladden: fund 1 af " in page
    assert "Sådan kan det rettes" in page
    assert "?nr=2" in page
    assert "Forrige" in text(anna, f"{FINDINGS}?nr=2")


def test_without_a_draft_the_findings_are_of_what_rules(anna: Client) -> None:
    assert "Intet modsiger sig selv" in text(anna, FINDINGS)


def test_a_finding_of_the_draft_shows_its_place_in_the_file(
    anna: Client, cast: Cast, query_count: QueryCount
) -> None:
    save_draft(organisation=cast.garden, slug=CHARTER, text=wrong(), based_on=None, by=None, at=AT)
    with query_count("finding"):
        page = text(anna, FINDINGS)
    line = len(wrong().splitlines())
    assert "Kladden: fund" in page
    assert any(f'<li data-line="{line}"' in text(anna, f"{FINDINGS}?nr={nr}") for nr in range(1, 9))


@pytest.mark.parametrize("number", ["0", "-1", "999999", "x", "9" * 50, "²"])
def test_a_number_that_is_no_finding_shows_the_nearest(anna: Client, number: str) -> None:
    assert "fund" in text(anna, f"{FINDINGS}?nr={number}")


def test_a_charter_that_is_not_there_has_no_findings(anna: Client) -> None:
    assert anna.get("/faelleshaven/kommissorium/x/fund/").status_code == 404


def test_the_whole_way_from_an_example_to_a_wheel(sten: Client, cast: Cast) -> None:
    sten.post("/sangkoret/kommissorium/ny/eksempel/", {"example": names()[-1]})
    (draft,) = drafts_of(cast.other)
    entered = {
        "revision": draft.revision.id, "adopted_by": "Bestyrelsen", "adopted_on": "2026-05-13",
        "in_force_from": "2026-05-13", "confirm": "1",
    }  # fmt: skip
    assert sten.post("/sangkoret/kommissorium/sangkoret/vedtag/", entered).status_code == 302
    assert "Møder" in text(sten, "/sangkoret/aarshjul/?vis=tabel")
    assert done(cast)[:3] == [True, True, True]
