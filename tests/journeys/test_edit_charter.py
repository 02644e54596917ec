"""A coordinator changes the charter in the browser: as text, and through a form."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings as site
from django.test import Client
from playwright.sync_api import Dialog, Page, expect
from pytest_django import Settings

from tests.browser import PHONE, assert_accessible, assert_no_sideways_scroll
from tests.people import AT, CHARTER, TODAY, Cast, garden_text, make_cast
from tovholder.governance.actions import save_draft

Visit = Callable[..., Page]

TEXT = f"/faelleshaven/kommissorium/{CHARTER}/ret/"
FOUR, SIX = "when: 4 gange om året", "when: 6 gange om året"


@pytest.fixture
def garden(transactional_db: None, settings: Settings) -> Cast:
    settings.TODAY = TODAY
    return make_cast()


@pytest.fixture
def anna(visit: Visit, live_server: Any, garden: Cast) -> Visit:
    """Opens a page as Anna, on the live server."""

    def open_page(address: str, **options: Any) -> Page:
        client = Client()
        client.force_login(garden.user("anna"))
        page = visit("/was", **options)
        session = client.cookies[site.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [{"name": site.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}]
        )
        page.goto(live_server.url + address)
        return page

    return open_page


def press(page: Page, button: str) -> None:
    page.get_by_role("main").get_by_role("button", name=button, exact=True).click()


def write(page: Page, old: str, new: str) -> None:
    """Puts other words into the text, as somebody who types does."""
    box = page.locator("#id_text")
    box.fill(box.input_value().replace(old, new))


def test_she_mends_an_error_sees_what_follows_and_saves(anna: Visit) -> None:
    page = anna(TEXT)
    preview = page.get_by_label("Forhåndsvisning")
    expect(preview.locator("svg.wheel")).to_be_visible()
    write(page, FOUR, "when: 6 gnage om året")
    expect(preview).to_contain_text("Mente du »6 gange om året«?")
    preview.get_by_role("link", name=re.compile("Linje")).click()
    assert "gnage" in page.evaluate(
        "() => { const a = document.activeElement;"
        " return a.value.slice(a.selectionStart, a.selectionEnd); }"
    )
    expect(page.locator(".editor-lines .is-marked")).to_have_count(1)
    write(page, "6 gnage", "6 gange")
    expect(preview).to_contain_text("6 gange om året; før 4 gange om året.")
    expect(page.locator(".editor-lines .is-marked")).to_have_count(0)
    assert_accessible(page)
    press(page, "Gem kladden")
    expect(page.get_by_role("main")).to_contain_text("Kladden er gemt.")
    assert SIX in page.locator("#id_text").input_value()


def test_what_was_not_saved_is_offered_again(anna: Visit) -> None:
    page = anna(TEXT)
    page.on("dialog", lambda dialog: dialog.accept())
    write(page, FOUR, SIX)
    page.goto(page.url)
    assert FOUR in page.locator("#id_text").input_value()
    press(page, "Hent det frem")
    assert SIX in page.locator("#id_text").input_value()
    expect(page.get_by_label("Forhåndsvisning")).to_contain_text("6 gange om året; før 4 gange")


def test_leaving_what_was_not_saved_is_asked_about(anna: Visit) -> None:
    page = anna(TEXT)
    asked: list[str] = []

    def agree(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", agree)
    page.locator("#id_text").press("End")
    page.locator("#id_text").type("#")
    page.goto(page.url)
    assert asked == ["beforeunload"]


def test_without_a_script_a_button_shows_what_follows(anna: Visit) -> None:
    page = anna(TEXT, java_script_enabled=False)
    write(page, FOUR, SIX)
    press(page, "Se forhåndsvisning")
    expect(page.get_by_label("Forhåndsvisning")).to_contain_text("6 gange om året; før 4 gange")
    assert SIX in page.locator("#id_text").input_value()


def test_she_changes_a_cadence_in_a_form(anna: Visit) -> None:
    page = anna(f"/faelleshaven/kommissorium/{CHARTER}/", width=PHONE)
    page.get_by_role("link", name=re.compile("Ret: Bestyrelsesmøde")).click()
    field, follows = page.get_by_label("Hvornår"), page.get_by_label("Det følger heraf")
    field.fill("hver 2. månd")
    expect(follows).to_contain_text("Mente du »hver 2. måned«?")
    field.fill("every 2 months")
    expect(follows).to_contain_text("hver 2. måned")
    expect(follows).to_contain_text("De næste dage")
    assert_accessible(page)
    assert_no_sideways_scroll(page)
    press(page, "Gem i kladden")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ret kommissoriet")
    expect(page.get_by_role("main")).to_contain_text("Kladden er gemt.")
    expect(page.locator("#body-bestyrelse")).to_contain_text("hver 2. måned")
    assert_accessible(page)
    assert_no_sideways_scroll(page)


def test_two_at_once_lose_nothing(anna: Visit, garden: Cast) -> None:
    page = anna(TEXT)
    write(page, FOUR, SIX)
    other = garden_text().replace("title: Høstfest", "title: Høstgilde")
    save_draft(
        organisation=garden.garden, slug=CHARTER, text=other, based_on=None,
        by=garden.user("bo"), at=AT,
    )  # fmt: skip
    press(page, "Gem kladden")
    expect(page.get_by_role("heading", level=1)).to_have_text("En anden har været her")
    assert SIX in page.locator("#id_text").input_value()
