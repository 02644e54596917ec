"""Strategy and indicators retold: the tree, who leads, what is written, and what is aimed at."""

from collections.abc import Iterator, Sequence

from tovholder.core.charter.index import PlacedNode, index
from tovholder.core.charter.strategy import (
    Brief,
    Direction,
    Indicator,
    LeadRule,
    Node,
    Status,
    Strategy,
    Target,
)
from tovholder.core.charter.walk import Path
from tovholder.ui.charter_text.voice import Line, Voice
from tovholder.ui.sentences.charter import LINES
from tovholder.ui.sentences.verdicts import grouped, say_bounds

_PATH: Path = ("strategy",)


def strategy(voice: Voice) -> Iterator[Line]:
    """The rules of the strategy, and its tree as lines below lines."""
    found = voice.charter.strategy
    if found is None:
        return
    if found.title:
        days = voice.days(found.period.from_, found.period.until) if found.period else ""
        below = [voice.line(LINES["period"], (*_PATH, "period"), days=days)] if days else []
        yield voice.line(LINES["plain"], (*_PATH, "title"), found, title=found.title, below=below)
    for number, ambition in enumerate(found.ambitions):
        by = voice.fill(LINES["by-day"], day=ambition.by) if ambition.by else ""
        here = (*_PATH, "ambitions", number)
        yield voice.line(LINES["ambition"], here, ambition, title=ambition.title, by=by)
    yield from _rules(voice, found)
    yield from _tree(voice, [one for one in index(voice.charter).nodes if one.depth == 0])


def _rules(voice: Voice, found: Strategy) -> Iterator[Line]:
    if found.leads:
        yield _leads(voice, found.leads, found)
    if found.brief:
        yield _brief(voice, found.brief, found)
    if found.status:
        yield _status(voice, found.status)
    if plan := found.action_plan:
        names = voice.listed(plan.fields)
        yield voice.line(LINES["action-plan"], (*_PATH, "action_plan"), plan, names=names)


def _leads(voice: Voice, rule: LeadRule, found: Strategy) -> Line:
    path = (*_PATH, "leads")
    below = [
        voice.line(
            LINES["lead-task"],
            (*path, "tasks", number),
            task,
            when=task.when,
            modality="must",
            title=task.title,
        )
        for number, task in enumerate(rule.tasks)
    ]
    if rule.appointed_by:
        name = voice.name(rule.appointed_by)
        below.insert(0, voice.line(LINES["appointed-by"], path, name=name))
    level = _level(found, rule.one_per)
    return voice.line(LINES["lead-rule"], path, rule, modality="must", level=level, below=below)


def _brief(voice: Voice, brief: Brief, found: Strategy) -> Line:
    path = (*_PATH, "brief")
    below = []
    if brief.decided_by:
        name = voice.name(brief.decided_by)
        below.append(voice.line(LINES["decided-by"], path, names=name))
    level, names = _level(found, brief.one_per), voice.listed(brief.fields)
    return voice.line(LINES["brief"], path, brief, below=below, level=level, names=names)


def _status(voice: Voice, status: Status) -> Line:
    path = (*_PATH, "status")
    below = []
    if status.given_by:
        below.append(voice.line(LINES["given-by"], path, name=voice.name(status.given_by)))
    if status.to:
        below.append(voice.line(LINES["to"], path, name=voice.name(status.to)))
    names = voice.listed(status.scale)
    return voice.line(LINES["status"], path, status, when=status.when, below=below, names=names)


def _level(found: Strategy, ref: str) -> str:
    """What the level calls one of its nodes; the id if the strategy names no such level."""
    return next((level.one for level in found.levels if level.id == ref), ref)


def _tree(voice: Voice, placed: Sequence[PlacedNode]) -> Iterator[Line]:
    nodes = index(voice.charter).nodes
    for one in placed:
        below = [
            *_about_node(voice, one.node, one.path),
            *_tree(voice, [other for other in nodes if other.parent == one.id]),
        ]
        title = one.node.title
        if one.level:
            title = voice.fill(LINES["level"], level=one.level.one, title=title)
        yield voice.line(title, one.path, one.node, when=one.node.starts, below=below)


def _about_node(voice: Voice, node: Node, path: Path) -> Iterator[Line]:
    if node.about:
        yield voice.line(node.about, (*path, "about"))
    if node.lead:
        name = voice.name(node.lead.by)
        yield voice.line(LINES["lead"], (*path, "lead"), node.lead, name=name)


def indicators(voice: Voice) -> Iterator[Line]:
    """Each indicator with its source, its target and where it began."""
    for ref, one in voice.charter.indicators.items():
        path: Path = ("indicators", ref)
        below = list(_about_indicator(voice, one, path))
        modality = "expected" if one.target else ""
        yield voice.line(
            LINES["indicator"],
            path,
            one,
            when=one.published,
            modality=modality,
            below=below,
            title=one.title,
        )


def _about_indicator(voice: Voice, one: Indicator, path: Path) -> Iterator[Line]:
    if one.source:
        yield voice.line(LINES["source"], (*path, "source"), name=one.source)
    if one.target:
        target = _target(voice, one.target)
        yield voice.line(LINES["target"], (*path, "target"), target=target)
    if one.baseline:
        value = grouped(f"{one.baseline.value:,f}", voice.language)
        day = one.baseline.on
        yield voice.line(LINES["baseline"], (*path, "baseline"), value=value, day=day)


def _target(voice: Voice, target: Target) -> str:
    if target.level is None:
        return voice.fill(LINES[target.direction.value])
    level = float(target.level)
    least, most = (level, None) if target.direction is Direction.AT_LEAST else (None, level)
    said = say_bounds(least, most, voice.language)
    return f"{said} ({target.by_year})" if target.by_year else said
