"""The diagram in a browser."""

import re
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

import pytest
from django.test import Client
from playwright.sync_api import Page, Route, expect

from tests.people import CHARTER, Cast

Visit = Callable[..., Page]
PAGES = ["/faelleshaven/organisation/", f"/faelleshaven/organer/{CHARTER}/bestyrelse/"]


@pytest.fixture
def anna(visit: Visit, client: Client, cast: Cast) -> Visit:
    """Opens pages as Anna, the coordinator.

    They are made before the browser asks: what it calls back runs where the test's connection to
    the database is not.
    """
    client.force_login(cast.user("anna"))

    def open_page(address: str, language: str) -> Page:
        client.cookies["language"] = language
        made = {one: client.get(one).content for one in PAGES}

        def answer(route: Route) -> None:
            path = unquote(urlsplit(route.request.url).path)
            route.fulfill(content_type="text/html; charset=utf-8", body=made[path])

        page = visit("/was", language)
        page.route(re.compile(r"/faelleshaven/"), answer)
        page.goto(page.url.replace("/was", address))
        return page

    return open_page


def test_the_diagram_is_walked_with_the_keyboard(anna: Visit) -> None:
    page = anna("/faelleshaven/organisation/", "en")
    board = page.get_by_role("link", name="Bestyrelsen. Decides")
    board.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bestyrelsen")
