"""The days that things are known to have happened on, or are planned for."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from datetime import date

from tovholder.core.facts import Fact, FactKind

KnownDays = Mapping[str, tuple[date, ...]]
"""By subject, ascending: the days of its meetings, events, reports, and of its planned meetings."""

_NO_EVENTS = frozenset(
    {
        FactKind.MATERIALS_SENT,
        FactKind.MINUTES_PUBLISHED,
        FactKind.MEMBER_COUNT,
        FactKind.LEAD_APPOINTED,
        FactKind.INDICATOR_VALUE,
        FactKind.ATTESTED,
    }
)


def known_days(facts: Iterable[Fact], on: date) -> KnownDays:
    """What is known on the day `on`. A planned day counts until it is past or the meeting held."""
    days: dict[str, set[date]] = {}
    planned: list[Fact] = []
    held: set[tuple[str, date | None]] = set()
    for fact in facts:
        if fact.on > on or fact.kind in _NO_EVENTS:
            continue
        if fact.kind is FactKind.MEETING_PLANNED:
            planned.append(fact)
        else:
            days.setdefault(fact.subject, set()).add(fact.on)
            held.add((fact.subject, fact.about or fact.on))
    for fact in planned:
        if fact.about and fact.about >= on and (fact.subject, fact.about) not in held:
            days.setdefault(fact.subject, set()).add(fact.about)
    return {subject: tuple(sorted(found)) for subject, found in days.items()}


def between(days: tuple[date, ...], first: date, last: date) -> tuple[date, ...]:
    """Those of the ascending days that lie from `first` to `last`."""
    return days[bisect_left(days, first) : bisect_right(days, last)]
