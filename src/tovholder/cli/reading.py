"""Reading the files that a command is given, and telling what is wrong with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tovholder.cli.screen import Screen
from tovholder.core.charter import Charter
from tovholder.core.charter.load import Document, load
from tovholder.core.charter.problems import CharterError, Problem
from tovholder.core.charter.walk import Path as Place
from tovholder.core.facts import Fact, Waiver
from tovholder.core.facts_file import load_facts
from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.problems import say_problem

_NOT_THERE = Sentence("Filen findes ikke.", "There is no such file.")
_A_FOLDER = Sentence("Det er en mappe, ikke en fil.", "This is a folder, not a file.")
_NOT_ALLOWED = Sentence("Filen må ikke læses.", "The file may not be read.")
_NOT_READABLE = Sentence("Filen kan ikke læses: {why}", "The file cannot be read: {why}")
_REASONS = {
    FileNotFoundError: _NOT_THERE,
    IsADirectoryError: _A_FOLDER,
    PermissionError: _NOT_ALLOWED,
}


class UnreadableError(Exception):
    """A file cannot be used; what is wrong with it has been said."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known to have happened."""

    facts: tuple[Fact, ...] = ()
    waivers: tuple[Waiver, ...] = ()


def read_charter(name: str, screen: Screen) -> Document:
    """The charter in the file. Says what is wrong, and raises UnreadableError, if it is none."""
    try:
        return load(_read(name, screen), name=name)
    except CharterError as error:
        _tell(error, screen)
        raise UnreadableError(name) from None


def read_evidence(names: Sequence[str], charter: Charter, screen: Screen) -> Evidence:
    """The facts and waivers of all the files, which are about the charter."""
    facts: list[Fact] = []
    waivers: list[Waiver] = []
    try:
        for name in names:
            found = load_facts(_read(name, screen), charter, name=name)
            facts.extend(found.facts)
            waivers.extend(found.waivers)
    except CharterError as error:
        _tell(error, screen)
        raise UnreadableError(error.name) from None
    return Evidence(tuple(facts), tuple(waivers))


def problem_as_json(problem: Problem, name: str, language: str) -> dict[str, Any]:
    """What is wrong and where, for a program."""
    return {
        "file": name,
        "line": problem.line,
        "column": problem.column,
        "code": problem.code,
        "path": dotted(problem.path),
        "sentence": say_problem(problem, language),
    }


def dotted(path: Place) -> str:
    """ "bodies.board.seats.0"."""
    return ".".join(map(str, path))


def _read(name: str, screen: Screen) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as error:
        said = _REASONS.get(type(error), _NOT_READABLE)
        screen.complain(f"{name}: {said.format(screen.language, why=error.strerror)}")
        raise UnreadableError(name) from None


def _tell(error: CharterError, screen: Screen) -> None:
    for problem in error.problems:
        said = say_problem(problem, screen.language)
        screen.complain(f"{error.name}:{problem.line}:{problem.column}: {said}")
