"""From a file's bytes to a `Sheet`. What the file is follows from its content, not its name."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from tovholder.lib.sheets.columns import fold
from tovholder.lib.sheets.delimited import read_delimited
from tovholder.lib.sheets.model import Row, Sheet, SheetError, Value
from tovholder.lib.sheets.unpacking import MOST_COLUMNS, refuse_sprawl, repacked

LARGEST = 10 * 1024 * 1024
MOST_ROWS = 5000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_FOREIGN = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"Rar!", b"\x1f\x8b")
_HEADER_WITHIN = 20  # rows: a title and a note may stand above the header

type _Grid = Iterable[Sequence[Value]]


def read_sheet(
    content: bytes,
    name: str = "",
    *,
    headers: Collection[str] = (),
    most_rows: int = MOST_ROWS,
) -> Sheet:
    """The first visible sheet of the file that holds anything.

    The header is the first of the top rows that has most of the names in `headers`; without those
    the first row that is not empty. Formulas read as the values they had when the file was saved,
    and a cell that is merged downwards as the same value in each row. `name` is told in errors.

    Raises SheetError: `too-large`, `too-many-rows`, `too-many-columns`, `unpacks-too-large`,
    `locked`, `not-a-sheet`, `broken`, `broken-text`, `empty`, `no-rows`, `header-twice`.
    """
    if len(content) > LARGEST:
        raise SheetError("too-large", size=_megabytes(len(content)), most=_megabytes(LARGEST))
    if not content.strip():
        raise SheetError("empty", name=name)
    if content.startswith(_FOREIGN):
        raise SheetError("not-a-sheet", name=name)
    if content.startswith((_ZIP, _OLE)):
        title, grid = _from_workbook(content, name, most_rows)
    else:
        title, grid = "", read_delimited(content, name)
    return _sheet(title, grid, headers, most_rows, name)


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.0f} MB"


def _from_workbook(content: bytes, name: str, most_rows: int) -> tuple[str, _Grid]:
    if content.startswith(_ZIP):
        parts = repacked(content, name)
        refuse_sprawl(parts.texts, most_rows + _HEADER_WITHIN)
        content = parts.content
    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
            for one in book.sheets_metadata:
                if one.visible != SheetVisibleEnum.Visible or one.typ != SheetTypeEnum.WorkSheet:
                    continue
                sheet = book.get_sheet_by_name(one.name)
                if sheet.height:
                    return one.name, _grid_of(sheet, most_rows)
    except PasswordError:
        raise SheetError("locked", name=name) from None
    except CalamineError:
        raise SheetError("broken", name=name) from None
    raise SheetError("empty", name=name)


def _grid_of(sheet: CalamineSheet, most_rows: int) -> _Grid:
    """The cells from the first row and column of the sheet on; merged ones carry their value."""
    if sheet.total_height > most_rows + _HEADER_WITHIN:
        raise SheetError("too-many-rows", most=most_rows)
    if sheet.total_width > MOST_COLUMNS:
        raise SheetError("too-many-columns", most=MOST_COLUMNS)
    grid = [[_value(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if left == right and top < len(grid):
            for row in grid[top + 1 : bottom + 1]:
                row[left] = grid[top][left]
    return grid


def _value(cell: object) -> Value:
    match cell:
        case str():
            return _text(cell)
        case datetime() if cell.time() == time.min:
            return cell.date()
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return int(cell)
        case bool() | int() | float() | date() | time():
            return cell
        case _:
            return str(cell)


def _text(cell: str) -> str | None:
    """Without the spaces around it, of which some programs write hard ones."""
    return cell.replace("\xa0", " ").replace("\x00", "").strip() or None


def _sheet(title: str, grid: _Grid, headers: Collection[str], most_rows: int, name: str) -> Sheet:
    """The grid cut into a header and what stands below it."""
    numbered = ((number, row) for number, row in enumerate(grid, start=1))
    filled = ((number, row) for number, row in numbered if any(cell is not None for cell in row))
    top = list(islice(filled, _HEADER_WITHIN))
    if not top:
        raise SheetError("empty", name=name)
    at = max(range(len(top)), key=_known_names(top, headers))
    header = _header(top[at][1])
    rows: list[Row] = []
    for number, row in (*top[at + 1 :], *islice(filled, most_rows + 1)):
        cells = tuple(row[: len(header)])
        cells += (None,) * (len(header) - len(cells))
        if any(cell is not None for cell in cells):
            rows.append(Row(number, cells))
    if len(rows) > most_rows:
        raise SheetError("too-many-rows", most=most_rows)
    if not rows:
        raise SheetError("no-rows", header=", ".join(header))
    return Sheet(header, tuple(rows), title)


def _known_names(
    top: Sequence[tuple[int, Sequence[Value]]], headers: Collection[str]
) -> Callable[[int], int]:
    """How many of the wanted names a row has; `max` takes the first of several alike."""
    wanted = {fold(one) for one in headers}
    return lambda at: len(wanted & {fold(str(cell)) for cell in top[at][1] if cell is not None})


def _header(row: Sequence[Value]) -> tuple[str, ...]:
    """The names, up to the last that is not empty. Raises SheetError if one stands there twice."""
    names = ["" if cell is None else str(cell) for cell in row]
    while names and not names[-1]:
        names.pop()
    if len(names) > MOST_COLUMNS:
        raise SheetError("too-many-columns", most=MOST_COLUMNS)
    seen: set[str] = set()
    for one in filter(None, map(fold, names)):
        if one in seen:
            raise SheetError("header-twice", header=next(n for n in names if fold(n) == one))
        seen.add(one)
    return tuple(names)
