"""The text of a charter after a form has changed one part of it."""

from tovholder.core.charter import Charter
from tovholder.core.charter.edit import remove_at
from tovholder.core.charter.index import index
from tovholder.core.charter.places import Place, PlaceKind, places
from tovholder.core.charter.revise import (
    Changes,
    add_at,
    append_at,
    change_at,
    filled,
    free_id,
    value_at,
)
from tovholder.core.charter.walk import Path


def text_with(text: str, charter: Charter, place: Place, changes: Changes) -> tuple[str, Path]:
    """The text with the changes to the place, and the path of the part that was changed or added.

    `charter` is what the text says. At a list the changes are those of something new.
    """
    if place.kind is PlaceKind.HEAD:
        return change_at(text, (), changes), ()
    if place.kind is PlaceKind.LEAD:
        # The node may be a bare title, which has no room for a lead.
        return change_at(text, place.path[:-1], {"lead": changes}), place.path
    if not place.is_list:
        return change_at(text, place.path, changes), place.path
    new = filled(changes)
    if place.kind in (PlaceKind.SEAT, PlaceKind.QUOTA):
        found = value_at(text, place.path)
        number = len(found) if isinstance(found, list) else 0
        return append_at(text, place.path, new), (*place.path, number)
    key = _free_key(charter, place, str(new.get("title", "")))
    return add_at(text, place.path, key, new), (*place.path, key)


def text_without(text: str, place: Place) -> str:
    """The text without the part that stands at the place."""
    return remove_at(text, place.path)


def place_at(charter: Charter, address: str) -> Place | None:
    """The place with the address; of something that is gone, the list that it stood in."""
    found = places(charter)
    return found.get(address) or found.get(address.rpartition(".")[0])


def _free_key(charter: Charter, place: Place, title: str) -> str:
    """An id for what is added. Those of meetings are their body's own."""
    taken = set(index(charter).entries)
    if place.kind is PlaceKind.MEETING:
        start = f"{place.within}."
        taken = {one.removeprefix(start) for one in taken if one.startswith(start)}
    return free_id(title, taken, place.kind.value)
