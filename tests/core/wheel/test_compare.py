"""Two wheels of one year: the marks that come, go and move."""

from datetime import date

from tests.people import garden_text
from tovholder.core.charter.edit import remove_at, set_at
from tovholder.core.charter.load import load
from tovholder.core.history import judge_all
from tovholder.core.wheel import Wheel, wheel
from tovholder.core.wheel.compare import MoveKind, moves

ON = date(2026, 1, 1)
FIRST, LAST = date(2025, 1, 1), date(2027, 12, 31)


def wheel_of(text: str) -> Wheel:
    return wheel(judge_all([load(text).charter], {}, ON, FIRST, LAST), 2026, ON)


def changed(*path: str, to: str) -> Wheel:
    return wheel_of(set_at(garden_text(), path, to))


def test_the_same_wheel_moves_nothing() -> None:
    assert moves(wheel_of(garden_text()), wheel_of(garden_text())) == ()


def test_a_later_due_day_moves_one_mark() -> None:
    later = changed("duties", "høstfest", "when", to="hvert år senest 15. oktober")
    (move,) = moves(wheel_of(garden_text()), later)
    assert move.kind is MoveKind.MOVED
    assert move.before is not None
    assert (move.before.day, move.day) == (date(2026, 9, 30), date(2026, 10, 15))


def test_a_duty_that_is_gone_takes_its_marks_away() -> None:
    without = wheel_of(remove_at(garden_text(), ("duties", "høstfest")))
    (move,) = moves(wheel_of(garden_text()), without)
    assert (move.kind, move.after, move.day) == (MoveKind.REMOVED, None, date(2026, 9, 30))


def test_a_duty_that_is_new_brings_its_marks() -> None:
    without = wheel_of(remove_at(garden_text(), ("duties", "høstfest")))
    (move,) = moves(without, wheel_of(garden_text()))
    assert (move.kind, move.before) == (MoveKind.ADDED, None)


def test_one_meeting_more_moves_the_suggested_days_and_adds_one() -> None:
    more = changed("bodies", "bestyrelse", "meetings", "ordinært", "when", to="5 gange om året")
    found = [
        move.kind
        for move in moves(wheel_of(garden_text()), more)
        if move.mark.occurrence.obligation.subject == "bestyrelse.ordinært"
    ]
    assert found.count(MoveKind.ADDED) == 1
    assert MoveKind.REMOVED not in found


def test_moves_are_in_order_of_day() -> None:
    more = changed("duties", "nyhedsbrev", "when", to="hver måned")
    days = [move.day for move in moves(wheel_of(garden_text()), more)]
    assert days == sorted(days)
