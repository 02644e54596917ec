"""A list sorts, filters and pages by its query string."""

from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

import pytest
from django.http import QueryDict
from django.utils.html import format_html
from django.utils.translation import override

from tovholder.ui.filters import ChoiceFilter, DayField, SearchFilter
from tovholder.ui.table_html import page_numbers
from tovholder.ui.tables import Column, Table, TableSpec


@dataclass(frozen=True)
class Body:
    name: str
    sector: str = "private"
    seats: int | None = 3
    founded_on: date | None = None


BODIES = TableSpec[Body](
    name="bodies",
    caption="Bodies",
    columns=(
        Column("name", "Name", cell=attrgetter("name")),
        Column("seats", "Seats", cell=attrgetter("seats"), is_numeric=True),
        Column(
            "sector",
            "Sector",
            cell=lambda row: format_html("<em>{}</em>", row.sector),
            text=attrgetter("sector"),
        ),
        Column("founded", "Founded", cell=attrgetter("founded_on"), is_sortable=False),
    ),
    filters=(
        SearchFilter("q", "Search", text=attrgetter("name")),
        ChoiceFilter("sector", "Sector", match=attrgetter("sector"), word=str.upper),
    ),
    page_size=2,
)
ROWS = [
    Body("Åråd", seats=None),
    Body("Board", "public", 12),
    Body("Zone group", seats=2),
    Body("Ælde", founded_on=date(2024, 5, 1)),
]


def _build(query: str = "", **options: Any) -> Table[Body]:
    return BODIES.build(ROWS, QueryDict(query), **options)


def _names(table: Table[Body]) -> list[str]:
    return [row.name for row in table.found]


def test_rows_come_as_given_when_nothing_is_asked() -> None:
    assert _names(_build()) == ["Åråd", "Board", "Zone group", "Ælde"]


def test_words_sort_as_in_danish() -> None:
    assert _names(_build("sort=name")) == ["Board", "Zone group", "Ælde", "Åråd"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("sort=seats", ["Zone group", "Ælde", "Board", "Åråd"]),
        ("sort=-seats", ["Board", "Ælde", "Zone group", "Åråd"]),
    ],
)
def test_what_is_missing_comes_last_both_ways(query: str, names: list[str]) -> None:
    assert _names(_build(query)) == names


@pytest.mark.parametrize("query", ["sort=founded", "sort=nonsense", "page=x", "page=-1"])
def test_nonsense_in_the_query_is_passed_over(query: str) -> None:
    table = _build(query)
    assert (_names(table), table.page) == ([row.name for row in ROWS], 1)


def test_page_beyond_the_last_is_the_last() -> None:
    assert [row.name for row in _build("page=99").shown] == ["Zone group", "Ælde"]


def test_search_finds_all_words_in_any_order() -> None:
    assert _names(_build("q=GROUP+zone")) == ["Zone group"]


def test_choice_keeps_what_was_chosen() -> None:
    assert _names(_build("sector=public")) == ["Board"]


def test_choices_are_those_that_occur() -> None:
    assert '<option value="public">PUBLIC</option>' in _build().filter_form


def test_form_carries_the_order_on_but_not_the_page() -> None:
    form = _build("sort=-name&page=2&q=a").filter_form
    assert 'name="sort" value="-name"' in form
    assert 'name="page"' not in form


def test_field_of_the_page_stands_in_the_same_form() -> None:
    form = _build(fields=[DayField("on", "As of", date(2026, 5, 1))]).filter_form
    assert 'type="date" id="filter-on" name="on" value="2026-05-01"' in form


def test_sort_link_turns_the_order_and_goes_to_page_one() -> None:
    assert 'href="?sort=-name&amp;q=d"' in str(_build("sort=name&q=d&page=2"))


def test_sorted_column_is_announced() -> None:
    assert 'aria-sort="descending"' in str(_build("sort=-name"))


def test_cells_are_escaped() -> None:
    table = BODIES.build([Body("<b>")], QueryDict())
    assert "&lt;b&gt;" in str(table)
    assert "<b>" not in str(table)


def test_markup_made_by_a_cell_is_kept() -> None:
    assert "<em>private</em>" in str(_build())


def test_every_cell_names_its_column_for_a_phone() -> None:
    assert 'data-title="Sector"' in str(_build())


def test_days_are_written_in_the_language_of_the_page() -> None:
    with override("en"):
        assert "1\u00a0May\u00a02024" in str(_build("page=2"))


def test_empty_list_says_what_the_page_wants_it_to_say() -> None:
    assert str(BODIES.build([], QueryDict(), empty="Add a body.")) == "Add a body."


def test_list_that_a_filter_empties_says_so() -> None:
    with override("en"):
        assert "Nothing matches the filter." in str(_build("q=xyz"))


def test_wide_table_can_be_scrolled_with_the_keyboard() -> None:
    wide = TableSpec[Body](name="w", caption="Wide", columns=BODIES.columns, is_wide=True)
    html = str(wide.build(ROWS, QueryDict()))
    assert '<div class="table-scroll" tabindex="0" role="region" aria-label="Wide">' in html


@pytest.mark.parametrize(
    ("page", "count", "numbers"),
    [
        (1, 2, [1, 2]),
        (1, 9, [1, 2, None, 9]),
        (4, 9, [1, 2, 3, 4, 5, None, 9]),
        (5, 9, [1, None, 4, 5, 6, None, 9]),
        (9, 9, [1, None, 8, 9]),
    ],
)
def test_pager_leaves_out_only_what_saves_room(
    page: int, count: int, numbers: list[int | None]
) -> None:
    assert page_numbers(page, count) == numbers
