"""A year as marks: what was done, what is planned, what is left, and where it stands."""

from datetime import date
from itertools import pairwise

import pytest

from tests.core.rules import board, choir, duty, held
from tovholder.core.charter import Charter
from tovholder.core.facts import Fact, FactKind, Waiver
from tovholder.core.history import judge_all
from tovholder.core.obligations import Ring, known_days
from tovholder.core.verdicts import Standing
from tovholder.core.wheel import Mark, MarkKind, Wheel, stretch_of, wheel
from tovholder.core.wheel.build import MOST_TRACKS

ON = date(2026, 5, 13)
FOUR = {"meetings": {"ordinary": {"title": "Møde", "when": "4 gange om året"}}}


def year(
    charter: Charter,
    *facts: Fact,
    on: date = ON,
    number: int = 2026,
    waivers: tuple[Waiver, ...] = (),
) -> Wheel:
    key = charter.charter
    judged = judge_all([charter], {key: facts}, on, *stretch_of(number), {key: waivers})
    return wheel(judged, number, on, {key: known_days(facts, on)})


def planned(day: str, subject: str = "board.ordinary") -> Fact:
    about = date.fromisoformat(day)
    return Fact(FactKind.MEETING_PLANNED, subject, date(2026, 1, 2), "plan", about)


def meetings(*days: str) -> list[Fact]:
    return held(*days, subject="board.ordinary", kind=FactKind.MEETING_HELD)


def kinds(marks: tuple[Mark, ...]) -> list[MarkKind]:
    return [mark.kind for mark in marks]


def test_a_quota_has_a_mark_for_each_time() -> None:
    drawn = year(board(**FOUR), *meetings("2026-02-03"), planned("2026-06-01"))
    assert kinds(drawn.marks) == [
        MarkKind.DONE,
        MarkKind.PLANNED,
        MarkKind.SUGGESTED,
        MarkKind.SUGGESTED,
    ]


def test_what_is_missing_is_spread_evenly_over_the_days_that_are_left() -> None:
    days = [mark.day for mark in year(board(**FOUR), on=date(2026, 1, 1)).marks]
    assert days == [date(2026, 2, 16), date(2026, 5, 18), date(2026, 8, 17), date(2026, 11, 16)]


def test_a_suggested_day_is_a_working_day() -> None:
    marks = year(board(**FOUR), on=date(2026, 1, 1)).marks
    assert all(mark.day.weekday() < 5 for mark in marks)


def test_nothing_is_suggested_for_a_day_that_is_past() -> None:
    assert all(mark.day >= ON for mark in year(board(**FOUR)).marks)


def test_what_was_never_done_stands_once_on_its_last_day() -> None:
    (mark,) = year(board(**FOUR), on=date(2027, 1, 10)).marks
    assert (mark.day, mark.kind, mark.times) == (date(2026, 12, 31), MarkKind.DUE, 4)


def test_a_planned_day_is_spent_once() -> None:
    charter = board(meetings={"ordinary": {"title": "Møde", "when": "1 gang i kvartalet"}})
    drawn = year(charter, planned("2026-06-01"))
    assert kinds(drawn.marks).count(MarkKind.PLANNED) == 1


def test_a_meeting_that_is_past_its_planned_day_is_not_planned() -> None:
    drawn = year(board(**FOUR), planned("2026-04-01"))
    assert MarkKind.PLANNED not in kinds(drawn.marks)


def test_a_named_day_is_not_suggested_but_due() -> None:
    (mark,) = year(duty("hvert år den 1. december")).marks
    assert (mark.day, mark.kind, mark.standing) == (
        date(2026, 12, 1),
        MarkKind.DUE,
        Standing.PLANNED,
    )


def test_one_time_of_four_may_be_met_before_all_are() -> None:
    drawn = year(board(**FOUR), *meetings("2026-02-03"))
    assert drawn.marks[0].standing is Standing.MET


def test_work_done_late_stands_on_the_day_it_was_done() -> None:
    charter = duty("1 gang i kvartalet")
    drawn = year(charter, *held("2026-04-15", "2026-04-20"))
    late = [mark for mark in drawn.marks if mark.standing is Standing.MET_LATE]
    assert [mark.day for mark in late] == [date(2026, 4, 20)]


def test_the_year_after_shows_what_was_made_up_for_then() -> None:
    facts = held("2027-01-20", "2027-02-01")
    drawn = year(duty("1 gang i kvartalet"), *facts, on=date(2027, 3, 1), number=2027)
    assert [(m.day, m.standing) for m in drawn.marks][:2] == [
        (date(2027, 1, 20), Standing.MET),
        (date(2027, 2, 1), Standing.MET_LATE),
    ]


def test_a_waived_time_stands_on_its_due_day() -> None:
    due = date(2026, 9, 30)
    waiver = Waiver("concert", due, date(2026, 5, 1), "Bestyrelsen", "Sag 7")
    (mark,) = year(duty("hvert år senest 30. september"), waivers=(waiver,)).marks
    assert (mark.day, mark.standing) == (due, Standing.WAIVED)


def test_what_must_hold_all_year_has_no_mark() -> None:
    drawn = year(board(size={"at_most": 5}))
    assert (drawn.marks, len(drawn.all_year)) == ((), 1)


def test_what_no_day_is_set_for_waits() -> None:
    drawn = year(choir(startup=[{"title": "Koret synger sammen"}]))
    assert [one.verdict.occurrence.obligation.ring for one in drawn.undated] == [Ring.STEP]


def test_the_papers_get_a_day_when_the_meeting_does() -> None:
    charter = board(materials={"when": "senest 7 dage før hvert møde"}, **FOUR)
    drawn = year(charter, planned("2026-06-15"))
    papers = [m for m in drawn.marks if m.occurrence.obligation.ring is Ring.PAPERS]
    assert [mark.day for mark in papers] == [date(2026, 6, 8)]


def test_bodies_come_in_the_order_of_the_charter_and_the_rest_last() -> None:
    yearly = {"meetings": {"m": {"when": "1 gang om året"}}}
    charter = choir(
        bodies={"z": {"name": "Zoner", **yearly}, "a": {"name": "Alter", **yearly}},
        duties={"concert": {"title": "Koncert", "when": "1 gang om året", "kind": "event"}},
    )
    assert [track.name for track in year(charter).tracks] == ["Zoner", "Alter", ""]


def test_many_bodies_share_a_track_for_each_kind() -> None:
    yearly = {"meetings": {"m": {"when": "1 gang om året"}}}
    bodies = {f"b{n}": {"name": f"Gruppe {n}", **yearly} for n in range(MOST_TRACKS + 1)}
    (track,) = year(choir(bodies=bodies)).tracks
    assert (track.name, len(track.marks)) == ("", MOST_TRACKS + 1)


def test_the_hand_points_at_the_day_asked_about() -> None:
    assert year(board(), on=date(2026, 7, 2)).hand == pytest.approx(180, abs=1)


def test_another_year_has_no_hand() -> None:
    assert year(board(), number=2027).hand is None


def test_the_months_close_the_circle() -> None:
    months = year(board()).months
    assert (months[0].start, months[-1].end) == (0, 360)
    assert all(one.end == after.start for one, after in pairwise(months))


def test_the_weeks_close_the_circle_too() -> None:
    weeks = year(board()).weeks
    assert [weeks[0].number, weeks[-1].number] == [1, 53]
    assert (weeks[0].start, weeks[-1].end) == (0, 360)


def test_a_wheel_of_some_marks_leaves_out_what_is_empty() -> None:
    drawn = year(duty("1 gang om året"))
    assert drawn.only(lambda mark: mark.day.year == 1999).tracks == ()
