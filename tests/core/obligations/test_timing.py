"""How a schedule is judged, and the days that bound and move it."""

from datetime import date, timedelta

import pytest

from tovholder.core.calendar import Roll
from tovholder.core.charter.model import DueDays
from tovholder.core.facts import FactKind
from tovholder.core.obligations import NO_DAY, Shape
from tovholder.core.obligations.timing import bounded, lasting, minus, plus, rolled, shape_of
from tovholder.core.schedule import parse, say

SPRING, AUTUMN = date(2024, 4, 1), date(2024, 10, 1)
WEEK = timedelta(days=7)


@pytest.mark.parametrize(
    ("phrase", "shape"),
    [
        ("4 gange om året", Shape.COUNTED),
        ("mindst 1 gang i kvartalet", Shape.COUNTED),
        ("hver 2. måned fra 1. maj 2024", Shape.COUNTED),
        ("1. maj 2024", Shape.COUNTED),
        ("senest 7 dage før hvert møde", Shape.DEADLINE),
        ("1 gang om året før board.march", Shape.DEADLINE),
        ("efter behov", Shape.ALLOWED),
        ("højst 2 gange om året", Shape.ALLOWED),
        ("højst 1 gang i maj", Shape.ALLOWED),
        ("højst 1 gang hvert 2. år", Shape.ALLOWED),
        ("højst 1 gang før board.march", Shape.ALLOWED),
        ("løbende", Shape.UNVERIFIABLE),
        ("fra 1. juni 2021", Shape.UNVERIFIABLE),
    ],
)
def test_the_phrase_decides_how_a_duty_is_judged(phrase: str, shape: Shape) -> None:
    assert shape_of(parse(phrase), FactKind.TASK_DONE) is shape


@pytest.mark.parametrize(
    ("done_by", "shape"), [(FactKind.TASK_DONE, Shape.COUNTED), (None, Shape.UNVERIFIABLE)]
)
def test_without_a_phrase_it_takes_a_fact_to_count(done_by: FactKind | None, shape: Shape) -> None:
    assert shape_of(None, done_by) is shape


@pytest.mark.parametrize(
    ("phrase", "start", "end", "said"),
    [
        ("hver måned", None, None, "1 gang om måneden"),
        ("hver måned", SPRING, None, "1 gang om måneden fra 1. april 2024"),
        ("hver måned fra 1. maj 2024", SPRING, AUTUMN,
         "1 gang om måneden fra 1. maj 2024 til 1. oktober 2024"),
        ("hver måned til 1. maj 2024", SPRING, AUTUMN,
         "1 gang om måneden fra 1. april 2024 til 1. maj 2024"),
        ("senest 1. juni 2030", SPRING, AUTUMN, "senest 1. juni 2030"),
    ],
)  # fmt: skip
def test_a_schedule_keeps_to_the_narrowest_days(
    phrase: str, start: date | None, end: date | None, said: str
) -> None:
    schedule = bounded(parse(phrase), start, end)
    assert schedule is not None
    assert say(schedule, "da") == said


def test_what_always_holds_needs_no_days() -> None:
    assert lasting(None, None) is None


@pytest.mark.parametrize(
    ("to", "day"),
    [
        (Roll.BEFORE, date(2024, 6, 28)),
        (Roll.AFTER, date(2024, 7, 1)),
        (Roll.STAY, date(2024, 6, 30)),
    ],
)
def test_a_sunday_moves_as_the_charter_says(to: Roll, day: date) -> None:
    assert rolled(date(2024, 6, 30), DueDays(on_holiday=to)) == day


def test_the_last_day_of_the_calendar_has_nowhere_to_move() -> None:
    assert rolled(date.max, DueDays(on_holiday=Roll.AFTER)) == date.max


def test_time_ends_where_the_calendar_does() -> None:
    assert (plus(date(9999, 12, 30), WEEK), minus(date(1, 1, 2), WEEK)) == (NO_DAY, date.min)
