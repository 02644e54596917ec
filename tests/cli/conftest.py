"""A sailing club's charter and a year of its life, as files that a command can be given."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tovholder.cli.main import main

CLUB = """\
charter: sejlklub
kind: vedtægt
title: Vedtægt for sejlklubben
organisation: Sejlklubben
in_force: {from: 2025-01-01}
bodies:
  board:
    name: Bestyrelsen
    clause: "3"
    size: {exactly: 3}
    seats:
      - {title: Formand, role: chair}
      - {title: Kasserer, count: 2}
    meetings:
      ordinary: {title: Bestyrelsesmøde, when: 2 gange om året, clause: "4"}
duties:
  regatta:
    {title: Kapsejlads, kind: event, owner: board, when: senest 1. august 2026, clause: "7"}
"""
FACTS = """\
charter: sejlklub
facts:
  - {kind: meeting held, subject: board.ordinary, on: 2026-02-03, ref: referat 1}
  - {kind: event held, subject: regatta, on: 2026-07-11}
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command gave: the exit code, and what it wrote."""

    code: int
    out: str
    err: str


type Ask = Callable[..., Answer]


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The club's files lie in the working folder; the language is Danish and there is no colour."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "da_DK.UTF-8")
    write("club.yaml", CLUB)
    write("facts.yaml", FACTS)


def write(name: str, text: str) -> str:
    """A file in the working folder; gives its name."""
    Path(name).write_text(text, encoding="utf-8")
    return name


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run a command as the shell would."""

    def run(*arguments: str) -> Answer:
        code = _run(arguments)
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return run


def _run(arguments: Sequence[str]) -> int:
    try:
        return main(arguments)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
