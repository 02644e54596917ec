"""Which fact counts for which occurrence.

On time first: each occurrence takes the earliest facts inside its window. What is left over may
then make up, late, for what is still missing, the earliest debt first. Due days and last days rise
together within one obligation, so taking the earliest is the best that can be done: no other
choice keeps more, and a further fact never makes an occurrence worse off.
"""

from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from tovholder.core.facts import Fact
from tovholder.core.obligations.model import Occurrence

Spent = tuple[Sequence[Fact], date]
"""The facts that count for an occurrence, and the day of the last of them."""

_NOTHING: Spent = ((), date.min)
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
    found: list[list[Fact]] = [[] for _ in group]
    at, number_of_windows = 0, len(group)
    for fact in facts:
        day = fact.on
        while at < number_of_windows and group[at].due < day:
            at += 1
        if at == number_of_windows:
            break
        if group[at].opens <= day:
            found[at].append(fact)
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
        elif len(spent[number][0]) < group[number].required and fact.on <= group[number].closes:
            spent[number] = ((*spent[number][0], fact), fact.on)
    return free


def _match_on_time(
    group: Sequence[Occurrence], facts: Sequence[Fact], spent: list[Spent]
) -> list[Fact]:
    left_over: list[Fact] = []
    days = [fact.on for fact in facts]
    at, number_of_facts = 0, len(days)
    for number, one in enumerate(group):
        if spent[number] is not _NOTHING:
            continue
        opens, due, missing = one.opens, one.due, one.required
        while at < number_of_facts and days[at] < opens:
            left_over.append(facts[at])
            at += 1
        first = at
        while at < number_of_facts and at - first < missing and days[at] <= due:
            at += 1
        if at > first:
            spent[number] = (facts[first:at], days[at - 1])
    left_over.extend(facts[at:])
    return left_over


def _match_late(group: Sequence[Occurrence], facts: Sequence[Fact], spent: list[Spent]) -> None:
    at, number_of_facts = 0, len(facts)
    for number, one in enumerate(group):
        due, closes = one.due, one.closes
        missing = one.required - len(spent[number][0])
        if missing <= 0:
            continue
        while at < number_of_facts and facts[at].on <= due:
            at += 1
        first = at
        while at < number_of_facts and at - first < missing and facts[at].on <= closes:
            at += 1
        if at > first:
            late = facts[first:at]
            spent[number] = ((*spent[number][0], *late), late[-1].on)
