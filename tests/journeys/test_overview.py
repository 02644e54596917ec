"""The front page, the bodies and the diagram in a browser."""

import re
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

import pytest
from django.test import Client
from playwright.sync_api import Page, Route, expect

from tests.browser import DESKTOP, PHONE, assert_accessible, assert_no_sideways_scroll
from tests.people import CHARTER, Cast

Visit = Callable[..., Page]
PAGES = [
    "/faelleshaven/",
    "/faelleshaven/organer/",
    f"/faelleshaven/organer/{CHARTER}/bestyrelse/",
    "/faelleshaven/organisation/",
]


@pytest.fixture
def anna(visit: Visit, client: Client, cast: Cast) -> Visit:
    """Opens pages as Anna, the coordinator.

    They are made before the browser asks: what it calls back runs where the test's connection to
    the database is not.
    """
    client.force_login(cast.user("anna"))

    def open_page(address: str, language: str = "da", width: int = DESKTOP) -> Page:
        client.cookies["language"] = language
        made = {one: client.get(one).content for one in PAGES}

        def answer(route: Route) -> None:
            path = unquote(urlsplit(route.request.url).path)
            route.fulfill(content_type="text/html; charset=utf-8", body=made[path])

        page = visit("/was", language, width)
        page.route(re.compile(r"/faelleshaven/"), answer)
        page.goto(page.url.replace("/was", address))
        return page

    return open_page


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(anna: Visit, address: str, width: int) -> None:
    page = anna(address, "da", width)
    assert_accessible(page)
    assert_no_sideways_scroll(page)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_axe_finds_nothing_on_the_welcome_page(visit: Visit, language: str, width: int) -> None:
    page = visit("/", language, width)
    assert_accessible(page)
    assert_no_sideways_scroll(page)


def test_the_diagram_is_walked_with_the_keyboard(anna: Visit) -> None:
    page = anna("/faelleshaven/organisation/", "en")
    board = page.get_by_role("link", name="Bestyrelsen. Decides")
    board.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bestyrelsen")
