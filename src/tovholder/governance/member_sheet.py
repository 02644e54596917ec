"""The members of an organisation's bodies as a spreadsheet, and back."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from tovholder.core.charter import Charter
from tovholder.core.charter.body import SeatRole
from tovholder.core.composition import composition
from tovholder.core.composition.seating import seats_of
from tovholder.governance.models import Membership
from tovholder.governance.queries.seats import sitting
from tovholder.lib.sheets import (
    DayForm,
    Fault,
    Row,
    Sheet,
    SheetColumn,
    Value,
    find_columns,
    is_formula,
    read_days,
    read_sheet,
)
from tovholder.ui.sentences.members import COLUMNS, NO, YES
from tovholder.ui.sentences.organisation import SEAT_ROLES

MOST_ROWS = 2000
REQUIRED = frozenset({"body", "seat", "name", "from_on"})
_DAYS = ("from_on", "until_on")
_WIDTHS = {"body": 28, "seat": 32, "name": 26, "email": 30, "charter": 34, "rank": 14}


@dataclass(frozen=True, slots=True)
class Entry:
    """A row as it was read: texts by column, and the two days. A day that is none is a fault."""

    number: int
    texts: Mapping[str, str]
    from_on: date | None = None
    until_on: date | None = None
    faults: tuple[Fault, ...] = ()
    columns: Collection[str] = field(default=frozenset(), compare=False)


@dataclass(frozen=True, slots=True)
class ReadMembers:
    """A file's rows, and the columns whose days are written in several ways."""

    entries: tuple[Entry, ...]
    mixed: Mapping[str, tuple[DayForm, ...]] = field(default_factory=lambda: MappingProxyType({}))


def read_members(content: bytes, name: str) -> ReadMembers:
    """The rows of a file of members. Raises SheetError for a file that cannot be used."""
    words = {key: (column.da, column.en) for key, column in COLUMNS.items()}
    headers = [word for pair in words.values() for word in pair]
    sheet = read_sheet(content, name, headers=headers, most_rows=MOST_ROWS)
    found = find_columns(sheet, words, REQUIRED)
    days = {key: read_days(sheet, found[key]) for key in _DAYS if key in found}
    wrong = [fault for read in days.values() for fault in read.faults]
    entries = []
    for row in sheet.rows:
        faults = [one for one in wrong if one.row == row.number] + list(_formulas(sheet, row))
        dated = {key: read.by_row.get(row.number) for key, read in days.items()}
        texts = {key: _text(row.cells[at]) for key, at in found.items() if key not in _DAYS}
        entries.append(Entry(row.number, texts, **dated, faults=tuple(faults), columns=set(found)))
    mixed = {sheet.header[found[key]]: read.forms for key, read in days.items()}
    return ReadMembers(tuple(entries), {key: one for key, one in mixed.items() if len(one) > 1})


def _formulas(sheet: Sheet, row: Row) -> Iterator[Fault]:
    for header, cell in zip(sheet.header, row.cells, strict=True):
        if is_formula(cell):
            yield Fault("formula", row.number, header, {"text": str(cell)[:80]})


def _text(cell: Value) -> str:
    return "" if cell is None else str(cell)


def sheet_columns(charters: Iterable[Charter], language: str) -> list[SheetColumn]:
    """The columns of the file, with the words to choose among."""
    choices: dict[str, list[str]] = {
        "body": [body.name for one in charters for body in one.bodies.values()],
        "part": [word.text(language).lower() for word in SEAT_ROLES.values()],
        "is_acting": [YES.text(language), NO.text(language)],
    }
    return [
        SheetColumn(word.text(language), _WIDTHS.get(key, 18), choices.get(key, ()))
        for key, word in COLUMNS.items()
    ]


def member_rows(
    charters: Iterable[Charter], memberships: Iterable[Membership], on: date, language: str
) -> list[list[Value]]:
    """All who sit on the day or will, by body and seat; a vacant place as a row without a name."""
    coming = [one for one in memberships if one.until_on is None or one.until_on >= on]
    rows: list[list[Value]] = []
    for charter in charters:
        for body_id in charter.bodies:
            own = [one for one in coming if (one.charter, one.body) == (charter.charter, body_id)]
            rows += _body_rows(charter, body_id, own, on, language)
    return rows


def _body_rows(
    charter: Charter, body_id: str, own: list[Membership], on: date, language: str
) -> Iterator[list[Value]]:
    body, seats = charter.bodies[body_id], seats_of(charter, body_id)
    seated = composition(charter, body_id, [sitting(one) for one in own], on)
    vacant = {state.id: state.vacant for state in seated.seats}
    titles = [seat.title for seat in seats.values()]
    unlisted = dict.fromkeys(one.seat for one in own if one.seat not in seats)
    for key in (*seats, *unlisted):
        seat = seats.get(key)
        is_told = seat is not None and titles.count(seat.title) == 1
        place: list[Value] = [charter.title, body.name, seat.title if seat and is_told else key]
        held = sorted((one for one in own if one.seat == key), key=lambda one: one.from_on)
        yield from ([*place, *_cells(one, language)] for one in held)
        role = SEAT_ROLES[seat.role].text(language).lower() if seat else ""
        sector = seat.sectors[0] if seat and len(seat.sectors) == 1 else ""
        blank: list[Value] = [*place, "", "", "", "", sector, role, "", None, None, "", None, ""]
        yield from ([*blank] for _ in range(vacant.get(key, 0)))


def _cells(one: Membership, language: str) -> list[Value]:
    person, other = one.person, one.stands_in_for
    part = SEAT_ROLES[SeatRole(one.part)].text(language).lower()
    return [
        person.name, person.email, person.title, person.employer, person.sector, part,
        one.on_behalf_of, one.from_on, one.until_on, other.name if other else "", one.rank,
        YES.text(language) if one.is_acting else "",
    ]  # fmt: skip
