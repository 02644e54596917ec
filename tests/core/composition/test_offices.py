"""Who chairs, who holds a post, who speaks for others, and who stands in."""

from datetime import date
from typing import Any

import pytest

from tests.core.composition.choir import codes, committee, outcome, seated, sits
from tests.core.rules import choir
from tovholder.core.charter import Charter
from tovholder.core.charter.body import SeatRole
from tovholder.core.composition import Outcome

VOICES = {"id": "voices", "title": "Sangere", "count": 2}
CHAIR = SeatRole.CHAIR


def with_parties(**seat: Any) -> Charter:
    """A committee with one seat, beside a conductor and a parish."""
    return choir(
        posts={"conductor": {"title": "Dirigent", "also": ["Kapelmester"]}},
        parties={"parish": {"name": "Sognet"}},
        bodies={"committee": {"name": "Udvalget", "seats": [{**VOICES, "count": 1, **seat}]}},
    )


def test_a_committee_with_a_chair_has_one() -> None:
    charter = committee(seats=[VOICES], chair={"how": "elected"})
    assert outcome("chair", seated(charter, sits("Bo", part=CHAIR))) is Outcome.KEPT


def test_a_committee_without_a_chair_lacks_one() -> None:
    charter = committee(seats=[VOICES], chair={"how": "elected"})
    assert outcome("no-chair", seated(charter, sits("Bo"))) is Outcome.BROKEN


def test_two_chairs_are_one_too_many() -> None:
    charter = committee(seats=[VOICES], chair={"how": "elected"})
    found = seated(charter, sits("Anna", part=CHAIR), sits("Bo", part=CHAIR))
    assert outcome("several-chairs", found) is Outcome.BROKEN


def test_whoever_holds_the_seat_of_the_chairing_post_chairs() -> None:
    seat = {"id": "lead", "title": "Dirigent", "holder": "conductor"}
    body = {"name": "Udvalget", "seats": [seat], "chair": "conductor"}
    charter = choir(posts={"conductor": {"title": "Dirigent"}}, bodies={"committee": body})
    assert outcome("chair", seated(charter, sits("Bo", "lead"))) is Outcome.KEPT


@pytest.mark.parametrize(
    ("sector", "expected"),
    [("sangere", Outcome.KEPT), ("orkester", Outcome.BROKEN), ("", Outcome.OPEN)],
)
def test_a_chair_is_elected_among_some(sector: str, expected: Outcome) -> None:
    charter = committee(
        seats=[{**VOICES, "title": "Plads"}], chair={"how": "elected", "among": ["sangere"]}
    )
    found = seated(charter, sits("Bo", part=CHAIR, sector=sector))
    assert outcome("chair-among", found) is expected


@pytest.mark.parametrize(("before", "expected"), [("Anna", Outcome.KEPT), ("Bo", Outcome.BROKEN)])
def test_a_rotating_chair_goes_to_somebody_else(before: str, expected: Outcome) -> None:
    charter = committee(seats=[VOICES], chair={"how": "rotating"})
    past = sits(before, part=CHAIR, from_on=date(2025, 1, 1), until_on=date(2025, 12, 31))
    assert outcome("chair-rotates", seated(charter, past, sits("Bo", part=CHAIR))) is expected


def test_the_first_rotating_chair_follows_nobody() -> None:
    charter = committee(seats=[VOICES], chair={"how": "rotating"})
    assert "chair-rotates" not in codes(seated(charter, sits("Bo", part=CHAIR)))


@pytest.mark.parametrize(
    ("title", "code", "expected"),
    [
        ("dirigent", "ex-officio", Outcome.KEPT),
        ("Kapelmester", "ex-officio", Outcome.KEPT),
        ("Tenor", "ex-officio", Outcome.OPEN),
        ("", "ex-officio-untitled", Outcome.OPEN),
    ],
)
def test_a_seat_goes_with_a_post(title: str, code: str, expected: Outcome) -> None:
    charter = with_parties(holder="conductor")
    assert outcome(code, seated(charter, sits("Bo", title=title))) is expected


@pytest.mark.parametrize(
    ("told", "count", "code", "expected"),
    [
        ("Sognet", 1, "on-behalf", Outcome.KEPT),
        ("Skolen", 1, "on-behalf", Outcome.BROKEN),
        ("Skolen", 2, "on-behalf", Outcome.KEPT),
        ("", 1, "on-behalf-unknown", Outcome.OPEN),
    ],
)
def test_somebody_sits_on_behalf_of_the_parish(
    told: str, count: int, code: str, expected: Outcome
) -> None:
    charter = with_parties(on_behalf_of="parish", count=count)
    assert outcome(code, seated(charter, sits("Bo", on_behalf_of=told))) is expected


@pytest.mark.parametrize(
    ("kind", "count", "expected"),
    [
        ("personal", 1, Outcome.BROKEN),
        ("personal", 2, Outcome.KEPT),
        ("ordered", 0, Outcome.BROKEN),
        ("ordered", 1, Outcome.KEPT),
    ],
)
def test_two_singers_have_substitutes(kind: str, count: int, expected: Outcome) -> None:
    charter = committee(seats=[{**VOICES, "substitutes": kind}])
    stand_ins = [sits(f"S{n}", part=SeatRole.SUBSTITUTE) for n in range(count)]
    found = seated(charter, sits("Anna"), sits("Bo"), *stand_ins)
    assert outcome(f"substitutes-{kind}", found) is expected
    assert "over-filled" not in codes(found)


def test_substitutes_may_have_a_seat_of_their_own() -> None:
    spare = {"id": "spare", "title": "Suppleant", "role": "substitute", "substitute_for": "voices"}
    charter = committee(seats=[{**VOICES, "substitutes": "ordered"}, spare])
    found = seated(charter, sits("Anna"), sits("Eva", "spare", part=SeatRole.SUBSTITUTE))
    assert outcome("substitutes-ordered", found) is Outcome.KEPT


@pytest.mark.parametrize(
    ("until", "expected"), [("2026-12-31", Outcome.KEPT), ("2026-01-31", Outcome.BROKEN)]
)
def test_a_secretary_for_the_time_being_stops_on_the_day(until: str, expected: Outcome) -> None:
    posts = {"conductor": {"title": "Dirigent"}}
    service = {"by": "conductor", "interim": True, "until": until}
    body = {"name": "Udvalget", "secretary": service}
    found = seated(choir(posts=posts, bodies={"committee": body}))
    assert outcome("serves-until", found) is expected


def test_a_secretary_for_the_time_being_without_a_last_day_is_open() -> None:
    posts = {"conductor": {"title": "Dirigent"}}
    body = {"name": "Udvalget", "secretary": {"by": "conductor", "interim": True}}
    found = seated(choir(posts=posts, bodies={"committee": body}))
    assert outcome("serves-interim", found) is Outcome.OPEN


def test_a_seat_for_the_time_being_is_open_while_somebody_sits_there() -> None:
    charter = committee(seats=[{**VOICES, "interim": True}])
    assert outcome("seat-interim", seated(charter, sits("Bo"))) is Outcome.OPEN
