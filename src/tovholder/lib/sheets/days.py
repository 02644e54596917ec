"""Days in a column of a spreadsheet, as people in Denmark write them.

"1-2-2026" is 1 February. A column in which some day only makes sense with the month first, such as
12/31/2026, is not guessed at: whatever in it could be read both ways is a fault.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from tovholder.lib.sheets.model import Fault, Sheet, Value

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{4}|\d{2})")
_WORDS = re.compile(
    r"(?:[a-zæøå]+\s+)?(?:den\s+)?(\d{1,2})\.?\s+([a-zæøå]+)\.?,?\s+(\d{4})", re.IGNORECASE
)
_MONTHS = (
    ("januar", "january"), ("februar", "february"), ("marts", "march"), ("april",),
    ("maj", "may"), ("juni", "june"), ("juli", "july"), ("august",),
    ("september",), ("oktober", "october"), ("november",), ("december",),
)  # fmt: skip
_EXCEL_EPOCH = date(1899, 12, 30)  # day 0 as Excel counts, its leap day in 1900 made up for
_EXCEL_DAYS = range(20_000, 80_000)  # 1954 to 2119
_SHORT_YEARS = 2000


class DayForm(StrEnum):
    """How a day was written."""

    SHEET = "sheet"
    ISO = "iso"
    DAY_FIRST = "day-first"
    IN_WORDS = "in-words"
    SERIAL = "serial"
    MONTH_FIRST = "month-first"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a column by row number; None where the cell is empty or a fault.

    `forms` are the ways in which they are written, in the order they first appear: more than one
    is worth a remark. Faults: `no-day`, `month-first`, `ambiguous-day`.
    """

    by_row: dict[int, date | None]
    faults: tuple[Fault, ...]
    forms: tuple[DayForm, ...]


def read_days(sheet: Sheet, column: int) -> Days:
    """The days of the column."""
    header = sheet.header[column]
    read = [(row.number, row.cells[column], *_read(row.cells[column])) for row in sheet.rows]
    has_american = any(form is DayForm.MONTH_FIRST for _n, _c, form, _d in read)
    by_row: dict[int, date | None] = {}
    faults = []
    for number, cell, form, day in read:
        code = _fault(cell, form, has_american=has_american)
        if code:
            faults.append(Fault(code, number, header, {"text": str(cell)}))
        by_row[number] = None if code else day
    forms = dict.fromkeys(form for _n, cell, form, _d in read if cell is not None)
    forms.pop(DayForm.NONE, None)
    return Days(by_row, tuple(faults), tuple(forms))


def read_day(value: Value) -> date | None:
    """The day in a cell by itself; None if it holds none or could only be one with month first."""
    form, day = _read(value)
    return None if form is DayForm.MONTH_FIRST else day


def _fault(cell: Value, form: DayForm, *, has_american: bool) -> str:
    if cell is None:
        return ""
    if form in (DayForm.NONE, DayForm.MONTH_FIRST):
        return "no-day" if form is DayForm.NONE else "month-first"
    return "ambiguous-day" if has_american and _reads_both_ways(cell, form) else ""


def _read(cell: Value) -> tuple[DayForm, date | None]:
    """How the cell is written, and its day."""
    match cell:
        case datetime():
            return DayForm.SHEET, cell.date()
        case date():
            return DayForm.SHEET, cell
        case bool():
            return DayForm.NONE, None
        case int() if cell in _EXCEL_DAYS:
            return DayForm.SERIAL, _EXCEL_EPOCH + timedelta(days=cell)
        case str():
            return _read_text(cell)
        case _:
            return DayForm.NONE, None


def _read_text(text: str) -> tuple[DayForm, date | None]:
    if found := _ISO.fullmatch(text):
        return _told(DayForm.ISO, _day(int(found[1]), int(found[2]), int(found[3])))
    if found := _NUMBERS.fullmatch(text):
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        year += _SHORT_YEARS if year < 100 else 0
        if day := _day(year, second, first):
            return DayForm.DAY_FIRST, day
        return _told(DayForm.MONTH_FIRST, _day(year, first, second))
    if found := _WORDS.fullmatch(text):
        return _told(DayForm.IN_WORDS, _day(int(found[3]), _month(found[2]), int(found[1])))
    return DayForm.NONE, None


def _told(form: DayForm, day: date | None) -> tuple[DayForm, date | None]:
    return (form, day) if day else (DayForm.NONE, None)


def _month(word: str) -> int:
    """The month that the word, or its first three letters or more, names; 0 if none."""
    word = word.casefold()
    if len(word) < 3:
        return 0
    names = enumerate(_MONTHS, start=1)
    return next((n for n, month in names if any(one.startswith(word) for one in month)), 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _reads_both_ways(cell: Value, form: DayForm) -> bool:
    if form is not DayForm.DAY_FIRST or (found := _NUMBERS.fullmatch(str(cell))) is None:
        return False
    return int(found[1]) <= 12 and int(found[1]) != int(found[2])
