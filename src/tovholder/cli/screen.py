"""Writing on the terminal: colour where it can be seen, tables that align, and JSON."""

import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TextIO

from tovholder.core.language import Language

_GAP = 2
_NARROWEST = 24


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
        return f"\033[{colour}m{text}\033[0m" if colour and self.is_coloured else text

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
        """Columns as wide as they need; the last takes what is left, over several lines."""
        found = list(rows)
        widths = [
            max(len(head), *(len(row[place].text) for row in found)) if found else len(head)
            for place, head in enumerate(heads[:-1])
        ]
        before = sum(widths) + _GAP * len(widths)
        last = max(self.width - before, _NARROWEST)
        self._row([Cell(head, Colour.BOLD) for head in heads], widths, last)
        for row in found:
            self._row(row, widths, last)

    def _row(self, row: Sequence[Cell], widths: Sequence[int], last: int) -> None:
        *cells, end = row
        first = "".join(
            self.paint(cell.text, cell.colour) + " " * (width - len(cell.text) + _GAP)
            for cell, width in zip(cells, widths, strict=True)
        )
        lines = textwrap.wrap(end.text, last) or [""]
        margin = " " * (sum(widths) + _GAP * len(widths))
        self.say((first + self.paint(lines[0], end.colour)).rstrip())
        for line in lines[1:]:
            self.say(margin + self.paint(line, end.colour))
