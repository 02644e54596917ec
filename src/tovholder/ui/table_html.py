"""A `Table` as HTML.

The rows are joined strings rather than a template loop: a list of hundreds of rows is then about
as fast as its cells.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext

from tovholder.ui import dates
from tovholder.ui.icons import icon
from tovholder.ui.language import page_language

if TYPE_CHECKING:
    from tovholder.ui.tables import Column, Table

_NOTHING = mark_safe('<span class="soft">–</span>')


def render_list(table: "Table[Any]") -> SafeString:
    """The table with its pager, or what to say when there is nothing to show."""
    if not table.rows:
        return format_html("{}", table.empty or _said(gettext("There is nothing here yet.")))
    if not table.found:
        return _said(gettext("Nothing matches the filter."))
    spec = table.spec
    look = "table-wide" if spec.is_wide else "table-cards"
    html = format_html(
        '<table class="table {}"><caption{}>{}</caption>'
        "<thead><tr>{}</tr></thead><tbody>{}</tbody></table>",
        look,
        "" if spec.is_caption_shown else mark_safe(' class="sr-only"'),
        spec.caption,
        format_html_join("", "{}", ((_head(table, column),) for column in spec.columns)),
        _body(table),
    )
    if spec.is_wide:
        html = format_html(
            '<div class="table-scroll" tabindex="0" role="region" aria-label="{}">{}</div>',
            spec.caption,
            html,
        )
    return html + render_foot(table) if spec.has_foot else html


def cell_html(value: object) -> SafeString:
    """A cell's value as the language of the page writes it; a dash for nothing."""
    if isinstance(value, SafeString):
        return value
    if value is None or value == "":
        return _NOTHING
    return escape(spoken(value))


def spoken(value: object) -> str:
    """A value as text: dates and times in words, yes or no, a decimal comma in Danish."""
    match value:
        case str():
            return value
        case bool():
            return gettext("Yes") if value else gettext("No")
        case datetime():
            return dates.moment(localtime(value), page_language())
        case date():
            return _short_day(value, page_language())
        case float():
            return f"{value:.15g}".replace(".", "," if page_language() == "da" else ".")
        case _:
            return str(value)


@cache
def _short_day(day: date, language: str) -> str:
    return dates.short_day(day, language)


def _head(table: "Table[Any]", column: "Column[Any]") -> SafeString:
    classes = mark_safe(' class="number"') if column.is_numeric else ""
    if not column.is_sortable:
        return format_html('<th scope="col"{}>{}</th>', classes, column.header)
    state = table.state
    sorted_by = state.sort == column.key
    direction = ("descending" if state.is_descending else "ascending") if sorted_by else "none"
    arrow = {"none": "sort-none", "ascending": "sort-up", "descending": "sort-down"}[direction]
    return format_html(
        '<th scope="col"{}{}><a class="sort" href="{}">{}{}</a></th>',
        classes,
        format_html(' aria-sort="{}"', direction) if sorted_by else "",
        state.sort_address(column.key),
        column.header,
        icon(arrow),
    )


def _body(table: "Table[Any]") -> SafeString:
    return SafeString("".join(_rows(table)))


def _rows(table: "Table[Any]") -> Iterator[str]:
    cells = [
        (*_cell_tags(column, is_first=index == 0), column.cell)
        for index, column in enumerate(table.spec.columns)
    ]
    row_class = table.spec.row_class
    for row in table.shown:
        name = row_class(row) if row_class else ""
        yield f'<tr class="{escape(name)}">' if name else "<tr>"
        for before, after, cell in cells:
            yield before + cell_html(cell(row)) + after
        yield "</tr>"


def _cell_tags(column: "Column[Any]", *, is_first: bool) -> tuple[str, str]:
    classes = mark_safe(' class="number"') if column.is_numeric else ""
    name = mark_safe('th scope="row"') if is_first else mark_safe("td")
    opening = format_html('<{}{} data-title="{}">', name, classes, column.header)
    return opening, "</th>" if is_first else "</td>"


def render_foot(table: "Table[Any]") -> SafeString:
    """How many rows there are, the pager, and the link to the spreadsheet."""
    return format_html(
        '<div class="table-foot"><p>{}</p>{}<p><a href="{}">{} {}</a></p></div>',
        _count(table),
        _pager(table),
        table.state.address(format="csv", page=""),
        icon("download"),
        gettext("Download as a spreadsheet (CSV)"),
    )


def _count(table: "Table[Any]") -> str:
    total = len(table.found)
    if table.page_count == 1:
        return ngettext("%(count)s row", "%(count)s rows", total) % {"count": total}
    first = (table.page - 1) * table.spec.page_size + 1
    last = first + len(table.shown) - 1
    numbers = {"first": first, "last": last, "total": total}
    return gettext("%(first)s–%(last)s of %(total)s rows") % numbers


def _pager(table: "Table[Any]") -> SafeString:
    if table.page_count == 1:
        return mark_safe("")
    page, address = table.page, table.state.address
    links = [
        _step(gettext("Previous"), address(page=str(page - 1)), is_shown=page > 1),
        *(_page_link(number, page, address) for number in page_numbers(page, table.page_count)),
        _step(gettext("Next"), address(page=str(page + 1)), is_shown=page < table.page_count),
    ]
    return format_html(
        '<nav class="pager" aria-label="{}: {}"><ul class="bare">{}</ul></nav>',
        gettext("Pages"),
        table.spec.caption,
        format_html_join("", "{}", ((link,) for link in links)),
    )


def page_numbers(page: int, count: int) -> list[int | None]:
    """The pages to link to: first, last and those near `page`; None where some are left out."""
    near = sorted({1, count, *range(max(page - 1, 1), min(page + 1, count) + 1)})
    numbers: list[int | None] = []
    for before, number in zip([0, *near], near, strict=False):
        if number - before == 2:
            numbers.append(number - 1)
        elif number - before > 2:
            numbers.append(None)
        numbers.append(number)
    return numbers


def _page_link(number: int | None, page: int, address: Callable[..., str]) -> SafeString:
    if number is None:
        return mark_safe('<li aria-hidden="true">…</li>')
    return format_html(
        '<li><a href="{}" aria-label="{}"{}>{}</a></li>',
        address(page=str(number)),
        gettext("Page %(number)s") % {"number": number},
        mark_safe(' aria-current="page"') if number == page else "",
        number,
    )


def _step(word: str, url: str, *, is_shown: bool) -> SafeString:
    return format_html('<li><a href="{}">{}</a></li>', url, word) if is_shown else mark_safe("")


def _said(text: str) -> SafeString:
    return format_html('<p class="empty">{}</p>', text)
