"""Editing a charter file in place changes what is asked for, and nothing around it."""

import copy
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.charter.strategies import charters
from tovholder.core.charter import Charter
from tovholder.core.charter.dump import dump
from tovholder.core.charter.edit import (
    NoSuchPlaceError,
    insert_at,
    path_of,
    remove_at,
    set_at,
)
from tovholder.core.charter.read import read
from tovholder.core.charter.walk import Path

COMMENTED = """\
# head
a: 1  # one
b:  # two
  # inner
  - x  # ex
  # about y
  - y
  - k: 1  # kay
    # about l
    l: 2
c: {p: 1, q: [1, 2]}  # sea
# before d
d: |
  hej

  du
e:
f: "x"  # ef
g:
- h: {}  # aitch
# tail
"""
NESTED: dict[str, Any] = {"m": {"n": {"o": "1"}}}


def changed(before: str, after: str) -> list[str]:
    """The lines that are gone or new, in order."""
    olds, news = before.splitlines(), after.splitlines()
    gone = [f"-{line}" for line in olds if line not in news]
    return gone + [f"+{line}" for line in news if line not in olds]


@pytest.mark.parametrize(
    ("path", "value", "lines"),
    [
        ("a", 2, ["-a: 1  # one", "+a: 2  # one"]),
        ("b.1", {"z": 1}, ["-  - y", "+  - {z: 1}"]),
        ("b.2.l", "to, tre", ["-    l: 2", "+    l: to, tre"]),
        ("b.2.m", "ny", ["+    m: ny"]),
        (
            "c.q",
            [1, 2, 3],
            ["-c: {p: 1, q: [1, 2]}  # sea", "+c: {p: 1, q: [1, 2, 3]}  # sea"],
        ),
        (
            "c.r",
            "a, b",
            ["-c: {p: 1, q: [1, 2]}  # sea", '+c: {p: 1, q: [1, 2], r: "a, b"}  # sea'],
        ),
        ("e", "fuld", ["-e:", "+e: fuld"]),
        ("e.x", True, ["-e:", "+e: {x: true}"]),
        ("f", NESTED, ['-f: "x"  # ef', "+f:  # ef", "+  m:", '+    n: {o: "1"}']),
        ("g.0.h.i", 5, ["-- h: {}  # aitch", "+- h: {i: 5}  # aitch"]),
        ("new.below", "x", ["+new: {below: x}"]),
    ],
)
def test_setting_a_value_changes_its_line_only(path: str, value: Any, lines: list[str]) -> None:
    assert changed(COMMENTED, set_at(COMMENTED, path_of(path), value)) == lines


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [("b.0", "first", "+  - first"), ("b.3", "last", "+  - last"), ("g.1", "i", "+- i")],
)
def test_inserting_an_item_adds_its_line_only(path: str, value: str, line: str) -> None:
    assert changed(COMMENTED, insert_at(COMMENTED, path_of(path), value)) == [line]


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("a", ["-a: 1  # one"]),
        ("b.0", ["-  - x  # ex"]),
        ("b.2", ["-  - k: 1  # kay", "-    # about l", "-    l: 2"]),
        ("c.p", ["-c: {p: 1, q: [1, 2]}  # sea", "+c: {q: [1, 2]}  # sea"]),
        ("c.q.1", ["-c: {p: 1, q: [1, 2]}  # sea", "+c: {p: 1, q: [1]}  # sea"]),
        ("d", ["-d: |", "-  hej", "-", "-  du"]),
        ("g.0", ["-g:", "-- h: {}  # aitch", "+g: []"]),
    ],
)
def test_removing_takes_the_line_and_leaves_the_comments_around(
    path: str, lines: list[str]
) -> None:
    assert changed(COMMENTED, remove_at(COMMENTED, path_of(path))) == lines


@pytest.mark.parametrize("path", ["b.k", "b.9", "a.b", "c.q.x", "zz.0"])
def test_a_path_that_leads_nowhere_is_refused(path: str) -> None:
    with pytest.raises(NoSuchPlaceError, match=re.escape(path)):
        set_at(COMMENTED, path_of(path), 1)


@pytest.mark.parametrize("path", ["b.9", "c.0", "zz"])
def test_nothing_can_be_removed_where_nothing_is(path: str) -> None:
    with pytest.raises(NoSuchPlaceError):
        remove_at(COMMENTED, path_of(path))


@pytest.mark.parametrize("path", ["b.9", "c.0", "a.0", "zz.0"])
def test_an_item_goes_into_a_list_and_nowhere_else(path: str) -> None:
    with pytest.raises(NoSuchPlaceError):
        insert_at(COMMENTED, path_of(path), 1)


def test_windows_line_breaks_stay() -> None:
    windows = COMMENTED.replace("\n", "\r\n")
    edited = set_at(set_at(windows, path_of("f"), NESTED), path_of("b.2.m"), "ny")
    assert "\n" not in edited.replace("\r\n", "")


def _places(value: Any, path: Path = ()) -> list[Path]:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    below = [((*path, key), item) for key, item in items]
    deeper = [
        p for here, item in below if isinstance(item, dict | list) for p in _places(item, here)
    ]
    return [here for here, _ in below] + deeper


def _around(value: Any, path: Path) -> Any:
    for step in path[:-1]:
        value = value[step]
    return value


values = st.sampled_from(["ny", "a: b", 5, True, None, [], {}, ["a", {"b": "c"}], NESTED])


@given(charters, st.data(), values)
def test_the_edited_file_holds_what_was_asked_for_and_nothing_else(
    charter: Charter, data: st.DataObject, value: Any
) -> None:
    text = dump(charter)
    wanted: Any = read(text).value
    path = data.draw(st.sampled_from(_places(wanted)))
    around = _around(wanted, path)
    deed = data.draw(
        st.sampled_from(["set", "remove", "insert" if isinstance(around, list) else "add"])
    )
    if deed == "set":
        around[path[-1]] = _as_read(value)
        edited = set_at(text, path, value)
    elif deed == "remove":
        del around[path[-1]]
        edited = remove_at(text, path)
    elif deed == "insert":
        around.insert(path[-1], _as_read(value))
        edited = insert_at(text, path, value)
    else:
        around["brand-new"] = _as_read(value)
        edited = set_at(text, (*path[:-1], "brand-new"), value)
    assert read(edited).value == wanted


def _as_read(value: Any) -> Any:
    """Numbers and truth values as the texts that `read` gives."""
    match value:
        case bool():
            return str(value).lower()
        case int():
            return str(value)
        case list():
            return [_as_read(item) for item in value]
        case dict():
            return {key: _as_read(item) for key, item in value.items()}
    return copy.copy(value)
