"""Write a charter as a file: `dump(charter)`. Loading it gives an equal charter."""

from collections.abc import Iterator, Mapping
from enum import Enum

from tovholder.core.charter.base import Hand, Many, Part, Spelling, Statement, When
from tovholder.core.charter.body import AgendaItem, Chair, Service
from tovholder.core.charter.model import Charter
from tovholder.core.charter.strategy import Lead, Node, Target
from tovholder.core.charter.write import Plain, write_lines
from tovholder.core.facts import FactKind

BARE: Mapping[type[Part], str] = {
    Spelling: "text",
    Hand: "by",
    Service: "by",
    Lead: "by",
    Chair: "post",
    Statement: "title",
    AgendaItem: "title",
    Node: "title",
}
"""Parts that are written as a bare text when only this key is set."""

_LAST = ("also", "written_as", "clause", "inferred")
"""Keys that tell about a part stand after those that it consists of."""


def dump(charter: Charter) -> str:
    """The charter as YAML in the order of the model, with what is as it is by default left out.

    Comments of the file that it was loaded from are not kept; `edit` keeps them.
    """
    blocks = (list(write_lines({key: value})) for key, value in to_plain(charter).items())
    return "".join(_spaced(blocks))


def to_plain(part: Part) -> dict[str, Plain]:
    """The keys and values that a file would have for the part."""
    plain: dict[str, Plain] = {}
    fields = type(part).model_fields
    for name in sorted(fields, key=lambda name: name in _LAST and _LAST.index(name) + 1):
        field, value = fields[name], getattr(part, name)
        if field.is_required() or value != field.get_default():
            written = _value(value)
            if Many in field.metadata and isinstance(written, list) and len(written) == 1:
                written = written[0]
            plain[field.alias or name] = written
    return plain


def _spaced(blocks: Iterator[list[str]]) -> Iterator[str]:
    """The lines, with an empty one around every block of several."""
    long_before = False
    for place, block in enumerate(blocks):
        if place and (long_before or len(block) > 1):
            yield "\n"
        yield from (f"{line}\n" for line in block)
        long_before = len(block) > 1


def _value(value: object) -> Plain:
    match value:
        case When():
            return value.text
        case Target():
            return value.phrase
        case FactKind():
            return value.phrase
        case Enum():
            return str(value.value)
        case Part():
            plain = to_plain(value)
            bare = BARE.get(type(value))
            return plain[bare] if plain.keys() == {bare} and bare else plain
        case tuple():
            return [_value(item) for item in value]
        case dict():
            return {key: _value(item) for key, item in value.items()}
    return value  # type: ignore[return-value]
