"""The documents as running rules: what their charter files ask for in a given year."""

from datetime import date
from functools import cache

from tests.charters.examples import CHARTERS
from tovholder.core.charter import Charter
from tovholder.core.charter.load import load
from tovholder.core.obligations import KnownDays, Occurrence, Shape, occurrences


@cache
def _charter(name: str) -> Charter:
    return load((CHARTERS / f"{name}.yaml").read_bytes()).charter


def _asked(name: str, year: int, known: KnownDays | None = None) -> tuple[Occurrence, ...]:
    return occurrences(_charter(name), date(year, 1, 1), date(year, 12, 31), known)


def _of(asked: tuple[Occurrence, ...], subject: str) -> list[Occurrence]:
    return [one for one in asked if one.obligation.subject == subject]


def test_a_range_asks_for_its_least_number() -> None:
    [meetings] = _of(_asked("faelles-om-mere-2023", 2024), "project-group.ordinary")

    assert meetings.required == 3


def test_a_working_group_that_meets_as_needed_owes_no_meeting() -> None:
    asked = _of(_asked("faelles-om-mere-2023", 2024), "working-groups.as-needed")

    assert {one.obligation.shape for one in asked} == {Shape.ALLOWED}


def test_nothing_is_asked_after_the_period_of_the_policy() -> None:
    assert _asked("faelles-om-mere-2023", 2028) == ()


def test_a_quarterly_status_falls_due_at_the_end_of_each_quarter() -> None:
    due = [one.due for one in _of(_asked("faelles-om-mere-2023", 2024), "demography-status")]

    assert due == [date(2024, 3, 31), date(2024, 6, 30), date(2024, 9, 30), date(2024, 12, 31)]


def test_the_network_of_municipalities_meets_six_times_a_year() -> None:
    [meetings] = _of(_asked("region-sjaelland-2009", 2009), "network.ordinary")

    assert meetings.required == 6


def test_a_monthly_meeting_that_is_only_proposed_is_never_asked_for() -> None:
    proposed = "coordination-group.with-secretariat-monthly"

    assert _of(_asked("region-sjaelland-2009", 2009), proposed) == []


def test_comments_and_a_pre_meeting_are_asked_for_before_a_known_meeting() -> None:
    meeting = date(2009, 3, 10)
    asked = _asked("region-sjaelland-2009", 2009, {"growth-forum.ordinary": (meeting,)})

    assert [one.due < meeting for one in asked if one.anchor == meeting] == [True, True]


def test_the_first_year_sets_goals_and_skips_the_rest_of_the_round() -> None:
    asked = _asked("hedensted-2021", 2021)
    round_2021 = ("worklife-group.goals", "worklife-group.follow-up", "collaboration-groups.joint")

    assert [len(_of(asked, step)) for step in round_2021] == [1, 0, 0]


def test_the_second_year_goes_the_whole_round() -> None:
    asked = _asked("hedensted-2021", 2022)
    [cycle] = _charter("hedensted-2021").cycles

    assert [step for step in cycle.every_step if len(_of(asked, step)) != 1] == []
