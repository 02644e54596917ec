"""A file of facts is read whole, or everything that is wrong with it is told."""

import re
from datetime import date
from decimal import Decimal

import pytest

from tests.charters.examples import CHARTERS, ROOT
from tests.core.rules import choir
from tovholder.core.charter.load import load
from tovholder.core.charter.problems import CharterError, Problem
from tovholder.core.facts import Fact, FactKind, Waiver
from tovholder.core.facts_file import FactsFile, load_facts
from tovholder.ui.sentences import LANGUAGES
from tovholder.ui.sentences.problems import say_problem
from tovholder.ui.sentences.problems_facts import FACTS

CHARTER = choir(
    bodies={"board": {"name": "Bestyrelsen", "meetings": {"ordinary": {"when": "i marts"}}}},
    duties={"concert": {"title": "Koncert", "kind": "event", "when": "i maj"}},
    indicators={"singers": {"title": "Sangere", "target": "op hvert år"}},
)
DOCUMENT = (ROOT / "docs" / "facts-format.md").read_text(encoding="utf-8")

MISTAKES = {
    "facts-not-keys": "«- {kind: event held}",
    "facts-of-another-charter": "charter: «bestyrelse",
    "fact-without-value": "facts:\n  - «{kind: indicator value, subject: singers, on: 2026-03-01}",
    "plan-without-day": (
        "facts:\n  - «{kind: meeting planned, subject: board.ordinary, on: 2026-03-01}"
    ),
    "unknown-subject": "facts:\n  - {kind: event held, subject: «consert, on: 2026-05-01}",
    "unknown-key": "«fakta: []",
    "missing-key": "facts:\n  - «{kind: event held, subject: concert}",
    "not-a-fact": "facts:\n  - {kind: «party held, subject: concert, on: 2026-05-01}",
    "no-such-day": "facts:\n  - {kind: event held, subject: concert, on: «2026-02-30}",
    "not-an-amount": (
        "facts:\n  - {kind: indicator value, subject: singers, on: 2026-02-03, value: «mange}"
    ),
    "not-a-list": "facts: «ingen",
    "alias-refused": (
        "facts:\n  - {kind: event held, subject: concert, on: 2026-05-01, ref: «*plakat}"
    ),
}
"""By code: a file with that one problem, which stands where the text has a «."""


def facts(*lines: str) -> tuple[Fact, ...]:
    text = "facts:\n" + "".join(f"  - {line}\n" for line in lines)
    return load_facts(text, CHARTER, name="kor.yaml").facts


def problems(text: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(CharterError) as raised:
        load_facts(text, CHARTER, name="kor.yaml")
    return raised.value.problems


def test_a_fact_has_its_kind_subject_day_and_proof() -> None:
    (fact,) = facts("{kind: event held, subject: concert, on: 2026-05-09, ref: plakat.pdf}")

    assert fact == Fact(FactKind.EVENT_HELD, "concert", date(2026, 5, 9), "plakat.pdf")


def test_a_fact_without_a_proof_is_proved_by_its_own_line() -> None:
    *_, last = facts(
        "{kind: event held, subject: concert, on: 2026-05-09}",
        "{kind: event held, subject: concert, on: 2026-05-10}",
    )

    assert last.ref == "kor.yaml:3"


def test_a_planned_meeting_has_the_day_it_lies_on() -> None:
    (fact,) = facts(
        "{kind: meeting planned, subject: board.ordinary, on: 2026-01-02, about: 2026-03-03}"
    )

    assert (fact.on, fact.about) == (date(2026, 1, 2), date(2026, 3, 3))


def test_a_value_keeps_its_decimals() -> None:
    (fact,) = facts("{kind: indicator value, subject: singers, on: 2026-02-03, value: 40.50}")

    assert fact.value == Decimal("40.50")


def test_a_waiver_is_read() -> None:
    line = "{subject: concert, due: 2026-05-31, on: 2026-05-01, by: Generalforsamlingen, ref: 4}"

    found = load_facts(f"waivers:\n  - {line}\n", CHARTER)

    assert found.waivers == (
        Waiver("concert", date(2026, 5, 31), date(2026, 5, 1), "Generalforsamlingen", "4"),
    )


@pytest.mark.parametrize("text", ["", "# Endnu er intet sket\n", "charter: kor\n"])
def test_a_file_without_facts_has_none(text: str) -> None:
    assert load_facts(text, CHARTER) == FactsFile((), ())


@pytest.mark.parametrize("code", MISTAKES)
def test_a_mistake_is_told_where_it_is(code: str) -> None:
    before, _, after = MISTAKES[code].partition("«")

    (problem,) = problems(before + after)

    assert problem.code == code
    place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
    assert (problem.line, problem.column) == place


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", MISTAKES)
def test_a_mistake_is_told_in_both_languages(code: str, language: str) -> None:
    (problem,) = problems(MISTAKES[code].replace("«", ""))

    assert say_problem(problem, language)[-1] in ".?"


def test_every_sentence_about_facts_is_needed() -> None:
    assert FACTS.keys() <= MISTAKES.keys()


def test_the_nearest_subject_is_suggested() -> None:
    (problem,) = problems(MISTAKES["unknown-subject"].replace("«", ""))

    assert problem.nearest == "concert"


def test_an_unknown_key_is_told_which_keys_there_are() -> None:
    (problem,) = problems("facts:\n  - {kind: event held, subject: concert, on: 2026-05-01, o: 1}")

    assert problem.expected == ("kind", "subject", "on", "ref", "about", "value")


def test_all_mistakes_are_told_at_once() -> None:
    text = "facts:\n  - {kind: party, subject: concert, on: 2026-05-01}\n  - {kind: attested}\n"

    assert [problem.line for problem in problems(text)] == [2, 3, 3]


def test_a_file_that_is_no_text_is_told_as_such() -> None:
    (problem,) = problems("sagde æøå".encode("cp1252"))

    assert problem.code == "not-utf8"


def test_the_error_names_the_file() -> None:
    with pytest.raises(CharterError) as raised:
        load_facts("facts: 4", CHARTER, name="kor.yaml")

    assert raised.value.name == "kor.yaml"


def test_the_example_in_the_documentation_is_right() -> None:
    example = re.search(r"```yaml\n(.*?)```", DOCUMENT, re.DOTALL)
    assert example
    charter = load((CHARTERS / "slagelse-2024.yaml").read_bytes()).charter

    found = load_facts(example[1], charter)

    assert (len(found.facts), len(found.waivers)) == (4, 1)


@pytest.mark.parametrize("kind", FactKind)
def test_the_documentation_names_every_kind(kind: FactKind) -> None:
    assert f"`{kind.phrase}`" in DOCUMENT
