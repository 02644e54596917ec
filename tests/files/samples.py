"""Small files of every kind that is taken, and some that are not what they seem."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
JPEG = b"\xff\xd8\xff\xe0" + bytes(20)
PROGRAM = b"MZ\x90\x00" + bytes(60) + b"This program cannot be run in DOS mode."
PAGE = b"<!DOCTYPE html><script>alert(1)</script>"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'


def packed(*parts: tuple[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    """A ZIP file of these parts."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", method) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return buffer.getvalue()


def office(folder: str, *more: tuple[str, bytes]) -> bytes:
    """A document of Office Open XML with a part in the folder ("word", "xl", "ppt")."""
    return packed(("[Content_Types].xml", b"<Types/>"), (f"{folder}/main.xml", b"<x/>"), *more)


def open_document(kind: str, *more: tuple[str, bytes]) -> bytes:
    """An OpenDocument file ("text", "spreadsheet")."""
    said = f"application/vnd.oasis.opendocument.{kind}".encode()
    return packed(("mimetype", said), ("content.xml", b"<x/>"), *more, method=ZIP_STORED)


GOOD = {
    "a.pdf": PDF,
    "a.docx": office("word"),
    "a.xlsx": office("xl"),
    "a.pptx": office("ppt"),
    "a.odt": open_document("text"),
    "a.ods": open_document("spreadsheet"),
    "a.png": PNG,
    "a.jpg": JPEG,
    "a.jpeg": JPEG,
    "a.txt": "Høsten er i hus".encode(),
    "a.csv": "navn;dag\næble;3".encode("cp1252"),
    "a.md": b"# Minutes\n",
    "a.ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
}
BOMB = packed(("[Content_Types].xml", b"<Types/>"), ("word/main.xml", bytes(20 * 1024 * 1024)))
