"""Who answers for something on a day."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.charters.examples import CHARTERS, names
from tests.core.rules import choir
from tovholder.core.charter import Charter
from tovholder.core.charter.body import SeatRole
from tovholder.core.charter.load import load
from tovholder.core.charter.references import references
from tovholder.core.composition import Sitting
from tovholder.core.obligations import obligations
from tovholder.core.owners import roster

ON = date(2026, 5, 13)
START = date(2026, 1, 1)
CHOIR = choir(
    units={"hall": {"name": "Salen"}},
    posts={"cantor": {"title": "Kantor"}, "porter": {"title": "Portner", "unit": "hall"}},
    parties={"school": {"name": "Skolen", "also": ["Den gamle skole"]}},
    bodies={
        "board": {
            "name": "Bestyrelsen",
            "chair": {"how": "elected"},
            "secretary": "cantor",
            "seats": [
                {"id": "voices", "title": "Sangere", "count": 3},
                {"id": "guest", "title": "Skolens plads", "holder": "school"},
            ],
        },
        "party": {"name": "Festudvalget", "secretary": "board.secretary"},
        "circle": {"name": "Kredsen", "secretary": "round"},
        "round": {"name": "Runden", "secretary": "circle"},
    },
    strategy={
        "levels": [{"id": "theme", "one": "Tema", "many": "Temaer"}],
        "tree": [
            {"id": "song", "title": "Sang", "lead": "cantor"},
            {"id": "dance", "title": "Dans", "lead": "porter"},
            {"id": "rest", "title": "Hvile"},
        ],
    },
)


def sits(person: str, seat: str = "voices", **known: object) -> Sitting:
    """Somebody who has sat there since the first of January, unless told otherwise."""
    told = {"part": SeatRole.MEMBER, "from_on": START, **known}
    return Sitting(person=person, name=person.title(), seat=seat, **told)  # type: ignore[arg-type]


BOARD = (
    sits("ada", part=SeatRole.CHAIR),
    sits("ben"),
    sits("cora", "", part=SeatRole.SECRETARY),
    sits("dina", "guest"),
)
TITLES = {"ester": "Portner", "filip": "  kantor "}


def holders(ref: str, *sittings: Sitting, titles: dict[str, str] | None = None) -> tuple[str, ...]:
    """Who a reference means when these sit in the board."""
    return roster(CHOIR, {"board": sittings}, ON, titles or {}).holders(ref)


@pytest.mark.parametrize(
    ("ref", "persons"),
    [
        ("board.chair", ("ada",)),
        ("board.secretary", ("cora",)),
        ("board", ("ada",)),
        ("board.guest", ("dina",)),
        ("school", ("dina",)),
        ("cantor", ("filip",)),
        ("porter", ("ester",)),
        ("hall", ("ester",)),
        ("song", ("filip",)),
        ("leads", ("filip", "ester")),
        ("rest", ()),
        ("party", ("cora",)),
        ("party.secretary", ("cora",)),
        ("nothing", ()),
    ],
)
def test_a_reference_means_those_who_sit_there(ref: str, persons: tuple[str, ...]) -> None:
    assert holders(ref, *BOARD, titles=TITLES) == persons


def test_the_holder_of_a_post_is_known_by_the_office_that_goes_with_it() -> None:
    assert holders("cantor", *BOARD) == ("cora",)


def test_an_office_without_a_sitter_is_held_by_its_post() -> None:
    assert holders("board.secretary", BOARD[0], titles=TITLES) == ("filip",)


def test_without_chair_and_secretary_all_members_answer_for_a_body() -> None:
    assert holders("board", sits("ben"), sits("gro")) == ("ben", "gro")


def test_who_sits_on_behalf_of_a_party_is_known_by_its_other_name() -> None:
    assert holders("school", sits("ben", on_behalf_of="den gamle skole")) == ("ben",)


def test_a_substitute_answers_for_nothing() -> None:
    assert holders("board", sits("ben", part=SeatRole.SUBSTITUTE)) == ()


def test_who_has_left_does_not_answer() -> None:
    assert holders("board", sits("ben", until_on=ON - timedelta(days=1))) == ()


def test_two_bodies_that_serve_each_other_find_nobody() -> None:
    assert holders("circle.secretary") == ()


LEVELS = [
    ("board.chair", "board", (("ada",), ("cora",))),
    ("board.secretary", "board", (("cora",),)),
    ("porter", "board", (("ester",), ("cora",))),
    ("porter", None, (("ester",),)),
    ("board.chair", None, (("ada",), ("cora",))),
    (None, "board", (("ada",), ("cora",))),
    ("nothing", "board", (("cora",),)),
    (None, None, ()),
]


@pytest.mark.parametrize(("owner", "body", "levels"), LEVELS)
def test_the_secretary_comes_after_the_owner(
    owner: str | None, body: str | None, levels: tuple[tuple[str, ...], ...]
) -> None:
    assert roster(CHOIR, {"board": BOARD}, ON, TITLES).levels(owner, body) == levels


@cache
def example(name: str) -> Charter:
    """An example charter."""
    return load((CHARTERS / f"{name}.yaml").read_text(encoding="utf-8")).charter


@st.composite
def seated(draw: st.DrawFn) -> tuple[Charter, dict[str, list[Sitting]]]:
    """An example charter, and people in some seats of its bodies."""
    charter = example(draw(st.sampled_from(names())))
    found: dict[str, list[Sitting]] = {}
    for body in draw(st.lists(st.sampled_from(sorted(charter.bodies)), max_size=4)):
        seats = [seat.id or "" for seat in charter.bodies[body].seats]
        start = draw(st.dates(date(2025, 1, 1), ON + timedelta(days=99)))
        one = sits(
            draw(st.sampled_from("abcdef")),
            draw(st.sampled_from(["", *seats])),
            part=draw(st.sampled_from(SeatRole)),
            from_on=start,
            until_on=draw(st.none() | st.just(start + timedelta(days=200))),
        )
        found.setdefault(body, []).append(one)
    return charter, found


@given(seated())
def test_only_those_who_sit_somewhere_answer_and_nobody_twice(
    case: tuple[Charter, dict[str, list[Sitting]]],
) -> None:
    charter, sittings = case
    present = {one.person for some in sittings.values() for one in some if one.is_on(ON)}
    found = roster(charter, sittings, ON)
    for one in obligations(charter):
        levels = found.levels(one.owner, one.body)
        people = [person for level in levels for person in level]
        assert all(levels)
        assert len(people) == len(set(people))
        assert present.issuperset(people)


@given(seated(), st.integers())
def test_the_order_of_sittings_does_not_matter(
    case: tuple[Charter, dict[str, list[Sitting]]], seed: int
) -> None:
    charter, sittings = case
    shuffled = {body: Random(seed).sample(some, len(some)) for body, some in sittings.items()}
    one, other = roster(charter, sittings, ON), roster(charter, shuffled, ON)
    for pointer in references(charter):
        assert one.holders(pointer.ref) == other.holders(pointer.ref)


@given(seated())
def test_somebody_who_sat_there_before_changes_nothing(
    case: tuple[Charter, dict[str, list[Sitting]]],
) -> None:
    charter, sittings = case
    gone = {
        body: [*some, replace(some[0], person="gone", from_on=START, until_on=START)]
        for body, some in sittings.items()
    }
    one, other = roster(charter, sittings, ON), roster(charter, gone, ON)
    for pointer in references(charter):
        assert one.holders(pointer.ref) == other.holders(pointer.ref)
