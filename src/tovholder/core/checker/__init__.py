"""Finds what does not hang together in a charter.

    for finding in check(charter):
        print(finding.code, finding.path, finding.clauses)

A family of rules per module, each with a table `RULES`; the tables are joined here.
"""

from collections.abc import Iterator, Sequence

from tovholder.core.charter import Charter
from tovholder.core.checker import (
    authority,
    beginnings,
    cadence,
    conduct,
    declared,
    goals,
    leads,
    mergers,
    money,
    names,
    offices,
    order,
    overlap,
    periods,
    places,
    proof,
    seats,
    wording,
)
from tovholder.core.checker.finding import Finding, Hit, Name, Severity, order_of
from tovholder.core.checker.rule import Rule, RuleAmong

RULES: tuple[Rule, ...] = (
    *authority.RULES,
    *beginnings.RULES,
    *cadence.RULES,
    *conduct.RULES,
    *declared.RULES,
    *goals.RULES,
    *leads.RULES,
    *money.RULES,
    *names.RULES,
    *offices.RULES,
    *order.RULES,
    *overlap.RULES,
    *periods.RULES,
    *places.RULES,
    *proof.RULES,
    *seats.RULES,
    *wording.RULES,
)
RULES_AMONG: tuple[RuleAmong, ...] = (*mergers.RULES_AMONG,)

_GRAVITY = {severity: rank for rank, severity in enumerate(Severity)}


def check(charter: Charter, others: Sequence[Charter] = ()) -> tuple[Finding, ...]:
    """Everything the rules see, gravest first, then by place in the file and code.

    The charter is one that `load` lets through: its references lead somewhere. `others` are the
    charters in use beside this one; with none, rules about several see nothing.
    """
    return tuple(sorted(_findings(charter, others), key=_order))


def _findings(charter: Charter, others: Sequence[Charter]) -> Iterator[Finding]:
    for rule in RULES:
        yield from (_finding(rule, hit) for hit in rule.see(charter))
    for among in RULES_AMONG:
        yield from (_finding(among, hit) for hit in among.see(charter, others))


def _finding(rule: Rule | RuleAmong, hit: Hit) -> Finding:
    return Finding(rule.code, rule.severity, hit.path, hit.clauses, hit.params)


def _order(finding: Finding) -> tuple[object, ...]:
    return _GRAVITY[finding.severity], order_of(finding.path), finding.code, repr(finding.params)


__all__ = [
    "RULES",
    "RULES_AMONG",
    "Finding",
    "Hit",
    "Name",
    "Rule",
    "RuleAmong",
    "Severity",
    "check",
]
