"""Anna without a mouse: from the welcome page to a rule and a day of the wheel, and out again."""

from collections.abc import Callable
from typing import TypedDict

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from tests.people import PASSWORD, TODAY, make_cast

MOST_TABS = 80

FOCUS = """() => {
  const one = document.activeElement, style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  return {
    name: one.getAttribute("aria-label") || one.labels?.[0]?.innerText || one.innerText || "",
    is_seen: (outlined || style.boxShadow !== "none") && box.width > 0 && box.height > 0
      && box.bottom > 0 && box.top < innerHeight,
    is_page: one === document.body,
  };
}"""


class Focus(TypedDict):
    """What the keyboard is at: its name, and whether one can see that it is."""

    name: str
    is_seen: bool
    is_page: bool


def go_to(page: Page, name: str) -> None:
    """Presses Tab until something whose name begins so has the focus; each stop must be seen."""
    for _number in range(MOST_TABS):
        page.keyboard.press("Tab")
        focus: Focus = page.evaluate(FOCUS)
        assert focus["is_seen"] or focus["is_page"], f"{page.url}: no focus seen at {focus['name']}"
        if focus["name"].strip().startswith(name):
            return
    pytest.fail(f"{page.url}: {MOST_TABS} tabs do not lead to {name!r}")


def follow(page: Page, name: str, address: str) -> None:
    """Opens the link or presses the button of the name, and waits for where it leads."""
    go_to(page, name)
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_anna_needs_no_mouse(
    visit: Callable[..., Page], settings: Settings, transactional_db: None
) -> None:
    settings.TODAY = TODAY
    make_cast()
    page = visit("/")
    _log_in(page)
    follow(page, "Lever vi op", "**/lever-vi-op/")
    _filter(page)
    follow(page, "Årsmøde", "**/lever-vi-op/*/*/**")
    follow(page, "Årshjul", "**/aarshjul/")
    follow(page, "Årsmøde", "**/lever-vi-op/*/*/**")
    go_to(page, "English")
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    _log_out(page)


def _log_in(page: Page) -> None:
    follow(page, "Log ind", "**/konto/log-ind/")
    go_to(page, "Mailadresse")
    page.keyboard.type("anna@example.org")
    go_to(page, "Adgangskode")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/faelleshaven/**")


def _filter(page: Page) -> None:
    """Goes down the standings to what is broken."""
    go_to(page, "Status")
    while page.get_by_label("Status").input_value() != "broken":
        page.keyboard.press("ArrowDown")
    follow(page, "Vis", "**/lever-vi-op/?*standing=broken*")


def _log_out(page: Page) -> None:
    go_to(page, "Anna")
    page.keyboard.press("Space")
    go_to(page, "Log out")
    page.keyboard.press("Space")
    expect(page.get_by_role("link", name="Log in", exact=True).first).to_be_visible()
