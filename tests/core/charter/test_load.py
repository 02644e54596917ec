"""Reading a charter file: what it takes, where everything stands, and all mistakes at once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.charter.mistakes import HEAD
from tests.core.charter.strategies import charters
from tovholder.core.charter import Charter
from tovholder.core.charter.dump import dump
from tovholder.core.charter.load import load
from tovholder.core.charter.positions import Position
from tovholder.core.charter.problems import CharterError, Problem

BOARD = f"""{HEAD}bodies:
  board:
    name: Bestyrelsen
    reports_to: crew
    seats:
      - {{title: Formand, voting: true}}
      - title: Kasserer
        clause: 3.10
  crew: {{name: Besætningen}}
"""


def problems_of(source: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(CharterError) as raised:
        load(source)
    return raised.value.problems


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("organisation",), (4, 1)),
        (("bodies", "board"), (7, 3)),
        (("bodies", "board", "reports_to", 0), (9, 5)),
        (("bodies", "board", "seats", 0), (11, 9)),
        (("bodies", "board", "seats", 0, "voting"), (11, 26)),
        (("bodies", "board", "seats", 1, "clause"), (13, 9)),
        (("bodies", "board", "seats", 1, "count"), (12, 9)),
    ],
)
def test_a_path_leads_to_its_key_or_to_what_is_around_it(
    path: tuple[str | int, ...], place: tuple[int, int]
) -> None:
    assert load(BOARD).position(path) == Position(*place)


def test_a_number_where_a_text_belongs_stays_as_it_was_written() -> None:
    assert load(BOARD).charter.bodies["board"].seats[1].clause == "3.10"


def test_bytes_with_a_byte_order_mark_read_as_the_text() -> None:
    assert load(b"\xef\xbb\xbf" + BOARD.encode()).charter == load(BOARD).charter


def test_windows_line_breaks_change_nothing() -> None:
    windows = load(BOARD.replace("\n", "\r\n"))
    assert (windows.charter, windows.position(("bodies", "board"))) == (
        load(BOARD).charter,
        (7, 3),
    )


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("cp1252", "Windows-1252"),
        ("cp850", "DOS (CP850)"),
        ("mac_roman", "Mac Roman"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-32", "UTF-32"),
    ],
)
def test_a_file_in_another_encoding_is_told_which_it_seems_to_be(encoding: str, named: str) -> None:
    problem = problems_of(f"{HEAD}about: Både på søen og ved åen\n".encode(encoding))[0]
    assert (problem.code, problem.params["encoding"]) == ("not-utf8", named)


def test_the_first_letter_that_is_not_utf8_is_pointed_at() -> None:
    problem = problems_of("charter: a\ntitle: Båd\n".encode("cp1252"))[0]
    assert (problem.line, problem.column) == (2, 9)


def test_a_file_of_twenty_megabytes_is_refused_unread() -> None:
    problem = problems_of(b"\x00" * 20_000_000)[0]
    assert (problem.code, problem.params) == ("file-too-large", {"limit": 500, "size": 20000})


def test_of_a_thousand_mistakes_the_first_fifty_are_told_and_that_there_are_more() -> None:
    problems = problems_of(HEAD + "".join(f"colour-{number}: blue\n" for number in range(1000)))
    assert [problem.line for problem in problems] == list(range(6, 57))
    assert (problems[-1].code, problems[-1].params) == ("more-problems", {"told": 50})


def test_of_a_thousand_invisible_characters_the_first_fifty_are_told_too() -> None:
    problems = problems_of(HEAD + "about: \x07\n" * 1000)
    assert [problem.line for problem in problems] == list(range(6, 57))


def test_a_billion_laughs_end_at_the_first_anchor() -> None:
    laughs = 'a: &a ["lol", "lol"]\nb: &b [*a, *a]\nc: &c [*b, *b]\n'
    codes = {problem.code for problem in problems_of(laughs)}
    assert {"anchor-refused", "alias-refused"} <= codes


def test_mistakes_of_every_sort_are_told_at_once_and_in_order() -> None:
    text = (
        f"{HEAD}colour: blue\nunits:\nunits: {{}}\nimplements: nothing\nbodies:\n"
        "  board: {name: Bestyrelsen, reports_to: bord, size: {exactly: fem}, meetings: {a: {}}}\n"
    )
    assert [(problem.code, problem.line) for problem in problems_of(text)] == [
        ("unknown-key", 6),
        ("empty-value", 7),
        ("duplicate-key", 8),
        ("unknown-reference", 9),
        ("unknown-reference", 11),
        ("not-a-number", 11),
        ("missing-key", 11),
    ]


def test_what_refers_to_a_part_that_does_not_fit_is_no_mistake_of_its_own() -> None:
    text = f"{HEAD}bodies:\n  board: {{reports_to: crew}}\n  crew: {{name: C, reports_to: board}}\n"
    assert [problem.code for problem in problems_of(text)] == ["missing-key"]


def test_an_unknown_key_is_told_the_keys_there_are() -> None:
    problem = problems_of(f"{HEAD}bodies:\n  name: {{colour: blue, name: Navn}}\n")[0]
    assert {"seats", "chair", "meetings"} <= set(problem.expected)


def test_the_error_calls_the_file_by_its_name() -> None:
    with pytest.raises(CharterError) as raised:
        load("", name="klub.yaml")
    assert str(raised.value) == "klub.yaml:1:1: empty-file {}"


@settings(max_examples=300)
@given(st.binary(max_size=200) | st.text(max_size=200))
def test_any_input_gives_a_charter_or_a_charter_error(source: str | bytes) -> None:
    assert _is_read_or_refused(source)


@settings(max_examples=100)
@given(charters, st.data())
def test_any_damage_to_a_good_file_gives_a_charter_or_a_charter_error(
    charter: Charter, data: st.DataObject
) -> None:
    text = dump(charter)
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, min(len(text), begin + 30)))
    patch = data.draw(st.text("\n\t :-[]{}\"'#&*!|>%@`?,.abc0189~æ", max_size=8))
    assert _is_read_or_refused(text[:begin] + patch + text[end:])


def _is_read_or_refused(source: str | bytes) -> bool:
    try:
        return isinstance(load(source).charter, Charter)
    except CharterError as error:
        return len(error.problems) > 0 and all(problem.line > 0 for problem in error.problems)
