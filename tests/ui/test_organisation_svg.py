"""The organisation diagram: nothing overlaps, everything is named, and odd names do no harm."""

import re
from itertools import combinations
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from tovholder.ui.organisation_svg import (
    HEIGHT,
    WIDEST,
    WIDTH,
    Box,
    Line,
    organisation_svg,
    wrapped,
)


def drawn(children: dict[str, list[str]], roots: list[str], **titles: str) -> str:
    """A diagram of boxes that are called by their keys unless told otherwise."""
    keys = {*roots, *children, *(one for some in children.values() for one in some)}
    boxes = {key: Box(key, titles.get(key, key), "", f"Box {key}", f"/{key}") for key in keys}
    lines = [Line(one, up, "reports-to") for up, some in children.items() for one in some]
    return organisation_svg(boxes, roots, children, lines, [], "Who answers to whom")


def spots(svg: str) -> list[tuple[float, float]]:
    """The upper left corners of the boxes."""
    found = re.findall(r"translate\(([\d.]+) ([\d.]+)\)", svg)
    return [(float(x), float(y)) for x, y in found]


def test_a_name_with_markup_is_shown_as_it_is() -> None:
    svg = drawn({}, ["a"], a='<b>"R&D"</b>')
    ET.fromstring(svg)
    assert "&lt;b&gt;" in svg


def test_every_box_is_a_link_with_a_name() -> None:
    svg = drawn({"a": ["b"]}, ["a"])
    assert '<a href="/a"><title>Box a</title>' in svg
    assert '<a href="/b"><title>Box b</title>' in svg


def test_a_box_without_an_address_is_a_named_picture() -> None:
    svg = organisation_svg({"a": Box("a", "A", "", "Box a")}, ["a"], {}, [], [], "Name")
    assert '<g role="img" aria-label="Box a">' in svg
    assert "<a " not in svg


def test_many_below_one_hang_in_a_column() -> None:
    places = spots(drawn({"a": list("bcdefgh")}, ["a"]))
    assert len({x for x, _y in places}) == 2


def test_forty_tops_are_broken_over_several_rows() -> None:
    places = spots(drawn({}, [f"k{number}" for number in range(40)]))
    assert max(x for x, _y in places) + WIDTH <= WIDEST
    assert len({y for _x, y in places}) > 1


def test_a_side_line_is_drawn_dashed_beside_the_tree() -> None:
    boxes = {key: Box(key, key, "", key) for key in "ab"}
    svg = organisation_svg(boxes, ["a", "b"], {}, [], [Line("b", "a", "serves")], "Name")
    assert svg.count("tie-side tie-serves") == 1


@given(st.lists(st.integers(0, 39), min_size=1, max_size=40))
def test_no_two_boxes_overlap(parents: list[int]) -> None:
    children: dict[str, list[str]] = {}
    roots = ["n0"]
    for number, parent in enumerate(parents, start=1):
        if parent < number:
            children.setdefault(f"n{parent}", []).append(f"n{number}")
        else:
            roots.append(f"n{number}")
    places = spots(drawn(children, roots))
    assert len(places) == len(parents) + 1
    for (x1, y1), (x2, y2) in combinations(places, 2):
        assert abs(x1 - x2) >= WIDTH or abs(y1 - y2) >= HEIGHT


def test_a_long_name_is_broken_in_two_and_cut() -> None:
    lines = wrapped("Erhvervs-, Beskæftigelses- og Uddannelsesudvalget i kommunen", 25)
    assert lines == ["Erhvervs-,", "Beskæftigelses- og Uddan…"]
    assert all(len(line) <= 25 for line in lines)


def test_whoever_is_above_is_read_before_those_below() -> None:
    svg = drawn({"a": ["b", "c"], "c": ["d"]}, ["a"])
    assert re.findall(r"<title>Box (\w)</title>", svg) == ["a", "b", "c", "d"]
