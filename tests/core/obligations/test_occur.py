"""What falls due in a stretch of time."""

from datetime import date
from unittest.mock import Mock

import pytest

from tests.core.rules import choir
from tests.core.small_charter import coming, due, duty, meetings, written
from tovholder.core.obligations import NO_DAY, occur, occurrences
from tovholder.core.schedule import expand

YEAR = (date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("phrase", "closes"),
    [
        ("1 gang om året", "2025-04-02"),
        ("1 gang i kvartalet", "2024-07-01"),
        ("hver måned", "2024-03-02"),
        ("1 gang om ugen", "2024-01-14"),
        ("i maj", "2024-07-01"),
        ("2. torsdag i hver måned", "2024-01-25"),
        ("hver 2. uge", "2024-01-28"),
        ("hver 2. måned", "2024-05-01"),
        ("hvert 2. år", "2026-04-02"),
        ("hvert år den 1. december", "2025-03-03"),
        ("senest 1. maj 2024", "9999-12-31"),
        ("1. maj 2024", "9999-12-31"),
        ("i foråret 2024", "9999-12-31"),
    ],
)
def test_late_work_makes_up_for_a_while(phrase: str, closes: str) -> None:
    assert str(coming(duty(phrase), "day", years=(2024, 2025))[0].closes) == closes


def test_nothing_falls_due_before_the_charter_is_in_force() -> None:
    assert due(duty("hver måned"), "day", years=(2022, 2023)) == []


def test_a_meeting_that_a_thousand_duties_hang_on_is_looked_up_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    watched = Mock(wraps=expand)
    monkeypatch.setattr(occur, "expand", watched)
    when = {"title": "Noder", "when": "senest 7 dage før kor.møde"}
    charter = choir(
        bodies={"kor": {"name": "Koret", "meetings": {"møde": {"when": "hver uge"}}}},
        duties={f"noder-{number}": when for number in range(1000)},
    )
    found = occurrences(charter, *YEAR)
    assert len(found) > 50_000
    assert watched.call_count == 2  # for the meeting itself, and for all that hangs on it


def test_what_is_due_once_falls_due_even_before_the_charter_is_in_force() -> None:
    assert due(duty("1. oktober 2023"), "day", years=(2023, 2023)) == ["2023-10-01"]


def test_nothing_falls_due_after_the_charter_has_lapsed() -> None:
    charter = choir(
        in_force={"from": "2024-01-01", "until": "2024-06-30"},
        duties={"day": {"title": "Havedag", "when": "i maj og august"}},
    )
    assert due(charter, "day") == ["2024-05-31"]


def test_a_duty_begins_and_ends_on_days_of_its_own() -> None:
    charter = duty("hver måned", ", first: 2024-04-01, until: 2024-06-15")
    assert due(charter, "day") == ["2024-04-30", "2024-05-31"]


def test_a_duty_that_ends_before_the_charter_begins_never_falls_due() -> None:
    assert due(duty("hver måned", ", until: 2023-06-15"), "day", years=(2023, 2025)) == []


def test_a_duty_without_a_time_is_due_on_no_day() -> None:
    charter = written("duties:\n  day: {title: Havedag, done_by: task done}\n")
    (only,) = coming(charter, "day")
    assert (only.opens, only.due) == (date(2024, 1, 1), NO_DAY)


def test_what_cannot_be_measured_is_asked_about_every_year() -> None:
    assert due(duty("løbende"), "day", years=(2024, 2026)) == [
        "2024-12-31",
        "2025-12-31",
        "2026-12-31",
    ]


def test_the_size_of_a_body_holds_as_long_as_the_body_does() -> None:
    charter = written("""
        bodies:
          board: {name: B, size: {exactly: 7}, established: 2024-03-01, until: 2025-05-31}
    """)
    found = coming(charter, "board#size", years=(2024, 2026))
    assert [(str(one.opens), str(one.due)) for one in found] == [
        ("2024-03-01", "2024-12-31"),
        ("2025-01-01", "2025-05-31"),
    ]


def test_what_is_done_as_needed_is_allowed_as_long_as_the_duty_lasts() -> None:
    charter = duty("efter behov", ", until: 2025-05-31")
    assert due(charter, "day", years=(2024, 2026)) == ["2024-12-31", "2025-05-31"]


def test_what_cannot_be_measured_is_asked_about_as_long_as_the_duty_lasts() -> None:
    charter = written("duties:\n  talk: {title: Dialog, until: 2025-05-31}\n")
    assert due(charter, "talk", years=(2024, 2026)) == ["2024-12-31", "2025-05-31"]


@pytest.mark.parametrize(
    ("published", "number"), [("løbende", 1), ("1 gang i kvartalet", 4), ("i februar", 1)]
)
def test_an_indicator_is_looked_at_as_often_as_it_is_published_or_once_a_year(
    published: str, number: int
) -> None:
    charter = written(
        f"indicators: {{trees: {{title: T, target: up every year, published: {published}}}}}\n"
    )
    assert len(due(charter, "trees")) == number


def test_papers_before_each_meeting_have_a_day_once_a_meeting_has() -> None:
    charter = written("""
        bodies:
          board: {name: B, meetings: {ordinary: {when: 4 gange om året}, a: {when: efter behov}},
                  materials: {when: senest 7 dage før hvert møde}}
    """)
    known = meetings("board.ordinary", "2024-02-10") + meetings("board.a", "2024-03-10")
    assert due(charter, "board#materials") == ["none"]
    assert due(charter, "board#materials", known) == ["2024-02-03", "2024-03-03"]


def test_a_deadline_belongs_to_the_year_it_is_due_in_and_not_to_that_of_its_meeting() -> None:
    charter = written("""
        bodies:
          board: {name: B, meetings: {ordinary: {when: i januar}},
                  materials: {when: senest 1 måned før hvert møde}}
    """)
    known = meetings("board.ordinary", "2025-01-10")
    assert due(charter, "board#materials", known, years=(2024, 2024)) == ["2024-12-10"]
    assert due(charter, "board#materials", known, years=(2025, 2025)) == []


def test_a_circle_that_no_loader_stopped_ends_in_no_day() -> None:
    charter = choir(
        duties={"a": {"title": "A", "when": "efter b"}, "b": {"title": "B", "when": "efter a"}}
    )
    assert [one.due for one in occurrences(charter, *YEAR)] == [NO_DAY, NO_DAY]


def test_a_stretch_that_runs_backwards_has_nothing() -> None:
    first, last = YEAR
    assert occurrences(duty("hver måned"), last, first) == ()
