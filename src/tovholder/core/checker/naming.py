"""What things are called, and when two names are the same but for the spelling."""

import re

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Named, Part
from tovholder.core.charter.index import index, title_of
from tovholder.core.charter.walk import Path

_NO_LETTER = re.compile(r"[\W_]+")


def plain(name: str) -> str:
    """The name in small letters, with "og" for "&", and nothing but letters and digits.

    "Vækst & Klima" and "Vækst  og klima" are the same plain name.
    """
    return _NO_LETTER.sub(" ", name.casefold().replace("&", " og ")).strip()


def all_names(charter: Charter, ref: str | None) -> tuple[str, ...]:
    """The name and the accepted aliases of what `ref` points at; none if it points at nothing."""
    entry = index(charter).get(ref) if ref else None
    if entry is None:
        return ()
    aliases = entry.part.also if isinstance(entry.part, Named) else ()
    return tuple(name for name in (title_of(entry.part), *aliases) if name)


def called(charter: Charter, path: Path, part: Part) -> str:
    """The name of the part, or else of the nearest thing around it that has one."""
    around = index(charter).at(path)
    outer = index(charter).name(around.id) if around else charter.title
    return title_of(part) or outer
