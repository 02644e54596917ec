"""The command `tovholder`."""

import os
import sys
from argparse import REMAINDER
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper

from tovholder import __version__
from tovholder.cli import words
from tovholder.cli.exits import Exit
from tovholder.cli.parser import SpokenParser, asked_language, day, year
from tovholder.core.language import Language

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code. `arguments` are those after `tovholder`."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["manage"]:
        return manage(given[1:])
    _write_utf8()
    language = asked_language(given, (os.environ.get(name, "") for name in _LOCALES))
    asked = build_parser(language).parse_args(given)
    if asked.command == "manage":
        return manage(asked.rest)
    # Loaded here, so that help does not wait for what the command needs.
    command = import_module(f"tovholder.cli.{asked.command}_command")
    try:
        code = int(command.run(asked, language))
        sys.stdout.flush()
    except BrokenPipeError:
        # Somebody reads only the first lines, as `head` does. What is left must go nowhere, or
        # Python complains when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.FINE
    return code


def _write_utf8() -> None:
    """Write files and pipes as UTF-8 on every system, and no terminal's gaps as an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def manage(arguments: Sequence[str]) -> int:
    """Hand the rest of the line to Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tovholder.config.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(["tovholder manage", *arguments])
    except ImproperlyConfigured as error:
        print(error, file=sys.stderr)
        return Exit.WRONG_USE
    return Exit.FINE


def build_parser(language: Language) -> SpokenParser:
    """The parser of the whole command line."""
    parser = SpokenParser(
        language=language,
        prog="tovholder",
        description=words.PROGRAM.text(language),
        epilog=f"{words.SEE_HELP.text(language)} {words.EXITS.text(language)}",
    )
    parser.option("--version", "version", action="version", version=f"tovholder {__version__}")
    commands = parser.add_subparsers(
        dest="command",
        required=True,
        title=words.COMMANDS.text(language),
        metavar=words.COMMAND.text(language),
        parser_class=SpokenParser,
    )
    for name, summary in words.SUMMARIES.items():
        about = words.ABOUT.get(name, summary).text(language)
        command = commands.add_parser(
            name,
            language=language,
            help=summary.text(language),
            description=about,
            epilog=words.EXITS.text(language),
        )
        _FILL.get(name, _nothing)(command)
    return parser


def _check(parser: SpokenParser) -> None:
    _charter(parser, nargs="+")
    parser.option("--json", "json", action="store_true")
    levels = ("error", "warning", "info", "never")
    parser.option("--fail-on", "fail-on-finding", choices=levels, default="warning")


def _wheel(parser: SpokenParser) -> None:
    _charter(parser)
    parser.option("--year", "year", type=year, metavar=words.YEAR.text(parser.language))
    _facts_and_day(parser)
    form = parser.options.add_mutually_exclusive_group()
    for name in ("svg", "ics", "json"):
        said = words.HELP_OF[name].text(parser.language)
        form.add_argument(f"--{name}", action="store_const", const=name, dest="form", help=said)


def _judge(parser: SpokenParser) -> None:
    _charter(parser)
    parser.option("--year", "year-of-on", type=year, metavar=words.YEAR.text(parser.language))
    _facts_and_day(parser)
    parser.option("--json", "json", action="store_true")
    choices = ("broken", "overdue", "never")
    parser.option("--fail-on", "fail-on-standing", choices=choices, default="overdue")


def _diff(parser: SpokenParser) -> None:
    parser.argument("old", "old", metavar=words.OLD.text(parser.language))
    parser.argument("new", "new", metavar=words.NEW.text(parser.language))
    parser.option("--all", "all", action="store_true")
    parser.option("--json", "json", action="store_true")


def _nothing(parser: SpokenParser) -> None:
    pass


def _manage(parser: SpokenParser) -> None:
    parser.argument("rest", "rest", nargs=REMAINDER, metavar="…")


_FILL: Mapping[str, Callable[[SpokenParser], None]] = {
    "check": _check,
    "wheel": _wheel,
    "judge": _judge,
    "diff": _diff,
    "manage": _manage,
}


def _charter(parser: SpokenParser, nargs: str | None = None) -> None:
    name = "charters" if nargs else "charter"
    parser.argument(name, "charter", nargs=nargs, metavar=words.FILE.text(parser.language))


def _facts_and_day(parser: SpokenParser) -> None:
    file, on = words.FILE.text(parser.language), words.DAY.text(parser.language)
    parser.option("--facts", "facts", action="append", default=[], metavar=file)
    parser.option("--on", "on", type=day, metavar=on)


if __name__ == "__main__":
    sys.exit(main())
