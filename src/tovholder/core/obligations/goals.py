"""Obligations from strategy: every node has a lead, status is given, indicators move."""

from collections.abc import Iterator

from tovholder.core.charter.base import Modality
from tovholder.core.charter.index import index
from tovholder.core.charter.model import Charter
from tovholder.core.charter.strategy import Direction, LeadRule, Target
from tovholder.core.facts import FactKind
from tovholder.core.obligations.model import Bounds, Obligation, Ring, Shape
from tovholder.core.obligations.timing import shape_of

_TRENDS = {Direction.UP: 1, Direction.DOWN: -1}


def from_leads(charter: Charter) -> Iterator[Obligation]:
    """Every node of the level that the lead rule names has an appointed lead."""
    rule = charter.strategy.leads if charter.strategy else None
    if rule is None:
        return
    for placed in index(charter).nodes:
        if placed.level is not None and placed.level.id == rule.one_per:
            yield Obligation(
                subject=f"{placed.id}#lead",
                path=placed.path,
                shape=Shape.LEVEL,
                ring=Ring.COMPOSITION,
                title=placed.node.title,
                modality=Modality.MUST,
                done_by=FactKind.LEAD_APPOINTED,
                owner=rule.appointed_by,
                clause=rule.clause,
                bounds=Bounds(least=1),
            )


def from_status(charter: Charter) -> Iterator[Obligation]:
    """Status is given as often as the strategy says; the tasks of leads have their own phrases."""
    if charter.strategy is None:
        return
    status = charter.strategy.status
    if status is not None and status.when is not None:
        yield Obligation(
            subject="strategy#status",
            path=("strategy", "status"),
            shape=shape_of(status.when.schedule, FactKind.STATUS_GIVEN),
            ring=Ring.STATUS,
            title=charter.strategy.title or charter.title,
            modality=Modality.MUST,
            done_by=FactKind.STATUS_GIVEN,
            schedule=status.when.schedule,
            owner=status.given_by,
            clause=status.clause,
        )
    if charter.strategy.leads is not None:
        yield from _lead_tasks(charter.strategy.leads)


def _lead_tasks(leads: LeadRule) -> Iterator[Obligation]:
    for number, task in enumerate(leads.tasks):
        schedule = task.when.schedule if task.when else None
        done_by = FactKind.STATUS_GIVEN if schedule else None
        yield Obligation(
            subject=task.id or f"leads#task-{number}",
            path=("strategy", "leads", "tasks", number),
            shape=shape_of(schedule, done_by),
            ring=Ring.STATUS if schedule else Ring.TASK,
            title=task.title,
            modality=Modality.MUST,
            done_by=done_by or FactKind.ATTESTED,
            schedule=schedule,
            owner=task.attested_by or "leads",
            clause=task.clause or leads.clause,
        )


def from_indicators(charter: Charter) -> Iterator[Obligation]:
    """Indicators with a target; a target is aimed at, so a miss deviates and breaks nothing."""
    for indicator_id, indicator in charter.indicators.items():
        if indicator.target is None:
            continue
        bounds = _bounds(indicator.target)
        yield Obligation(
            subject=indicator_id,
            path=("indicators", indicator_id),
            shape=Shape.TREND,
            ring=Ring.INDICATOR,
            title=indicator.title,
            modality=Modality.EXPECTED,
            done_by=FactKind.INDICATOR_VALUE,
            schedule=indicator.published.schedule if indicator.published else None,
            owner=indicator.followed_by[0].by if indicator.followed_by else None,
            clause=indicator.clause,
            bounds=bounds,
        )


def _bounds(target: Target) -> Bounds:
    if target.level is None:
        return Bounds(direction=_TRENDS[target.direction])
    level = float(target.level)
    if target.direction is Direction.AT_LEAST:
        return Bounds(least=level, from_year=target.by_year)
    return Bounds(most=level, from_year=target.by_year)
