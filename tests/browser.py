"""A real browser for tests: how it is found and started, and what is asked of a page in it."""

import json
import os
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright

AXE = Path(__file__).parent / "vendor" / "axe" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE = 320
DESKTOP = 1280

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def start_browser(playwright: Playwright) -> Browser:
    """Chromium from the machine. Without one the test is skipped, or fails where CI is set."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None and os.environ.get("CI"):
        pytest.fail("CI must run the browser tests, and there is no Chromium here.")
    if path is None:
        pytest.skip("NO CHROMIUM: the browser tests are not run. Install it: apt install chromium")
    return playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)


def assert_accessible(page: Page, *, with_colours: bool = True) -> None:
    """axe-core finds nothing to complain of, by WCAG 2.2 AA and its own best practice.

    Its look at the colours takes half of its time, and can be left out.
    """
    page.evaluate(_axe_source())
    options = {
        "runOnly": {"type": "tag", "values": RULES},
        "rules": {"color-contrast": {"enabled": with_colours}},
        "resultTypes": ["violations"],
    }
    violations = page.evaluate(f"axe.run(document, {json.dumps(options)}).then(r => r.violations)")
    assert not violations, f"{page.url}\n" + "\n".join(_lines(violations))


def assert_no_sideways_scroll(page: Page) -> None:
    """The page itself is no wider than its window; a region inside it may be."""
    width, room = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert width <= room, f"{page.url} is {width} px wide in a window of {room}: {_widest(page)}"


@cache
def _axe_source() -> str:
    return AXE.read_text(encoding="utf-8")


def _lines(violations: list[dict[str, Any]]) -> list[str]:
    return [
        line
        for violation in violations
        for line in (
            f"{violation['id']} ({violation['impact']}): {violation['help']}",
            *(
                f"    {' '.join(map(str, node['target']))}\n      {node['html'][:160]}\n"
                f"      {node['failureSummary'].splitlines()[1].strip()}"
                for node in violation["nodes"]
            ),
        )
    ]


def _widest(page: Page) -> str:
    found: str = page.evaluate(
        """[...document.querySelectorAll("body *")]
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .slice(0, 5).map(e => e.tagName + "." + e.getAttribute("class")).join(", ")"""
    )
    return found
