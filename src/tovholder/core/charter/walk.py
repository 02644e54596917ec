"""Walk through every part and value of a charter, each with its path in the file."""

from collections.abc import Iterator
from functools import cache
from typing import get_args

from pydantic import BaseModel

from tovholder.core.charter.base import Part

type Path = tuple[str | int, ...]
"""Keys and list places as the file has them: `("bodies", "board", "seats", 0, "title")`."""


def walk(part: Part, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """The part itself, then its parts and values in the order of the model, all the way down.

    Values that are not set are left out. A bare value that stands for a list or a mapping in the
    file has the path of the whole: `reports_to: board` is found at `("reports_to", 0)`.
    """
    ahead: list[tuple[Path, object]] = [(path, part)]
    while ahead:
        here, value = ahead.pop()
        match value:
            case None:
                continue
            case Part():
                yield here, value
                keys = reversed(_keys(type(value)))
                ahead.extend(((*here, key), getattr(value, name)) for name, key in keys)
            case tuple():
                places = reversed(range(len(value)))
                ahead.extend(((*here, place), value[place]) for place in places)
            case dict():
                ahead.extend(((*here, key), value[key]) for key in reversed(value))
            case _:
                yield here, value


def parts_in(annotation: object) -> Iterator[type[Part]]:
    """The models of the parts that a value with this annotation can hold."""
    return (model for model in models_in(annotation) if issubclass(model, Part))


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """The same, whether they are parts of a charter or of another file."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from models_in(inner)


@cache
def _keys(model: type[Part]) -> tuple[tuple[str, str], ...]:
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())
