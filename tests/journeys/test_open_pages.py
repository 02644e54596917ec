"""The pages that need no login, in a browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser import PHONE, assert_accessible, assert_no_sideways_scroll

PAGES = ["/was", "/konto/log-ind/", "/konto/ny-adgangskode/"]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(visit: Callable[..., Page], address: str, language: str) -> None:
    assert_accessible(visit(address, language))


@pytest.mark.parametrize("address", PAGES)
def test_narrow_phone_does_not_scroll_sideways(visit: Callable[..., Page], address: str) -> None:
    assert_no_sideways_scroll(visit(address, width=PHONE))
