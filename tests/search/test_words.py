"""A word is found in its other forms, inside compounds, and however its letters are written."""

import pytest

from tovholder.search.words import (
    asked_words,
    fold,
    parts_of,
    smallest,
    stem,
    stems,
    words,
)

FAMILIES = (
    ("virksomhed", "virksomheder", "virksomhedens", "virksomhedernes"),
    ("møde", "møder", "mødet", "mødernes"),
    ("plan", "planen", "planer", "planerne"),
    ("indsats", "indsatser", "indsatserne"),
    ("bestyrelse", "bestyrelsen", "bestyrelser"),
    ("arbejdsløs", "arbejdsløst"),
    ("årshjul", "aarshjulet", "ÅRSHJULET"),
)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family[0])
def test_the_forms_of_a_word_have_one_stem(family: tuple[str, ...]) -> None:
    assert len({stem(fold(one)) for one in family}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Ærø", "aeroe"), ("A\u030aben", "åben"), ("Café", "CAFE"), ("ﬁn", "fin")]
)
def test_letters_may_be_written_in_several_ways(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_stem_has_no_other_stem() -> None:
    assert [
        one for family in FAMILIES for one in family if stem(stem(fold(one))) != stem(fold(one))
    ] == []


VOCABULARY = frozenset(
    stems("erhverv fremme plan møde udvalg år hjul virksomhed samarbejde aftale")
)


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("erhvervsfremme", "erhverv fremme"),
        ("udvalgsmødet", "udvalg møde"),
        ("årshjulet", "år hjul"),
        ("samarbejdsaftalerne", "samarbejde aftale"),
        ("virksomhedsplaner", "virksomhed plan"),
        ("erhvervsfremmeplan", "erhverv fremme plan"),
    ],
)
def test_a_compound_is_split_into_words_of_the_texts(compound: str, parts: str) -> None:
    found = parts_of(stem(fold(compound)), VOCABULARY)
    assert set(stems(parts)) <= found
    assert smallest(found) == set(stems(parts))


@pytest.mark.parametrize(
    "word", ["formand", "forretning", "plan", "virksomhed", "erhvervsxyzw", ""]
)
def test_what_is_no_compound_of_known_words_is_let_be(word: str) -> None:
    assert parts_of(stem(word), VOCABULARY) == frozenset()


def test_stop_words_are_asked_for_only_when_there_is_nothing_else() -> None:
    assert asked_words("Hvad er planen for året?") == ["planen", "aaret"]
    assert asked_words("til og med") == ["til", "og", "med"]


def test_words_know_where_they_stand() -> None:
    text = "Årets møder, 2026-7."
    assert [text[one.start : one.end] for one in words(text)] == ["Årets", "møder", "2026", "7"]


@pytest.mark.parametrize("text", ["", "  ", "?!", "___", "💚"])
def test_what_has_no_words_has_none(text: str) -> None:
    assert (stems(text), asked_words(text)) == ([], [])
