"""Rows to a spreadsheet that opens as it should in a Danish Excel, and runs nothing."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO, StringIO

import xlsxwriter

from tovholder.lib.sheets.model import Value

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV_TYPE = "text/csv; charset=utf-8"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet program run a cell of text, whoever wrote it."""

_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a file's stamp has no zone; fixed, so that the same rows give the same bytes
_ROOM_FOR_ERRORS = 2000  # rows below the last that still offer the choices


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of a file: its header, its width in characters, and the words to choose among."""

    header: str
    width: int = 18
    choices: Sequence[str] = ()


def write_xlsx(
    columns: Sequence[SheetColumn], rows: Sequence[Sequence[Value]], *, title: str
) -> bytes:
    """A workbook with one sheet: the header stays in sight, days are days, text is never run.

    The same rows give the same bytes. `title` names the sheet; what Excel does not allow in such a
    name is left out.
    """
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"title": title, "created": _CREATED})
        sheet = book.add_worksheet(_sheet_name(title))
        bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "dd-mm-yyyy", "align": "left"})
        guarded = book.add_format({"quote_prefix": True})
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, column.header, bold)
            if column.choices:
                _offer(sheet, place, column.choices, len(rows))
        for number, row in enumerate(rows, start=1):
            for place, cell in enumerate(row):
                _write(sheet, number, place, cell, day, guarded)
    return out.getvalue()


def write_csv(headers: Sequence[str], rows: Sequence[Sequence[Value]]) -> bytes:
    """Semicolons, CRLF, UTF-8 with a mark, days as 2026-01-05; text that would run is guarded."""
    buffer = StringIO()
    writer = csv.writer(buffer, delimiter=";")
    writer.writerow([_guarded(one) for one in headers])
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


def _write(
    sheet: xlsxwriter.worksheet.Worksheet,
    row: int,
    column: int,
    cell: Value,
    day: xlsxwriter.format.Format,
    guarded: xlsxwriter.format.Format,
) -> None:
    match cell:
        case None | "":
            return
        case bool():
            sheet.write_boolean(row, column, cell)
        case int() | float():
            sheet.write_number(row, column, cell)
        case datetime():
            sheet.write_string(row, column, _plain(cell))
        case date():
            sheet.write_datetime(row, column, datetime.combine(cell, time.min), day)
        case _:
            text = str(cell)
            style = guarded if text.startswith(FORMULA_STARTS) else None
            sheet.write_string(row, column, text, style)


def _offer(
    sheet: xlsxwriter.worksheet.Worksheet, place: int, choices: Sequence[str], rows: int
) -> None:
    """A list to choose from in each cell; Excel takes 255 characters of it, else none is given."""
    if len(",".join(choices)) <= 255:
        rule = {"validate": "list", "source": list(choices), "error_type": "warning"}
        sheet.data_validation(1, place, rows + _ROOM_FOR_ERRORS, place, rule)


def _sheet_name(title: str) -> str:
    return "".join(one for one in title if one not in "[]:*?/\\").strip("' ")[:31] or "Ark1"


def _plain(cell: Value) -> str:
    match cell:
        case None:
            return ""
        case datetime():
            return cell.strftime("%Y-%m-%d %H:%M")
        case date():
            return cell.isoformat()
        case str():
            return _guarded(cell)
        case _:
            return str(cell)


def _guarded(text: str) -> str:
    return "'" + text if text.startswith(FORMULA_STARTS) else text
