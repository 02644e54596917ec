"""Every page in a browser, on a desktop and a phone, with nothing and with much.

A page that is not in the table of `every_page.py` fails. The words are all that differ in English,
so there every view is opened once, and its colours are not looked at again.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from django.conf import settings as site
from django.urls import get_resolver
from playwright.sync_api import Page
from pytest_django import Settings

from tests.browser import DESKTOP, PHONE, assert_accessible, assert_no_sideways_scroll
from tests.journeys.every_page import NOT_PAGES, PAGES, Way, address, make_sessions, view_of
from tests.people import TODAY
from tests.test_access import names
from tovholder.accounts import urls as accounts

Visit = Callable[..., Page]

SAME_QUESTION = {"account_reauthenticate", "mfa_authenticate", "mfa_reauthenticate"}
"""Pages that ask one thing, who it is, and so have one title."""


@pytest.fixture
def sessions(settings: Settings, django_db_reset_sequences: None) -> dict[str, str]:
    """The session of each visitor, on a day in 2026."""
    settings.TODAY = TODAY
    return make_sessions()


def test_every_page_is_in_the_table() -> None:
    ours = {*names(get_resolver()), *(one.name for one in accounts.urlpatterns)}
    assert ours == PAGES.keys() | NOT_PAGES


@pytest.mark.parametrize(("language", "width"), [("da", DESKTOP), ("da", PHONE), ("en", PHONE)])
def test_every_page_is_for_everybody(
    visit: Visit, live_server: Any, sessions: dict[str, str], language: str, width: int
) -> None:
    page = visit("/was", language, width)
    titles: dict[str, set[tuple[str, str]]] = defaultdict(set)
    complaints: list[str] = []
    for name, way, url in _all(language):
        _become(page, live_server.url, sessions[way.visitor])
        page.goto(live_server.url + url)
        complaints += [f"{url} ({way.visitor}): {one}" for one in _complaints(page, url, language)]
        if name not in SAME_QUESTION:
            titles[page.title()].add((name, view_of(way)))
    complaints += [f"{title}: {sorted(them)}" for title, them in titles.items() if len(them) > 1]
    assert not complaints, "\n".join(complaints)


def _all(language: str) -> Iterator[tuple[str, Way, str]]:
    for name, ways in PAGES.items():
        views = {view_of(way): way for way in reversed(ways)}
        for way in ways if language == "da" else views.values():
            yield name, way, address(name, way)


def _become(page: Page, url: str, session: str) -> None:
    """From here on the browser has this session, or none."""
    page.context.clear_cookies(name=site.SESSION_COOKIE_NAME)
    if session:
        cookie = {"name": site.SESSION_COOKIE_NAME, "value": session, "url": url}
        page.context.add_cookies([cookie])  # type: ignore[list-item]


def _complaints(page: Page, url: str, language: str) -> Iterator[str]:
    """What is wrong with the page."""
    if not page.url.endswith(url):
        yield f"led to {page.url}"
    if page.get_attribute("html", "lang") != language:
        yield "its language is not said"
    if page.title().startswith("–"):
        yield "no title of its own"
    if page.locator("h1").count() != 1:
        yield f"{page.locator('h1').count()} headings of the first level"
    if dead := page.locator('a[href=""]').all_inner_texts():
        yield f"links that lead nowhere: {dead}"
    is_accessible = partial(assert_accessible, with_colours=language == "da")
    for look in (assert_no_sideways_scroll, is_accessible):
        try:
            look(page)
        except AssertionError as wrong:
            yield str(wrong)
