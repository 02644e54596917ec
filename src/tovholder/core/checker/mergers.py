"""What shows only when charters are held against each other: a party that is no more."""

from collections.abc import Iterator, Sequence
from datetime import date

from tovholder.core.charter import Charter
from tovholder.core.charter.base import PartyRef
from tovholder.core.charter.party import Unit
from tovholder.core.charter.walk import walk
from tovholder.core.checker.finding import Hit, Severity, hit
from tovholder.core.checker.naming import all_names, plain
from tovholder.core.checker.rule import RuleAmong


def see_merged_away(charter: Charter, others: Sequence[Charter]) -> Iterator[Hit]:
    """A party that the charter counts on, though another charter says it was merged into a unit."""
    used = {value for _, value in walk(charter) if isinstance(value, PartyRef)}
    for ref, party in charter.parties.items():
        if party.until is not None or ref not in used:
            continue
        names = {plain(name) for name in all_names(charter, ref)}
        for other, unit in _mergers(charter, others):
            if names & {plain(name) for name in unit.merges}:
                who = {"party": party.name, "unit": unit.name, "other": other.title}
                yield hit(("parties", ref), party, **who)
                break


def _mergers(charter: Charter, others: Sequence[Charter]) -> Iterator[tuple[Charter, Unit]]:
    """Units that took others in, in what else rules the same organisation at the same time."""
    for other in sorted(others, key=lambda one: (one.charter, one.in_force.from_)):
        same = plain(other.organisation) == plain(charter.organisation)
        if same and other.charter != charter.charter and _rule_together(charter, other):
            yield from ((other, unit) for _, unit in sorted(other.units.items()) if unit.merges)


def _rule_together(one: Charter, other: Charter) -> bool:
    last = min(one.in_force.until or date.max, other.in_force.until or date.max)
    return max(one.in_force.from_, other.in_force.from_) <= last


RULES_AMONG = (RuleAmong("merged-away", Severity.WARNING, see_merged_away),)
