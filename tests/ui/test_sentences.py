"""A sentence in two languages with its parameters."""

from datetime import date

import pytest

from tovholder.ui.sentences import MissingParameterError, Sentence

LATE = Sentence(
    da="Holdt {held} – {days:dag|dage} for sent.", en="Held {held}: {days:day|days} late."
)


@pytest.mark.parametrize(
    ("language", "days", "written"),
    [
        ("da", 1, "Holdt 5. jan. 2026 – 1 dag for sent."),
        ("da", 3, "Holdt 5. jan. 2026 – 3 dage for sent."),
        ("en-gb", 1, "Held 5 Jan 2026: 1 day late."),
        ("en", 0, "Held 5 Jan 2026: 0 days late."),
    ],
)
def test_number_takes_its_word_along(language: str, days: int, written: str) -> None:
    said = LATE.format(language, held=date(2026, 1, 5), days=days)
    assert said.replace("\u00a0", " ") == written


def test_sentence_inside_a_sentence_is_in_the_same_language() -> None:
    outer = Sentence("{who} mangler", "{who} is missing")
    assert outer.format("da", who=Sentence("formanden", "the chair")) == "formanden mangler"


def test_list_is_said_with_and() -> None:
    assert Sentence("{names}", "{names}").format("en", names=["a", "b"]) == "a and b"


def test_missing_parameter_is_named_with_the_sentence() -> None:
    with pytest.raises(MissingParameterError, match=r"'days' is missing in 'Holdt .*given: held"):
        LATE.format("da", held="i går")


def test_parameters_of_both_languages_are_known() -> None:
    assert Sentence("{a}", "{b} {a:x|y}").parameters() == {"a", "b"}
