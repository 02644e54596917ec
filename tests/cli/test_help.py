"""Somebody who does not know the command can find out how to use it."""

import re
import subprocess
import sys
from argparse import ArgumentParser

import pytest

from tests.cli.conftest import Ask
from tovholder.cli import words
from tovholder.cli.main import build_parser
from tovholder.cli.parser import asked_language, say_misuse
from tovholder.core.language import LANGUAGES, Language

COMMANDS = [name for name in words.SUMMARIES if name != "manage"]
ENGLISH_OF_ARGPARSE = ("usage:", "options:", "positional arguments", "show this help message")


def test_help_lists_every_command(ask: Ask) -> None:
    answer = ask("--help")

    assert answer.code == 0
    assert all(f"    {name}" in answer.out for name in words.SUMMARIES)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_danish_help_is_all_danish(ask: Ask, command: str) -> None:
    answer = ask(*command.split(), "--help", "--lang", "da")

    assert "brug: tovholder" in answer.out
    assert not [word for word in ENGLISH_OF_ARGPARSE if word in answer.out]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_tells_the_exit_codes(ask: Ask, command: str) -> None:
    answer = ask(*command.split(), "--help", "--lang", "en")

    assert "3 a file cannot be read." in re.sub(r"\s+", " ", answer.out)


@pytest.mark.parametrize(
    ("arguments", "locales", "language"),
    [
        (["--lang", "en"], ["da_DK.UTF-8"], "en"),
        (["--lang=da"], ["en_GB.UTF-8"], "da"),
        ([], ["", "", "da_DK.UTF-8"], "da"),
        ([], ["de_DE.UTF-8"], "en"),
        ([], ["C", "da_DK"], "en"),
        ([], [], "en"),
        (["--lang"], [], "en"),
    ],
)
def test_the_language_is_the_one_asked_for_or_else_that_of_the_system(
    arguments: list[str], locales: list[str], language: str
) -> None:
    assert asked_language(arguments, locales) == language


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Der mangler: KOMMANDO"),
        (("check",), "Der mangler: FIL"),
        (("tegn",), "'tegn' kan ikke bruges som KOMMANDO."),
        (("wheel", "club.yaml", "--year", "26"), "'26' kan ikke bruges som --year."),
        (("judge", "club.yaml", "--on", "1/5-2026"), "'1/5-2026' kan ikke bruges som --on."),
        (("judge", "club.yaml", "--on", "2026-02-30"), "'2026-02-30' kan ikke bruges som --on."),
        (("judge", "club.yaml", "--on"), "--on skal have en værdi."),
        (("wheel", "club.yaml", "--svg", "--ics"), "--ics kan ikke bruges sammen med --svg."),
        (("schema", "--js"), "ukendt: --js"),
        (("check", "club.yaml", "--json=x"), "--json tager ingen værdi ('x')."),
    ],
)
def test_wrong_use_is_told_in_danish(ask: Ask, arguments: tuple[str, ...], said: str) -> None:
    answer = ask(*arguments)

    assert answer.code == 2
    assert f"Forkert brug: {said}" in answer.err
    assert "Se: tovholder" in answer.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_argparse_says_elsewhere_is_passed_on(language: Language) -> None:
    assert say_misuse("something new", language) == "something new"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_option_has_a_help(language: Language) -> None:
    for parser in _parsers(build_parser(language)):
        for action in parser._actions:
            assert action.help or action.dest == "command"


def test_help_comes_fast_because_nothing_heavy_is_loaded() -> None:
    heavy = "{'django', 'pydantic', 'ruamel', 'icalendar', 'lark'}"
    code = (
        "import sys\nfrom tovholder.cli.main import main\n"
        f"try: main(['--help'])\nexcept SystemExit: sys.exit(bool({heavy} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL).returncode == 0


def test_the_version_is_told(ask: Ask) -> None:
    assert re.fullmatch(r"tovholder \d+\.\d+\.\d+\n", ask("--version").out)


def test_manage_is_djangos(ask: Ask) -> None:
    answer = ask("manage", "help", "migrate")

    assert answer.code == 0
    assert "tovholder manage migrate" in answer.out


def test_manage_takes_the_language_first_like_the_others(ask: Ask) -> None:
    answer = ask("--lang", "da", "manage", "help", "migrate", "--no-color")

    assert answer.code == 0
    assert "tovholder manage migrate" in answer.out


def test_a_missing_setting_is_told_without_a_traceback() -> None:
    command = [sys.executable, "-m", "tovholder.cli.main", "manage", "migrate"]

    ended = subprocess.run(command, capture_output=True, text=True, env={})

    assert ended.returncode == 2
    assert re.fullmatch(r"TOVHOLDER_\w+ must be set; see docs/operations.md.\n", ended.stderr)


def _parsers(parser: ArgumentParser) -> list[ArgumentParser]:
    below = [
        inner
        for action in parser._actions
        if isinstance(action.choices, dict)
        for inner in action.choices.values()
    ]
    return [parser, *below]
