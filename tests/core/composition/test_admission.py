"""What speaks against giving somebody a seat."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.composition.choir import START, committee, sits
from tovholder.core.charter.body import SeatRole
from tovholder.core.composition import Sitting, Weight, last_day_of_term, objections
from tovholder.ui.sentences import LANGUAGES
from tovholder.ui.sentences.admission import OBJECTIONS, say_objection

VOICES = {"id": "voices", "title": "Sangere", "count": 2}
LEADER = {"id": "leader", "title": "Formand", "role": "chair"}
WRITER = {"id": "writer", "title": "Sekretær", "role": "secretary", "voting": False}
GUEST = {"id": "guest", "title": "Gæst", "role": "observer", "voting": False, "count": 3}
SEATS = [VOICES, LEADER, WRITER, GUEST]


def against(new: Sitting, *others: Sitting, **body: Any) -> list[str]:
    """The codes of what speaks against it, each said in both languages."""
    found = objections(committee(**{"seats": SEATS, **body}), "committee", others, new)
    assert all(say_objection(one, language) for one in found for language in LANGUAGES)
    return [one.code for one in found]


def stands_in(name: str, **known: Any) -> Sitting:
    return sits(name, part=SeatRole.SUBSTITUTE, **known)


def chairs(name: str, **known: Any) -> Sitting:
    return sits(name, "leader", part=SeatRole.CHAIR, **known)


def test_nothing_speaks_against_a_free_place() -> None:
    assert against(sits("Anna"), sits("Bo")) == []


def test_a_time_that_ends_before_it_begins_is_refused() -> None:
    assert against(sits("Anna", until_on=date(2025, 12, 31))) == ["ends-before-it-begins"]


def test_nobody_holds_one_seat_twice_at_once() -> None:
    assert "sits-there-already" in against(sits("Anna"), sits("Anna", from_on=date(2024, 5, 1)))


def test_who_left_can_come_back() -> None:
    before = sits("Anna", from_on=date(2024, 5, 1), until_on=date(2025, 12, 31))
    assert against(sits("Anna"), before) == []


@pytest.mark.parametrize(
    ("seat", "part", "expected"),
    [
        ("leader", SeatRole.CHAIR, ["sits-twice"]),
        ("writer", SeatRole.SECRETARY, []),
        ("guest", SeatRole.OBSERVER, ["sits-and-observes"]),
        ("leader", SeatRole.SUBSTITUTE, ["sits-and-stands-in", "no-substitutes-here"]),
    ],
)
def test_which_seats_exclude_each_other(seat: str, part: SeatRole, expected: list[str]) -> None:
    assert against(sits("Anna", seat, part=part), sits("Anna")) == expected


def test_a_member_may_be_the_acting_chair() -> None:
    assert against(chairs("Anna", is_acting=True), sits("Anna")) == []


def test_an_acting_chair_from_outside_is_doubted() -> None:
    assert against(chairs("Anna", is_acting=True)) == ["acting-from-outside"]


def test_only_a_chair_can_be_acting() -> None:
    assert against(sits("Anna", is_acting=True)) == ["acting-but-no-chair"]


def test_a_second_chair_is_doubted() -> None:
    assert against(chairs("Anna"), chairs("Bo")) == ["chair-already", "no-place-left"]


def test_a_full_seat_is_doubted_and_says_who_sits_there() -> None:
    found = objections(
        committee(seats=SEATS), "committee", [sits("Bo"), sits("Carla")], sits("Anna")
    )
    assert [(one.code, one.field, one.weight) for one in found] == [
        ("no-place-left", "seat", Weight.DOUBTED)
    ]
    assert found[0].params["names"] == ("Bo", "Carla")


def test_a_place_taken_later_in_the_time_counts() -> None:
    later = [sits(name, from_on=date(2026, 9, 1)) for name in ("Bo", "Carla")]
    assert against(sits("Anna"), *later) == ["no-place-left"]
    assert against(sits("Anna", until_on=date(2026, 8, 31)), *later) == []


def test_two_who_follow_each_other_take_one_place() -> None:
    first = sits("Bo", until_on=date(2026, 5, 31))
    second = sits("Carla", from_on=date(2026, 6, 1))
    assert against(sits("Anna"), first, second) == []


def test_a_substitute_in_a_seat_takes_no_place_in_it() -> None:
    seat = {**VOICES, "count": 1, "substitutes": "ordered"}
    assert against(sits("Anna"), stands_in("Bo", rank=1), seats=[seat]) == []


@pytest.mark.parametrize(
    ("kind", "known", "expected"),
    [
        ("personal", {"stands_in_for": "bo"}, []),
        ("personal", {}, ["stands-in-for-nobody"]),
        ("personal", {"stands_in_for": "anna"}, ["stands-in-for-himself"]),
        ("personal", {"stands_in_for": "dan"}, ["stands-in-for-a-stranger"]),
        ("ordered", {"rank": 2}, []),
        ("ordered", {"rank": 1}, ["rank-taken"]),
        ("ordered", {}, ["no-rank"]),
        ("none", {}, ["no-substitutes-here"]),
    ],
)
def test_a_substitute_stands_in_as_the_charter_says(
    kind: str, known: dict[str, Any], expected: list[str]
) -> None:
    seats = [{**VOICES, "substitutes": kind}]
    others = [sits("Bo"), stands_in("Carla", rank=1)]
    assert against(stands_in("Anna", **known), *others, seats=seats) == expected


def test_a_day_before_the_rules_is_doubted() -> None:
    assert against(sits("Anna", from_on=date(2023, 12, 31))) == ["before-the-charter"]
    body = {"established": "2026-02-01", "until": "2026-12-31"}
    assert against(sits("Anna"), **body) == ["before-the-charter"]
    assert against(sits("Anna", from_on=date(2027, 1, 1)), **body) == ["after-the-charter"]


def test_a_time_longer_than_the_term_is_doubted() -> None:
    seats = [{**VOICES, "term": {"years": 2}}]
    assert against(sits("Anna", until_on=date(2027, 12, 31)), seats=seats) == []
    assert against(sits("Anna", until_on=date(2028, 1, 1)), seats=seats) == ["longer-than-the-term"]


def test_one_renewal_too_many_is_doubted() -> None:
    seats = [{**VOICES, "term": {"years": 2, "renewals": 1}}]
    first = sits("Anna", from_on=date(2022, 1, 1), until_on=date(2023, 12, 31))
    second = sits("Anna", from_on=date(2024, 1, 1), until_on=date(2025, 12, 31))
    assert against(sits("Anna"), second, seats=seats) == []
    assert against(sits("Anna"), second, first, seats=seats) == ["renewed-too-often"]


def test_another_sector_than_the_seat_is_for_is_doubted() -> None:
    seats = [{**VOICES, "sectors": ["Sangere"]}]
    assert against(sits("Anna", sector="orkester"), seats=seats) == ["other-sector"]
    assert against(sits("Anna", sector="sangere"), seats=seats) == []


def test_a_sector_inside_the_one_the_seat_is_for_will_do() -> None:
    seats = [{**VOICES, "sectors": ["sangere"]}]
    quotas = [{"sector": "unge", "among": "sangere", "at_least": 1}]
    assert against(sits("Anna", sector="unge"), seats=seats, quotas=quotas) == []


@pytest.mark.parametrize(("is_open", "expected"), [(True, []), (False, ["not-on-the-list"])])
def test_a_seat_that_the_charter_does_not_know(is_open: bool, expected: list[str]) -> None:
    assert against(sits("Anna", "balcony"), open_list=is_open) == expected


def test_without_a_charter_only_time_and_person_matter() -> None:
    assert objections(None, "committee", [sits("Bo")], sits("Anna")) == ()


def test_what_the_new_one_stands_for_is_left_out() -> None:
    assert against(sits("Anna", id="7"), sits("Anna", id="7")) == []


@pytest.mark.parametrize(
    ("seat", "ends"),
    [
        ({"term": {"years": 2}}, date(2027, 12, 31)),
        ({"changes_yearly": True}, date(2026, 12, 31)),
        ({}, None),
    ],
)
def test_the_last_day_of_a_term(seat: dict[str, Any], ends: date | None) -> None:
    charter = committee(seats=[{**VOICES, **seat}])
    new = sits("Anna", from_on=START, until_on=date(2040, 1, 1))
    assert last_day_of_term(charter.bodies["committee"].seats[0], new) == ends


NAMES = st.sampled_from(["Anna", "Bo", "Carla"])
DAYS = st.dates(date(2025, 1, 1), date(2027, 1, 1))
SITTINGS = st.builds(
    lambda name, seat, part, first: sits(name, seat, part=part, from_on=first),
    NAMES, st.sampled_from(["voices", "leader", "guest"]), st.sampled_from(SeatRole), DAYS,
)  # fmt: skip


@given(st.lists(SITTINGS, max_size=5), SITTINGS, st.randoms())
def test_the_order_of_those_who_sit_there_does_not_matter(
    others: list[Sitting], new: Sitting, chance: Any
) -> None:
    shuffled = list(others)
    chance.shuffle(shuffled)
    assert sorted(against(new, *others)) == sorted(against(new, *shuffled))


@given(st.lists(SITTINGS, max_size=5), SITTINGS)
def test_everything_that_can_speak_against_it_can_be_said(
    others: list[Sitting], new: Sitting
) -> None:
    assert set(against(new, *others)) <= set(OBJECTIONS)
