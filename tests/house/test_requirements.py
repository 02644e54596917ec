"""The pinned requirements are what pyproject.toml asks for."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.files import ROOT

PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^ ;\\]+)", re.MULTILINE)
FILES = {"requirements.txt": ("build",), "requirements-dev.txt": ("build", "dev")}


def pins(file: str) -> dict[str, str]:
    """The pinned version of each package."""
    text = (ROOT / file).read_text(encoding="utf-8")
    return {canonicalize_name(m["name"]): m["version"] for m in PIN.finditer(text)}


def asked_for(extras: tuple[str, ...]) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    optional = project["optional-dependencies"]
    lines = [*project["dependencies"], *(line for extra in extras for line in optional[extra])]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("file", FILES)
def test_what_is_asked_for_is_pinned(file: str) -> None:
    pinned = pins(file)
    missed = [
        str(requirement)
        for requirement in asked_for(FILES[file])
        if pinned.get(canonicalize_name(requirement.name), "0") not in requirement.specifier
    ]
    assert missed == []


@pytest.mark.parametrize("file", FILES)
def test_every_pin_has_a_hash(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\w)", text)
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_tests_run_on_the_versions_that_users_get() -> None:
    runtime, dev = pins("requirements.txt"), pins("requirements-dev.txt")
    assert {name: dev.get(name) for name in runtime} == runtime
