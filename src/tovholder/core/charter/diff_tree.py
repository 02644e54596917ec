"""Which node of the strategy tree is which in the next version, wherever it was moved to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tovholder.core.charter.diff_pairs import Key, Pairing, distinct_name, in_order, own_id
from tovholder.core.charter.index import PlacedNode

TREE = "strategy.tree"

type Titles = tuple[str, ...]


@dataclass(frozen=True)
class Trees:
    """Two versions of a tree, each as its nodes from the top down: `index(charter).nodes`."""

    old: tuple[PlacedNode, ...]
    new: tuple[PlacedNode, ...]

    def same(self) -> Iterator[tuple[PlacedNode, PlacedNode]]:
        """Nodes that are in both, in the order of the new tree."""
        for place, node in enumerate(self.new):
            if (other := self._pairs.old_of.get(place)) is not None:
                yield self.old[other], node

    def gone(self) -> Iterator[PlacedNode]:
        """Nodes of the old tree only, without those below another one that is gone."""
        ids = {self.old[place].id for place in self._pairs.left()[0]}
        return (node for node in self.old if node.id in ids and node.parent not in ids)

    def come(self) -> Iterator[PlacedNode]:
        """Nodes of the new tree only, without those below another one that is new."""
        ids = {self.new[place].id for place in self._pairs.left()[1]}
        return (node for node in self.new if node.id in ids and node.parent not in ids)

    def is_moved(self, old: PlacedNode, new: PlacedNode) -> bool:
        """Whether a node that is in both has another parent."""
        if old.parent is None or new.parent is None:
            return old.parent is not new.parent
        return self._now.get(old.parent) != new.parent

    def reordered(self) -> Iterator[tuple[PlacedNode | None, Titles, Titles]]:
        """Nodes of the new tree whose children stand in another order, None being the top.

        With each, the titles of the children that are in both versions: as they stood, as they do.
        """
        children: dict[str | None, list[int]] = {}
        for place, node in enumerate(self.new):
            other = self._pairs.old_of.get(place)
            if other is not None and not self.is_moved(self.old[other], node):
                children.setdefault(node.parent, []).append(other)
        by_id = {node.id: node for node in self.new}
        for parent, places in children.items():
            if not in_order(places):
                yield (
                    by_id[parent] if parent else None,
                    tuple(self.old[place].node.title for place in sorted(places)),
                    tuple(self.new[self._pairs.new_of[place]].node.title for place in places),
                )

    @cached_property
    def _now(self) -> dict[str, str]:
        """The new ids of the old nodes that are still there."""
        return self._ids_now(self._pairs)

    def _ids_now(self, pairs: Pairing) -> dict[str, str]:
        return {self.old[one].id: self.new[other].id for one, other in pairs.new_of.items()}

    @cached_property
    def _pairs(self) -> Pairing:
        """By id, else by name under the same parent, else by name, else by a name much alike."""
        pairs = Pairing([placed.node for placed in self.old], [placed.node for placed in self.new])
        pairs.by(own_id)
        for depth in range(max((placed.depth for placed in self.new), default=-1) + 1):
            now = self._ids_now(pairs)
            pairs.by_keys(
                [self._under(placed, depth, now.get(placed.parent or "")) for placed in self.old],
                [self._under(placed, depth, placed.parent) for placed in self.new],
            )
        pairs.by(distinct_name)
        now = self._ids_now(pairs)
        pairs.by_likeness(
            lambda one, other: now.get(self.old[one].parent or "") == self.new[other].parent
        )
        return pairs

    @staticmethod
    def _under(placed: PlacedNode, depth: int, parent: str | None) -> Key:
        """The node's name under that parent; None if it is no node of the depth."""
        known = placed.depth == depth and (parent is not None or placed.parent is None)
        return (parent, distinct_name(placed.node)) if known else None
