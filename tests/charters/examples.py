"""The example charters as data, and their corrected copies."""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
CHARTERS = ROOT / "examples" / "charters"
CORRECTED = CHARTERS / "corrected"

type Data = dict[str, Any] | list[Any]
type Mend = dict[str, Any]
type Place = tuple[Data, str | int]
"""A mapping or a list, and the key or the place in it."""


@cache
def names() -> tuple[str, ...]:
    """The names of the example charters, without their ending."""
    return tuple(sorted(path.stem for path in CHARTERS.glob("*.yaml")))


def raw(path: Path) -> Any:
    """What the YAML file says, before any model has read it. A fresh value each time."""
    return YAML(typ="safe", pure=True).load(path)


def at(data: Data, dotted: str) -> Any:
    """What stands at "bodies.board.seats.0". Raises `LookupError` if nothing does."""
    for step in dotted.split("."):
        data = data[_key(data, step)]  # type: ignore[index]
    return data


def mended(name: str) -> Any:
    """The charter with its mends applied in the order that they stand."""
    data = raw(CHARTERS / f"{name}.yaml")
    for mend in mends(name):
        apply(data, mend)
    return data


def mends(name: str) -> list[Mend]:
    """What is changed in the charter to make it come out clean, and why."""
    found: list[Mend] = raw(CORRECTED / f"{name}.mends.yaml")
    return found


def apply(data: Data, mend: Mend) -> None:
    """One of `set: path, to: value`, `insert: path.place, value: value`, and `remove: path`."""
    match mend:
        case {"set": dotted, "to": value}:
            for holder, key in _places(data, dotted):
                holder[key] = deepcopy(value)  # type: ignore[index]
        case {"insert": dotted, "value": value}:
            for holder, key in _places(data, dotted):
                holder.insert(key, deepcopy(value))  # type: ignore[arg-type,union-attr]
        case {"remove": dotted}:
            for holder, key in reversed(_places(data, dotted)):
                del holder[key]  # type: ignore[arg-type]
        case _:
            raise ValueError(f"not a mend: {mend}")


def _places(data: Data, dotted: str) -> list[Place]:
    """Where a path leads. `*` stands for every item; all but the last step must exist."""
    *steps, last = dotted.split(".")
    holders = [data]
    for step in steps:
        holders = [inner for holder in holders for inner in _below(holder, step)]
    if not holders:
        raise LookupError(dotted)
    return [(holder, key) for holder in holders for key in _keys(holder, last)]


def _below(holder: Data, step: str) -> Iterator[Data]:
    for key in _keys(holder, step):
        yield holder[key]  # type: ignore[index]


def _keys(holder: Data, step: str) -> list[str | int]:
    if step != "*":
        return [_key(holder, step)]
    return list(holder) if isinstance(holder, dict) else list(range(len(holder)))


def _key(holder: Data, step: str) -> str | int:
    return step if isinstance(holder, dict) else int(step)
