"""A list as a file for a spreadsheet."""

from datetime import date
from operator import itemgetter

import pytest
from django.http import QueryDict
from django.utils.translation import override

from tovholder.ui.export import csv_text
from tovholder.ui.filters import SearchFilter
from tovholder.ui.tables import Column, Table, TableSpec

SPEC = TableSpec[tuple[object, str]](
    name="liste",
    caption="List",
    columns=(
        Column("value", "Værdi", cell=itemgetter(0)),
        Column("note", "Note", cell=itemgetter(1)),
    ),
    filters=(SearchFilter("q", "Search", text=itemgetter(1)),),
    page_size=1,
)


def _table(*rows: tuple[object, str], query: str = "") -> Table[tuple[object, str]]:
    return SPEC.build(rows, QueryDict(query))


def _cell(value: object) -> str:
    return csv_text(_table((value, "x"))).splitlines()[1].removesuffix(";x")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (date(2026, 1, 5), "2026-01-05"),
        (2.5, "2,5"),
        (True, "Ja"),
        (None, ""),
        (-3, "-3"),
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("a;b", '"a;b"'),
    ],
)
def test_value_is_written_for_a_danish_spreadsheet(value: object, written: str) -> None:
    with override("da"):
        assert _cell(value) == written


def test_all_pages_of_what_the_filter_keeps_are_in_the_file() -> None:
    table = _table((1, "ja"), (2, "nej"), (3, "ja"), query="q=ja&format=csv")
    assert csv_text(table).splitlines() == ["Værdi;Note", "1;ja", "3;ja"]


def test_file_begins_with_a_byte_order_mark_and_has_a_name() -> None:
    response = _table((1, "x")).csv_response()
    assert response.content.startswith(b"\xef\xbb\xbf")
    assert response["Content-Disposition"] == 'attachment; filename="liste.csv"'


def test_link_to_the_file_is_recognised() -> None:
    assert _table(query="format=csv").is_export
