"""From the bytes of a charter file to its text, or to a reason why it is no text."""

import codecs
import re

from tovholder.core.charter.positions import Position
from tovholder.core.charter.problems import CharterError, Problem

LARGEST_MB = 1
LARGEST = LARGEST_MB * 1_000_000
"""The size limit in bytes. The longest charter known is a thirtieth of it."""

_WIDE = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
_DANISH_LETTERS = {
    "Windows-1252": "æøåÆØÅ–é".encode("cp1252"),
    "DOS (CP850)": "æøåÆØÅ".encode("cp850"),
    "Mac Roman": "æøåÆØÅ–é".encode("mac_roman"),
}
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_NOT_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)


def decode(source: str | bytes) -> str:
    """The text without a byte order mark. Raises CharterError if it is too large or no text."""
    size = len(source)
    if size > LARGEST:
        megabytes = f"{size / 1_000_000:.1f}"
        raise CharterError([Problem("file-too-large", {"limit": LARGEST_MB, "size": megabytes})])
    text = (_from_bytes(source) if isinstance(source, bytes) else source).removeprefix("\ufeff")
    if strange := [_strange(text, found) for found in _NOT_TEXT.finditer(text)]:
        raise CharterError(strange)
    return text


def place_in(text: str, index: int) -> Position:
    """The line and column of the character at the index."""
    breaks = list(_LINE_BREAK.finditer(text, 0, index))
    return Position(len(breaks) + 1, index - (breaks[-1].end() if breaks else 0) + 1)


def _from_bytes(data: bytes) -> str:
    for mark, encoding in _WIDE.items():
        if data.startswith(mark):
            raise CharterError([Problem("not-utf8", {"encoding": encoding})])
    if data[:200].count(0) > len(data[:200]) // 4:
        raise CharterError([Problem("not-utf8", {"encoding": "UTF-16"})])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = place_in(before, len(before))
        problem = Problem("not-utf8", {"encoding": _seems(data)}, line=line, column=column)
        raise CharterError([problem]) from error


def _seems(data: bytes) -> str:
    """The old Danish encoding whose letters the bytes above ASCII most often are."""

    def hits(encoding: str) -> int:
        return sum(data.count(byte) for byte in _DANISH_LETTERS[encoding] if byte > 127)

    return max(_DANISH_LETTERS, key=hits)


def _strange(text: str, found: re.Match[str]) -> Problem:
    line, column = place_in(text, found.start())
    character = f"U+{ord(found[0]):04X}"
    return Problem("control-character", {"character": character}, line=line, column=column)
