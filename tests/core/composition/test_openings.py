"""Seats that somebody must be found for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.composition.choir import ON, START, committee, sits
from tests.core.composition.test_properties import BODY, sittings
from tovholder.core.charter import Charter
from tovholder.core.composition import Opening, Sitting, composition, openings

UNTIL = date(2026, 11, 13)
TWO = committee(seats=[{"id": "voices", "title": "Sangere", "count": 2, "term": {"years": 1}}])
DAY = timedelta(days=1)


def found(charter: Charter, *some: Sitting, on: date = ON) -> list[Opening]:
    """The committee's openings; terms that end within half a year."""
    return list(openings(charter, "committee", some, on, on + (UNTIL - ON)))


def test_a_seat_that_was_never_filled_is_empty_since_the_charter() -> None:
    (one,) = found(TWO)
    assert (one.seat, one.on, one.count, one.holder) == ("voices", date(2024, 1, 1), 2, None)


def test_a_seat_that_was_left_is_empty_since_the_day_after() -> None:
    (one,) = found(TWO, sits("Ada"), sits("Ben", until_on=date(2026, 3, 31)))
    assert (one.on, one.count) == (date(2026, 4, 1), 1)


def test_a_seat_that_somebody_is_to_take_over_is_none() -> None:
    left = sits("Ben", until_on=date(2026, 3, 31))
    assert found(TWO, sits("Ada"), left, sits("Cora", from_on=date(2026, 6, 1))) == []


def test_a_term_that_ends_within_half_a_year_is_told() -> None:
    (one,) = found(TWO, sits("Ada"), sits("Ben", until_on=date(2026, 9, 1)))
    assert (one.on, one.holder and one.holder.name) == (date(2026, 9, 1), "Ben")


def test_a_term_of_years_ends_by_itself() -> None:
    assert [one.on for one in found(TWO, sits("Ada"), sits("Ben"), on=date(2026, 8, 1))] == [
        date(2026, 12, 31),
        date(2026, 12, 31),
    ]


def test_a_successor_takes_over_from_whoever_leaves_first() -> None:
    ada, ben = sits("Ada", until_on=UNTIL), sits("Ben", until_on=UNTIL - DAY)
    (one,) = found(TWO, ada, ben, sits("Cora", from_on=UNTIL))
    assert one.holder == ada


def test_a_term_that_ran_out_is_told_as_long_as_somebody_sits_on() -> None:
    ada = sits("Ada", from_on=date(2024, 6, 1))
    (empty, over) = found(TWO, ada)
    assert (empty.count, over.on, over.holder) == (1, date(2025, 5, 31), ada)


@pytest.mark.parametrize("rule", [{"established": date(2026, 6, 1)}, {"until": START}])
def test_a_body_that_does_not_stand_has_none(rule: dict[str, date]) -> None:
    assert found(committee(seats=[{"title": "Sangere"}], **rule)) == []


@given(st.lists(sittings(), max_size=8))
def test_no_more_seats_are_open_than_stand_empty(some: list[Sitting]) -> None:
    empty = {state.id: state.vacant for state in composition(BODY, "committee", some, ON).seats}
    for one in found(BODY, *some):
        if one.holder is None:
            assert 0 < one.count <= empty[one.seat]
            assert one.on <= ON
        else:
            assert one.holder.is_on(ON)
            assert one.on <= UNTIL
