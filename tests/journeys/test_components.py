"""The component page in a browser: whoever can use it can use every page made of its parts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import DESKTOP, PHONE, assert_accessible, assert_no_sideways_scroll

Visit = Callable[..., Page]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_axe_finds_nothing(visit: Visit, language: str, width: int) -> None:
    assert_accessible(visit("/komponenter/", language, width))


@pytest.mark.parametrize("language", ["da", "en"])
def test_narrow_phone_does_not_scroll_sideways(visit: Visit, language: str) -> None:
    assert_no_sideways_scroll(visit("/komponenter/", language, PHONE))


def test_page_says_its_language(visit: Visit) -> None:
    assert visit("/komponenter/", "en").get_attribute("html", "lang") == "en"


def test_keyboard_reaches_the_content_first(visit: Visit) -> None:
    page = visit("/was")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#main-content")).to_be_focused()


def test_menu_opens_on_a_phone(visit: Visit) -> None:
    page = visit("/komponenter/", width=PHONE)
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("link", name="Årshjul")).to_be_visible()


def test_menu_is_open_without_a_script(visit: Visit) -> None:
    page = visit("/komponenter/", width=PHONE, java_script_enabled=False)
    expect(page.get_by_role("link", name="Årshjul")).to_be_visible()


def test_escape_closes_the_organisations(visit: Visit) -> None:
    page = visit("/komponenter/")
    page.locator("summary").first.click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Eksempelnetværket")).to_be_hidden()


def test_error_summary_has_the_focus(visit: Visit) -> None:
    expect(visit("/komponenter/").locator("[data-error-summary]")).to_be_focused()


def test_located_error_puts_the_cursor_in_its_line(visit: Visit) -> None:
    page = visit("/komponenter/")
    page.get_by_role("link", name="Linje 5, kolonne 14:").click()
    start = page.locator("#wrong_file").evaluate("area => area.selectionStart")
    assert start == page.locator("#wrong_file").input_value().index("      meets:")


def test_language_switch_stays_on_the_page(visit: Visit, transactional_db: None) -> None:
    page = visit("/was?side=2")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Accessibility statement")
    assert page.url.endswith("/was?side=2")


def test_filter_narrows_the_table_down(visit: Visit) -> None:
    page = visit("/komponenter/")
    page.get_by_label("Status").select_option("Brudt")
    page.get_by_role("button", name="Vis").click()
    expect(page.get_by_role("table").first.locator("tbody tr")).to_have_count(4)


def test_paper_has_no_menus(visit: Visit) -> None:
    page = visit("/komponenter/")
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation")).to_have_count(0)


def test_filter_is_folded_on_a_phone(visit: Visit) -> None:
    page = visit("/komponenter/", width=PHONE, java_script_enabled=False)
    expect(page.get_by_label("Status")).to_be_hidden()
    page.locator("summary", has_text="Filtrér").first.click()
    expect(page.get_by_label("Status")).to_be_visible()


def test_filter_that_is_in_use_is_open_on_a_phone(visit: Visit) -> None:
    page = visit("/komponenter/?standing=broken", width=PHONE)
    expect(page.get_by_label("Status")).to_be_visible()
