"""What a deadline hangs on, and when it then falls due."""

from dataclasses import replace
from datetime import date

import pytest

from tests.core.rules import weekly
from tovholder.core.calendar import Roll
from tovholder.core.charter.model import DueDays
from tovholder.core.obligations import NO_DAY, Occurrence, Shape
from tovholder.core.obligations.relative import Peg, hang, pegs
from tovholder.core.schedule import parse

MARCH = Occurrence(weekly(), date(2024, 3, 1), date(2024, 3, 31), date(2024, 5, 1))
MAY = Occurrence(weekly(), date(2024, 5, 1), date(2024, 5, 31), date(2024, 7, 1))
AS_IT_FALLS = DueDays()
WORKING = DueDays(on_holiday=Roll.BEFORE)


def hung(phrase: str, *days: date, due_days: DueDays = AS_IT_FALLS) -> list[Occurrence]:
    obligation = replace(weekly(), shape=Shape.DEADLINE, schedule=parse(phrase))
    return list(hang(obligation, [Peg(day) for day in days], due_days))


def test_a_known_day_stands_for_the_day_the_anchor_is_due() -> None:
    held = date(2024, 3, 14)
    assert pegs((held,), [MARCH]) == [Peg(held)]


def test_without_a_known_day_the_last_possible_one_is_provisional() -> None:
    assert pegs((), [MARCH]) == [Peg(MARCH.due, known=False, provisional=True)]


def test_a_late_day_makes_up_for_one_anchor_only() -> None:
    late = date(2024, 4, 9)
    assert pegs((late,), [MARCH, MAY]) == [Peg(late), Peg(MAY.due, known=False, provisional=True)]


def test_a_day_on_time_for_the_next_is_not_late_for_the_one_before() -> None:
    in_may = date(2024, 5, 1)
    assert pegs((in_may,), [MARCH, MAY]) == [
        Peg(MARCH.due, known=False, provisional=True),
        Peg(in_may),
    ]


def test_an_anchor_without_a_day_holds_nothing() -> None:
    undated = replace(MARCH, due=NO_DAY, closes=NO_DAY)
    assert pegs((), [undated]) == []


def test_what_nobody_can_see_done_holds_nothing() -> None:
    dialogue = replace(MARCH, obligation=replace(weekly(), shape=Shape.UNVERIFIABLE))
    assert pegs((), [dialogue]) == []


@pytest.mark.parametrize("provisional", [True, False])
def test_a_chain_hangs_as_firmly_as_its_first_link(provisional: bool) -> None:
    deadline = replace(weekly(), shape=Shape.DEADLINE)
    link = replace(MARCH, obligation=deadline, provisional=provisional)
    assert pegs((), [link]) == [Peg(MARCH.due, known=False, provisional=provisional)]


def test_each_known_day_has_a_deadline_of_its_own() -> None:
    days = (date(2024, 2, 10), date(2024, 5, 10))
    found = hung("senest 7 dage før hvert møde", *days)
    assert [(one.due, one.anchor) for one in found] == [
        (date(2024, 2, 3), days[0]),
        (date(2024, 5, 3), days[1]),
    ]


def test_work_before_a_meeting_closes_with_the_meeting() -> None:
    (one,) = hung("senest 7 dage før hvert møde", date(2024, 5, 10))
    assert one.closes == date(2024, 5, 10)


def test_work_after_a_meeting_opens_with_it_and_stays_owed() -> None:
    (one,) = hung("senest 14 dage efter hvert møde", date(2024, 5, 10))
    assert (one.opens, one.due, one.closes) == (date(2024, 5, 10), date(2024, 5, 24), NO_DAY)


def test_any_day_after_is_due_on_no_day() -> None:
    (one,) = hung("efter hvert møde", date(2024, 5, 10))
    assert (one.opens, one.due) == (date(2024, 5, 10), NO_DAY)


def test_any_day_before_opens_with_the_year() -> None:
    (one,) = hung("før hvert møde", date(2024, 5, 10))
    assert (one.opens, one.due) == (date(2024, 1, 1), date(2024, 5, 9))


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("1 gang om året før fest", date(2024, 9, 9)),
        ("1 gang om året efter fest", date(2024, 12, 31)),
    ],
)
def test_once_a_year_has_one_deadline_whatever_the_number_of_meetings(
    phrase: str, due: date
) -> None:
    (one,) = hung(phrase, date(2024, 2, 10), date(2024, 9, 10))
    assert (one.due, one.anchor) == (due, None)


def test_twice_a_year_takes_two() -> None:
    (one,) = hung("2 gange om året efter fest", date(2024, 2, 10))
    assert one.required == 2


def test_only_meetings_inside_the_bounds_count() -> None:
    found = hung("7 dage før hvert møde fra 1. marts 2024", date(2024, 2, 10), date(2024, 5, 10))
    assert [one.anchor for one in found] == [date(2024, 5, 10)]


def test_a_due_day_on_a_sunday_moves() -> None:
    (one,) = hung("7 dage før hvert møde", date(2024, 3, 17), due_days=WORKING)
    assert one.due == date(2024, 3, 8)


def test_a_due_day_after_a_meeting_never_moves_before_it() -> None:
    saturday = date(2024, 3, 16)
    (one,) = hung("1 dag efter hvert møde", saturday, due_days=WORKING)
    assert one.due == saturday


def test_where_the_calendar_ends_there_is_no_day() -> None:
    (one,) = hung("senest 14 dage efter hvert møde", date(9999, 12, 30))
    assert one.due == NO_DAY


def test_what_hangs_on_nothing_cannot_be_hung() -> None:
    with pytest.raises(TypeError):
        hung("i maj", date(2024, 5, 10))
