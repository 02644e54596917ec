"""What governance knows that the charter's rules ask for: who sat where, and what was decided."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from tovholder.core.charter import Charter
from tovholder.core.composition import member_levels
from tovholder.core.facts import Fact, FactKind
from tovholder.directory.models import Organisation
from tovholder.governance.models import Decision
from tovholder.governance.queries import seating_of
from tovholder.governance.rules import DecisionKind

_PROOF = "members:"


def member_counts(
    organisation: Organisation, charters: Iterable[Charter]
) -> Iterator[tuple[str, Fact]]:
    """By charter id: the size of each body, and of each quota, on every day it changed.

    Counted as the page of the body counts. One query.
    """
    seating = seating_of(organisation)
    for charter in charters:
        for body_id in charter.bodies:
            sittings = seating.of(charter.charter, body_id)
            for subject, day, count in member_levels(charter, body_id, sittings):
                yield (
                    charter.charter,
                    Fact(FactKind.MEMBER_COUNT, subject, day, _PROOF, None, Decimal(count)),
                )


def decision_facts(
    organisation: Organisation, charters: Iterable[Charter]
) -> Iterator[tuple[str, Fact]]:
    """By charter id: a fact for each rule that a decision keeps; one query.

    What a body only recommends or takes note of decides nothing.
    """
    known = {charter.charter for charter in charters}
    rows = Decision.objects.filter(organisation=organisation, kind=DecisionKind.DECIDED.value)
    kept = rows.exclude(rule="").order_by("decided_on", "number")
    fields = ("charter", "rule", "decided_on", "year", "number")
    for charter, rule, on, year, number in kept.values_list(*fields):
        if charter in known:
            proof = f"decision:{year}-{number}"
            yield charter, Fact(FactKind.DECISION_MADE, rule, on, proof)
