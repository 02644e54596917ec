"""A spreadsheet as it was read, and what can be wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from types import MappingProxyType

type Value = str | int | float | bool | date | datetime | time | None
"""A cell: text without spaces around it, a number, a day, a moment; None for an empty one."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row under the header. `number` is the one that a spreadsheet program shows, from 1."""

    number: int
    cells: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The header and the rows below it that are not empty; each row is as wide as the header."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a cell, told by row and column; its code is one of `SheetError`'s."""

    code: str
    row: int
    column: str
    params: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


class SheetError(Exception):
    """A file that cannot be used as a spreadsheet.

    The sentence for `code` is in `tovholder.ui.sentences.sheets`, and asks for `params`.
    """

    def __init__(self, code: str, **params: object) -> None:
        self.code = code
        self.params: Mapping[str, object] = params
        super().__init__(code, params)
