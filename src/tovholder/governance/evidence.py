"""What governance knows that the charter's rules ask for: how many sat in each body, and when."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from tovholder.core.charter import Charter
from tovholder.core.facts import Fact, FactKind
from tovholder.directory.models import Organisation
from tovholder.governance.models import Membership

_COUNTED = (Membership.Part.MEMBER, Membership.Part.CHAIR)
_PROOF = "Medlemslisten"

_Stay = tuple[str, date, date | None]
"""The sector of somebody who sat there, the first day, and the last."""


def member_counts(
    organisation: Organisation, charters: Iterable[Charter]
) -> Iterator[tuple[str, Fact]]:
    """By charter id: the size of each body, and of each quota, on every day it changed.

    Members and chairs are counted, not secretaries, observers or substitutes. One query.
    """
    rows = Membership.objects.filter(organisation=organisation, part__in=_COUNTED).values_list(
        "charter", "body", "person__sector", "from_on", "until_on"
    )
    held: dict[tuple[str, str], list[_Stay]] = defaultdict(list)
    for slug, body_id, sector, start, end in rows:
        held[slug, body_id].append((sector, start, end))
    counted = {(charter.charter, *rule) for charter in charters for rule in _rules(charter)}
    for slug, body_id, sector, subject in sorted(counted):
        stays = [stay for stay in held[slug, body_id] if sector in ("", stay[0])]
        for day, count in _levels(stays):
            yield slug, Fact(FactKind.MEMBER_COUNT, subject, day, _PROOF, None, Decimal(count))


def _rules(charter: Charter) -> Iterator[tuple[str, str, str]]:
    """What is counted: the body, the sector ("" for all), and the subject of the count."""
    for body_id, body in charter.bodies.items():
        yield body_id, "", f"{body_id}#size"
        for number, quota in enumerate(body.quotas):
            yield body_id, quota.sector, f"{body_id}#quota-{number}"


def _levels(stays: Iterable[_Stay]) -> Iterator[tuple[date, int]]:
    """How many there were, from each day that the number changed."""
    changes: dict[date, int] = defaultdict(int)
    for _sector, start, end in stays:
        changes[start] += 1
        if end is not None:
            changes[end + timedelta(days=1)] -= 1
    count = 0
    for day in sorted(changes):
        count += changes[day]
        if changes[day]:
            yield day, count
