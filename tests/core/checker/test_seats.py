"""Seats: which are counted, and when one is the same as another."""

from typing import Any

import pytest

from tests.core.checker.small import club, seen
from tovholder.core.charter import Charter

NINE = {"at_least": 9, "at_most": None}
FOUR = {"at_most": 4, "clause": "§ 4"}
OLD = {"name": "Havnelauget", "members": ["Klubkontoret"]}


def board(**changes: Any) -> Charter:
    """The club with those changes to its board."""
    return club({"bodies": {"bestyrelse": changes}})


@pytest.mark.parametrize(
    "extra",
    [
        {"optional": True},
        {"voting": False},
        {"role": "observer"},
        {"role": "secretary"},
        {"role": "substitute"},
        {"count": {"at_least": 0, "at_most": 3}},
        {"count": "unknown"},
    ],
)
def test_a_seat_that_need_not_be_filled_takes_no_room(extra: dict[str, Any]) -> None:
    seats = [{"title": "Medlemmer", "count": 4}, {"title": "En til", **extra}]

    assert not seen("seats-over-size", board(size=FOUR, seats=seats))


@pytest.mark.parametrize("extra", [{"count": "unknown"}, {"count": {"at_least": 1}}])
def test_nobody_knows_whether_seats_are_few_when_one_is_not_counted(extra: dict[str, Any]) -> None:
    charter = board(size=NINE, seats=[{"title": "Medlemmer", **extra}])

    assert not seen("seats-under-size", charter)


@pytest.mark.parametrize("body", [{"seats": []}, {"open_list": True}])
def test_a_body_that_does_not_list_its_seats_has_none_too_few(body: dict[str, Any]) -> None:
    assert not seen("seats-under-size", board(size=NINE, **body))


def test_an_optional_seat_counts_among_those_that_may_be_filled() -> None:
    seats = [{"title": "Medlemmer", "count": 4}, {"title": "En til", "optional": True}]

    assert not seen("seats-under-size", board(size={"exactly": 5, "at_most": None}, seats=seats))


def test_quotas_of_different_sectors_share_the_room() -> None:
    quotas = [{"sector": "sejlere", "at_least": 2}, {"sector": "unge", "exactly": 2}]

    assert not seen("quotas-over-size", board(size=FOUR, quotas=quotas))


def test_a_quota_without_a_size_asks_for_no_room() -> None:
    charter = board(size=None, quotas=[{"sector": "sejlere", "at_least": 40}])

    assert not seen("quotas-over-size", charter)


def test_a_term_that_follows_an_election_has_a_length() -> None:
    seat = {"title": "Medlemmer", "term": {"follows": "byrådsvalget", "renewals": 2}}

    assert not seen("term-without-length", board(seats=[seat]))


@pytest.mark.parametrize(
    "seat", [{"title": "klubkontoret"}, {"title": "En sejler", "holder": "kontor"}]
)
def test_an_old_member_is_known_by_the_seat_or_by_who_holds_it(seat: dict[str, Any]) -> None:
    assert not seen("seat-dropped", board(replaces=OLD, seats=[seat]))


def test_a_body_whose_seats_are_not_told_has_dropped_nobody() -> None:
    assert not seen("seat-dropped", board(replaces=OLD, seats=[]))


def test_a_decision_may_repeat_a_seat_under_an_alias() -> None:
    charter = club(
        {
            "parties": {"havn": {"also": ["Marinaen"]}},
            "bodies": {"bestyrelse": {"seats": [{"title": "Havneplads", "holder": "havn"}]}},
            "decisions": [
                {"title": "Plads", "adds": [{"body": "bestyrelse", "holder": "Marinaen"}]}
            ],
        }
    )

    assert not seen("seat-by-decision", charter)
