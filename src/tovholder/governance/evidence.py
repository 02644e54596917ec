"""What governance knows that the charter's rules ask for: how many sat in each body, and when."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from tovholder.core.charter import Charter
from tovholder.core.composition import member_levels
from tovholder.core.facts import Fact, FactKind
from tovholder.directory.models import Organisation
from tovholder.governance.queries import seating_of

_PROOF = "Medlemslisten"


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
