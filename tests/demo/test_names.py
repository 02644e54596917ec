"""Nobody in the documents is named in the code, the examples or the documentation.

The family names that the documents hold are kept as hashes, so that they are not named here either.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from tests.charters.examples import ROOT

FAMILY_NAMES = frozenset(
    {
        "0b9cf4bdf06895ee",
        "1c614331c84d66a9",
        "1edc1285485a4786",
        "2a5006cea2ada801",
        "2edf2ad54121f1c9",
        "3297b47f937a9faf",
        "535735de7b2263ac",
        "56eb55baf77eeb12",
        "574ef45bfa9b6282",
        "62496828fec7fcea",
        "63d1677e94bcbd8d",
        "7a97e77a7e795c1c",
        "85e0e3c7fabebccc",
        "8b13a74534144296",
        "98f4ab61676b5f06",
        "cab951692f47fa34",
        "dc4341545cabeb4f",
        "df2c5e65236f977a",
    }
)
WORD = re.compile(r"[^\W\d_]{3,}")
TEXT = {".py", ".yaml", ".md", ".html", ".po", ".csv", ".txt", ".json", ".toml", ".css", ".js"}


def mark(word: str) -> str:
    return sha256(f"tovholder {word.casefold()}".encode()).hexdigest()[:16]


def texts() -> Iterator[Path]:
    for folder in ("src", "examples", "docs"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in TEXT and path.is_file() and ".egg-info" not in str(path):
                yield path


def named(text: str) -> set[str]:
    capitalised = {word for word in WORD.findall(text) if word[0].isupper()}
    return {word for word in capitalised if mark(word) in FAMILY_NAMES}


def test_nobody_of_the_documents_is_named() -> None:
    found = {str(path.relative_to(ROOT)): named(path.read_text("utf-8")) for path in texts()}
    assert {path: names for path, names in found.items() if names} == {}


def test_a_name_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.demo.test_names.FAMILY_NAMES", {mark("tovmand")})
    assert named("Agnes Tovmand er formand, og hun er ingen tovmand.") == {"Tovmand"}
