"""Tables align, and colour is for people at a terminal only."""

import io
import json
import subprocess
import sys

import pytest

from tests.cli.conftest import Ask
from tovholder.cli.screen import Cell, Colour, Screen


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def a_terminal_of_60_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "60")


def written(rows: list[list[Cell]], out: io.StringIO) -> list[str]:
    Screen("da", out).table(["A", "B"], rows)
    return out.getvalue().splitlines()


def test_a_column_is_as_wide_as_its_widest_text() -> None:
    lines = written([[Cell("æble"), Cell("x")], [Cell("ø"), Cell("y")]], io.StringIO())

    assert lines == ["A     B", "æble  x", "ø     y"]


def test_the_last_column_goes_on_below_itself() -> None:
    lines = written([[Cell("a"), Cell("ord " * 20)]], Terminal())

    assert len(lines) == 3
    assert lines[2].startswith("   ord")


def test_a_long_text_in_another_column_goes_on_below_itself() -> None:
    lines = written(
        [[Cell("et meget langt navn på et afsnit i dokumentet"), Cell("x")]], Terminal()
    )

    assert [line.strip() for line in lines[1:]] == [
        "et meget langt navn på et       x",
        "afsnit i dokumentet",
    ]


def test_a_terminal_gets_colour() -> None:
    assert Screen("da", Terminal()).paint("Brudt", Colour.RED) == "\033[31mBrudt\033[0m"


def test_a_pipe_gets_none() -> None:
    assert Screen("da", io.StringIO()).paint("Brudt", Colour.RED) == "Brudt"


def test_who_set_no_color_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    assert Screen("da", Terminal()).paint("Brudt", Colour.RED) == "Brudt"


def test_colour_does_not_move_a_column() -> None:
    plain = written([[Cell("a", Colour.RED), Cell("b")]], io.StringIO())
    coloured = written([[Cell("a", Colour.RED), Cell("b")]], Terminal())

    assert coloured[1].replace("\033[31m", "").replace("\033[0m", "") == plain[1]


def test_the_schema_is_json_that_an_editor_reads(ask: Ask) -> None:
    answer = ask("schema")

    assert answer.code == 0
    assert json.loads(answer.out)["title"] == "Tovholder charter"


def test_who_reads_only_the_first_line_gets_no_complaint() -> None:
    command = f"{sys.executable} -m tovholder.cli.main schema | head -n 1"

    ended = subprocess.run(command, shell=True, capture_output=True, text=True)

    assert (ended.stdout, ended.stderr) == ("{\n", "")


def test_a_pipe_is_utf8_whatever_the_system_says() -> None:
    command = [sys.executable, "-m", "tovholder.cli.main", "--help", "--lang", "da"]

    ended = subprocess.run(command, capture_output=True, env={"PYTHONIOENCODING": "latin-1"})

    assert "Fører et kommissorium" in ended.stdout.decode("utf-8")
