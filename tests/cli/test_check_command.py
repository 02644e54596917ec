"""Whoever writes a charter is told what does not hang together, and where."""

import json

import pytest

from tests.cli.conftest import CLUB, Ask, write

WRONG_SIZE = CLUB.replace("{exactly: 3}", "{exactly: 5}")


def test_a_charter_that_hangs_together_is_fine(ask: Ask) -> None:
    answer = ask("check", "club.yaml")

    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "1 fil: 0 fejl, 0 advarsler, 0 oplysninger.\n"


def test_a_contradiction_is_told_with_its_place_and_a_mend(ask: Ask) -> None:
    name = write("wrong.yaml", WRONG_SIZE)

    answer = ask("check", name)

    first, mend, *_ = answer.out.splitlines()
    assert answer.code == 1
    assert first.startswith("wrong.yaml:10:5: ")
    assert "(sted: 3)" in first
    assert mend.startswith("    Ret: ")


def test_the_same_in_english(ask: Ask) -> None:
    answer = ask("check", write("wrong.yaml", WRONG_SIZE), "--lang", "en")

    assert "(clause: 3)" in answer.out
    assert "    Mend: " in answer.out


def test_a_program_reads_the_findings_as_json(ask: Ask) -> None:
    (file,) = json.loads(ask("check", write("wrong.yaml", WRONG_SIZE), "--json").out)

    (finding,) = file["findings"]
    assert file["charter"] == "sejlklub"
    assert (finding["line"], finding["path"]) == (10, "bodies.board.size")
    assert finding["clauses"] == ["3"]
    assert finding["sentence"]
    assert finding["mend"]


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_the_caller_says_how_grave_a_failure_is(ask: Ask, fail_on: str, code: int) -> None:
    assert ask("check", write("wrong.yaml", WRONG_SIZE), "--fail-on", fail_on).code == code


def test_a_mistake_in_the_file_is_told_like_a_compiler_does(ask: Ask) -> None:
    name = write("typo.yaml", CLUB.replace("seats:", "saets:"))

    answer = ask("check", name)

    assert answer.code == 3
    assert answer.out == ""
    assert answer.err.startswith("typo.yaml:11:5: Nøglen »saets« hører ikke til her.")
    assert "Mente du »seats«?" in answer.err


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked(ask: Ask) -> None:
    answer = ask("check", "nowhere.yaml", "club.yaml")

    assert answer.code == 3
    assert answer.err == "nowhere.yaml: Filen findes ikke.\n"
    assert answer.out.startswith("1 fil:")


def test_a_folder_is_no_file(ask: Ask) -> None:
    assert ask("check", ".").err == ".: Det er en mappe, ikke en fil.\n"


def test_two_charters_in_force_at_once_are_held_against_each_other(ask: Ask) -> None:
    later = CLUB.replace("sejlklub\n", "klubhus\n").replace("2025-01-01", "2026-01-01")
    write("later.yaml", later.replace("{exactly: 3}", "{at_least: 3}"))

    for order in (("club.yaml", "later.yaml"), ("later.yaml", "club.yaml")):
        answer = ask("check", *order)

        assert answer.code == 1
        assert "later.yaml:10:5: Fejl:" in answer.out
        assert "[size-differs]" in answer.out


def test_a_program_reads_the_clashes_as_json(ask: Ask) -> None:
    write("later.yaml", CLUB.replace("2025-01-01", "2026-01-01"))

    club, later = json.loads(ask("check", "club.yaml", "later.yaml", "--json").out)

    assert club["clashes"] == []
    assert [(one["code"], one["line"]) for one in later["clashes"]] == [("charter-twice", 5)]


def test_the_same_file_twice_is_checked_once(ask: Ask) -> None:
    answer = ask("check", "club.yaml", "club.yaml")

    assert (answer.code, answer.out) == (0, "1 fil: 0 fejl, 0 advarsler, 0 oplysninger.\n")
