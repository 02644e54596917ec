"""The facts that speak to an obligation, found by their subject."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from operator import attrgetter

from tovholder.core.facts import Fact, FactKind
from tovholder.core.obligations.model import Obligation

_DAY, _DAY_AND_REF = attrgetter("on"), attrgetter("on", "ref")


class Pool:
    """What had happened on a day, by subject.

    Facts are sorted when they are asked for: one subject after the other, its facts still at hand.
    """

    def __init__(self, facts: Iterable[Fact], on: date) -> None:
        self._on = on
        self._by_subject: defaultdict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            self._by_subject[fact.subject].append(fact)

    def by(self, kind: FactKind, subject: str) -> Sequence[Fact]:
        """The facts of one kind about a subject, in order of day and proof."""
        on, found = self._on, self._by_subject.get(subject)
        if found is None:
            return ()
        known = [fact for fact in found if fact.kind is kind and fact.on <= on]
        sort_by_day(known, _DAY, _DAY_AND_REF)
        return known

    def of(self, obligation: Obligation) -> Sequence[Fact]:
        """The facts an obligation is seen to be done by: its own, and those that count for it."""
        own = self._done(obligation.done_by, obligation.subject)
        if not obligation.also_by:
            return own
        kinds = {obligation.done_by, FactKind.MEETING_HELD}
        others = (self._done(kind, subject) for subject in obligation.also_by for kind in kinds)
        return sorted((*own, *(fact for some in others for fact in some)), key=_DAY_AND_REF)

    def _done(self, kind: FactKind, subject: str) -> Sequence[Fact]:
        """Without what only says that the thing was not done."""
        found = self.by(kind, subject)
        if kind is FactKind.ATTESTED:
            return [fact for fact in found if not fact.is_denial]
        return found


def sort_by_day[T](things: list[T], day: Callable[[T], date], key: Callable[[T], object]) -> None:
    """Sort in place by a key that starts with the day.

    Most come in order, no two on one day: to see that takes a fraction of a sort by the whole key.
    """
    before = date.min
    for after in map(day, things):
        if after <= before:
            things.sort(key=key)  # type: ignore[arg-type]  # keys of days and strings compare
            return
        before = after
