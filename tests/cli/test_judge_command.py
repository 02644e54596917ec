"""Whoever holds what happened against the charter sees what is kept, and why not."""

import json

import pytest

from tests.cli.conftest import FACTS, Ask, write

JUDGE = ("judge", "club.yaml", "--facts", "facts.yaml")


def test_each_rule_has_a_line_with_its_clause_and_reason(ask: Ask) -> None:
    answer = ask(*JUDGE, "--on", "2026-09-01")

    lines = answer.out.splitlines()
    assert lines[0] == "Vedtægt for sejlklubben, 2026, som det stod 1.\u00a0sep.\u00a02026"
    assert lines[2].split() == ["Sted", "Frist", "Status", "Forpligtelse", "og", "begrundelse"]
    (regatta,) = [line for line in lines if "Kapsejlads" in line]
    assert regatta.split()[:3] == ["7", "2026-08-01", "Opfyldt"]


def test_columns_align(ask: Ask) -> None:
    lines = ask(*JUDGE, "--on", "2026-09-01").out.splitlines()

    place = lines[2].index("Status")
    assert {line[place - 2 : place] for line in lines[3:-2]} == {"  "}


def test_nothing_is_known_before_it_happened(ask: Ask) -> None:
    found = _standings(ask, "2026-07-10")

    assert found["regatta"] == "due_soon"


def test_what_happened_counts_from_its_day(ask: Ask) -> None:
    assert _standings(ask, "2026-07-11")["regatta"] == "met"


def test_a_broken_duty_gives_exit_code_1(ask: Ask) -> None:
    assert ask(*JUDGE, "--on", "2026-12-01").code == 0
    assert ask(*JUDGE, "--on", "2027-01-15", "--year", "2026").code == 1


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("broken", 0), ("overdue", 1)])
def test_the_caller_says_what_a_failure_is(ask: Ask, fail_on: str, code: int) -> None:
    asked = (*JUDGE, "--on", "2027-01-15", "--year", "2026", "--fail-on", fail_on)

    assert ask(*asked).code == code


def test_a_waiver_is_seen(ask: Ask) -> None:
    waiver = "{subject: board.ordinary, due: 2026-12-31, on: 2026-12-01, by: Mødet, ref: sag 4}"
    write("waived.yaml", f"waivers:\n  - {waiver}\n")

    answer = ask(*JUDGE, "--facts", "waived.yaml", "--on", "2027-01-15", "--year", "2026")

    assert answer.code == 0
    assert "Fraveget" in answer.out


def test_a_program_reads_the_proofs_as_json(ask: Ask) -> None:
    found = json.loads(ask(*JUDGE, "--on", "2026-09-01", "--json").out)

    (meeting,) = [one for one in found["verdicts"] if one["subject"] == "board.ordinary"]
    assert (found["on"], found["year"]) == ("2026-09-01", 2026)
    assert (meeting["counted"], meeting["required"]) == (1, 2)
    assert [proof["ref"] for proof in meeting["proofs"]] == ["referat 1"]


def test_a_fact_without_a_proof_is_proved_by_its_line(ask: Ask) -> None:
    found = json.loads(ask(*JUDGE, "--on", "2026-09-01", "--json").out)

    (regatta,) = [one for one in found["verdicts"] if one["subject"] == "regatta"]
    assert [proof["ref"] for proof in regatta["proofs"]] == ["facts.yaml:4"]


def test_a_year_that_nothing_is_owed_in_says_so(ask: Ask) -> None:
    answer = ask(*JUDGE, "--on", "2020-05-01")

    assert answer.code == 0
    assert "Dokumentet forpligter ikke til noget i 2020." in answer.out


def test_a_mistake_in_the_facts_is_told_with_its_place(ask: Ask) -> None:
    write("facts.yaml", FACTS.replace("board.ordinary", "board.ordinery"))

    answer = ask(*JUDGE, "--on", "2026-09-01")

    assert answer.code == 3
    assert answer.err.startswith("facts.yaml:3:35: ")
    assert "Mente du »board.ordinary«?" in answer.err


def test_a_charter_that_is_not_there_ends_the_command(ask: Ask) -> None:
    assert ask("judge", "nowhere.yaml", "--on", "2026-09-01").code == 3


def test_without_facts_nothing_has_happened(ask: Ask) -> None:
    found = json.loads(ask("judge", "club.yaml", "--on", "2026-09-01", "--json").out)

    assert all(one["counted"] == 0 for one in found["verdicts"])


def _standings(ask: Ask, on: str) -> dict[str, str]:
    found = json.loads(ask(*JUDGE, "--on", on, "--json").out)
    return {one["subject"]: one["standing"] for one in found["verdicts"]}
