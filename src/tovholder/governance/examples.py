"""The example charters, and a copy of one as the first draft of an organisation."""

import re
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from tovholder.core.charter import Charter
from tovholder.core.charter.edit import remove_at, set_at
from tovholder.core.charter.load import load
from tovholder.core.charter.walk import Path as Place

_CHECKOUT = Path(__file__).resolve().parents[3] / "examples" / "charters"
_INSTALLED = Path(sysconfig.get_path("data"), "share", "tovholder", "charters")
FOLDER = _CHECKOUT if _CHECKOUT.is_dir() else _INSTALLED
"""Where the files are: in the repository, or where pyproject.toml has them installed."""

_LEFT_OUT: tuple[Place, ...] = (
    ("adopted",), ("source",), ("in_force", "until"), ("in_force", "inferred"),
)  # fmt: skip
_LEADING = re.compile(r"\A(?:#.*\n|\s*\n)+")


@dataclass(frozen=True, slots=True)
class Example:
    """A charter to start from. `name` is that of its file."""

    name: str
    text: str
    charter: Charter


@cache
def examples() -> tuple[Example, ...]:
    """All examples, by name; none where they are not installed."""
    found = []
    for file in sorted(FOLDER.glob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        found.append(Example(file.stem, text, load(text, name=file.name).charter))
    return tuple(found)


def example_for(example: Example, *, organisation: str, slug: str, start: date) -> str:
    """The example's text as a charter called `slug` of the organisation, in force from `start`.

    What the example says about its own adoption and its end is left out; every place that is only
    the name of its organisation has the new name. Comments are kept, but for those at the top,
    which speak of the document.
    """
    charter, text = example.charter, _LEADING.sub("", example.text)
    for place in _LEFT_OUT:
        text = _without(text, place)
    text = set_at(text, ("charter",), slug)
    for named in [("organisation",), *_named(charter)]:
        text = set_at(text, named, organisation)
    return set_at(text, ("in_force", "from"), start)


def _named(charter: Charter) -> Iterator[Place]:
    """The units and parties that are called as the organisation is."""
    for group in ("units", "parties"):
        for id_, one in getattr(charter, group).items():
            if one.name == charter.organisation:
                yield (group, id_, "name")


def _without(text: str, place: Place) -> str:
    try:
        return remove_at(text, place)
    except LookupError:
        return text
