"""Whoever changes a charter sees what changed, in words."""

import json

from tests.cli.conftest import CLUB, Ask, write


def test_a_change_is_a_sentence(ask: Ask) -> None:
    name = write("new.yaml", CLUB.replace("2 gange om året", "6 gange om året"))

    answer = ask("diff", "club.yaml", name)

    assert answer.code == 1
    assert answer.out == (
        "~ Bestyrelsen, mødet »Bestyrelsesmøde« holdes nu 6 gange om året; før 2 gange om året.\n"
    )


def test_what_is_new_and_what_is_gone_is_marked(ask: Ask) -> None:
    name = write("new.yaml", CLUB.replace("regatta:", "camp:").replace("Kapsejlads", "Lejr"))

    assert ask("diff", "club.yaml", name).out == (
        "- Forpligtelsen »Kapsejlads« er udgået.\n+ Forpligtelsen »Lejr« er kommet til.\n"
    )


def test_the_same_charter_gives_exit_code_0(ask: Ask) -> None:
    answer = ask("diff", "club.yaml", write("new.yaml", "# En bemærkning\n" + CLUB))

    assert (answer.code, answer.out) == (0, "De to udgaver siger det samme.\n")


def test_a_clause_that_moved_is_only_counted(ask: Ask) -> None:
    name = write("new.yaml", CLUB.replace('clause: "3"', 'clause: "4"'))

    answer = ask("diff", "club.yaml", name)

    assert answer.code == 1
    assert answer.out == "1 ændring af sted eller læsning er ikke vist. Vis dem med --all.\n"


def test_a_clause_that_moved_is_shown_when_asked_for(ask: Ask) -> None:
    name = write("new.yaml", CLUB.replace('clause: "3"', 'clause: "4"'))

    assert ask("diff", "club.yaml", name, "--all").out == (
        "~ Bestyrelsen: Stedet i dokumentet er nu »4«; før »3«.\n"
    )


def test_a_program_reads_the_changes_as_json(ask: Ask) -> None:
    name = write("new.yaml", CLUB.replace("{exactly: 3}", "{exactly: 4}"))

    (change,) = json.loads(ask("diff", "club.yaml", name, "--json").out)

    assert (change["kind"], change["field"]) == ("changed", "size.exactly")
    assert (change["file"], change["line"]) == ("new.yaml", 10)
    assert change["path"] == "bodies.board.size.exactly"


def test_what_is_gone_is_found_in_the_old_file(ask: Ask) -> None:
    name = write("new.yaml", CLUB.replace("      - {title: Formand, role: chair}\n", ""))

    (change,) = json.loads(ask("diff", "club.yaml", name, "--json").out)

    assert (change["file"], change["line"]) == ("club.yaml", 12)


def test_a_charter_that_is_not_there_ends_the_command(ask: Ask) -> None:
    assert ask("diff", "club.yaml", "nowhere.yaml").code == 3
