from hypothesis import given

from tests.core.schedule.strategies import refs, schedules
from tovholder.core.schedule import (
    Anchor,
    Bounded,
    Count,
    EveryWeeks,
    InMonths,
    MonthDay,
    Period,
    Relative,
    Repeated,
    Schedule,
    Side,
    parse,
    say,
)


@given(schedules)
def test_what_is_said_in_danish_means_what_was_meant(schedule: Schedule) -> None:
    assert parse(say(schedule, "da")) == schedule


@given(schedules)
def test_what_is_said_in_english_means_what_was_meant(schedule: Schedule) -> None:
    assert parse(say(schedule, "en")) == schedule


@given(refs)
def test_a_name_that_is_also_a_word_is_put_in_quotes(ref: str) -> None:
    schedule = Relative(Side.AFTER, Anchor(ref))
    assert say(schedule, "da") in {f"efter {ref}", f'efter "{ref}"'}
    assert parse(say(schedule, "en")) == schedule


def test_a_range_is_said_with_a_hyphen() -> None:
    schedule = Repeated(Count(3, 4), Period.YEAR)
    assert say(schedule, "da") == "3-4 gange om året"


def test_at_least_comes_before_about() -> None:
    schedule = Repeated(Count(3, None), Period.HALF_YEAR, roughly=True)
    assert say(schedule, "da") == "mindst ca. 3 gange pr. halvår"


def test_english_says_once_and_twice() -> None:
    schedule = Repeated(Count(0, 2), Period.MONTH, without=(7, 8))
    assert say(schedule, "en") == "at most twice a month except July and August"


def test_a_day_to_meet_comes_last() -> None:
    schedule = Repeated(Count(1, None), Period.YEAR, by=MonthDay(9, 30))
    assert say(schedule, "da") == "mindst 1 gang om året senest 30. september"


def test_several_times_in_several_months_says_that_each_is_meant() -> None:
    schedule = InMonths((3, 9), Count.exactly(2))
    assert say(schedule, "da") == "2 gange i hver af månederne marts og september"


def test_a_lone_bound_is_said_alone() -> None:
    fortnightly = parse("hver 2. uge fra 1. oktober 2021")
    assert isinstance(fortnightly, Bounded)
    assert fortnightly.schedule == EveryWeeks(2)
    assert say(fortnightly, "en") == "every 2 weeks from 1 October 2021"
