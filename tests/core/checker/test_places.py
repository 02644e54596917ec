"""Posts and bodies: what counts as having work, and what as having a place."""

from typing import Any

import pytest

from tests.core.checker.small import club, paths, seen
from tovholder.core.charter import Charter

PEDEL = {"pedel": {"title": "Pedel"}}
OWNED = {"standerhejsning": {"owner": "pedel"}}


def with_committee(**duty: str) -> Charter:
    """The club with a committee of which only the name is known, and that duty."""
    return club(
        {
            "bodies": {"festudvalg": {"name": "Festudvalget"}},
            "duties": {"standerhejsning": duty},
        }
    )


@pytest.mark.parametrize(
    "place",
    [
        {"seats": [{"title": "Pedel", "holder": "pedel"}]},
        {"chair": "pedel"},
        {"acting_chair": {"any_of": "pedel", "when": "formanden er fraværende"}},
        {"secretary": "pedel"},
    ],
)
def test_a_post_has_its_place_in_a_body(place: dict[str, Any]) -> None:
    charter = club({"posts": PEDEL, "duties": OWNED, "bodies": {"bestyrelse": place}})

    assert not seen("post-without-place", charter)


@pytest.mark.parametrize(
    "mention",
    [
        {"bodies": {"bestyrelse": {"oversees": ["pedel"]}}},
        {"artefacts": {"ordensregler": {"distributed_to": []}}},
    ],
)
def test_a_post_without_work_needs_no_place(mention: dict[str, Any]) -> None:
    assert not seen("post-without-place", club({"posts": PEDEL, **mention}))


@pytest.mark.parametrize(
    "work",
    [
        {"duties": {"standerhejsning": {"helped_by": "pedel"}}},
        {"duties": {"standerhejsning": {"attested_by": "pedel"}}},
        {"artefacts": {"ordensregler": {"edited_by": "pedel"}}},
        {"lists": {"post": {"title": "Postliste", "run_by": "pedel"}}},
    ],
)
def test_any_hand_is_work(work: dict[str, Any]) -> None:
    assert paths("post-without-place", club({"posts": PEDEL, **work})) == ["posts.pedel"]


def test_a_body_that_is_only_mentioned_needs_no_description() -> None:
    assert not seen("body-without-seats", with_committee())


def test_a_body_that_owns_a_duty_does() -> None:
    assert paths("body-without-seats", with_committee(owner="festudvalg")) == ["bodies.festudvalg"]


@pytest.mark.parametrize(
    "description",
    [
        {"about": "Sørger for kaffe og kage."},
        {"mandate": "executes"},
        {"seats": [{"title": "Kagebager"}]},
        {"part_of": "bestyrelse"},
        {"meetings": {"møde": {"when": "efter behov"}}},
    ],
)
def test_anything_that_says_what_it_is_describes_it(description: dict[str, Any]) -> None:
    body = {"festudvalg": {"name": "Festudvalget", "tasks": [{"title": "Fest"}], **description}}

    assert not seen("body-without-seats", club({"bodies": body}))


def test_a_body_that_is_reported_to_has_work() -> None:
    bodies = {
        "bestyrelse": {"reports_to": "forbund"},
        "forbund": {"name": "Sejlerforbundet"},
    }

    assert paths("body-without-seats", club({"bodies": bodies})) == ["bodies.forbund"]


def test_the_body_that_adopts_the_charter_may_be_a_name_alone() -> None:
    bodies = {"forsamling": {"name": "Generalforsamlingen"}}
    charter = club(
        {
            "bodies": bodies,
            "adopted": {"by": "forsamling"},
            "amended_by": {"by": "forsamling"},
            "decisions": [{"title": "Vedtægten", "by": "forsamling"}],
        }
    )

    assert not seen("body-without-seats", charter)
