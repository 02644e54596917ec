"""Stated numbers: what counts, and when a number that is open still fits."""

from typing import Any

import pytest

from tests.core.checker.small import club, seen
from tovholder.core.charter import Charter

SEATS: list[dict[str, Any]] = [
    {"title": "Formand", "holder": "formand"},
    {"title": "Medlemmer", "count": {"at_least": 2, "at_most": 4}},
    {"title": "Ungdomsmedlem", "optional": True},
    {"title": "Referent", "role": "secretary"},
    {"title": "Suppleant", "role": "substitute"},
]
TREE = {
    "levels": [
        {"id": "spor", "one": "spor", "many": "spor"},
        {"id": "mål", "one": "mål", "many": "mål"},
    ],
    "tree": [
        {"id": "tryghed", "title": "Tryghed", "contains": ["Veste", "Førstehjælp"]},
        {"id": "unge", "title": "Unge", "contains": ["Jollehold"]},
    ],
}


def declaring(*declares: dict[str, Any], **changes: Any) -> Charter:
    """The club's charter with these numbers stated."""
    return club({"declares": list(declares), **changes})


def counted(charter: Charter) -> list[object]:
    """What the rule says the lists hold."""
    return [finding.params["counted"] for finding in seen("count-differs", charter)]


@pytest.mark.parametrize("number", [3, 5, 7])
def test_a_number_within_the_bounds_of_the_seats_fits(number: int) -> None:
    seats = {"bodies": {"bestyrelse": {"seats": SEATS, "chair": "formand"}}}

    assert not counted(declaring({"what": "seats", "of": "bestyrelse", "count": number}, **seats))


def test_a_number_outside_the_bounds_of_the_seats_does_not() -> None:
    seats = {"bodies": {"bestyrelse": {"seats": SEATS}}}

    assert counted(declaring({"what": "seats", "of": "bestyrelse", "count": 8}, **seats)) == ["3–7"]


def test_seats_of_unknown_number_fit_any_number_that_is_large_enough() -> None:
    seats = {"bodies": {"bestyrelse": {"seats": [*SEATS, {"title": "Flere", "count": "unknown"}]}}}

    stated = [{"what": "seats", "of": "bestyrelse", "count": count} for count in (40, 2)]

    assert not counted(declaring(stated[0], **seats))
    assert counted(declaring(stated[1], **seats)) == ["≥ 3"]


def test_a_number_at_most_is_not_too_large() -> None:
    assert not counted(declaring({"what": "duties", "count": 9, "at_most": True}))
    assert counted(declaring({"what": "duties", "count": 0, "at_most": True})) == [1]


def test_two_numbers_for_one_list_are_one_finding() -> None:
    charter = declaring({"what": "mål", "count": 2}, {"what": "mål", "count": 4}, strategy=TREE)

    (finding,) = seen("count-differs", charter)

    assert finding.path == ("declares", 0)
    assert (finding.params["stated"], finding.params["counted"]) == ((2, 4), 3)


def test_the_wrong_number_of_two_is_pointed_at() -> None:
    charter = declaring({"what": "mål", "count": 3}, {"what": "mål", "count": 4}, strategy=TREE)

    assert [finding.path for finding in seen("count-differs", charter)] == [("declares", 1)]


def test_a_level_may_be_counted_below_one_node() -> None:
    stated = {"what": "mål", "of": "tryghed"}

    assert not counted(declaring({**stated, "count": 2}, strategy=TREE))
    assert counted(declaring({**stated, "count": 3}, strategy=TREE)) == [2]


def test_what_is_listed_nowhere_counts_as_none() -> None:
    assert counted(declaring({"what": "havne", "count": 3})) == [0]


def test_meetings_are_counted_by_the_year() -> None:
    meetings = {
        "bodies": {
            "bestyrelse": {
                "meetings": {
                    "sommer": {"when": "1 gang i juni"},
                    "tema": {"when": "1 gang om året", "counted_in": "ordinær"},
                    "ekstra": {"when": "i maj 2026", "outside_cadence": True},
                    "forslag": {"when": "hver måned", "proposed": True},
                }
            }
        }
    }
    stated = {"what": "meetings", "of": "bestyrelse"}

    assert not counted(declaring({**stated, "count": 5}, **meetings))
    assert counted(declaring({**stated, "count": 4}, **meetings)) == [5]


def test_a_meeting_that_may_be_counted_in_leaves_both_numbers_open() -> None:
    tema = {"when": "1 gang om året", "counted_in": "unknown"}
    meetings = {"bodies": {"bestyrelse": {"meetings": {"tema": tema}}}}
    stated = {"what": "meetings", "of": "bestyrelse"}

    assert not counted(declaring({**stated, "count": 4}, **meetings))
    assert not counted(declaring({**stated, "count": 5}, **meetings))
    assert counted(declaring({**stated, "count": 6}, **meetings)) == ["4–5"]


def test_bodies_and_indicators_are_counted_by_what_they_belong_to() -> None:
    parts = {
        "bodies": {"festudvalg": {"name": "Festudvalget", "part_of": "bestyrelse"}},
        "indicators": {"medlemmer": {"title": "Medlemmer", "about": "ordensregler"}},
    }

    assert not counted(declaring({"what": "bodies", "of": "bestyrelse", "count": 1}, **parts))
    assert not counted(declaring({"what": "indicators", "of": "ordensregler", "count": 1}, **parts))
    assert counted(declaring({"what": "bodies", "count": 1}, **parts)) == [2]


def test_the_fields_of_the_brief_are_counted() -> None:
    strategy = {**TREE, "brief": {"one_per": "mål", "fields": ["Formål", "Budget"]}}

    assert not counted(declaring({"what": "fields", "count": 2}, strategy=strategy))
