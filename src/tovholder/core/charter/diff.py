"""What differs between two versions of a charter: `diff(old, new)`.

Versions are held against each other by what they say, not by their lines: things are the same that
have the same id, or else the same name. The words are in `tovholder.ui.sentences.changes`.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tovholder.core.charter.base import Part
from tovholder.core.charter.diff_change import Change, ChangeKind, Place, Step, Value, field_of
from tovholder.core.charter.diff_names import Names
from tovholder.core.charter.diff_pairs import Pairs, in_order, pair_items, pair_keys
from tovholder.core.charter.diff_tree import TREE, Trees
from tovholder.core.charter.index import PlacedNode, index
from tovholder.core.charter.model import Charter
from tovholder.core.charter.strategy import Node, Target

__all__ = ["ID", "Change", "ChangeKind", "diff"]

ID = "id"
"""The field of a change that gives a thing another key in the file."""


def diff(old: Charter, new: Charter) -> tuple[Change, ...]:
    """Every difference, in the order of the model; none exactly if the two are equal.

    What is new or gone as a whole is one change, whatever it contains.
    """
    found = tuple(_Comparison(Names(old), Names(new)).parts(Charter, old, new, Place()))
    return _without_echoes(found) if any(_is_id(one.field) for one in found) else found


@dataclass(frozen=True, slots=True)
class _Comparison:
    before: Names
    after: Names

    def parts(
        self, model: type[Part], old: Part | None, new: Part | None, place: Place
    ) -> Iterator[Change]:
        """The differences between two parts of one model; None is a part that is not there."""
        for name, info in model.model_fields.items():
            key = info.alias or name
            absent = None if info.is_required() else info.get_default()
            one = absent if old is None else getattr(old, name)
            other = absent if new is None else getattr(new, name)
            if one != other:
                here = place.below(key, key)
                yield from self._values(one, other, field_of(model, key), here)

    def _values(self, old: Any, new: Any, field: str, place: Place) -> Iterator[Change]:
        match old, new:
            case _ if field == TREE:
                yield from self._tree(place)
            case dict(), dict():
                yield from self._items(old, new, pair_keys(old, new), field, place)
            case (tuple(), _) | (_, tuple()):
                yield from self._list(old or (), new or (), field, place)
            case _ if _is_aspect(old) and _is_aspect(new):
                yield from self._aspect(old, new, field, place)
            case _:
                yield self._leaf(old, new, field, place)

    def _list(self, old: Any, new: Any, field: str, place: Place) -> Iterator[Change]:
        if any(isinstance(item, Part) for item in (*old, *new)):
            yield from self._items(old, new, pair_items(old, new), field, place)
        else:
            yield from self._plain_items(old, new, field, place)

    def _aspect(
        self, old: Part | None, new: Part | None, field: str, place: Place
    ) -> Iterator[Change]:
        """What there is one of, such as a body's size: told by what it consists of.

        If it is new or gone, where the document says so is left out, unless nothing else is left.
        """
        model = type(old or new or Part())
        found = tuple(self.parts(model, old, new, place.inside(Step(field))))
        if old is None or new is None:
            found = tuple(one for one in found if not one.is_editorial)
        if found:
            yield from found
        else:
            kind = ChangeKind.ADDED if old is None else ChangeKind.REMOVED
            path = place.new if old is None else place.old
            yield Change(kind, path, place.within, field)

    def _items(
        self, old: Any, new: Any, pairs: Pairs[Any], field: str, place: Place
    ) -> Iterator[Change]:
        for one, other in pairs.same:
            here = place.below(one, other)
            step = Step(field, self.after.needed_of_item(new[other], here.new))
            if isinstance(old, dict) and one != other:
                yield Change(ChangeKind.CHANGED, here.new, (*here.within, step), ID, one, other)
            yield from self.parts(type(new[other]), old[one], new[other], here.inside(step))
        for key in pairs.gone:
            here = place.below(key, key)
            name = self.before.of_item(old[key])
            yield Change(ChangeKind.REMOVED, here.old, here.within, field, before=name)
        for key in pairs.new:
            here = place.below(key, key)
            name = self.after.of_item(new[key])
            yield Change(ChangeKind.ADDED, here.new, here.within, field, after=name)
        if isinstance(old, tuple) and not in_order(one for one, _ in pairs.same):
            then = tuple(self.before.of_item(old[one]) for one in sorted(o for o, _ in pairs.same))
            now = tuple(self.after.of_item(new[other]) for _, other in pairs.same)
            yield Change(ChangeKind.REORDERED, place.new, place.within, field, then, now)

    def _plain_items(
        self, old: Sequence[Hashable], new: Sequence[Hashable], field: str, place: Place
    ) -> Iterator[Change]:
        gone, come = Counter(old) - Counter(new), Counter(new) - Counter(old)
        for item in gone.elements():
            name = self.before.of_value(item, field, place.old)
            yield Change(ChangeKind.REMOVED, place.old, place.within, field, before=name)
        for item in come.elements():
            name = self.after.of_value(item, field, place.new)
            yield Change(ChangeKind.ADDED, place.new, place.within, field, after=name)
        kept, here = _without(old, gone), _without(new, come)
        if kept != here:
            then = self.before.of_value(tuple(kept), field, place.old)
            now = self.after.of_value(tuple(here), field, place.new)
            yield Change(ChangeKind.REORDERED, place.new, place.within, field, then, now)

    def _tree(self, place: Place) -> Iterator[Change]:
        trees = Trees(index(self.before.charter).nodes, index(self.after.charter).nodes)
        for old, new in trees.same():
            step = Step(TREE, new.node.title)
            here = Place(old.path, new.path, (step,))
            if trees.is_moved(old, new):
                yield Change(
                    ChangeKind.MOVED,
                    new.path,
                    (step,),
                    "node.contains",
                    self._parent(self.before, old),
                    self._parent(self.after, new),
                )
            yield from self._node(old.node, new.node, here)
        for node in trees.gone():
            yield Change(ChangeKind.REMOVED, node.path, (), TREE, before=node.node.title)
        for node in trees.come():
            yield Change(ChangeKind.ADDED, node.path, (), TREE, after=node.node.title)
        for parent, then, now in trees.reordered():
            if parent is None:
                yield Change(ChangeKind.REORDERED, place.new, (), TREE, then, now)
            else:
                within = (Step(TREE, parent.node.title),)
                path = (*parent.path, "contains")
                yield Change(ChangeKind.REORDERED, path, within, "node.contains", then, now)

    def _node(self, old: Node, new: Node, place: Place) -> Iterator[Change]:
        """The differences between two nodes, whatever lies below them."""
        nothing = {"contains": ()}
        return self.parts(
            Node, old.model_copy(update=nothing), new.model_copy(update=nothing), place
        )

    @staticmethod
    def _parent(names: Names, placed: PlacedNode) -> Value:
        return names.of_ref(placed.parent) if placed.parent else None

    def _leaf(self, old: object, new: object, field: str, place: Place) -> Change:
        before = self.before.of_value(old, field, place.old)
        after = self.after.of_value(new, field, place.new)
        return Change(ChangeKind.CHANGED, place.new, place.within, field, before, after)


def _is_aspect(value: object) -> bool:
    """Whether the value is told by its parts, if it is there; a target is one thing to say."""
    return value is None or (isinstance(value, Part) and not isinstance(value, Target))


def _without(items: Sequence[Hashable], left_out: Counter[Hashable]) -> list[Hashable]:
    """The items in order, without the first of each that is to be left out."""
    left = Counter(left_out)
    kept = []
    for item in items:
        if left[item]:
            left[item] -= 1
        else:
            kept.append(item)
    return kept


def _is_id(field: str) -> bool:
    return field == ID or field.endswith(f".{ID}")


def _without_echoes(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes without references that only follow a thing to its new id."""
    gone = {_item(one, one.before) for one in changes if one.kind is ChangeKind.REMOVED}
    come = {_item(one, one.after) for one in changes if one.kind is ChangeKind.ADDED}
    return tuple(one for one in changes if not _is_echo(one, gone & come))


def _item(change: Change, name: Value) -> tuple[object, ...]:
    return change.within, change.field, name


def _is_echo(change: Change, in_both: set[tuple[object, ...]]) -> bool:
    match change.kind:
        case ChangeKind.CHANGED:
            return change.before == change.after
        case ChangeKind.ADDED:
            return _item(change, change.after) in in_both
        case ChangeKind.REMOVED:
            return _item(change, change.before) in in_both
    return False
