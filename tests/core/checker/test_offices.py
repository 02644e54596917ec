"""Roles: which of them go together, and who adopts what."""

from typing import Any

import pytest

from tests.core.checker.small import club, seen
from tovholder.core.charter import Charter

CHAIR = {"title": "F", "role": "chair", "holder": "formand"}


def board(**changes: Any) -> Charter:
    """The club with those changes to its board."""
    return club({"bodies": {"bestyrelse": changes}})


def test_a_secretary_may_be_a_member() -> None:
    assert not seen("dual-role", board(secretary="kasserer"))


@pytest.mark.parametrize("seat", [{"role": "observer"}, {"voting": False}, {"role": "secretary"}])
def test_who_runs_the_work_may_be_there_without_a_vote(seat: dict[str, Any]) -> None:
    seats = [{"title": "Kontor", "holder": "kontor", **seat}]

    assert not seen("dual-role", board(serviced_by="kontor", seats=seats))


def test_a_party_with_two_roles_in_several_bodies_is_told_once() -> None:
    twice = {"facilitated_by": "havn", "seats": [{"title": "Havn", "holder": "havn"}]}
    charter = club({"bodies": {"bestyrelse": twice, "flåde": {"name": "Flåden", **twice}}})

    assert [finding.params["bodies"] for finding in seen("dual-role", charter)] == [
        ("Bestyrelsen", "Flåden")
    ]


def test_an_interim_seat_with_a_term_comes_to_an_end() -> None:
    seat = {"title": "Konstitueret", "interim": True, "term": {"years": 1}}

    assert not seen("interim-service", board(seats=[seat]))


@pytest.mark.parametrize("mandate", ["advises", "owns", None])
def test_who_has_no_right_to_decide_from_the_charter_may_adopt_it(mandate: str | None) -> None:
    charter = club(
        {"adopted": {"by": "bestyrelse"}, "bodies": {"bestyrelse": {"mandate": mandate}}}
    )

    assert not seen("adopts-itself", charter)


def test_minutes_of_a_body_are_not_its_decision_when_another_adopts() -> None:
    record = {"kind": "referat", "body": "bestyrelse", "on": "2025-12-01"}

    assert not seen("adopts-itself", club({"record": record, "adopted": {"by": "havn"}}))


@pytest.mark.parametrize(
    "body",
    [
        {"chair": None, "seats": [CHAIR]},
        {"chair": None, "acting_chair": {"any_of": "formand"}},
        {"chair": {"how": "rotating"}},
        {"chair": None, "mandate": "advises"},
        {"chair": None, "seats": []},
    ],
)
def test_somebody_leads_or_nobody_needs_to(body: dict[str, Any]) -> None:
    assert not seen("chair-missing", board(**body))


@pytest.mark.parametrize(
    "body",
    [
        {"seats": [{"title": "F", "role": "chair"}]},
        {"chair": {"how": "elected"}, "seats": [CHAIR]},
        {"secretary": None, "seats": [{"title": "S", "role": "secretary", "holder": "formand"}]},
        {
            "secretary": ["kasserer", "kontor"],
            "seats": [{"title": "S", "role": "secretary", "holder": "formand"}],
        },
    ],
)
def test_an_office_named_in_one_place_only_cannot_differ(body: dict[str, Any]) -> None:
    assert not seen("office-differs", board(**body))


def test_a_secretary_other_than_the_seated_one_is_seen() -> None:
    seat = {"title": "S", "role": "secretary", "holder": "formand"}

    assert [f.params["role"] for f in seen("office-differs", board(seats=[seat]))] == ["secretary"]
