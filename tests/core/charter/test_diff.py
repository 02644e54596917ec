"""Two versions of a charter are held against each other by what they say."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.core.charter.strategies import charters
from tests.core.rules import CHOIR, board, choir
from tovholder.core.charter import Charter
from tovholder.core.charter.base import When
from tovholder.core.charter.diff import Change, ChangeKind, diff
from tovholder.core.charter.diff_change import Step, Tally
from tovholder.core.charter.dump import to_plain
from tovholder.core.language import Name


def only(old: Charter, new: Charter) -> Change:
    (change,) = diff(old, new)
    return change


def seats(*rules: Any) -> Charter:
    return board(seats=list(rules))


def tree(*nodes: Any) -> Charter:
    levels = [{"id": name, "one": name, "many": name} for name in ("spor", "indsats", "trin")]
    return choir(strategy={"levels": levels, "tree": list(nodes)})


def duties(**titles: str) -> dict[str, Any]:
    return {ref: {"title": title} for ref, title in titles.items()}


@given(charters)
def test_a_charter_does_not_differ_from_itself(charter: Charter) -> None:
    assert diff(charter, charter.model_copy(deep=True)) == ()


@given(charters, charters)
def test_charters_that_are_not_equal_differ_both_ways(one: Charter, other: Charter) -> None:
    assert bool(diff(one, other)) is bool(diff(other, one)) is (one != other)


@given(charters, st.data())
def test_every_section_that_is_left_out_shows(charter: Charter, data: st.DataObject) -> None:
    written = [name for name in charter.model_fields_set if name not in CHOIR]
    if written:
        section = data.draw(st.sampled_from(sorted(written)))
        empty = Charter.model_fields[section].get_default()
        without = charter.model_copy(update={section: empty})

        shown = {change.path[0] for change in diff(charter, without)}

        assert shown == ({section} if getattr(charter, section) != empty else set())


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every key and list place of plain data."""
    for key, below in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*path, key)
        if isinstance(below, dict | list):
            yield from places(below, (*path, key))


@given(charters, st.data())
def test_every_single_thing_that_is_left_out_shows(charter: Charter, data: st.DataObject) -> None:
    plain: Any = to_plain(charter)
    *way, last = data.draw(st.sampled_from(list(places(plain))))
    inner = plain
    for step in way:
        inner = inner[step]
    del inner[last]
    try:
        without = Charter.model_validate(plain)
    except ValidationError:
        reject()

    assert bool(diff(charter, without)) is (charter != without)


@pytest.mark.parametrize("key", ["charter", "kind", "title", "organisation"])
def test_another_head_shows(key: str) -> None:
    change = only(choir(), choir(**{key: "andet"}))

    assert (change.path, change.after) == ((key,), "andet")


def test_a_new_cadence_is_one_change_with_both_phrases() -> None:
    old = board(meetings={"ordinary": {"when": "4 gange om året"}})
    new = board(meetings={"ordinary": {"when": "6 gange om året"}})

    change = only(old, new)

    assert change.path == ("bodies", "board", "meetings", "ordinary", "when")
    assert change.field == "meeting.when"
    assert isinstance(change.before, When)
    assert isinstance(change.after, When)
    assert (change.before.text, change.after.text) == ("4 gange om året", "6 gange om året")


def test_the_same_phrase_in_the_other_language_is_no_change() -> None:
    old = board(meetings={"ordinary": {"when": "4 gange om året"}})
    new = board(meetings={"ordinary": {"when": "4 times a year"}})

    assert diff(old, new) == ()


def test_the_only_meeting_of_a_body_needs_no_name() -> None:
    old = board(meetings={"ordinary": {"when": "4 gange om året"}})
    new = board(meetings={"ordinary": {"when": "6 gange om året"}})

    assert [step.name for step in only(old, new).within] == ["Bestyrelsen", None]


def test_one_of_several_meetings_is_named_by_its_days() -> None:
    rules = {"a": {"when": "i marts"}, "b": {"when": "i maj", "venue": "Salen"}}
    old = board(meetings=rules)
    new = board(meetings=rules | {"b": {"when": "i maj", "venue": "Havnen"}})

    named = only(old, new).within[-1].name

    assert isinstance(named, When)
    assert named.text == "i maj"


def test_a_new_duty_is_one_change_whatever_it_says() -> None:
    old = choir()
    new = choir(duties={"concert": {"title": "Koncert", "when": "i maj", "content": ["a", "b"]}})

    assert only(old, new) == Change(
        ChangeKind.ADDED, ("duties", "concert"), (), "charter.duties", after="Koncert"
    )


def test_what_is_gone_is_found_in_the_old_charter() -> None:
    old = seats({"title": "Formand"}, {"title": "Kasserer"})
    new = seats({"title": "Formand"})

    change = only(old, new)

    assert (change.kind, change.before) == (ChangeKind.REMOVED, "Kasserer")
    assert change.path == ("bodies", "board", "seats", 1)


def test_a_seat_is_the_same_by_its_id_though_everything_else_is_new() -> None:
    old = seats({"id": "lead", "title": "Formand"})
    new = seats({"id": "lead", "title": "Dirigent"})

    change = only(old, new)

    assert (change.field, change.before, change.after) == ("seat.title", "Formand", "Dirigent")


def test_a_seat_without_an_id_is_the_same_by_its_title() -> None:
    old = seats({"title": "Formand"}, {"title": "Sanger", "count": 2})
    new = seats({"title": "Sanger", "count": 3}, {"title": "Formand"})

    count, order = diff(old, new)

    assert (count.field, count.before, count.after) == ("seat.count", 2, 3)
    assert count.within[-1] == Step("body.seats", "Sanger")
    assert (order.kind, order.after) == (ChangeKind.REORDERED, ("Sanger", "Formand"))


def test_a_title_that_was_mended_is_the_same_thing() -> None:
    old = choir(purposes=["Synge for byens borgre"])
    new = choir(purposes=["Synge for byens borgere"])

    assert only(old, new).field == "statement.title"


def test_two_titles_that_are_not_alike_are_two_things() -> None:
    kinds = [one.kind for one in diff(choir(purposes=["Synge"]), choir(purposes=["Rejse ud"]))]

    assert kinds == [ChangeKind.REMOVED, ChangeKind.ADDED]


def test_a_duty_that_only_got_another_key_is_the_same_duty() -> None:
    old, new = choir(duties=duties(concert="Koncert")), choir(duties=duties(gig="Koncert"))

    change = only(old, new)

    assert (change.field, change.before, change.after) == ("id", "concert", "gig")


def test_what_points_at_a_thing_with_a_new_key_is_no_change() -> None:
    def version(ref: str) -> Charter:
        return choir(
            posts={ref: {"title": "Dirigent"}},
            duties={"concert": {"title": "Koncert", "owner": ref, "helped_by": [ref]}},
        )

    assert only(version("conductor"), version("leader")).field == "id"


def test_a_reference_is_told_by_the_name_of_what_it_points_at() -> None:
    rules = {"posts": {"a": {"title": "Dirigent"}, "b": {"title": "Kasserer"}}}
    old = choir(**rules, duties={"concert": {"title": "Koncert", "owner": "a"}})
    new = choir(**rules, duties={"concert": {"title": "Koncert", "owner": "b"}})

    change = only(old, new)

    assert (change.before, change.after) == (
        Name("Dirigent", "Dirigent"),
        Name("Kasserer", "Kasserer"),
    )


def test_each_text_that_comes_or_goes_in_a_list_is_a_change() -> None:
    gone, come = diff(board(topics=["Noder", "Kor"]), board(topics=["Kor", "Rejser"]))

    assert (gone.kind, gone.before) == (ChangeKind.REMOVED, "Noder")
    assert (come.kind, come.after) == (ChangeKind.ADDED, "Rejser")


def test_a_text_that_stands_twice_and_then_once_is_a_change() -> None:
    assert only(board(topics=["Kor", "Kor"]), board(topics=["Kor"])).kind is ChangeKind.REMOVED


def test_texts_in_another_order_are_one_change() -> None:
    change = only(board(topics=["Noder", "Kor"]), board(topics=["Kor", "Noder"]))

    assert (change.kind, change.after) == (ChangeKind.REORDERED, ("Kor", "Noder"))


def test_keys_in_another_order_are_no_change() -> None:
    one, other = duties(a="Synge", b="Rejse"), duties(b="Rejse", a="Synge")

    assert diff(choir(duties=one), choir(duties=other)) == ()


def test_a_size_is_told_by_its_bounds() -> None:
    old, new = board(size={"at_most": 12}), board(size={"at_most": 15})

    change = only(old, new)

    assert (change.field, change.before, change.after) == ("size.at_most", 12, 15)
    assert change.within[-1] == Step("body.size")


def test_a_size_where_there_was_none_is_told_by_what_it_says() -> None:
    change = only(board(), board(size={"at_most": 15, "clause": "4"}))

    assert (change.field, change.before, change.after) == ("size.at_most", None, 15)


def test_something_that_says_nothing_yet_shows_all_the_same() -> None:
    change = only(seats({"title": "Formand"}), seats({"title": "Formand", "term": {}}))

    assert (change.kind, change.field) == (ChangeKind.ADDED, "seat.term")


def test_another_clause_is_an_editorial_change() -> None:
    old, new = board(clause="2"), board(clause="3")

    assert only(old, new).is_editorial


def test_a_stated_number_is_told_with_what_it_counts() -> None:
    change = only(choir(), choir(declares=[{"what": "bodies", "count": 4}]))

    assert change.after == Tally(4, "bodies")


def test_a_stated_number_of_a_level_is_told_by_the_name_of_the_level() -> None:
    old = tree()
    new = old.model_copy(
        update={"declares": choir(declares=[{"what": "spor", "count": 4}]).declares}
    )

    assert only(old, new).after == Tally(4, "spor")


def test_a_target_is_one_value() -> None:
    old = choir(indicators={"members": {"title": "Sangere", "target": "op hvert år"}})
    new = choir(indicators={"members": {"title": "Sangere", "target": "mindst 40"}})

    assert only(old, new).field == "indicator.target"


def test_a_node_that_went_to_another_parent_is_moved() -> None:
    old = tree(
        {"title": "Klang", "contains": ["Øve", "Optage"]}, {"title": "Rejser", "contains": ["Køre"]}
    )
    new = tree(
        {"title": "Klang", "contains": ["Optage"]}, {"title": "Rejser", "contains": ["Køre", "Øve"]}
    )

    change = only(old, new)

    assert change.kind is ChangeKind.MOVED
    assert change.within == (Step("strategy.tree", "Øve"),)
    assert (change.before, change.after) == (Name("Klang", "Klang"), Name("Rejser", "Rejser"))


def test_a_node_that_went_to_the_top_has_no_parent() -> None:
    old = tree({"title": "Klang", "contains": ["Øve"]})
    new = tree({"title": "Klang"}, {"title": "Øve"})

    change = only(old, new)

    assert (change.kind, change.after) == (ChangeKind.MOVED, None)


def test_a_node_that_outlives_its_parent_is_moved() -> None:
    old = tree({"title": "Klang", "contains": ["Øve"]})
    new = tree({"title": "Øve"})

    assert [one.kind for one in diff(old, new)] == [ChangeKind.MOVED, ChangeKind.REMOVED]


def test_a_new_node_brings_what_lies_below_it() -> None:
    change = only(tree(), tree({"title": "Klang", "contains": ["Øve", "Optage"]}))

    assert (change.kind, change.after) == (ChangeKind.ADDED, "Klang")


def test_nodes_of_one_name_under_two_parents_are_two() -> None:
    old = tree({"title": "A", "contains": ["Øve"]}, {"title": "B", "contains": ["Øve"]})
    new = tree(
        {"title": "A", "contains": ["Øve"]},
        {"title": "B", "contains": [{"title": "Øve", "about": "Hver uge"}]},
    )

    change = only(old, new)

    assert change.field == "node.about"
    assert change.path == ("strategy", "tree", 1, "contains", 0, "about")


def test_a_parent_with_a_mended_name_keeps_its_nodes() -> None:
    old = tree({"title": "God klang", "contains": ["Øve"]})
    new = tree({"title": "Godklang", "contains": ["Øve"]})

    assert only(old, new).field == "node.title"


@pytest.mark.parametrize(
    ("contains", "parent"),
    [(("A", "B"), None), (({"title": "A", "contains": ["C", "D"]}, "B"), "A")],
)
def test_nodes_in_another_order_are_one_change(contains: Any, parent: str | None) -> None:
    old = tree(*contains)
    first = contains[0]
    turned = (
        ({**first, "contains": first["contains"][::-1]}, contains[1]) if parent else contains[::-1]
    )

    change = only(old, tree(*turned))

    assert change.kind is ChangeKind.REORDERED
    assert [step.name for step in change.within] == ([parent] if parent else [])


def test_a_reordered_tree_names_its_nodes_as_they_now_stand() -> None:
    assert only(tree("A", "B", "C"), tree("C", "A", "B")).after == ("C", "A", "B")
