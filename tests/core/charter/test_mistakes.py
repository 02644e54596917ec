"""Whoever writes a charter is told of each mistake where it is."""

import pytest

from tests.core.charter.mistakes import HEAD, MISTAKES, Mistake
from tovholder.core.charter.load import load
from tovholder.core.charter.problems import CharterError


def problems_of(source: str | bytes) -> CharterError:
    with pytest.raises(CharterError) as raised:
        load(source)
    return raised.value


def test_the_file_around_the_mistakes_has_none() -> None:
    assert load(HEAD).charter.organisation == "Sejlklubben"


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.code)
def test_a_mistake_is_the_only_one_told_and_stands_where_it_was_made(mistake: Mistake) -> None:
    found = [(p.code, p.line, p.column) for p in problems_of(mistake.text).problems]
    assert found == [(mistake.code, *mistake.place)]


@pytest.mark.parametrize("mistake", [m for m in MISTAKES if m.nearest], ids=lambda m: m.code)
def test_the_nearest_right_word_is_offered(mistake: Mistake) -> None:
    assert problems_of(mistake.text).problems[0].nearest == mistake.nearest
