"""A packed spreadsheet made safe to read: bounded when unpacked, and no larger than it looks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.parsers import expat
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from tovholder.lib.sheets.model import SheetError

MOST_COLUMNS = 200
LARGEST_UNPACKED = 100 * 1024 * 1024
_MOST_PARTS = 2000
_CELL = re.compile(rb"""\br\s*=\s*["']([A-Z]{0,7})(\d{1,12})["']""")
_ODS_SHEET = "content.xml"
_REPEATED_ROWS, _REPEATED_CELLS = "table:number-rows-repeated", "table:number-columns-repeated"


@dataclass(frozen=True, slots=True)
class Parts:
    """The file packed anew without compression, and the texts that hold its cells by name."""

    content: bytes
    texts: tuple[tuple[str, bytes], ...]


def repacked(content: bytes, name: str) -> Parts:
    """The parts unpacked by their honest size, so that whoever reads them meets no surprise.

    Raises SheetError: `unpacks-too-large`, `not-a-sheet` for a packed file of another kind,
    `locked`, `broken`.
    """
    out = BytesIO()
    texts = []
    try:
        with ZipFile(BytesIO(content)) as packed, ZipFile(out, "w", ZIP_STORED) as plain:
            parts = packed.infolist()
            _refuse(parts, name)
            for part in parts:
                text = packed.read(part)
                plain.writestr(part.filename, text)
                if part.filename.startswith("xl/worksheets/") or part.filename == _ODS_SHEET:
                    texts.append((part.filename, text))
    except (BadZipFile, EOFError, NotImplementedError, ValueError, OSError):
        raise SheetError("broken", name=name) from None
    except RuntimeError:  # what zipfile raises for a password
        raise SheetError("locked", name=name) from None
    return Parts(out.getvalue(), tuple(texts))


def _refuse(parts: list[ZipInfo], name: str) -> None:
    if len(parts) > _MOST_PARTS or sum(one.file_size for one in parts) > LARGEST_UNPACKED:
        most = f"{LARGEST_UNPACKED // 1024 // 1024} MB"
        raise SheetError("unpacks-too-large", most=most)
    names = {one.filename for one in parts}
    if not any(one.startswith("xl/") for one in names) and _ODS_SHEET not in names:
        raise SheetError("not-a-sheet", name=name)


def refuse_sprawl(texts: Iterable[tuple[str, bytes]], most_rows: int) -> None:
    """Raises SheetError for a cell far out, before a reader makes room for all cells up to it."""
    for name, text in texts:
        extents = _ods_extents(text) if name == _ODS_SHEET else _xlsx_extents(text)
        for rows, columns in extents:
            if rows > most_rows:
                raise SheetError("too-many-rows", most=most_rows)
            if columns > MOST_COLUMNS:
                raise SheetError("too-many-columns", most=MOST_COLUMNS)


def _xlsx_extents(text: bytes) -> Iterator[tuple[int, int]]:
    """Row and column of each cell that is named "AB12"."""
    for found in _CELL.finditer(text):
        yield int(found[2]), _column_number(found[1])


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _ods_extents(text: bytes) -> list[tuple[int, int]]:
    """The last row with something in it, and the last such column, of all sheets together."""
    reader = _OdsExtent()
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.CharacterDataHandler = reader.text
    parser.EndElementHandler = reader.end
    try:
        parser.Parse(text, True)
    except expat.ExpatError:
        raise SheetError("broken", name="") from None
    return [(reader.last_row, reader.last_column)]


class _OdsExtent:
    """Counts rows and columns as OpenDocument repeats them; empty ones at the end do not count."""

    def __init__(self) -> None:
        self.last_row = self.last_column = 0
        self._row = self._column = 0
        self._repeats = self._cells = 1
        self._is_filled = self._is_row_filled = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A sheet, a row or a cell begins."""
        if name == "table:table":
            self._row = 0
        elif name == "table:table-row":
            self._repeats = int(attributes.get(_REPEATED_ROWS, 1))
            self._column, self._is_row_filled = 0, False
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._cells = int(attributes.get(_REPEATED_CELLS, 1))
            self._is_filled = any(one.startswith("office:") for one in attributes)

    def text(self, data: str) -> None:
        """Text in a cell fills it."""
        self._is_filled = self._is_filled or bool(data.strip())

    def end(self, name: str) -> None:
        """A row or a cell is over."""
        if name in ("table:table-cell", "table:covered-table-cell"):
            self._column += self._cells
            if self._is_filled:
                self._is_row_filled = True
                self.last_column = max(self.last_column, self._column)
            self._is_filled = False
        elif name == "table:table-row":
            self._row += self._repeats
            if self._is_row_filled:
                self.last_row = max(self.last_row, self._row)
