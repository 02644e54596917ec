"""What is hung on the wall or put in a binder fits its sheets."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser import assert_no_sideways_scroll

Visit = Callable[..., Page]
ROOM = ViewportSize(width=1017, height=688)
"""What an A4 sheet on its side has between its margins, in CSS pixels."""


def sheets(pdf: bytes) -> int:
    """How many sheets a PDF has, by the counts of its tree of pages."""
    return max(int(count) for count in re.findall(rb"/Count (\d+)", pdf))


@pytest.mark.parametrize(("size", "is_landscape"), [("A3", True), ("A4", True), ("A4", False)])
@pytest.mark.parametrize("face", ["hjul", "kalender"])
def test_a_picture_of_the_year_is_printed_on_one_sheet(
    anna: Visit, face: str, size: str, is_landscape: bool
) -> None:
    page = anna(f"/faelleshaven/aarshjul/?vis={face}")
    assert sheets(page.pdf(format=size, landscape=is_landscape)) == 1


def test_a_wide_table_turns_its_sheets_and_shows_every_column(anna: Visit) -> None:
    page = anna("/faelleshaven/lever-vi-op/?vis=tabel")
    page.set_viewport_size(ROOM)
    page.emulate_media(media="print")
    assert_no_sideways_scroll(page)
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    width, height = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)[0]
    assert float(width) > float(height)
