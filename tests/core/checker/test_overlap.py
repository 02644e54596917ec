"""One thing in two places: names, topics, and stretches of time."""

from typing import Any

import pytest

from tests.core.checker.small import club, paths, seen

FLEET = {"name": "Sejlflåden", "topics": ["havn"]}


def test_bodies_inside_one_another_may_share_a_topic() -> None:
    bodies = {
        "bestyrelse": {"topics": ["havn"]},
        "udvalg": {"name": "Udvalget", "part_of": "bestyrelse"},
        "flåde": {**FLEET, "part_of": "udvalg"},
    }

    assert not seen("topics-overlap", club({"bodies": bodies}))


def test_bodies_in_a_circle_are_still_looked_through() -> None:
    bodies = {
        "flåde": {**FLEET, "part_of": "udvalg"},
        "udvalg": {"name": "Udvalget", "part_of": "flåde"},
        "bestyrelse": {"topics": ["Havn"]},
    }

    assert paths("topics-overlap", club({"bodies": bodies})) == ["bodies.flåde.topics"]


def test_a_seat_named_as_the_body_that_holds_it_is_clear() -> None:
    seat = {"title": "Sejlflåden", "holder": "flåde"}
    charter = club({"bodies": {"flåde": FLEET, "bestyrelse": {"seats": [seat]}}})

    assert not seen("same-name-twice", charter)


@pytest.mark.parametrize("title", ["Klubkontoret", "Lystbådehavnen", "Formand"])
def test_a_seat_named_as_a_unit_a_party_or_a_post_is_for_them(title: str) -> None:
    charter = club({"bodies": {"bestyrelse": {"seats": [{"title": title}]}}})

    assert not seen("same-name-twice", charter)


def test_a_name_in_several_spellings_is_told_once() -> None:
    charter = club(
        {
            "parties": {"havn": {"name": "Bro & Havn", "also": ["Havnen"]}},
            "bodies": {"flåde": {"name": "Bro og havn", "also": ["Havnen"]}},
        }
    )

    assert [finding.params for finding in seen("same-name-twice", charter)] == [
        {"name": "Bro og havn", "kinds": ("body", "party")}
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"id": "andet", "title": "Sætte mål", "about": "havn", "horizon": "sæsonen"},
        {"title": "Følge op", "about": "havn", "horizon": "sæsonen"},
        {"title": "Sætte mål", "about": "kontor", "horizon": "sæsonen"},
        {"title": "Sætte mål", "about": "havn"},
    ],
)
def test_another_item_may_look_to_another_time(other: dict[str, Any]) -> None:
    items = [{"title": "Sætte mål", "about": "havn", "horizon": "det næste år"}, other]
    meetings = {"ordinær": {"agenda": items}}

    assert not seen("horizon-differs", club({"bodies": {"bestyrelse": {"meetings": meetings}}}))


def test_an_item_without_an_id_is_the_same_by_what_it_says() -> None:
    item = {"title": "Sætte mål", "about": "havn", "horizon": "det næste år"}
    meetings = {
        "ordinær": {"agenda": [item]},
        "åben": {"when": "1 gang om året", "agenda": [{**item, "horizon": "sæsonen"}]},
    }
    charter = club({"bodies": {"bestyrelse": {"meetings": meetings}}})

    assert [finding.params["horizons"] for finding in seen("horizon-differs", charter)] == [
        ("det næste år", "sæsonen")
    ]
