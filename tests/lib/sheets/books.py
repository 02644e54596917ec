"""Spreadsheets as other programs write them."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter

DAY = {"num_format": "dd-mm-yyyy"}


def excel(rows: Sequence[Sequence[object]], *, merged: str = "") -> bytes:
    """A workbook with one sheet; `merged` is a range ("A2:A3") with the text "sammen"."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Ark1")
        day = book.add_format(DAY)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(number, place, cell, day)
                else:
                    sheet.write(number, place, cell)
        if merged:
            sheet.merge_range(merged, "sammen")
    return out.getvalue()


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip file of the parts."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


_ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
    '<office:spreadsheet><table:table table:name="Ark1">'
)
_TEXT = ' office:value-type="string"'
_ODS_FOOT = "</table:table></office:spreadsheet></office:body></office:document-content>"


def open_document(rows: str) -> bytes:
    """An OpenDocument sheet from the XML of its rows."""
    manifest = (
        '<?xml version="1.0"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"{_ODS_HEAD}{rows}{_ODS_FOOT}".encode(),
            "META-INF/manifest.xml": manifest.encode(),
        }
    )


def ods_row(*cells: str, repeated: int = 1) -> str:
    """A row of texts; an empty one spans all columns, as LibreOffice writes it."""
    inner = (
        "".join(
            f"<table:table-cell{_TEXT}><text:p>{one}</text:p></table:table-cell>" for one in cells
        )
        or '<table:table-cell table:number-columns-repeated="16384"/>'
    )
    return f'<table:table-row table:number-rows-repeated="{repeated}">{inner}</table:table-row>'
