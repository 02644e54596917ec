"""Plain values as YAML that people like to read: a line each where they fit, no wrapped text."""

import json
import re
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal

WIDTH = 110
"""A mapping or a list that fits in so many characters stands on one line."""

type Plain = str | int | bool | date | time | Decimal | list[Plain] | dict[str, Plain] | None

_UNUSUAL = r"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
_PLAIN_TEXT = re.compile(rf"[\w§(/.][^{_UNUSUAL}]*")
_IN_BRACKETS = re.compile(r"[\[\]{},]")
_NOT_A_TEXT = re.compile(
    r"null|~|true|false|[-+]?[\d.][\d_.,:eExXoO+-]*|\.(inf|nan)|\d{4}-\d.*", re.IGNORECASE
)
_TO_ESCAPE = re.compile(f"[{_UNUSUAL}]")


def write_scalar(value: Plain, *, inline: bool = False) -> str:
    """A single value; a text in quotes if a reader of YAML would take it for something else.

    `inline` is for a value inside brackets, where more has to be in quotes.
    """
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case time():
            return f"{value:%H:%M}"
        case date():
            return value.isoformat()
        case str():
            return value if _is_plain(value, inline) else _quoted(value)
    return str(value)


def write_inline(value: Plain) -> str:
    """Any value on one line, mappings and lists in brackets."""
    match value:
        case dict():
            items = (
                f"{write_scalar(key, inline=True)}: {write_inline(item)}"
                for key, item in value.items()
            )
            return f"{{{', '.join(items)}}}"
        case list():
            return f"[{', '.join(write_inline(item) for item in value)}]"
    return write_scalar(value, inline=True)


def write_lines(value: Plain, indent: int = 0) -> Iterator[str]:
    """A mapping or a list on lines of its own, indented; anything else after the margin.

    Long texts are folded over several lines.
    """
    margin = " " * indent
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from _entry(f"{margin}{write_scalar(key)}:", item, indent + 2)
    elif isinstance(value, list) and value:
        for item in value:
            first, *rest = _entry(f"{margin}-", item, indent + 2)
            if first == f"{margin}-":
                first, *rest = f"{margin}- {rest[0].lstrip()}", *rest[1:]
            yield from (first, *rest)
    elif isinstance(value, dict | list):
        yield margin + write_inline(value)
    else:
        yield from _folded(margin, write_scalar(value), indent + 2)


def fits(value: Plain, indent: int) -> bool:
    """Whether a mapping or a list goes on one line: short, and with no mapping inside another."""
    return not _nests(value) and indent + len(write_inline(value)) <= WIDTH


def _entry(head: str, item: Plain, indent: int) -> Iterator[str]:
    if not isinstance(item, dict | list):
        yield from _folded(f"{head} ", write_scalar(item), indent)
    elif not item or fits(item, len(head) + 1):
        yield f"{head} {write_inline(item)}"
    else:
        yield head
        yield from write_lines(item, indent)


def _folded(head: str, written: str, indent: int) -> Iterator[str]:
    """The lines of a text that is cut at spaces, each of which YAML makes a space again."""
    if len(head) + len(written) <= WIDTH or "  " in written or "\\" in written:
        yield head + written
        return
    words = written.split(" ")
    line = head + words[0]
    for word in words[1:]:
        if len(line) + 1 + len(word) > WIDTH:
            yield line
            line = " " * indent + word
        else:
            line = f"{line} {word}"
    yield line


def _nests(value: Plain) -> bool:
    match value:
        case dict():
            return any(isinstance(item, dict) or _nests(item) for item in value.values())
        case list():
            return any(isinstance(item, dict) or _nests(item) for item in value)
    return False


def _is_plain(text: str, inline: bool) -> bool:
    return bool(
        _PLAIN_TEXT.fullmatch(text)
        and not _NOT_A_TEXT.fullmatch(text)
        and not (inline and _IN_BRACKETS.search(text))
        and not re.search(r":(\s|$)|\s#|\s$", text)
        and not text.startswith("...")
    )


def _quoted(text: str) -> str:
    return _TO_ESCAPE.sub(
        lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False)
    )
