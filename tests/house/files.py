"""The repository's own files, as the tests of this folder read them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "tovholder"
FOLDERS = ("src", "tests", "tools", "bench", "docs", "examples", ".ci")
TEXT = {".py", ".html", ".txt", ".css", ".js", ".sh", ".md", ".yaml", ".yml", ".toml", ".po"}
TEXT |= {".csv", ".json", ".lark", ".svg", ""}
MADE = {"__pycache__", "vendor"}


@cache
def text_files() -> tuple[Path, ...]:
    """Every text file that people of this project write: no builds, nothing vendored."""
    found = [path for path in ROOT.iterdir() if path.is_file()]
    for folder in FOLDERS:
        found += (ROOT / folder).rglob("*")
    return tuple(sorted(path for path in found if path.suffix in TEXT and _is_ours(path)))


def python_files(folder: str) -> list[Path]:
    """The Python files below a folder of the repository."""
    return [path for path in text_files() if path.suffix == ".py" and is_below(path, folder)]


def is_below(path: Path, folder: str) -> bool:
    """Whether a file is in a folder of the repository, at any depth."""
    return path.is_relative_to(ROOT / folder)


def name(path: Path) -> str:
    """A file as it is named in a test's message."""
    return str(path.relative_to(ROOT))


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """A file's lines, numbered from 1."""
    yield from enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)


def _is_ours(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return path.is_file() and not MADE & set(parts) and "egg-info" not in str(path)
