"""The browser that the journeys share, and pages in it that may not complain."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    ViewportSize,
    sync_playwright,
)

from tests.browser import DESKTOP, start_browser

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
        name = settings.LANGUAGE_COOKIE_NAME
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


def _complaint(message: ConsoleMessage) -> list[str]:
    """What a page complains of; that a form was sent back to be corrected is no fault of it."""
    if message.type != "error" or "status of 422" in message.text:
        return []
    return [f"{message.text} ({message.location.get('url', '')})"]
