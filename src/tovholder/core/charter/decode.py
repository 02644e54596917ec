"""From the bytes of a charter file to its text, or to a reason why it is no text."""

import codecs
import re
from collections.abc import Iterator
from itertools import islice

from tovholder.core.charter.positions import Position
from tovholder.core.charter.problems import MOST_PROBLEMS, CharterError, Problem, the_first

LARGEST_KB = 500
LARGEST = LARGEST_KB * 1000
"""The size limit in bytes, read within two seconds. The longest charter known takes up 28 kB."""

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
NOT_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Invisible characters: controls, marks that turn the reading direction, spaces of no width."""


def decode(source: str | bytes) -> str:
    """The text without a byte order mark. Raises CharterError if it is too large or no text."""
    size = len(source)
    if size > LARGEST:
        raise CharterError([too_large(size)])
    text = (_from_bytes(source) if isinstance(source, bytes) else source).removeprefix("\ufeff")
    if NOT_TEXT.search(text):
        raise CharterError(the_first(islice(_strange(text), MOST_PROBLEMS + 1)))
    return text


def too_large(size: int) -> Problem:
    """What to tell about a file of that many bytes."""
    return Problem("file-too-large", {"limit": LARGEST_KB, "size": size // 1000})


def place_in(text: str, index: int) -> Position:
    """The line and column of the character at the index."""
    breaks = list(_LINE_BREAK.finditer(text, 0, index))
    return Position(len(breaks) + 1, index - (breaks[-1].end() if breaks else 0) + 1)


def name_of(character: str) -> str:
    """What an invisible character is called: U+0007."""
    return f"U+{ord(character):04X}"


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


def _strange(text: str) -> Iterator[Problem]:
    for line, written in enumerate(_LINE_BREAK.split(text), start=1):
        for found in NOT_TEXT.finditer(written):
            params = {"character": name_of(found[0])}
            yield Problem("control-character", params, (), line, found.start() + 1)
