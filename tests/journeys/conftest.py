"""The browser that the journeys share, and pages in it that may not complain."""

import os
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings as site
from django.test import Client
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Route,
    ViewportSize,
    sync_playwright,
)
from pytest_django import Settings

from tests.browser import DESKTOP, start_browser
from tests.people import TODAY, Cast

Visit = Callable[..., Page]

# Playwright runs an event loop in the thread of the test, which Django takes for async code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything that asks for the browser is marked, so that `-m "not browser"` leaves it out."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    with sync_playwright() as playwright:
        chromium = start_browser(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser, live_server: Any) -> Iterator[Callable[..., Page]]:
    """`visit("/was", language="en", width=320)` opens a page in a browser of its own.

    The test fails afterwards if a page wrote an error to its console: a script that broke, a file
    that is missing, something that the content security policy refused.
    """
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    def open_page(address: str, language: str = "da", width: int = DESKTOP, **options: Any) -> Page:
        size = ViewportSize(width=width, height=900)
        context = browser.new_context(viewport=size, locale=language, **options)
        contexts.append(context)
        name = site.LANGUAGE_COOKIE_NAME
        context.add_cookies([{"name": name, "value": language, "url": live_server.url}])
        page = context.new_page()
        page.on("console", lambda message: complaints.extend(_complaint(message)))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(live_server.url + address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)


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


def _complaint(message: ConsoleMessage) -> list[str]:
    """What a page complains of; that a form was sent back to be looked at is no fault of it."""
    if message.type != "error" or re.search("status of (409|422)", message.text):
        return []
    return [f"{message.text} ({message.location.get('url', '')})"]
