"""Change one part of a charter file, such as a seat or a duty, as a form does.

What the part says already is not written again; everything else stays as it is, to the letter.
Errors are those of `edit`.
"""

from collections.abc import Mapping, Set
from datetime import date
from itertools import count

from tovholder.core.charter.edit import insert_at, remove_at, set_at
from tovholder.core.charter.index import slug
from tovholder.core.charter.read import Value, read
from tovholder.core.charter.walk import Path
from tovholder.core.charter.write import Plain, write_scalar

type Changes = Mapping[str, "Plain | Changes"]
"""By key: the new value; None takes the key away, and a mapping changes a part inside."""

_BARE = {"lead": "by", "chair": "post"}  # what a bare text stands for; in a list it is the title


def value_at(text: str, path: Path) -> Value:
    """What stands at the path, every single value as it is written; None if nothing does."""
    value = read(text).value
    for step in path:
        match value, step:
            case dict(), str():
                value = value.get(step)
            case list(), int() if step < len(value):
                value = value[step]
            case _:
                return None
    return value


def change_at(text: str, path: Path, changes: Changes) -> str:
    """The text with these changes to the part at the path, which is made if it is not there.

    A part that stands as a bare text becomes a mapping, unless it stays that one text. One that has
    nothing left is taken away.
    """
    found = value_at(text, path)
    if not isinstance(found, dict):
        return _replaced(text, path, found, changes)
    left = found.keys() - {key for key, value in changes.items() if value is None}
    if not left and not any(_is_something(value) for value in changes.values()):
        return remove_at(text, path)
    for key, value in changes.items():
        text = _changed(text, (*path, key), found.get(key), value)
    return text


def append_at(text: str, path: Path, value: Plain) -> str:
    """The text with one more item last in the list at the path, which is made if need be."""
    found = value_at(text, path)
    if isinstance(found, list) and found:
        return insert_at(text, (*path, len(found)), value)
    return set_at(text, path, [value])


def add_at(text: str, path: Path, key: str, value: Plain) -> str:
    """The text with a new key last in the mapping at the path, which is made if need be."""
    if value_at(text, path):
        return set_at(text, (*path, key), value)
    return set_at(text, path, {key: value})


def free_id(title: str, taken: Set[str], stem: str) -> str:
    """An id made from the title that is not taken; from `stem` if the title has no letters."""
    wished = slug(title) or stem
    tries = (f"{wished}-{number}" if number > 1 else wished for number in count(1))
    return next(one for one in tries if one not in taken)


def filled(changes: Changes) -> dict[str, Plain]:
    """What a part that is new has: the changes without those that take away."""
    found: dict[str, Plain] = {}
    for key, value in changes.items():
        inner = filled(value) if isinstance(value, Mapping) else value
        if inner is not None and inner != {}:
            found[key] = inner
    return found


def _replaced(text: str, path: Path, found: Value, changes: Changes) -> str:
    """The part made, or made a mapping."""
    bare = "title" if isinstance(path[-1], int) else _BARE.get(path[-1], "")
    found = found if bare else None
    new = ({bare: found} if isinstance(found, str) else {}) | filled(changes)
    gone = {key for key, value in changes.items() if value is None}
    new = {key: value for key, value in new.items() if key not in gone}
    if not new:
        return text if value_at(text, path) is None else remove_at(text, path)
    if isinstance(found, str) and new == {bare: found}:
        return text
    only = new[bare] if isinstance(found, str) and new.keys() == {bare} else new
    return set_at(text, path, only)


def _changed(text: str, path: Path, found: Value, value: "Plain | Changes") -> str:
    if isinstance(value, Mapping):
        return change_at(text, path, value)
    if value is None:
        return text if value_at(text, path[:-1]) is None else _without(text, path)
    return text if _same(found, value) else set_at(text, path, value)


def _without(text: str, path: Path) -> str:
    around = value_at(text, path[:-1])
    has = isinstance(around, dict) and path[-1] in around
    return remove_at(text, path) if has else text


def _same(found: Value, value: Plain) -> bool:
    """Whether the file says so already. One value may stand where a list of it would."""
    if found is None:
        return False
    return _as_list(found) == [_as_read(one) for one in _as_list(value)]


def _as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _as_read(value: object) -> object:
    if isinstance(value, bool | int | date):
        return write_scalar(value)
    return value


def _is_something(value: object) -> bool:
    return filled(value) != {} if isinstance(value, Mapping) else value is not None
