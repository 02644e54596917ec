"""Spreadsheets in and out: xlsx, xls, ods, csv and tsv. Plain Python, no words.

    sheet = read_sheet(content, headers=("Navn", "Fra"))
    found = find_columns(sheet, {"name": ("Navn", "Name"), "from": ("Fra", "From")}, {"name"})
    days = read_days(sheet, found["from"])

Whatever is wrong is a `SheetError` or a `Fault`: a code with parameters, whose sentence stands in
`tovholder.ui.sentences.sheets`.
"""

from tovholder.lib.sheets.columns import find_columns, is_formula
from tovholder.lib.sheets.days import DayForm, Days, read_day, read_days
from tovholder.lib.sheets.model import Fault, Row, Sheet, SheetError, Value
from tovholder.lib.sheets.reading import LARGEST, MOST_ROWS, read_sheet
from tovholder.lib.sheets.writing import CSV_TYPE, XLSX_TYPE, SheetColumn, write_csv, write_xlsx

__all__ = [
    "CSV_TYPE",
    "LARGEST",
    "MOST_ROWS",
    "XLSX_TYPE",
    "DayForm",
    "Days",
    "Fault",
    "Row",
    "Sheet",
    "SheetColumn",
    "SheetError",
    "Value",
    "find_columns",
    "is_formula",
    "read_day",
    "read_days",
    "read_sheet",
    "write_csv",
    "write_xlsx",
]
