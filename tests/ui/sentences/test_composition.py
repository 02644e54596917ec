"""Every way in which a rule of composition can come out is said in both languages."""

import re
from pathlib import Path

import pytest

import tovholder.core.composition as package
from tests.core.composition.choir import committee, seated, sits
from tovholder.core.composition import Check, Outcome
from tovholder.ui.sentences.composition import COMPOSITION, OUTCOMES, say_check

SOURCES = Path(package.__file__).parent.glob("*.py")


def codes_in_the_rules() -> set[str]:
    """Every code that the source passes to `scene.check`, with both kinds of substitutes."""
    source = "".join(path.read_text() for path in SOURCES)
    quoted = set(re.findall(r'"([a-z]+(?:-[a-z]+)*)"', source))
    return {code for code in COMPOSITION if code in quoted} | {
        "substitutes-personal",
        "substitutes-ordered",
    }


def test_no_sentence_is_for_a_code_that_no_rule_gives() -> None:
    assert set(COMPOSITION) - codes_in_the_rules() == set()


def test_every_outcome_has_a_word() -> None:
    assert set(OUTCOMES) == set(Outcome)


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (2, 2, "1 medlem. Kravet er præcis 2."),
        (0, 4, "1 medlem. Kravet er højst 4."),
        (2, None, "1 medlem. Kravet er mindst 2."),
        (2, 4, "1 medlem. Kravet er 2 til 4."),
    ],
)
def test_a_size_is_said_with_its_bounds(least: int, most: int | None, said: str) -> None:
    check = Check("size", Outcome.KEPT, None, {"count": 1, "least": least, "most": most})
    assert say_check(check, "da") == said


def test_unknown_sectors_are_mentioned() -> None:
    seats = [{"id": "voices", "title": "Sangere", "count": 1}]
    charter = committee(quotas=[{"sector": "sangere", "at_least": 1}], seats=seats)
    (check,) = (c for c in seated(charter, sits("Anna")).checks if c.code == "quota")
    assert say_check(check, "en") == (
        "0 from sangere. It must be at least 1. It is not known where 1 member comes from."
    )
