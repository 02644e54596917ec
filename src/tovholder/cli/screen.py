"""Writing on the terminal: colour where it can be seen, tables that align, and JSON."""

import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import Any, TextIO

from tovholder.core.language import Language

_GAP = 2
_NARROWEST = 24
_WIDEST = 30


class Colour(StrEnum):
    """The few that are used: each has its meaning in words beside it."""

    RED = "31"
    YELLOW = "33"
    GREEN = "32"
    BLUE = "34"
    FAINT = "2"
    BOLD = "1"


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in a table, with a colour or none."""

    text: str
    colour: Colour | None = None


class Screen:
    """Where a command writes. Colour is left out of pipes and files, and where NO_COLOR is set."""

    def __init__(self, language: Language, out: TextIO | None = None) -> None:
        self.language = language
        self.out = out or sys.stdout
        self.is_coloured = self.out.isatty() and not os.environ.get("NO_COLOR")
        self.width = shutil.get_terminal_size((100, 24)).columns if self.out.isatty() else 100

    def say(self, text: str = "") -> None:
        """One line, or several."""
        print(text, file=self.out)

    def complain(self, text: str) -> None:
        """A line that is no part of the answer, on the error stream."""
        print(text, file=sys.stderr)

    def paint(self, text: str, colour: Colour | None) -> str:
        """The text in the colour, if colours are shown."""
        return f"\033[{colour}m{text}\033[0m" if text and colour and self.is_coloured else text

    def indent(self, text: str, by: int) -> str:
        """The text on lines that fit, all of them indented."""
        margin = " " * by
        width = max(self.width, _NARROWEST + by)
        return textwrap.fill(text, width, initial_indent=margin, subsequent_indent=margin)

    def json(self, value: Any) -> None:
        """The value for a program, with Danish letters as they are."""
        self.say(json.dumps(value, ensure_ascii=False, indent=2))

    def bytes(self, data: bytes) -> None:
        """A file as it is, line ends and all."""
        self.out.flush()
        self.out.buffer.write(data)
        self.out.buffer.flush()

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
        """Columns as wide as they need, within reason; what is longer goes on below itself."""
        lines = [[Cell(head, Colour.BOLD) for head in heads], *rows]
        needed = [max(len(row[place].text) for row in lines) for place in range(len(heads))]
        *widths, _ = [min(width, _WIDEST) for width in needed]
        last = max(self.width - sum(widths) - _GAP * len(widths), _NARROWEST)
        for row in lines:
            self._row(row, [*widths, last])

    def _row(self, row: Sequence[Cell], widths: Sequence[int]) -> None:
        columns = [textwrap.wrap(cell.text, width) for cell, width in zip(row, widths, strict=True)]
        for texts in zip_longest(*columns, fillvalue=""):
            shown = (
                self.paint(text, cell.colour) + " " * (width - len(text) + _GAP)
                for text, cell, width in zip(texts, row, widths, strict=True)
            )
            self.say("".join(shown).rstrip())
