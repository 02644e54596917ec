"""Walk through every part and value of a charter, each with its path in the file."""

from collections.abc import Iterator
from functools import cache

from tovholder.core.charter.base import Part

type Path = tuple[str | int, ...]
"""Keys and list places as the file has them: `("bodies", "board", "seats", 0, "title")`."""


def walk(part: Part, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """The part itself, then its parts and values in the order of the model, all the way down.

    Values that are not set are left out. A bare value that stands for a list or a mapping in the
    file has the path of the whole: `reports_to: board` is found at `("reports_to", 0)`.
    """
    yield path, part
    for name, key in _keys(type(part)):
        yield from _values(getattr(part, name), (*path, key))


def _values(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    match value:
        case None:
            return
        case Part():
            yield from walk(value, path)
        case tuple():
            for place, item in enumerate(value):
                yield from _values(item, (*path, place))
        case dict():
            for key, item in value.items():
                yield from _values(item, (*path, key))
        case _:
            yield path, value


@cache
def _keys(model: type[Part]) -> tuple[tuple[str, str], ...]:
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())
