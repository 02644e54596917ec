"""A form changes one part of a charter file, and everything around it stays to the letter."""

import difflib
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.charter.strategies import charters
from tests.people import garden_text
from tovholder.core.charter import Charter
from tovholder.core.charter.dump import dump
from tovholder.core.charter.edit import path_of
from tovholder.core.charter.places import Place, places
from tovholder.core.charter.read import read
from tovholder.core.charter.revise import (
    Changes,
    add_at,
    append_at,
    change_at,
    free_id,
    value_at,
)
from tovholder.core.charter.walk import Path

TREE = """\
strategy:
  tree:
    # the first aim
    - More people  # bare
    - title: Fewer cars
      lead: mayor  # for now
"""


def changed(before: str, after: str) -> list[str]:
    """The lines that are gone or new."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize(
    ("path", "changes", "lines"),
    [
        ("strategy.tree.0", {"title": "More people"}, []),
        (
            "strategy.tree.0",
            {"title": "Most people"},
            ["-    - More people  # bare", "+    - Most people  # bare"],
        ),
        (
            "strategy.tree.0",
            {"lead": {"by": "mayor"}},
            [
                "-    - More people  # bare",
                "+    - title: More people",
                "+      lead: {by: mayor}  # bare",
            ],
        ),
        (
            "strategy.tree.1",
            {"lead": {"by": "board"}},
            ["-      lead: mayor  # for now", "+      lead: board  # for now"],
        ),
        (
            "strategy.tree.1.lead",
            {"by": "mayor", "state": "appointed"},
            [
                "-      lead: mayor  # for now",
                "+      lead: {by: mayor, state: appointed}  # for now",
            ],
        ),
        ("strategy.tree.1.lead", {"by": None}, ["-      lead: mayor  # for now"]),
        ("strategy.tree.1", {"lead": None, "about": None}, ["-      lead: mayor  # for now"]),
        ("strategy.tree.1", {"about": None}, []),
        ("strategy.period", {"from": None}, []),
        ("strategy.period", {"from": date(2026, 1, 1)}, ["+  period: {from: 2026-01-01}"]),
    ],
)
def test_a_part_changes_in_its_own_line(path: str, changes: Changes, lines: list[str]) -> None:
    assert changed(TREE, change_at(TREE, path_of(path), changes)) == lines


def test_what_the_part_says_already_is_not_written_again() -> None:
    text = garden_text()
    path = ("bodies", "bestyrelse", "seats", 1)
    same: Changes = {"sectors": ["havelod"], "count": 3, "term": {"years": 2, "renewals": None}}
    assert change_at(text, path, same) == text


def test_a_part_inside_keeps_the_keys_that_the_form_does_not_know() -> None:
    path = ("bodies", "bestyrelse", "seats", 1)
    edited = change_at(garden_text(), path, {"term": {"years": 3}})
    assert value_at(edited, (*path, "term")) == {"years": "3", "staggered": "true"}


def test_a_number_becomes_a_range() -> None:
    path = ("bodies", "bestyrelse", "seats", 1)
    edited = change_at(garden_text(), path, {"count": {"at_least": 2, "at_most": 4}})
    assert value_at(edited, (*path, "count")) == {"at_least": "2", "at_most": "4"}


def test_a_part_that_has_nothing_left_is_taken_away() -> None:
    path = ("bodies", "bestyrelse", "seats", 0, "term")
    assert value_at(change_at(garden_text(), path, {"years": None, "renewals": None}), path) is None


def test_the_first_item_of_a_list_that_is_not_there_makes_it() -> None:
    edited = append_at(garden_text(), ("bodies", "køkkenhold", "seats"), {"title": "Kok"})
    assert changed(garden_text(), edited) == ["+    seats:", "+      - {title: Kok}"]


def test_the_next_item_goes_last() -> None:
    edited = append_at(garden_text(), ("bodies", "bestyrelse", "quotas"), {"sector": "a"})
    assert changed(garden_text(), edited) == ["+      - {sector: a}"]


@pytest.mark.parametrize("text", ["a: 1\n", "a: 1\nduties: {}\n", "a: 1\nduties:\n"])
def test_a_key_is_added_where_none_were(text: str) -> None:
    edited = add_at(text, ("duties",), "feast", {"title": "Feast"})
    assert read(edited).value == {"a": "1", "duties": {"feast": {"title": "Feast"}}}


@pytest.mark.parametrize(
    ("title", "found"), [("Høst & fest!", "høst-fest"), ("Bal", "bal-3"), ("!", "duty")]
)
def test_an_id_is_made_from_the_title(title: str, found: str) -> None:
    assert free_id(title, {"bal", "bal-2"}, "duty") == found


def test_every_place_leads_to_what_stands_there() -> None:
    found = places(_garden())
    assert found["bodies.bestyrelse.seats.0"].within == "bestyrelse"
    assert found["bodies.køkkenhold.materials"].part is None
    assert found["duties"].is_list


def _garden() -> Charter:
    from tovholder.core.charter.load import load

    return load(garden_text()).charter


values = st.sampled_from(["new", "a: b, c", 7, True, ["x", "y"], {"inner": "new"}])


@given(charters, st.data(), values)
def test_nothing_but_the_part_is_touched(charter: Charter, data: st.DataObject, value: Any) -> None:
    text = dump(charter)
    path = _path(data.draw(st.sampled_from(_existing(charter))))
    before, after = _around(text, path)
    edited = change_at(text, path, {"brand-new": value})
    assert edited.startswith(before)
    assert edited.endswith(after)
    assert value_at(edited, (*path, "brand-new")) is not None


@given(charters, st.data())
def test_what_was_added_can_be_taken_away_again(charter: Charter, data: st.DataObject) -> None:
    text = dump(charter)
    path = _path(data.draw(st.sampled_from(_existing(charter))))
    edited = change_at(change_at(text, path, {"brand-new": "x"}), path, {"brand-new": None})
    wanted = value_at(text, path) or None
    assert (value_at(edited, path) or None) in (wanted, _as_mapping(wanted))


def _existing(charter: Charter) -> list[Place]:
    found = [place for place in places(charter).values() if place.part is not None]
    return [place for place in found if place.path != ("charter",)] or [
        Place(found[0].kind, ("in_force",), found[0].part)
    ]


def _path(place: Place) -> Path:
    return place.path


def _around(text: str, path: Path) -> tuple[str, str]:
    """What stands before and after the part in the file."""
    spot, _way = read(text).spot.find(path)
    end = spot.begin + len(text[spot.begin : spot.end].rstrip())
    return text[: spot.begin].rstrip(" "), text[end:]


def _as_mapping(value: object) -> object:
    return {"by": value} if isinstance(value, str) else value
