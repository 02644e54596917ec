"""From the text of a charter file to plain values, each with its place.

Only the plain part of YAML 1.2 is read: mappings, lists and texts. Every value stays the text that
was written ("3.10" is not 3.1), and the model makes numbers, days and truth values of them. Tags,
anchors and aliases are refused, and so is what nests too deep, before it can cost anything.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StreamMark, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from tovholder.core.charter.decode import NOT_TEXT, name_of
from tovholder.core.charter.positions import Position, Spot, Style
from tovholder.core.charter.problems import CharterError, Problem
from tovholder.core.charter.walk import Path

DEEPEST = 40
MOST_VALUES = 10_000

type Value = str | list[Value] | dict[str, Value] | None

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_SCALAR_STYLES = {
    "'": Style.QUOTED,
    '"': Style.QUOTED,
    "|": Style.BLOCK_TEXT,
    ">": Style.BLOCK_TEXT,
}
_SYNTAX = (
    (r"'\t'", "yaml-tab"),
    ("mapping values are not allowed", "yaml-colon"),
    ("sequence entries are not allowed", "yaml-dash"),
    ("cannot start any token", "yaml-character"),
    ("could not find expected ':'", "yaml-no-colon"),
    ("unexpected end of stream", "yaml-unclosed"),
    ("expected ',' or", "yaml-unclosed"),
    ("but found '<stream end>'", "yaml-unclosed"),
    ("found ']'", "yaml-unopened"),
    ("found '}'", "yaml-unopened"),
    ("<scalar>", "yaml-quote"),
    ("expected <block end>", "yaml-indent"),
    ("expected '<document start>'", "yaml-indent"),
    ("escape", "yaml-escape"),
)
"""Words of ruamel's messages, and the mistake that a writer most often made."""


@dataclass(slots=True)
class Reading:
    """What was read: a value, where it stands, and what was wrong with the writing of it."""

    value: Value = None
    spot: Spot = field(default_factory=lambda: Spot(Position(1, 1), Position(1, 1)))
    problems: list[Problem] = field(default_factory=list)


def read(text: str) -> Reading:
    """Read a whole file. Raises CharterError if it is no YAML, or refused as too deep or long."""
    reading = Reading()
    builder = _Builder(text, reading.problems)
    for event in builder.events:
        if isinstance(event, DocumentStartEvent):
            if builder.values:
                reading.problems.append(_problem("several-documents", event))
                break
            first = next(builder.events)
            reading.value, reading.spot = builder.build(first, (), first)
    return reading


def _events(text: str) -> Iterator[Event]:
    """The events of ruamel's parser, its errors turned into problems."""
    try:
        yield from YAML(typ="safe", pure=True).parse(text)
    except MarkedYAMLError as error:
        raise CharterError([_syntax(error)]) from error
    except (YAMLError, ValueError, AttributeError, TypeError, IndexError, AssertionError) as error:
        # The parser trips over some malformed directives and escapes without saying where.
        raise CharterError([Problem("not-yaml", {"detail": str(error)[:200]})]) from error


def _syntax(error: MarkedYAMLError) -> Problem:
    said = f"{error.context or ''} {error.problem or ''}"
    code = next((code for words, code in _SYNTAX if words in said), "not-yaml")
    mark = error.problem_mark or error.context_mark
    line, column = _of(mark) if mark else Position(1, 1)
    began = error.context_mark.line + 1 if error.context_mark else line
    params = {"detail": error.problem or "", "began": began}
    return Problem(code, params, line=line, column=column)


def _of(mark: StreamMark) -> Position:
    return Position(mark.line + 1, mark.column + 1)


def _place(event: Event) -> Position:
    return _of(event.start_mark)


def _problem(code: str, event: Event, path: Path = (), **params: object) -> Problem:
    line, column = _place(event)
    return Problem(code, params, path, line, column)


class _Builder:
    """Builds values from events, one event ahead at most."""

    def __init__(self, text: str, problems: list[Problem]) -> None:
        self.text = text
        self.events = _events(text)
        self.problems = problems
        self.values = 0

    def build(self, event: Event, path: Path, key: Event) -> tuple[Value, Spot]:
        """The value that begins with the event; problems are noted, and the value read on."""
        self._count(event, path)
        self._refuse_extras(event, path)
        ends = (key.start_mark, key.end_mark, event.start_mark, event.end_mark)
        spot = Spot(_place(key), _place(event), *(mark.index for mark in ends))
        if isinstance(event, CollectionStartEvent):
            build = self._mapping if isinstance(event, MappingStartEvent) else self._list
            return build(path, spot, event.flow_style), spot
        if isinstance(event, ScalarEvent):
            spot.style = _SCALAR_STYLES.get(event.style, Style.PLAIN)
            nothing = spot.style is Style.PLAIN and event.value in _NOTHING
            return None if nothing else self._text(event, path), spot
        return None, spot

    def _mapping(self, path: Path, spot: Spot, flow: bool) -> dict[str, Value]:
        spot.style = Style.FLOW_MAPPING if flow else Style.BLOCK_MAPPING
        found: dict[str, Value] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            name = self._key(event, path)
            value, below = self.build(next(self.events), (*path, name), event)
            if below.begin == below.end:
                self._after_colon(below)
            spot.end = below.end
            if not name:
                continue
            if name in spot.below:
                first = spot.below[name].key.line
                again = _problem("duplicate-key", event, (*path, name), key=name, first=first)
                self.problems.append(again)
            else:
                found[name], spot.below[name] = value, below
        if flow:
            spot.end = event.end_mark.index
        return found

    def _after_colon(self, empty: Spot) -> None:
        """Put a value that is not there after its key: ruamel puts it before the next key."""
        colon = self.text.find(":", empty.key_end, empty.begin)
        empty.value = empty.key
        empty.begin = empty.end = colon + 1 if colon >= 0 else empty.key_end

    def _key(self, event: Event, path: Path) -> str:
        if isinstance(event, ScalarEvent) and event.value:
            self._count(event, path)
            self._refuse_extras(event, path)
            return self._text(event, path)
        self.problems.append(_problem("key-not-text", event, path))
        if not isinstance(event, ScalarEvent):
            self.build(event, (*path, ""), event)
        return ""

    def _text(self, event: ScalarEvent, path: Path) -> str:
        """The text of a key or a value, without what only an escape such as \\0 smuggles in."""
        text = str(event.value)
        if strange := NOT_TEXT.search(text):
            character = name_of(strange[0])
            self.problems.append(_problem("control-character", event, path, character=character))
        return NOT_TEXT.sub("", text) if strange else text

    def _list(self, path: Path, spot: Spot, flow: bool) -> list[Value]:
        spot.style = Style.FLOW_LIST if flow else Style.BLOCK_LIST
        found: list[Value] = []
        while not isinstance(event := next(self.events), SequenceEndEvent):
            place = len(found)
            value, below = self.build(event, (*path, place), event)
            found.append(value)
            spot.below[place], spot.end = below, below.end
        if flow:
            spot.end = event.end_mark.index
        return found

    def _count(self, event: Event, path: Path) -> None:
        self.values += 1
        if self.values > MOST_VALUES:
            raise CharterError([_problem("too-many-values", event, path, limit=MOST_VALUES)])
        if len(path) > DEEPEST:
            raise CharterError([_problem("too-deep", event, (), limit=DEEPEST)])

    def _refuse_extras(self, event: Event, path: Path) -> None:
        if isinstance(event, AliasEvent):
            self.problems.append(_problem("alias-refused", event, path, name=event.anchor))
        elif isinstance(event, NodeEvent) and event.anchor:
            self.problems.append(_problem("anchor-refused", event, path, name=event.anchor))
        tag = getattr(event, "tag", None)
        if tag:
            self.problems.append(_problem("tag-refused", event, path, tag=str(tag)))
