"""Which files are taken: kinds by their first bytes and not only by name, size, and names.

Pure Python. Signatures: PDF (ISO 32000-1, 7.5.2), PNG (ISO 15948, 5.2), JPEG (ISO 10918-1, B.1.1),
Office Open XML (ECMA-376, part 2), OpenDocument (ODF 1.3, part 2, 3.3), iCalendar (RFC 5545, 3.4).
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

LARGEST = 25 * 1024 * 1024
"""Bytes in a file, at most."""

LARGEST_MB = LARGEST // (1024 * 1024)
LONGEST_NAME = 120
LARGEST_UNPACKED = 300 * 1024 * 1024
LARGEST_LIST = 512 * 1024
MOST_PACKED = 200
"""How many times larger the parts of a packed document may be than the document itself."""

_MARKUP = re.compile(rb"\s*<(!doctype|\?xml|html|svg|script|head|body|iframe)\b", re.IGNORECASE)
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"PK\x03\x04")
_ALLOWED_CONTROLS = frozenset(b"\t\n\r\f\x1b")
_CONTROLS = bytes(sorted(set(range(32)) - _ALLOWED_CONTROLS))
_LONGEST_END = 22 + 65_535
_ODF = "application/vnd.oasis.opendocument."
_OOXML = "application/vnd.openxmlformats-officedocument."


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not taken, as a code with parameters; `ui.sentences.files` has the words."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


class RefusedFileError(Exception):
    """The file is not taken. `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        super().__init__(refusal.code)


def _starts_with(*signatures: bytes) -> Callable[[BinaryIO], str]:
    def check(content: BinaryIO) -> str:
        return "" if content.read(16).startswith(signatures) else "file-not-what-it-says"

    return check


def _packed(folder: str) -> Callable[[BinaryIO], str]:
    """A document of Office Open XML, whose parts lie in `folder`; never one with macros."""

    def check(content: BinaryIO) -> str:
        if fault := _too_many(content):
            return fault
        with ZipFile(content) as packed:
            names = packed.namelist()
            if fault := _too_much(packed, content):
                return fault
        if "[Content_Types].xml" not in names or not any(one.startswith(folder) for one in names):
            return "file-not-what-it-says"
        return "file-with-macros" if any("vbaproject" in one.lower() for one in names) else ""

    return check


def _open_document(kind: str) -> Callable[[BinaryIO], str]:
    def check(content: BinaryIO) -> str:
        if fault := _too_many(content):
            return fault
        with ZipFile(content) as packed:
            if fault := _too_much(packed, content):
                return fault
            first = packed.infolist()[:1]
            if not first or first[0].filename != "mimetype" or first[0].file_size > 100:
                return "file-not-what-it-says"
            said = packed.read("mimetype").decode("ascii", "replace").strip()
            scripts = any(one.startswith("Basic/") for one in packed.namelist())
        if said != _ODF + kind:
            return "file-not-what-it-says"
        return "file-with-macros" if scripts else ""

    return check


def _too_many(content: BinaryIO) -> str:
    """Whether the list of parts alone would fill the memory; it is not read to see it.

    The end of a ZIP file says how long the list is (APPNOTE 6.3.10, 4.3.16); no document needs the
    larger form of it (4.3.14).
    """
    start = max(content.seek(0, 2) - _LONGEST_END, 0)
    content.seek(start)
    tail = content.read()
    content.seek(0)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 16:
        return "file-not-what-it-says"
    listed = int.from_bytes(tail[at + 12 : at + 16], "little")
    return "file-unpacks-too-far" if listed > LARGEST_LIST or b"PK\x06\x07" in tail else ""


def _too_much(packed: ZipFile, content: BinaryIO) -> str:
    """Whether unpacking would fill a disk; nothing is unpacked to see it."""
    entries = packed.infolist()
    content.seek(0, 2)
    size = content.tell()
    unpacked = sum(one.file_size for one in entries)
    overlaps = sum(one.compress_size for one in entries) > size
    too_packed = unpacked > MOST_PACKED * max(size, 1024)
    is_bomb = overlaps or too_packed or unpacked > LARGEST_UNPACKED
    return "file-unpacks-too-far" if is_bomb else ""


def _text(content: BinaryIO) -> str:
    """Text of any encoding that is in use: no control characters, no page, no program."""
    data = content.read()
    if data.startswith(_PROGRAMS) or _MARKUP.match(data.removeprefix(b"\xef\xbb\xbf")):
        return "file-not-what-it-says"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", "replace").encode()
    return "file-not-what-it-says" if data.translate(None, _CONTROLS) != data else ""


def _calendar(content: BinaryIO) -> str:
    start = content.read(200).removeprefix(b"\xef\xbb\xbf").lstrip().upper()
    if not start.startswith(b"BEGIN:VCALENDAR"):
        return "file-not-what-it-says"
    content.seek(0)
    return _text(content)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its media type, and a check of the content that gives a code, or ""."""

    media_type: str
    check: Callable[[BinaryIO], str]


KINDS: Mapping[str, Kind] = {
    "pdf": Kind("application/pdf", _starts_with(b"%PDF-")),
    "docx": Kind(f"{_OOXML}wordprocessingml.document", _packed("word/")),
    "xlsx": Kind(f"{_OOXML}spreadsheetml.sheet", _packed("xl/")),
    "pptx": Kind(f"{_OOXML}presentationml.presentation", _packed("ppt/")),
    "odt": Kind(f"{_ODF}text", _open_document("text")),
    "ods": Kind(f"{_ODF}spreadsheet", _open_document("spreadsheet")),
    "png": Kind("image/png", _starts_with(b"\x89PNG\r\n\x1a\n")),
    "jpg": Kind("image/jpeg", _starts_with(b"\xff\xd8\xff")),
    "jpeg": Kind("image/jpeg", _starts_with(b"\xff\xd8\xff")),
    "txt": Kind("text/plain", _text),
    "csv": Kind("text/csv", _text),
    "md": Kind("text/markdown", _text),
    "ics": Kind("text/calendar", _calendar),
}
"""The kinds of file that are taken, by the end of their name."""

ENDINGS = ", ".join(KINDS)
ACCEPT = ",".join(f".{ending}" for ending in KINDS)
"""For the `accept` of a file input."""


def ending_of(name: str) -> str:
    """The end of a file's name in small letters, without the dot; "" without one."""
    return PurePosixPath(name).suffix.removeprefix(".").lower()


def clean_name(name: str) -> str:
    """The name as it is kept: no folders, no control characters, and of a bearable length.

    "../../etc/Referat\\x00.pdf" is kept as "Referat.pdf"; a name with nothing left is "fil".
    """
    base = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    plain = "".join(one for one in base if unicodedata.category(one)[0] != "C")
    plain = re.sub(r'[<>:"|?*]', "_", plain).strip(" .")
    ending = ending_of(plain)
    stem = plain.removesuffix(plain[len(plain) - len(ending) - 1 :]) if ending else plain
    stem = stem[: LONGEST_NAME - len(ending) - 1].strip(" .") or "fil"
    return f"{stem}.{ending}" if ending else stem


def refusal_of(name: str, content: BinaryIO, size: int) -> Refusal | None:
    """Why the file is not taken; None if it is. `content` can be sought, and is left at its start.

    `size` is in bytes. What is too large is not read.
    """
    ending = ending_of(clean_name(name))
    if size == 0:
        return Refusal("file-empty")
    if size > LARGEST:
        return Refusal("file-too-big", {"limit": LARGEST_MB})
    kind = KINDS.get(ending)
    if kind is None:
        return Refusal("file-kind-unknown", {"name": clean_name(name), "kinds": ENDINGS})
    content.seek(0)
    try:
        code = kind.check(content)
    except (BadZipFile, NotImplementedError, EOFError, ValueError, OSError):
        code = "file-not-what-it-says"
    finally:
        content.seek(0)
    return Refusal(code, {"name": clean_name(name), "kind": ending}) if code else None
