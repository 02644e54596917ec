"""Which fact counts for which occurrence.

On time first: each occurrence takes the earliest facts inside its window. What is left over may
then make up, late, for what is still missing, the earliest debt first. Due days and last days rise
together within one obligation, so taking the earliest is the best that can be done: no other
choice keeps more, and a further fact never makes an occurrence worse off.
"""

from collections.abc import Sequence
from operator import attrgetter

from tovholder.core.facts import Fact
from tovholder.core.obligations.model import Occurrence

Spent = Sequence[Fact]
"""The facts that count for an occurrence, in order of day."""

_NOTHING: Spent = ()
_ANCHOR = attrgetter("anchor")


def match(group: Sequence[Occurrence], facts: Sequence[Fact]) -> list[Spent]:
    """For each occurrence of one obligation (by due day) the facts (by day) that count for it.

    A fact with `about` belongs to the occurrence that hangs on that day, and to no other.
    """
    if not facts:
        return [_NOTHING] * len(group)
    spent: list[Spent] = [_NOTHING] * len(group)
    if any(map(_ANCHOR, group)):
        facts = _match_by_anchor(group, facts, spent)
    left_over = _match_on_time(group, facts, spent)
    if left_over:
        _match_late(group, left_over, spent)
    return spent


def within(group: Sequence[Occurrence], facts: Sequence[Fact]) -> Sequence[Sequence[Fact]]:
    """For each occurrence of one obligation (by due day) the facts (by day) inside its window.

    However many they are; the windows lie apart.
    """
    if not facts:
        return [()] * len(group)
    found: list[Sequence[Fact]] = []
    at, number_of_facts = 0, len(facts)
    for one in group:
        opens, due = one.opens, one.due
        while at < number_of_facts and facts[at].on < opens:
            at += 1
        first = at
        while at < number_of_facts and facts[at].on <= due:
            at += 1
        found.append(facts[first:at] if at > first else ())
    return found


def _match_by_anchor(
    group: Sequence[Occurrence], facts: Sequence[Fact], spent: list[Spent]
) -> list[Fact]:
    """Give each anchored occurrence the facts about its day; answer with those about no day."""
    anchored = {one.anchor: number for number, one in enumerate(group) if one.anchor}
    free: list[Fact] = []
    for fact in facts:
        number = anchored.get(fact.about) if fact.about else None
        if number is None:
            if fact.about is None:
                free.append(fact)
        elif len(spent[number]) < group[number].required and fact.on <= group[number].closes:
            spent[number] = (*spent[number], fact)
    return free


def _match_on_time(
    group: Sequence[Occurrence], facts: Sequence[Fact], spent: list[Spent]
) -> list[Fact]:
    left_over: list[Fact] = []
    at, number_of_facts = 0, len(facts)
    for number, one in enumerate(group):
        if spent[number]:
            continue
        opens, due, most = one.opens, one.due, one.required
        while at < number_of_facts and facts[at].on < opens:
            left_over.append(facts[at])
            at += 1
        first = at
        while at < number_of_facts and at - first < most and facts[at].on <= due:
            at += 1
        if at > first:
            spent[number] = facts[first:at]
    left_over.extend(facts[at:])
    return left_over


def _match_late(group: Sequence[Occurrence], facts: Sequence[Fact], spent: list[Spent]) -> None:
    at, number_of_facts = 0, len(facts)
    for number, one in enumerate(group):
        missing = one.required - len(spent[number])
        if missing <= 0:
            continue
        due, closes = one.due, one.closes
        while at < number_of_facts and facts[at].on <= due:
            at += 1
        first = at
        while at < number_of_facts and at - first < missing and facts[at].on <= closes:
            at += 1
        if at > first:
            spent[number] = (*spent[number], *facts[first:at])
