"""The facts that speak to an obligation, found by their subject."""

from collections.abc import Mapping, Sequence
from operator import attrgetter

from tovholder.core.facts import Fact, FactKind
from tovholder.core.obligations.model import Obligation

Pool = Mapping[str, Sequence[Fact]]
"""By subject: what is known, in order of day and proof."""

_DAY_AND_REF = attrgetter("on", "ref")


def facts_by(kind: FactKind, subject: str, pool: Pool) -> Sequence[Fact]:
    """The facts of one kind about a subject, in order. Most subjects have no other kind."""
    facts = pool.get(subject, ())
    for fact in facts:
        if fact.kind is not kind:
            return [one for one in facts if one.kind is kind]
    return facts


def facts_of(obligation: Obligation, pool: Pool) -> Sequence[Fact]:
    """The facts that an obligation is seen to be done by, its own and those that count for it."""
    own = facts_by(obligation.done_by, obligation.subject, pool)
    if not obligation.also_by:
        return own
    joined = list(own)
    for subject in obligation.also_by:
        for kind in {obligation.done_by, FactKind.MEETING_HELD}:
            joined.extend(facts_by(kind, subject, pool))
    joined.sort(key=_DAY_AND_REF)
    return joined
