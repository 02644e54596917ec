"""Lists that filter, sort, page and export in one way.

A page declares its list once and builds it from rows and the query string:

    INITIATIVES = TableSpec(
        name="initiatives",
        caption=gettext_lazy("Initiatives"),
        columns=(
            Column("title", gettext_lazy("Title"), cell=attrgetter("title")),
            Column("due", gettext_lazy("Due"), cell=lambda row: row.due_on),
            Column(
                "standing",
                gettext_lazy("Standing"),
                cell=lambda row: standing_badge(row.standing),
                text=lambda row: standing_word(row.standing),
            ),
        ),
        filters=(SearchFilter("q", gettext_lazy("Search"), text=attrgetter("title")),),
    )

    table = INITIATIVES.build(rows, request.GET)
    if table.is_export:
        return table.csv_response()
    return render(request, "strategy/initiatives.html", {"table": table})

and the template says `{{ table.filter_form }}` and `{{ table }}`. The rows are any sequence.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any, Self

from django.http import HttpResponse, QueryDict
from django.utils.functional import Promise
from django.utils.html import html_safe
from django.utils.safestring import SafeString

from tovholder.ui.collation import danish_key
from tovholder.ui.export import csv_response
from tovholder.ui.filters import Field, Filter, filter_form
from tovholder.ui.table_html import render_foot, render_list

PAGE_SIZE = 50


@dataclass(frozen=True)
class Column[Row]:
    """One column.

    `cell` gives what is shown: text (escaped), a `SafeString`, a date, a number or None. `text`
    gives what is exported when that differs from the cell, and must be given when the cell is HTML.
    `sort` gives the sort key; without it the exported value is the key. A column with
    `is_sortable=False` has no sort link.
    """

    key: str
    header: str | Promise
    cell: Callable[[Row], Any]
    text: Callable[[Row], Any] | None = None
    sort: Callable[[Row], Any] | None = None
    is_sortable: bool = True
    is_numeric: bool = False

    def value(self, row: Row) -> Any:
        """What the column says about the row, without markup."""
        return self.text(row) if self.text else self.cell(row)

    def sorted(self, rows: Sequence[Row], *, is_descending: bool) -> list[Row]:
        """The rows in this column's order: words as in Danish, what is missing always last."""
        key = self.sort or self.value
        keyed = [(key(row), row) for row in rows]
        present = [(_ordered(value), row) for value, row in keyed if value not in (None, "")]
        missing = [row for value, row in keyed if value in (None, "")]
        present.sort(key=itemgetter(0), reverse=is_descending)
        return [row for _, row in present] + missing


def _ordered(value: Any) -> Any:
    return danish_key(value) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class TableState:
    """What the query string asks for: order, page, format, and the rest, which links carry on."""

    sort: str
    is_descending: bool
    page: int
    format: str
    query: QueryDict

    @classmethod
    def from_query(cls, query: QueryDict, default_sort: str = "") -> Self:
        """Reads `?sort=-due&page=2`; nonsense reads as the default order and the first page."""
        sort = query.get("sort") or default_sort
        page = query.get("page", "1")
        return cls(
            sort=sort.removeprefix("-"),
            is_descending=sort.startswith("-"),
            page=max(int(page), 1) if page.isdecimal() and len(page) < 7 else 1,
            format=query.get("format", ""),
            query=query,
        )

    def address(self, **changes: str) -> str:
        """The same page with these parameters changed; `""` takes one away. Starts with "?"."""
        query = self.query.copy()
        for name, value in changes.items():
            if value:
                query[name] = value
            else:
                query.pop(name, None)
        return "?" + query.urlencode()

    def sort_address(self, key: str) -> str:
        """Sorted by `key`, the other way round when it is sorted so already; from page one."""
        turned = "-" + key if self.sort == key and not self.is_descending else key
        return self.address(sort=turned, page="")


@dataclass(frozen=True, kw_only=True)
class TableSpec[Row]:
    """A list as it is declared: once, at module level.

    `name` names the exported file. `default_sort` is a column's key, "-key" for the other way;
    without it rows stay as given. `row_class` gives a row's CSS class. `empty` is shown instead of
    a table without rows. `is_wide` lets the table scroll sideways instead of turning into cards on
    a phone. `has_foot` is False for one that is part of a page: no count, pages or file.
    """

    name: str
    caption: str | Promise
    columns: Sequence[Column[Row]]
    filters: Sequence[Filter[Row]] = ()
    default_sort: str = ""
    page_size: int = PAGE_SIZE
    row_class: Callable[[Row], str] | None = None
    is_wide: bool = False
    is_caption_shown: bool = False
    has_foot: bool = True

    def build(
        self,
        rows: Sequence[Row],
        query: QueryDict,
        *,
        empty: SafeString | str = "",
        fields: Sequence[Field] = (),
    ) -> "Table[Row]":
        """The list for this query string.

        `empty` (an `empty_state`, say) is shown when there are no rows at all. `fields` stand
        before the filters in the form; what they mean is up to the view.
        """
        state = TableState.from_query(query, self.default_sort)
        return Table(self, rows, state, empty, fields)


@html_safe
@dataclass
class Table[Row]:
    """A list as one request sees it; `{{ table }}` shows it."""

    spec: TableSpec[Row]
    rows: Sequence[Row]
    state: TableState
    empty: SafeString | str = ""
    fields: Sequence[Field] = ()

    @cached_property
    def found(self) -> Sequence[Row]:
        """All rows that the filters keep, in order."""
        rows = self.rows
        for one in self.spec.filters:
            value = self.state.query.get(one.key, "")
            rows = one.keep(rows, value) if value else rows
        for column in self.spec.columns:
            if column.key == self.state.sort and column.is_sortable:
                return column.sorted(rows, is_descending=self.state.is_descending)
        return rows

    @property
    def page_count(self) -> int:
        """At least one."""
        return max(-(-len(self.found) // self.spec.page_size), 1)

    @property
    def page(self) -> int:
        """The page shown, from 1; a page beyond the last is the last."""
        return min(self.state.page, self.page_count)

    @property
    def shown(self) -> Sequence[Row]:
        """The rows of this page."""
        start = (self.page - 1) * self.spec.page_size
        return self.found[start : start + self.spec.page_size]

    @property
    def filter_form(self) -> SafeString:
        """The form above the list; it works without a script."""
        controls = [*self.fields, *(one.field(self.rows) for one in self.spec.filters)]
        return filter_form(controls, self.state.query)

    @property
    def foot(self) -> SafeString:
        """The count, the pager and the spreadsheet, for a page that shows the rows its own way."""
        return render_foot(self)

    @property
    def is_export(self) -> bool:
        """True when the query asks for the file (`?format=csv`)."""
        return self.state.format == "csv"

    def csv_response(self) -> HttpResponse:
        """Every found row, all pages, as a file that Danish Excel opens as it should."""
        return csv_response(self)

    def __str__(self) -> str:
        """The list with its pager, or what to say when it is empty."""
        return render_list(self)
