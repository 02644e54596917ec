"""Days are read as people in Denmark write them, and doubts are told, never guessed."""

from datetime import date

import pytest

from tests.lib.sheets.books import excel
from tovholder.lib.sheets import DayForm, read_day, read_days, read_sheet
from tovholder.ui.sentences.sheets import say_mixed_days, say_sheet

FIRST = date(2026, 2, 1)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("01-02-2026", FIRST),
        ("1/2-2026", FIRST),
        ("1.2.2026", FIRST),
        ("1/2/26", FIRST),
        ("2026-02-01", FIRST),
        ("2026-02-01 00:00:00", FIRST),
        ("1. februar 2026", FIRST),
        ("søndag den 1. februar 2026", FIRST),
        ("1 feb. 2026", FIRST),
        ("1 February 2026", FIRST),
        (FIRST, FIRST),
        (46054, FIRST),
        ("31-02-2026", None),
        ("12/31/2026", None),
        ("1. fx 2026", None),
        ("i morgen", None),
        (True, None),
        (7, None),
        (None, None),
    ],
)
def test_a_day_is_read_as_it_is_written(cell: object, day: date | None) -> None:
    assert read_day(cell) == day  # type: ignore[arg-type]


def days_of(*cells: object) -> "tuple[list[tuple[str, int]], dict[int, date | None]]":
    sheet = read_sheet(excel([["Navn", "Fra"], *[["x", cell] for cell in cells]]))
    days = read_days(sheet, 1)
    return [(one.code, one.row) for one in days.faults], days.by_row


def test_the_days_of_a_column_stand_by_their_rows() -> None:
    assert days_of("01-02-2026", None, FIRST) == ([], {2: FIRST, 3: None, 4: FIRST})


def test_a_column_with_the_month_first_somewhere_is_not_guessed_at() -> None:
    faults, days = days_of("12/31/2026", "01/02/2026", "13/01/2026", "02/02/2026", FIRST)
    assert faults == [("month-first", 2), ("ambiguous-day", 3)]
    assert [days[row] for row in (4, 5, 6)] == [date(2026, 1, 13), date(2026, 2, 2), FIRST]


def test_what_is_no_day_is_a_fault_at_its_row() -> None:
    sheet = read_sheet(b"Navn;Fra\r\nBo;snart\r\n")
    (fault,) = read_days(sheet, 1).faults
    assert (fault.row, fault.column) == (2, "Fra")
    assert say_sheet(fault.code, fault.params, "en") == (
        "“snart” is no date. Write it as 31-12-2026."
    )


def test_a_column_written_in_several_ways_is_told_of() -> None:
    sheet = read_sheet(excel([["Fra"], [FIRST], ["1. marts 2026"], ["02-03-2026"]]))
    forms = read_days(sheet, 0).forms
    assert forms == (DayForm.SHEET, DayForm.IN_WORDS, DayForm.DAY_FIRST)
    assert say_mixed_days("Fra", forms, "da") == (
        "Datoerne i »Fra« er skrevet på flere måder: som dato i regnearket, med måneden i ord og "
        "dagen først. Se efter, at de er læst rigtigt."
    )
