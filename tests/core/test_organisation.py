"""Who answers to whom, read from a charter."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.core.rules import choir
from tovholder.core.organisation import Link, Structure, Tie, structure

UNITS = {"parish": {"name": "Sognet"}}
BODIES = ("a", "b", "c", "d", "e")


def organised(**bodies: dict[str, Any]) -> Structure:
    """The structure of a charter with these bodies."""
    named = {id_: {"name": id_.upper(), **body} for id_, body in bodies.items()}
    return structure([choir(units=UNITS, bodies=named)], "da")


def test_a_body_hangs_on_what_it_reports_to() -> None:
    found = organised(a={}, b={"reports_to": "a"})
    assert found.parents["kor/b"] == Link("kor/b", "kor/a", Tie.REPORTS_TO)
    assert found.roots == ("kor/a",)


def test_reporting_is_stronger_than_being_set_up() -> None:
    found = organised(a={}, b={}, c={"set_by": "a", "reports_to": "b"})
    assert found.parents["kor/c"].above == "kor/b"
    assert [link.above for link in found.side_links] == ["kor/a"]


def test_two_ties_to_the_same_body_are_one() -> None:
    found = organised(a={}, b={"set_by": "a", "reports_to": "a"})
    assert [link.tie for link in found.above("kor/b")] == [Tie.REPORTS_TO]


def test_oversight_puts_the_one_overseen_below() -> None:
    found = organised(a={"oversees": "b"}, b={})
    assert found.parents["kor/b"] == Link("kor/b", "kor/a", Tie.OVERSEEN_BY)


def test_a_body_that_serves_another_hangs_on_it() -> None:
    found = organised(a={"secretariat": "b"}, b={})
    assert found.parents["kor/b"].tie is Tie.SERVES


def test_a_body_with_a_seat_in_another_hangs_on_it() -> None:
    seat = {"title": "Plads", "holder": "b.chair"}
    found = organised(a={"seats": [seat]}, b={"chair": {"how": "elected"}})
    assert found.parents["kor/b"].tie is Tie.SITS_IN


def test_a_unit_that_a_body_is_anchored_in_stands_in_the_picture() -> None:
    found = organised(a={"anchored_in": "parish"})
    assert found.places["kor/parish"].name == "Sognet"
    assert found.roots == ("kor/parish",)


def test_whoever_is_tied_to_nobody_stands_alone() -> None:
    found = organised(a={}, b={})
    assert found.alone == ("kor/a", "kor/b")
    assert found.roots == ()


def test_a_circle_of_different_ties_is_cut() -> None:
    found = organised(a={"reports_to": "b"}, b={"set_by": "c"}, c={"anchored_in": "a"})
    assert len(found.parents) == 2
    assert len(found.side_links) == 1


TIES = st.dictionaries(
    st.sampled_from(BODIES),
    st.fixed_dictionaries(
        {},
        optional={
            "reports_to": st.sampled_from(BODIES),
            "set_by": st.sampled_from(BODIES),
            "part_of": st.sampled_from(BODIES),
            "oversees": st.sampled_from(BODIES),
        },
    ),
)


@given(TIES)
def test_everybody_stands_alone_or_below_one_top(ties: dict[str, dict[str, str]]) -> None:
    found = organised(**{id_: ties.get(id_, {}) for id_ in BODIES})
    reached = list(found.alone)
    waiting = list(found.roots)
    while waiting:
        key = waiting.pop()
        reached.append(key)
        waiting.extend(found.children(key))
    assert sorted(reached) == sorted(found.places)
