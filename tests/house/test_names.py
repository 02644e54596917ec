"""What this project's files may be called, and what may not stand in them."""

import re

import pytest

from tests.house.files import lines, name, python_files, text_files

VAGUE = {"utils", "helpers", "common", "misc", "services", "managers"}
# Put together, so that this file does not name them itself.
WORDS = "|".join(("TO" + "DO", "FIX" + "ME", "X" + "XX"))
UNFINISHED = re.compile(rf"(#|//|/\*|<!--|\{{#)\s*({WORDS})\b|\b({WORDS}):")
REGISTRIES = re.compile(
    "|".join(("pypi" + r"\.org", "python" + "hosted", "npm" + r"js\.(com|org)", "file:///" + "opt"))
)


@pytest.mark.parametrize("folder", ["src", "tests", "tools", "bench"])
def test_no_module_has_a_vague_name(folder: str) -> None:
    parts = {part for path in python_files(folder) for part in (*path.parts, path.stem)}
    assert parts & VAGUE == set()


def test_nothing_is_left_unfinished() -> None:
    assert found(UNFINISHED) == []


def test_no_package_registry_is_named() -> None:
    assert found(REGISTRIES) == []


def found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name(path)}:{number} {line.strip()}"
        for path in text_files()
        for number, line in lines(path)
        if pattern.search(line)
    ]
