"""`tovholder schema`: what an editor needs to complete and check a charter."""

from argparse import Namespace

from tovholder.cli.exits import Exit
from tovholder.cli.screen import Screen
from tovholder.core.charter.schema import json_schema
from tovholder.core.language import Language


def run(_asked: Namespace, language: Language) -> int:
    """Write the JSON Schema of a charter file."""
    Screen(language).json(json_schema())
    return Exit.FINE
