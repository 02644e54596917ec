"""Change a charter file in place: what is not changed keeps its comments, order and spacing.

The functions take a text that can be read as YAML, whether or not it is a right charter, and give
the new text. They raise CharterError if it cannot be read, and NoSuchPlaceError if the path leads
nowhere in it. Paths are those of the file, as in `Problem.path`.
"""

from dataclasses import dataclass

from tovholder.core.charter.positions import Spot, Style
from tovholder.core.charter.read import read
from tovholder.core.charter.walk import Path
from tovholder.core.charter.write import Plain, fits, write_inline, write_lines, write_scalar

_MAPPINGS = frozenset({Style.BLOCK_MAPPING, Style.FLOW_MAPPING})
_LISTS = frozenset({Style.BLOCK_LIST, Style.FLOW_LIST})
_BLOCKS = frozenset({Style.BLOCK_MAPPING, Style.BLOCK_LIST})
_FLOWS = frozenset({Style.FLOW_MAPPING, Style.FLOW_LIST})


class NoSuchPlaceError(LookupError):
    """The file has no such path."""

    def __init__(self, path: Path) -> None:
        super().__init__(".".join(map(str, path)))
        self.path = path


def path_of(dotted: str) -> Path:
    """The path in "bodies.board.seats.0.title"; digits are places in a list, from 0."""
    return tuple(int(step) if step.isdecimal() else step for step in dotted.split("."))


def set_at(text: str, path: Path, value: Plain) -> str:
    """Give the key (or the list item) this value. Keys that are not there are added last."""
    place, rest = _find(text, path)
    if path and not rest:
        return _replace(place, value)
    empty = place.spot.begin == place.spot.end
    if not all(isinstance(step, str) for step in rest):
        raise NoSuchPlaceError(path)
    for step in reversed(rest if empty else rest[1:]):
        value = {str(step): value}
    if empty:
        return _replace(place, value)
    if place.spot.style not in _MAPPINGS:
        raise NoSuchPlaceError(path)
    return _add(place, {str(rest[0]): value}, len(place.spot.below))


def insert_at(text: str, path: Path, value: Plain) -> str:
    """Put an item into the list at the path's last step; the list's length puts it last."""
    *way, at = path
    place, rest = _find(text, tuple(way))
    fitting = isinstance(at, int) and 0 <= at <= len(place.spot.below)
    if rest or not fitting or place.spot.style not in _LISTS:
        raise NoSuchPlaceError(path)
    return _add(place, [value], int(at))


def remove_at(text: str, path: Path) -> str:
    """Take away a key or a list item, and the comment on its own line.

    A mapping or a list that has nothing left becomes `{}` or `[]`.
    """
    if not path or _find(text, path)[1]:
        raise NoSuchPlaceError(path)
    around, _ = _find(text, path[:-1])
    if len(around.spot.below) == 1:
        return _replace(around, [] if around.spot.style in _LISTS else {})
    at = list(around.spot.below).index(path[-1])
    return _cut_flow(around, at) if around.spot.style in _FLOWS else _cut_block(around, at)


@dataclass(frozen=True, slots=True)
class _Place:
    """A value in a text: whether it stands in brackets, and after a key or after a list's dash."""

    text: str
    spot: Spot
    inside: bool = False
    keyed: bool = False

    @property
    def end(self) -> int:
        return _end(self.text, self.spot)

    @property
    def siblings(self) -> list[Spot]:
        return list(self.spot.below.values())

    @property
    def line_break(self) -> str:
        return "\r\n" if "\r\n" in self.text else "\n"

    def lines(self, value: Plain, column: int) -> str:
        """The value on lines of its own, indented to the column."""
        return self.line_break.join(write_lines(value, column))


def _find(text: str, path: Path) -> tuple[_Place, Path]:
    """The innermost value on the path, and what of the path is not there."""
    place = _Place(text, read(text).spot)
    for depth, step in enumerate(path):
        if step not in place.spot.below:
            return place, path[depth:]
        inside = place.inside or place.spot.style in _FLOWS
        place = _Place(text, place.spot.below[step], inside, isinstance(step, str))
    return place, ()


def _replace(place: _Place, value: Plain) -> str:
    column = place.spot.key.column + 1 if place.keyed else place.spot.value.column - 1
    alone = not isinstance(value, dict | list)
    if place.inside or alone or not value or fits(value, column):
        written = write_scalar(value, inline=place.inside) if alone else write_inline(value)
        return _replace_inline(place, written)
    return _replace_lines(place, value, column)


def _replace_inline(place: _Place, written: str) -> str:
    text, spot = place.text, place.spot
    if spot.style in _BLOCKS and place.keyed:
        colon = text.index(":", spot.key_end) + 1
        kept = text[colon : _line_start(text, spot.begin)].rstrip("\r\n")
        return f"{text[:colon]} {written}{kept}{text[_line_end(text, place.end) :]}"
    return f"{text[: spot.begin]}{_gap(place)}{written}{text[place.end :]}"


def _replace_lines(place: _Place, value: Plain, column: int) -> str:
    text, spot = place.text, place.spot
    if not place.keyed:
        gap = _gap(place)
        lines = place.lines(value, column + len(gap)).lstrip()
        return f"{text[: spot.begin]}{gap}{lines}{text[place.end :]}"
    lines = place.lines(value, column)
    if spot.style in _BLOCKS:
        return f"{text[: _line_start(text, spot.begin)]}{lines}{text[place.end :]}"
    line_end = _line_end(text, place.end)
    comment = text[place.end : line_end].rstrip()
    head = text[: spot.begin].rstrip(" ") + comment
    return f"{head}{place.line_break}{lines}{text[line_end:]}"


def _add(place: _Place, entry: Plain, at: int) -> str:
    """The text with the only entry of `entry` among those of the mapping or list."""
    text, spot, siblings = place.text, place.spot, place.siblings
    if spot.style in _FLOWS:
        written = write_inline(entry)[1:-1]
        if at < len(siblings):
            return _inserted(text, siblings[at].key_at, f"{written}, ")
        if siblings:
            return _inserted(text, _end(text, siblings[-1]), f", {written}")
        return _inserted(text, spot.begin + 1, written)
    column = spot.value.column - 1
    lines = place.lines(entry, column)
    if at == 0:
        return _inserted(text, spot.begin, f"{lines.lstrip()}{place.line_break}{' ' * column}")
    after = _line_end(text, _end(text, siblings[at - 1]))
    return _inserted(text, after, place.line_break + lines)


def _cut_flow(place: _Place, at: int) -> str:
    text, siblings = place.text, place.siblings
    if at + 1 < len(siblings):
        return text[: siblings[at].key_at] + text[siblings[at + 1].key_at :]
    return text[: _end(text, siblings[at - 1])] + text[_end(text, siblings[at]) :]


def _cut_block(place: _Place, at: int) -> str:
    text, siblings = place.text, place.siblings
    begin, end = _entry_begin(place, siblings[at]), _line_end(text, _end(text, siblings[at]))
    if not text[_line_start(text, begin) : begin].strip():
        line_break = text.find("\n", end)
        return text[: _line_start(text, begin)] + (
            text[line_break + 1 :] if line_break >= 0 else ""
        )
    following = _entry_begin(place, siblings[at + 1])
    between = text[end:following]
    return text[:begin] + text[end if between.strip() else following :]


def _entry_begin(place: _Place, sibling: Spot) -> int:
    """Where the key begins, or the dash before a list item."""
    if place.spot.style is not Style.BLOCK_LIST:
        return sibling.key_at
    column = place.spot.value.column - 1
    start = _line_start(place.text, sibling.begin)
    while place.text[start + column] != "-" or "#" in place.text[start : start + column]:
        start = _line_start(place.text, start - 1)
    return start + column


def _gap(place: _Place) -> str:
    before = place.text[place.spot.begin - 1 : place.spot.begin]
    return " " if before in (":", "-", ",") else ""


def _inserted(text: str, at: int, new: str) -> str:
    return text[:at] + new + text[at:]


def _end(text: str, spot: Spot) -> int:
    """Where the value ends, without the line breaks that a text block takes with it."""
    return spot.begin + len(text[spot.begin : spot.end].rstrip())


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    """The end of the line, before its break."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return end - (text[end - 1 : end] == "\r")
