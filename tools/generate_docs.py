"""Writes the documents that are made from the code, or with --check says which are out of date."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from tovholder.core.charter.reference import charter_reference
from tovholder.core.charter.schema import json_schema

ROOT = Path(__file__).resolve().parents[1]


def charter_schema() -> str:
    """The JSON Schema of a charter file."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


GENERATORS: dict[str, Callable[[], str]] = {
    "docs/charter-reference.md": charter_reference,
    "docs/charter.schema.json": charter_schema,
}
"""The text of each generated document, by its path in the repository."""


def outdated() -> list[str]:
    """The paths of the generated documents that differ from what the code says now."""
    return [
        path
        for path, generate in GENERATORS.items()
        if not (ROOT / path).exists() or (ROOT / path).read_text(encoding="utf-8") != generate()
    ]


def main(arguments: list[str]) -> int:
    stale = outdated()
    if "--check" in arguments:
        for path in stale:
            print(f"{path} is out of date: run make docs")
        return bool(stale)
    for path in stale:
        (ROOT / path).write_text(GENERATORS[path](), encoding="utf-8")
        print(f"Wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
