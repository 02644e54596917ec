"""The page of the demo's logins in a browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import DESKTOP, PHONE, assert_accessible, assert_no_sideways_scroll
from tests.people import AT, PASSWORD
from tovholder.accounts.actions import create_user
from tovholder.demo.logins import address
from tovholder.directory.actions import add_person, create_organisation
from tovholder.governance.actions import give_role
from tovholder.governance.rules import Role

Visit = Callable[..., Page]


@pytest.fixture
def anna(transactional_db: None) -> None:
    """Anna, who is invented, and coordinates a garden."""
    garden = create_organisation(name="Fælleshaven", slug="haven", is_demo=True, by=None, at=AT)
    email = address(Role.COORDINATOR, garden.slug)
    user = create_user(email=email, name="Anna", password=PASSWORD)
    person = add_person(
        organisation=garden, name="Anna", email=email, user=user, is_demo=True, by=None, at=AT
    )
    give_role(person=person, role=Role.COORDINATOR, by=None, at=AT)


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_axe_finds_nothing(visit: Visit, language: str, width: int) -> None:
    page = visit("/demo/", language, width)
    assert_accessible(page)
    assert_no_sideways_scroll(page)


@pytest.mark.usefixtures("anna")
def test_keyboard_logs_in_as_somebody(visit: Visit) -> None:
    page = visit("/demo/")
    page.get_by_role("button", name="Log ind som Anna").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".masthead")).to_contain_text("Anna")
    assert "/haven/" in page.url
