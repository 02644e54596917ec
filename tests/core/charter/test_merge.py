"""Two who write from the same text: what either did is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.core.charter.merge import merge

BASE = "a\nb\nc\nd\ne\n"
TEXTS = st.lists(st.sampled_from("abcde"), max_size=12).map(
    lambda some: "".join(f"{x}\n" for x in some)
)


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        ("A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\n", "A\nb\nc\nd\nE\n"),
        ("b\nc\nd\ne\n", "a\nb\nc\nd\ne\nf\n", "b\nc\nd\ne\nf\n"),
        ("a\nb\nC\nd\ne\n", "a\nb\nC\nd\ne\n", "a\nb\nC\nd\ne\n"),
        ("a\nb\nc\nd\ne", "a\nb\nc\nd\ne\n", BASE),
    ],
)
def test_what_each_changed_elsewhere_is_joined(mine: str, theirs: str, both: str) -> None:
    merged = merge(BASE, mine, theirs, "Anna")
    assert (merged.text, merged.conflicts) == (both, ())


def test_what_both_changed_is_told_and_both_are_there() -> None:
    merged = merge(BASE, "a\nb\nmit\nd\ne\n", "a\nb\ndit\nd\ne\n", "Anna skrev")
    assert merged.text == "a\nb\nmit\n# Anna skrev:\n# dit\nd\ne\n"
    assert merged.conflicts == (3,)


def test_two_who_begin_from_nothing_are_both_kept() -> None:
    assert merge("", "mit\n", "dit\n", "Anna").text == "mit\n# Anna:\n# dit\n"


@given(TEXTS, TEXTS)
def test_who_changed_nothing_gets_what_the_other_wrote(base: str, text: str) -> None:
    assert merge(base, base, text, "x").text == text
    assert merge(base, text, base, "x").text == text


@given(TEXTS, TEXTS, TEXTS)
def test_no_line_of_either_is_lost_but_what_the_other_took_away(
    base: str, mine: str, theirs: str
) -> None:
    kept = merge(base, mine, theirs, "x").text
    for text in (mine, theirs):
        new = set(text.splitlines()) - set(base.splitlines())
        assert new <= set(kept.replace("# ", "").splitlines())
