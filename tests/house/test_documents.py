"""The documents are true of the repository that they describe."""

import re
from pathlib import Path

import pytest

from tests.house.files import PACKAGE, ROOT, name, text_files

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
SETTING = re.compile(r"read_\w+\(\s*\"(\w+)\"")
TARGET = re.compile(r"^([a-z-]+):.*## ", re.MULTILINE)

DOCUMENTS = [path for path in text_files() if path.suffix == ".md"]


def anchors(document: Path) -> set[str]:
    """The headings of a document as links name them."""
    headings = HEADING.findall(document.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading).lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_links_lead_somewhere(document: Path) -> None:
    dead = []
    for link in LINK.findall(document.read_text(encoding="utf-8")):
        file, _, anchor = link.partition("#")
        target = (document.parent / file).resolve() if file else document
        is_elsewhere = link.startswith(("http://", "https://", "mailto:"))
        if is_elsewhere:
            continue
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link)
    assert dead == []


def test_every_setting_is_explained() -> None:
    settings = (PACKAGE / "config" / "settings.py").read_text(encoding="utf-8")
    explained = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    assert [word for word in SETTING.findall(settings) if f"`{word}`" not in explained] == []


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8"))
    assert [target for target in targets if f"make {target}" not in readme] == []


def test_decisions_are_numbered_in_order_and_tell_context_decision_and_consequences() -> None:
    decisions = sorted((ROOT / "docs" / "adr").glob("*.md"))
    assert [path.name[:4] for path in decisions] == [f"{n + 1:04}" for n in range(len(decisions))]
    for path in decisions:
        text = path.read_text(encoding="utf-8")
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == [
            "Context",
            "Decision",
            "Consequences",
        ], path.name


def test_every_package_has_its_place_in_the_architecture() -> None:
    architecture = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    packages = [path.parent.name for path in PACKAGE.glob("*/__init__.py")]
    assert [package for package in packages if f"`{package}`" not in architecture] == []
