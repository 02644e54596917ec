"""A `Table` as a CSV file that a Danish Excel opens with the right letters and columns.

Semicolons between the cells, decimal comma in Danish, UTF-8 with a byte order mark, CRLF.
"""

import csv
from datetime import date, datetime
from io import StringIO
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.utils.timezone import localtime

from tovholder.ui.table_html import spoken

if TYPE_CHECKING:
    from tovholder.ui.tables import Table

# A cell that begins so is run as a formula by Excel, whoever wrote it.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_response(table: "Table[Any]") -> HttpResponse:
    """Every row that the filters keep, from all pages, in the order shown."""
    response = HttpResponse("\ufeff" + csv_text(table), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{table.spec.name}.csv"'
    return response


def csv_text(table: "Table[Any]") -> str:
    """The file's text without the byte order mark."""
    buffer = StringIO()
    writer = csv.writer(buffer, delimiter=";")
    writer.writerow([str(column.header) for column in table.spec.columns])
    for row in table.found:
        writer.writerow([_cell(column.value(row)) for column in table.spec.columns])
    return buffer.getvalue()


def _cell(value: object) -> str:
    """Days as 2026-01-05: every spreadsheet reads them, whatever its language."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return localtime(value).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    text = spoken(value)
    return "'" + text if isinstance(value, str) and text.startswith(_FORMULA_STARTS) else text
