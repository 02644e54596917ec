"""A coordinator reads what is wrong with a charter file, in either language."""

import pytest

from tests.core.charter.mistakes import MISTAKES, Mistake
from tests.core.charter.test_together import CLASHES
from tovholder.core.charter.index import Kind
from tovholder.core.charter.load import load
from tovholder.core.charter.problems import CharterError, Problem
from tovholder.core.charter.together import clashes
from tovholder.ui.sentences.problems import PROBLEMS, say_problem
from tovholder.ui.sentences.problems_whole import KINDS

BEFORE_THE_TEXT = {"file-too-large", "not-utf8", "more-problems"}
"""Raised by bytes or by a great many mistakes, in tests/core/charter/test_load.py."""

BEFORE_STORING = {"same-text", "starts-too-early", "other-charter"}
"""Raised by an upload or a draft, in tests/governance/test_upload.py and test_drafts.py."""


def problem_of(source: str | bytes) -> Problem:
    with pytest.raises(CharterError) as raised:
        load(source)
    return raised.value.problems[0]


def test_there_is_a_sentence_for_every_problem_that_a_test_makes_and_no_other() -> None:
    made = {mistake.code for mistake in MISTAKES} | {code for code, _, _ in CLASHES}
    assert PROBLEMS.keys() == made | BEFORE_THE_TEXT | BEFORE_STORING


@pytest.mark.parametrize("code", PROBLEMS)
def test_both_languages_are_written_and_differ(code: str) -> None:
    sentence = PROBLEMS[code]
    assert sentence.da
    assert sentence.en
    assert sentence.da != sentence.en


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.code)
def test_a_mistake_can_be_said(mistake: Mistake, language: str) -> None:
    said = say_problem(problem_of(mistake.text), language)
    assert said[-1] in ".?"
    assert "{ref}" not in said


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("source", [b"x" * 2_000_000, "Båd".encode("cp1252")])
def test_bytes_that_are_no_charter_can_be_said(source: bytes, language: str) -> None:
    assert say_problem(problem_of(source), language).endswith(".")


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("clash", CLASHES, ids=lambda clash: clash[0])
def test_a_clash_can_be_said(clash: tuple[str, object, object], language: str) -> None:
    _, one, other = clash
    problem = clashes([one, other])[0]  # type: ignore[list-item]
    assert say_problem(problem, language).endswith(".")


def test_a_coordinator_is_told_what_was_expected_and_what_is_nearest() -> None:
    text = "charter: a\nkind: b\ntitle: c\norganisation: d\nin_force: {from: 2026-01-01}\n"
    problem = problem_of(f"{text}bodies:\n  board: {{name: B, reports_to: bord}}\n")
    assert say_problem(problem, "da") == (
        "»bord« findes ikke i filen. Skriv id'et på et organ, en enhed, en stilling eller en "
        "part. Mente du »board«?"
    )


def test_every_kind_has_a_name() -> None:
    assert KINDS.keys() == set(Kind)
