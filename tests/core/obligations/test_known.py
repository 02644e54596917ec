"""Which days are known on a day."""

from datetime import date

import pytest

from tests.core.small_charter import facts, meetings
from tovholder.core.facts import Fact, FactKind
from tovholder.core.obligations import known_days
from tovholder.core.obligations.known import between

DAY = date(2024, 6, 1)
MAY, JULY = date(2024, 5, 3), date(2024, 7, 3)


def plan(about: date, known_from: date = date(2024, 1, 2)) -> Fact:
    return Fact(FactKind.MEETING_PLANNED, "board.ordinary", known_from, "plan", about)


def test_nothing_is_known_without_facts() -> None:
    assert known_days([], DAY) == {}


def test_what_happened_is_known_in_order_and_each_day_once() -> None:
    held = meetings("board.ordinary", "2024-05-03", "2024-02-01", "2024-05-03")
    assert known_days(held, DAY) == {"board.ordinary": (date(2024, 2, 1), MAY)}


def test_what_happens_later_is_not_known_yet() -> None:
    assert known_days(meetings("board.ordinary", "2024-06-02"), DAY) == {}


def test_a_planned_day_is_known_ahead() -> None:
    assert known_days([plan(JULY)], DAY) == {"board.ordinary": (JULY,)}


def test_a_plan_made_later_is_not_known_yet() -> None:
    assert known_days([plan(JULY, known_from=date(2024, 6, 2))], DAY) == {}


def test_a_planned_day_that_passed_is_known_no_more() -> None:
    assert known_days([plan(MAY)], DAY) == {}


def test_a_planned_meeting_that_was_held_on_another_day_is_known_by_that_day() -> None:
    held = Fact(FactKind.MEETING_HELD, "board.ordinary", MAY, "referat", JULY)
    assert known_days([plan(JULY), held], DAY) == {"board.ordinary": (MAY,)}


@pytest.mark.parametrize(
    "kind", [FactKind.MATERIALS_SENT, FactKind.ATTESTED, FactKind.MEMBER_COUNT]
)
def test_papers_and_numbers_are_no_events(kind: FactKind) -> None:
    assert known_days(facts(kind, "board#materials", "2024-05-03"), DAY) == {}


def test_both_ends_belong_to_what_lies_between() -> None:
    days = (date(2024, 2, 1), MAY, JULY)
    assert between(days, date(2024, 2, 1), MAY) == days[:2]
