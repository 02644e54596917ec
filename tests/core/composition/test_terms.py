"""How long somebody may sit."""

from datetime import date
from typing import Any

import pytest

from tests.core.composition.choir import codes, committee, outcome, seated, sits, the
from tovholder.core.charter import Charter
from tovholder.core.composition import Outcome
from tovholder.core.composition.terms import local_period_start


def with_term(**term: Any) -> Charter:
    """A committee with two places that are held for a term."""
    seat = {"id": "voices", "title": "Sangere", "count": 2, "term": term}
    return committee(seats=[seat])


def test_a_term_of_two_years_ends_on_the_day_before_its_second_birthday() -> None:
    found = seated(with_term(years=2), sits("Bo", from_on=date(2024, 5, 14)))
    assert outcome("term", found) is Outcome.KEPT
    assert the("term", found).params["ends"] == date(2026, 5, 13)


def test_a_day_longer_is_too_long() -> None:
    found = seated(with_term(years=2), sits("Bo", from_on=date(2024, 5, 13)))
    assert outcome("term", found) is Outcome.BROKEN


@pytest.mark.parametrize(("renewals", "expected"), [(1, Outcome.BROKEN), (2, Outcome.KEPT)])
def test_the_third_term_in_a_row_takes_two_renewals(renewals: int, expected: Outcome) -> None:
    terms = [
        sits("Bo", from_on=date(year, 1, 1), until_on=date(year + 1, 12, 31))
        for year in (2021, 2023, 2025)
    ]
    found = seated(with_term(years=2, renewals=renewals), *terms)
    assert outcome("renewals", found) is expected


def test_a_pause_begins_the_count_anew() -> None:
    before = sits("Bo", from_on=date(2021, 1, 1), until_on=date(2022, 12, 31))
    found = seated(with_term(years=2, renewals=0), before, sits("Bo", from_on=date(2025, 1, 1)))
    assert outcome("renewals", found) is Outcome.KEPT


@pytest.mark.parametrize(("other", "expected"), [(2025, Outcome.KEPT), (2026, Outcome.BROKEN)])
def test_staggered_terms_do_not_end_together(other: int, expected: Outcome) -> None:
    charter = with_term(years=2, staggered=True)
    found = seated(charter, sits("Anna"), sits("Bo", from_on=date(other, 1, 1)))
    assert outcome("staggered", found) is expected


def test_a_single_holder_has_nobody_to_take_turns_with() -> None:
    assert "staggered" not in codes(seated(with_term(years=2, staggered=True), sits("Anna")))


@pytest.mark.parametrize(
    ("start", "expected"),
    [(date(2026, 1, 1), Outcome.KEPT), (date(2025, 12, 31), Outcome.BROKEN)],
)
def test_a_term_that_follows_the_council_begins_anew_with_it(
    start: date, expected: Outcome
) -> None:
    found = seated(with_term(follows="byrådsperioden"), sits("Bo", from_on=start))
    assert outcome("term-follows", found) is expected


def test_a_term_that_follows_another_election_is_open() -> None:
    found = seated(with_term(follows="valget af korleder"), sits("Bo"))
    assert outcome("term-follows-unknown", found) is Outcome.OPEN


@pytest.mark.parametrize(
    ("on", "start"),
    [
        (date(2021, 12, 31), date(2018, 1, 1)),
        (date(2022, 1, 1), date(2022, 1, 1)),
        (date(2029, 12, 31), date(2026, 1, 1)),
    ],
)
def test_local_councils_take_office_every_fourth_january(on: date, start: date) -> None:
    assert local_period_start("kommunalvalget", on) == start


@pytest.mark.parametrize(
    ("since", "expected"), [(date(2026, 1, 1), Outcome.KEPT), (date(2025, 1, 1), Outcome.OPEN)]
)
def test_a_yearly_seat_is_doubtful_after_a_year(since: date, expected: Outcome) -> None:
    charter = committee(seats=[{"id": "voices", "title": "Årets stemme", "changes_yearly": True}])
    assert outcome("yearly", seated(charter, sits("Bo", from_on=since))) is expected
