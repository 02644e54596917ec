"""The annual wheel in a browser, by keyboard."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from django.test import Client
from playwright.sync_api import Page, Route
from pytest_django import Settings

from tests.people import TODAY, Cast

WHEEL = "/faelleshaven/aarshjul/"
Visit = Callable[..., Page]


@pytest.fixture
def anna(visit: Visit, client: Client, cast: Cast, settings: Settings) -> Visit:
    """Opens a page as Anna. It is made before the browser asks, on the test's own connection."""
    settings.TODAY = TODAY
    client.force_login(cast.user("anna"))

    def open_page(address: str) -> Page:
        made = client.get(address).content

        def answer(route: Route) -> None:
            is_page = urlsplit(route.request.url).path == urlsplit(address).path
            body = made if is_page else "<title>Another page</title>"
            route.fulfill(content_type="text/html; charset=utf-8", body=body)

        page = visit("/was")
        page.route(re.compile(r"/faelleshaven/"), answer)
        page.goto(page.url.replace("/was", address))
        return page

    return open_page


def test_the_keyboard_goes_from_a_mark_to_its_rule(anna: Visit) -> None:
    page = anna(WHEEL)
    page.focus(".wheel-skip")
    page.keyboard.press("Tab")
    name = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert name.startswith("Årsmøde")
    page.keyboard.press("Enter")
    page.wait_for_url("**/lever-vi-op/**")


def test_the_picture_can_be_skipped(anna: Visit) -> None:
    page = anna(WHEEL)
    page.focus(".wheel-skip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "wheel-legend"
