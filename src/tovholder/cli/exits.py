"""The exit codes of every command."""

from enum import IntEnum


class Exit(IntEnum):
    """What a script can tell from how a command ended."""

    FINE = 0
    FOUND = 1  # findings, broken duties, differences: what was asked for was found
    WRONG_USE = 2
    UNREADABLE = 3  # a file is not there, or is not what it should be
