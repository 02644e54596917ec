"""Rules about stretches of time: parts that reach outside their whole, duties after the end."""

from collections.abc import Iterator
from datetime import date

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Part
from tovholder.core.charter.economy import BudgetLine
from tovholder.core.charter.index import Index, index
from tovholder.core.charter.party import InForce, Period
from tovholder.core.charter.walk import Path
from tovholder.core.checker.finding import Hit, Severity, hit
from tovholder.core.checker.rhythm import only_days
from tovholder.core.checker.rule import Rule

type _Days = tuple[date, date]


def see_periods_differ(charter: Charter) -> Iterator[Hit]:
    """Periods that are out of step: a part longer than its whole, or two that half overlap."""
    yield from _nodes(charter)
    yield from _money(charter)
    yield from _frames(charter)


def see_duty_after_end(charter: Charter) -> Iterator[Hit]:
    """Something that is due only when the charter no longer rules."""
    until = charter.in_force.until
    for path, part, title, on in _dated(charter):
        if until is not None and on > until:
            yield hit(path, part, charter.in_force, what=title, on=on, until=until)


def _nodes(charter: Charter) -> Iterator[Hit]:
    for placed in index(charter).nodes:
        period = placed.node.period
        around = _period_above(charter, placed.parent)
        if period and around and _is_outside(_days(period), _days(around[1])):
            titles = {"part": placed.node.title, "whole": around[0]}
            yield hit((*placed.path, "period"), placed.node, period, around[1], **titles)


def _money(charter: Charter) -> Iterator[Hit]:
    known = index(charter)
    for number, line in enumerate(charter.budget):
        if not line.years:
            continue
        days = date(min(line.years), 1, 1), date(max(line.years), 12, 31)
        for name, whole, part in _paid_for(charter, line, known):
            if _is_outside(days, whole):
                at = ("budget", number, "years")
                yield hit(at, line, part, part=line.title, whole=name)


def _paid_for(
    charter: Charter, line: BudgetLine, known: Index
) -> Iterator[tuple[str, _Days, Part]]:
    """What has a period of its own and the money is for, or is part of."""
    if line.about and any(placed.id == line.about for placed in known.nodes):
        if around := _period_above(charter, line.about):
            yield around[0], _days(around[1]), around[1]
    elif line.about and (entry := known.get(line.about)):
        period = getattr(entry.part, "period", None)
        if isinstance(period, Period):
            yield known.name(entry.id), _days(period), entry.part
    for whole in charter.budget:
        if whole.id and whole.id == line.included_in and whole.years:
            years = date(min(whole.years), 1, 1), date(max(whole.years), 12, 31)
            yield whole.title, years, whole


def _frames(charter: Charter) -> Iterator[Hit]:
    """The strategy, what the charter carries out, and agreements against the charter's own days."""
    rules = _days(charter.in_force)
    for path, part, title, period in _own_periods(charter):
        if charter.in_force.until and _is_crossing(_days(period), rules):
            yield hit(path, part, period, charter.in_force, part=title, whole=charter.title)


def _own_periods(charter: Charter) -> Iterator[tuple[Path, Part, str, Period]]:
    strategy = charter.strategy
    if strategy and strategy.period:
        title = strategy.title or charter.title
        yield ("strategy", "period"), strategy, title, strategy.period
    for key, agreement in charter.agreements.items():
        if agreement.period:
            yield ("agreements", key, "period"), agreement, agreement.title, agreement.period
    artefact = charter.artefacts.get(charter.implements) if charter.implements else None
    if artefact and artefact.period:
        path = ("artefacts", str(charter.implements), "period")
        yield path, artefact, artefact.title, artefact.period


def _period_above(charter: Charter, node: str | None) -> tuple[str, Period] | None:
    """The period that a node keeps to, and whose it is: its own, or that of what it lies in."""
    nodes = {placed.id: placed for placed in index(charter).nodes}
    while node is not None:
        placed = nodes[node]
        if placed.node.period:
            return placed.node.title, placed.node.period
        node = placed.parent
    strategy = charter.strategy
    if strategy and strategy.period:
        return strategy.title or charter.title, strategy.period
    return None


def _dated(charter: Charter) -> Iterator[tuple[Path, Part, str, date]]:
    for place, milestone in enumerate(charter.milestones):
        yield ("milestones", place), milestone, milestone.title, milestone.on
    for key, duty in charter.duties.items():
        days = only_days(duty.when.schedule) if duty.when else None
        begins = duty.first or (days[0] if days else None)
        if begins is not None:
            yield ("duties", key), duty, duty.title, begins
    for ref, body in charter.bodies.items():
        for key, meeting in body.meetings.items():
            if days := only_days(meeting.when.schedule):
                at = ("bodies", ref, "meetings", key)
                yield at, meeting, meeting.title or body.name, days[0]


def _days(period: Period | InForce) -> _Days:
    return period.from_ or date.min, period.until or date.max


def _is_outside(part: _Days, whole: _Days) -> bool:
    return part[0] < whole[0] or part[1] > whole[1]


def _is_crossing(one: _Days, other: _Days) -> bool:
    """Whether neither lies within the other, and both have a beginning and an end."""
    bounded = date.min not in (one[0], other[0]) and date.max not in (one[1], other[1])
    return bounded and _is_outside(one, other) and _is_outside(other, one)


RULES = (
    Rule("periods-differ", Severity.WARNING, see_periods_differ),
    Rule("duty-after-end", Severity.WARNING, see_duty_after_end),
)
