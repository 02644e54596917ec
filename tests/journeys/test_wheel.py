"""The annual wheel in a browser, by keyboard."""

from collections.abc import Callable

from playwright.sync_api import Page

Visit = Callable[..., Page]
WHEEL = "/faelleshaven/aarshjul/"


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
