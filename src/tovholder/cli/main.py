"""The command `tovholder`."""

import argparse
import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand; gives the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["manage"]:
        return manage(given[1:])
    parser = argparse.ArgumentParser(prog="tovholder")
    parser.add_subparsers(dest="command", required=True).add_parser("manage")
    parser.parse_args(given)
    return 0


def manage(arguments: Sequence[str]) -> int:
    """Hand the rest of the line to Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tovholder.config.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["tovholder manage", *arguments])
    return 0


if __name__ == "__main__":
    sys.exit(main())
