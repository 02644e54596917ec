"""The year in a calendar: each thing once, on the day that matters, under a name that lasts."""

from datetime import UTC, date, datetime
from typing import Any

from icalendar import Calendar

from tests.core.rules import board, duty, held
from tovholder.core.charter import Charter
from tovholder.core.facts import Fact, FactKind
from tovholder.core.history import judge_all
from tovholder.core.obligations import known_days
from tovholder.core.wheel import stretch_of, wheel
from tovholder.ui.wheel_ics import calendar_ics

ON = date(2026, 5, 13)
CHANGED = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
FOUR = {"meetings": {"ordinary": {"title": "Møde", "when": "4 gange om året"}}}


def feed(charter: Charter, *facts: Fact, on: date = ON, language: str = "da") -> bytes:
    key = charter.charter
    known = {key: known_days(facts, on)}
    judged = judge_all([charter], {key: facts}, on, *stretch_of(2026))
    drawn = [wheel(judged, 2026, on, known)]
    return calendar_ics(drawn, name="Koret", language=language, changed_at=CHANGED)


def events(*arguments: Any, **named: Any) -> list[Any]:
    return list(Calendar.from_ical(feed(*arguments, **named)).walk("VEVENT"))


def meeting(day: str) -> list[Fact]:
    return held(day, subject="board.ordinary", kind=FactKind.MEETING_HELD)


def planned(day: str) -> Fact:
    about = date.fromisoformat(day)
    return Fact(FactKind.MEETING_PLANNED, "board.ordinary", date(2026, 1, 2), "plan", about)


def test_what_is_missing_stands_once_on_its_last_day() -> None:
    (event,) = events(board(**FOUR))
    assert event["DTSTART"].dt == date(2026, 12, 31)
    assert event["SUMMARY"] == "Frist: Bestyrelsen: Møde (mangler 4 gange)"


def test_what_was_done_stands_on_its_day() -> None:
    done, left = events(board(**FOUR), *meeting("2026-02-03"))
    assert done["SUMMARY"] == "✓ Bestyrelsen: Møde (1 af 4)"
    assert left["SUMMARY"] == "Frist: Bestyrelsen: Møde (mangler 3 gange)"


def test_a_planned_meeting_stands_on_its_day() -> None:
    first, _left = events(board(**FOUR), planned("2026-06-01"))
    assert (first["DTSTART"].dt, first["SUMMARY"]) == (
        date(2026, 6, 1),
        "Bestyrelsen: Møde (1 af 4)",
    )


def test_an_event_keeps_its_name_from_due_day_to_done() -> None:
    charter = duty("1 gang om året")
    (due,) = events(charter)
    (done,) = events(charter, *held("2026-03-01"))
    assert due["UID"] == done["UID"]
    assert due["SEQUENCE"] < done["SEQUENCE"]


def test_a_meeting_that_is_moved_keeps_its_name() -> None:
    before = events(board(**FOUR), planned("2026-06-01"))[0]
    after = events(board(**FOUR), planned("2026-06-15"))[0]
    assert before["UID"] == after["UID"]


def test_no_two_events_share_a_name() -> None:
    charter = board(meetings={"ordinary": {"title": "Møde", "when": "hver måned"}})
    uids = [str(event["UID"]) for event in events(charter, *meeting("2026-02-03"))]
    assert len(uids) == len(set(uids)) == 12


def test_an_unchanged_year_gives_the_same_file_on_another_day() -> None:
    charter = duty("hvert år senest 30. september")
    assert feed(charter) == feed(charter, on=date(2026, 5, 20))


def test_events_take_the_whole_day_and_block_nobody() -> None:
    (event,) = events(duty("hvert år den 1. december"))
    assert (event["DTEND"].dt, event["TRANSP"]) == (date(2026, 12, 2), "TRANSPARENT")


def test_the_stamp_is_when_the_facts_changed() -> None:
    (event,) = events(duty("1 gang om året"))
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == CHANGED


def test_english_says_it_in_english() -> None:
    (event,) = events(duty("hvert år den 1. december"), language="en")
    assert event["SUMMARY"] == "Due: Koncert"
    assert "It must be done by 1\u00a0Dec\u00a02026." in event["DESCRIPTION"]
