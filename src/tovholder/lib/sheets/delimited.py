"""Text with a row on each line: what programs write as CSV, in Denmark with semicolons."""

import codecs
import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from tovholder.lib.sheets.model import SheetError, Value
from tovholder.lib.sheets.writing import FORMULA_STARTS

_SEPARATORS = ";\t,"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_delimited(content: bytes, name: str) -> Iterator[Sequence[Value]]:
    """The rows, empty ones too. Raises SheetError `not-a-sheet` at once, `broken-text` on the way.

    UTF-8, UTF-16 with a mark, or the letters of Windows; a semicolon, a tab or a comma between the
    cells, whichever the first lines have most of.
    """
    text = _decoded(content, name)
    first, _, rest = text.partition("\n")
    told = first.strip()
    separator = _separator(text)
    if told[:4].casefold() == "sep=" and len(told) == 5:
        separator, text = told[4], "\n" + rest
    return _rows(text, separator)


def _decoded(content: bytes, name: str) -> str:
    if content.startswith(_UTF16):
        return content.decode("utf-16", errors="replace")
    if b"\x00" in content:
        raise SheetError("not-a-sheet", name=name)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _separator(text: str) -> str:
    lines = [line for line in text[:20_000].splitlines() if line.strip()][:10]
    return max(_SEPARATORS, key=lambda one: sum(_outside_quotes(line).count(one) for line in lines))


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def _rows(text: str, separator: str) -> Iterator[Sequence[Value]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise SheetError("broken-text", line=reader.line_num) from None
        yield [_unguarded(cell) for cell in row]


def _unguarded(cell: str) -> str | None:
    """Without the apostrophe that keeps a spreadsheet program from running the cell."""
    text = cell.replace("\xa0", " ").strip()
    if text[:1] == "'" and text[1:].startswith(FORMULA_STARTS):
        text = text[1:]
    return text or None
