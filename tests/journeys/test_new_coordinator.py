"""The first hour of a new coordinator in the demo: looking round, and putting a charter right."""

from collections.abc import Callable
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from tests.browser import assert_accessible
from tests.governance.test_charter_pages import next_year
from tests.people import AT, TODAY, garden_text
from tovholder.accounts.actions import create_user
from tovholder.demo.logins import PASSWORD, address
from tovholder.directory.actions import add_person, create_organisation
from tovholder.governance.actions import add_charter_version, give_role
from tovholder.governance.rules import Role

Visit = Callable[..., Page]


@pytest.fixture
def inger(visit: Visit, settings: Settings, transactional_db: None) -> Page:
    """Inger, who is invented, has logged in to the demo by one click."""
    settings.TODAY = TODAY
    garden = create_organisation(name="Fælleshaven", slug="haven", is_demo=True, by=None, at=AT)
    add_charter_version(organisation=garden, text=garden_text(), by=None, at=AT)
    email = address(Role.COORDINATOR, garden.slug)
    user = create_user(email=email, name="Inger", password=PASSWORD)
    person = add_person(
        organisation=garden, name="Inger", email=email, user=user, is_demo=True, by=None, at=AT
    )
    give_role(person=person, role=Role.COORDINATOR, by=None, at=AT)
    page = visit("/demo/")
    page.get_by_role("button", name="Log ind som Inger").click()
    page.wait_for_url("**/haven/")
    return page


def choose(page: Page, link: str) -> None:
    """Follows the first link of the name in the page or its menu."""
    page.get_by_role("link", name=link, exact=True).first.click()


def press(page: Page, button: str) -> None:
    """Presses the button of the name in the page itself."""
    page.get_by_role("main").get_by_role("button", name=button, exact=True).click()


def heading(page: Page, text: str) -> None:
    """The page is called so."""
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def ask_for(page: Page, label: str, day: str) -> None:
    """The page as it stood on the day."""
    page.get_by_label(label).fill(day)
    press(page, "Vis")


def test_she_looks_round_the_year(inger: Page) -> None:
    choose(inger, "Årshjul")
    choose(inger, "2027")
    heading(inger, "Årshjul 2027")
    choose(inger, "Kalender")
    choose(inger, "September")
    expect(inger.get_by_role("table")).to_contain_text("Høstfest")
    choose(inger, "Liste")
    choose(inger, "Høstfest")
    heading(inger, "Høstfest")


def test_her_calendar_reads_an_address_until_she_deletes_it(inger: Page) -> None:
    choose(inger, "Årshjul")
    choose(inger, "I din egen kalender")
    press(inger, "Lav en adresse")
    first = _feed_address(inger)
    assert b"SUMMARY:" in _fetched(first)
    assert_accessible(inger)
    choose(inger, "Lav en ny adresse")
    press(inger, "Lav en ny adresse")
    second = _feed_address(inger)
    assert first != second
    choose(inger, "Slet adressen")
    press(inger, "Slet adressen")
    expect(inger.get_by_role("button", name="Lav en adresse")).to_be_visible()


def test_she_sees_who_sat_where_and_how_it_stood(inger: Page) -> None:
    choose(inger, "Lever vi op til kommissoriet?")
    ask_for(inger, "Som det så ud den", "2025-06-01")
    expect(inger.get_by_role("main")).to_contain_text("1. juni 2025")
    choose(inger, "Organer")
    choose(inger, "Bestyrelsen")
    ask_for(inger, "Hvem der sad her den", "2024-12-31")
    expect(inger.get_by_role("main")).to_contain_text("Der er ingen organer på den dag")
    choose(inger, "Organisation")
    heading(inger, "Organisation")


def test_she_reads_each_side_of_the_charter(inger: Page) -> None:
    choose(inger, "Kommissorier")
    choose(inger, "Vedtægt for Fælleshaven")
    for side in ("Fund", "Udgaver og ændringer", "Filen", "Tekst og regler"):
        choose(inger, side)
        expect(inger.get_by_role("link", name=side, exact=True)).to_have_attribute(
            "aria-current", "page"
        )


def test_she_puts_a_charter_right_and_stores_it(inger: Page) -> None:
    choose(inger, "Kommissorier")
    choose(inger, "Læg et kommissorium ind")
    text = inger.get_by_label("Eller selve teksten")
    right = next_year(garden_text())
    text.fill(right.replace("mandate: decides", "mandate: rules"))
    press(inger, "Se, hvad der følger af det")
    expect(inger.locator("[data-error-summary]")).to_be_focused()
    expect(inger.get_by_role("link", name="Linje 34, kolonne 14:")).to_be_visible()
    assert "mandate: rules" in text.input_value()
    assert_accessible(inger)
    text.fill(right)
    press(inger, "Se, hvad der følger af det")
    expect(inger.get_by_role("main")).to_contain_text("Intet er gemt endnu")
    assert_accessible(inger)
    press(inger, "Den er vedtaget: gem som udgave")
    expect(inger.get_by_role("status")).to_contain_text("Udgave 2")
    expect(inger.get_by_role("main")).to_contain_text("6 gange om året")


def _feed_address(page: Page) -> str:
    return page.get_by_label("Kalenderens adresse").input_value()


def _fetched(url: str) -> bytes:
    """What stands there, for one without a cookie."""
    with urlopen(url) as response:
        content: bytes = response.read()
    return content
