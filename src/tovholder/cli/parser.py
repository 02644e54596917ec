"""An argument parser that speaks Danish or English."""

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NoReturn

from tovholder.cli import words
from tovholder.cli.exits import Exit
from tovholder.core.language import LANGUAGES, Language


class SpokenParser(argparse.ArgumentParser):
    """As `ArgumentParser`, with help and errors in one language.

    Abbreviated options are not understood, so that a script keeps its meaning when a new option
    comes. `arguments` and `options` are the groups to add to.
    """

    def __init__(self, *, language: Language, **settings: Any) -> None:
        formatter = _formatter(language)
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=formatter, **settings)
        self.language = language
        self.arguments = self.add_argument_group(words.ARGUMENTS.text(language))
        self.options = self.add_argument_group(words.OPTIONS.text(language))
        self.options.add_argument("-h", "--help", action="help", help=words.HELP.text(language))
        self.options.add_argument(
            "--lang", choices=LANGUAGES, help=words.HELP_OF["lang"].text(language)
        )

    def option(self, name: str, help_of: str, **settings: Any) -> None:
        """Add an option; `help_of` names its help among the words."""
        self.options.add_argument(name, help=words.HELP_OF[help_of].text(self.language), **settings)

    def argument(self, name: str, help_of: str, **settings: Any) -> None:
        """Add what comes without a dash; `help_of` names its help among the words."""
        self.arguments.add_argument(
            name, help=words.HELP_OF[help_of].text(self.language), **settings
        )

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line, and end."""
        self.print_usage(sys.stderr)
        said = words.WRONG_USE.format(self.language, what=say_misuse(message, self.language))
        hint = words.TRY_HELP.format(self.language, command=self.prog)
        self.exit(Exit.WRONG_USE, f"{said}\n{hint}\n")


def say_misuse(message: str, language: Language) -> str:
    """What argparse says in English, in the language; as it is if it is not known."""
    for pattern, sentence in words.MISUSES:
        if found := re.fullmatch(pattern, message):
            return sentence.format(language, **found.groupdict())
    return message


def asked_language(arguments: Sequence[str], environment: Iterable[str]) -> Language:
    """The language in `--lang`, else that of the first locale that is set; else English."""
    for place, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            asked = value or "".join(arguments[place + 1 : place + 2])
            return "da" if asked == "da" else "en"
    locale = next((one for one in environment if one), "")
    return "da" if locale.lower().startswith("da") else "en"


def day(text: str) -> date:
    """A day written 2026-05-01. Raises ValueError for anything else."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise ValueError(text)
    return date.fromisoformat(text)


def year(text: str) -> int:
    """A year from 1900 to 2200. Raises ValueError for anything else."""
    if not re.fullmatch(r"\d{4}", text, re.ASCII) or not 1900 <= int(text) <= 2200:
        raise ValueError(text)
    return int(text)


def _formatter(language: Language) -> type[argparse.HelpFormatter]:
    class Formatter(argparse.HelpFormatter):
        def add_usage(
            self, usage: Any, actions: Any, groups: Any, prefix: str | None = None
        ) -> None:
            super().add_usage(
                usage, actions, groups, words.USAGE.text(language) if prefix is None else prefix
            )

    return Formatter
