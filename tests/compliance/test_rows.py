"""Which times of a rule a year shows, and in what order rules are read."""

from datetime import date

import pytest

from tests.people import garden_text
from tovholder.compliance.rows import EARLIEST, Row, natural, rows_of_rule, rows_of_year
from tovholder.core.charter.load import load
from tovholder.core.facts import Fact, FactKind
from tovholder.core.history import judge_all
from tovholder.core.verdicts import Standing

GARDEN = load(garden_text()).charter
STEP = """
startup:
  - {id: hegn, title: Sætte hegn op, when: senest 1. april 2025, clause: "§ 9"}
"""


def rows(year: int, on: date, *facts: Fact, text: str = garden_text()) -> tuple[Row, ...]:
    charter = load(text).charter
    given = {charter.charter: facts}
    judged = judge_all([charter], given, on, EARLIEST, date(year, 12, 31))
    return rows_of_year(judged, year, on, "da")


def of(found: tuple[Row, ...], subject: str) -> list[Row]:
    return [row for row in found if row.rule.obligation.subject == subject]


@pytest.mark.parametrize("year", [2025, 2026, 2030])
def test_every_rule_has_a_row_in_every_year_of_the_charter(year: int) -> None:
    found = rows(year, date(2026, 5, 13))
    assert {row.rule.obligation.subject for row in found} >= {
        "bestyrelse.ordinært",
        "bestyrelse#materials",
        "bestyrelse#size",
        "høstfest",
    }


def test_papers_for_meetings_without_a_day_have_no_day_themselves() -> None:
    (row,) = of(rows(2026, date(2026, 5, 13)), "bestyrelse#materials")
    assert (row.standing, row.due) == (Standing.PLANNED, None)


def test_papers_hang_on_the_days_of_the_meetings() -> None:
    plan = Fact(
        FactKind.MEETING_PLANNED, "bestyrelse.ordinært", date(2026, 5, 1), "k", date(2026, 6, 10)
    )
    found = of(rows(2026, date(2026, 5, 13), plan), "bestyrelse#materials")
    assert [row.due for row in found] == [date(2026, 6, 3)]


def test_minutes_without_a_day_stand_in_the_year_of_their_meeting() -> None:
    text = garden_text().replace("senest 7 dage før hvert møde", "efter hvert møde")
    held = (
        Fact(FactKind.MEETING_HELD, "bestyrelse.ordinært", date(2025, 10, 1), "Referat"),
        Fact(FactKind.MEETING_HELD, "bestyrelse.ordinært", date(2026, 3, 4), "Referat"),
    )
    found = of(rows(2026, date(2026, 5, 13), *held, text=text), "bestyrelse#materials")
    assert [row.verdict.occurrence.anchor for row in found] == [date(2026, 3, 4)]


def test_a_step_that_was_taken_stays_on_the_page_of_later_years() -> None:
    done = Fact(FactKind.STEP_DONE, "hegn", date(2025, 3, 1), "Billede")
    (row,) = of(rows(2027, date(2027, 2, 1), done, text=garden_text() + STEP), "hegn")
    assert row.standing is Standing.MET


def test_a_step_that_was_not_taken_is_still_owed_in_later_years() -> None:
    (row,) = of(rows(2027, date(2027, 2, 1), text=garden_text() + STEP), "hegn")
    assert row.standing is Standing.OVERDUE


def test_what_hangs_on_a_step_stays_with_it_in_later_years() -> None:
    gate = '  - {id: låge, title: Sætte låge i, after: hegn, clause: "§ 9"}\n'
    done = (
        Fact(FactKind.STEP_DONE, "hegn", date(2025, 3, 1), "Billede"),
        Fact(FactKind.STEP_DONE, "låge", date(2025, 3, 9), "Billede"),
    )
    (row,) = of(rows(2027, date(2027, 2, 1), *done, text=garden_text() + STEP + gate), "låge")
    assert row.standing is Standing.MET


def test_a_title_that_leaves_out_the_body_is_told_with_it() -> None:
    titles = {row.rule.title: row.rule.title_with_body for row in rows(2026, date(2026, 5, 13))}
    assert titles["Bestyrelsesmøde"] == "Bestyrelsen: Bestyrelsesmøde"
    assert titles["Høstfest"] == "Høstfest"


def test_a_year_without_the_charter_has_no_rows() -> None:
    assert rows(2020, date(2026, 5, 13)) == ()


def test_the_times_of_a_rule_are_told_latest_first() -> None:
    judged = judge_all([GARDEN], {}, date(2026, 5, 13), EARLIEST, date(2027, 12, 31))
    found = rows_of_rule(judged, GARDEN.charter, "høstfest", "da")
    assert [row.verdict.occurrence.due.year for row in found] == [2027, 2026, 2025]


def test_clauses_are_read_as_people_count() -> None:
    given = ["10", "§ 2.B Opgave 10", "Indledning", "2.B Opgave 2", "2.A", "2"]
    assert sorted(given, key=natural) == [
        "2", "2.A", "2.B Opgave 2", "§ 2.B Opgave 10", "10", "Indledning",
    ]  # fmt: skip
