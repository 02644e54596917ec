"""Obligations of bodies: meetings, what goes with them, size and quotas, and tasks."""

from collections.abc import Iterator

from tovholder.core.charter.base import Modality
from tovholder.core.charter.body import Body, Papers, Size
from tovholder.core.charter.model import Charter
from tovholder.core.charter.walk import Path
from tovholder.core.facts import FactKind
from tovholder.core.obligations.model import Bounds, Obligation, Ring, Shape
from tovholder.core.obligations.timing import bounded, lasting, shape_of

_PAPERS = {
    "materials": FactKind.MATERIALS_SENT,
    "minutes": FactKind.MINUTES_PUBLISHED,
}


def from_bodies(charter: Charter) -> Iterator[Obligation]:
    """What each body is obliged to."""
    for body_id, body in charter.bodies.items():
        yield from _meetings(body_id, body)
        yield from _papers(body_id, body)
        yield from _composition(body_id, body)
        yield from _tasks(body_id, body)


def _meetings(body_id: str, body: Body) -> Iterator[Obligation]:
    counted_for: dict[str, list[str]] = {}
    for meeting_id, meeting in body.meetings.items():
        for into in _counted_into(meeting.counted_in, meeting_id, body):
            counted_for.setdefault(into, []).append(f"{body_id}.{meeting_id}")
    for meeting_id, meeting in body.meetings.items():
        if meeting.proposed:
            continue
        shape = shape_of(meeting.when.schedule, FactKind.MEETING_HELD)
        yield Obligation(
            subject=f"{body_id}.{meeting_id}",
            path=("bodies", body_id, "meetings", meeting_id),
            shape=shape,
            ring=Ring.MEETING,
            title=meeting.title or body.name,
            modality=Modality.MAY if shape is Shape.ALLOWED else meeting.modality,
            done_by=FactKind.MEETING_HELD,
            schedule=bounded(meeting.when.schedule, body.established, body.until),
            body=body_id,
            owner=_convener(body_id, body),
            clause=meeting.clause or body.clause,
            also_by=tuple(counted_for.get(meeting_id, ())),
        )


def _counted_into(counted_in: str | None, meeting_id: str, body: Body) -> Iterator[str]:
    """The cadences that this meeting counts for.

    Where the document leaves it open it counts for all others: nobody is accused on a doubt.
    """
    if counted_in == "unknown":
        yield from (other for other in body.meetings if other != meeting_id)
    elif counted_in and counted_in != "own":
        yield counted_in


def _convener(body_id: str, body: Body) -> str | None:
    """Who sees to it that the body meets: its secretary, else whoever serves it, else its chair."""
    for services in (body.secretary, body.facilitated_by, body.secretariat, body.serviced_by):
        if services:
            return str(services[0].by)
    return f"{body_id}.chair" if body.chair else None


def _papers(body_id: str, body: Body) -> Iterator[Obligation]:
    path: Path
    rules: list[tuple[str, Path, Papers, FactKind]] = []
    for key, kind in _PAPERS.items():
        rule: Papers | None = getattr(body, key)
        if rule is not None:
            rules.append((key, ("bodies", body_id, key), rule, kind))
    for number, rule in enumerate(body.preparation):
        path = ("bodies", body_id, "preparation", number)
        rules.append((f"preparation-{number}", path, rule, FactKind.PREPARATION_DONE))
    for key, path, rule, kind in rules:
        if rule.when is None:
            continue
        yield Obligation(
            subject=f"{body_id}#{key}",
            path=path,
            shape=shape_of(rule.when.schedule, kind),
            ring=Ring.PAPERS,
            title=rule.title or body.name,
            modality=rule.modality,
            done_by=kind,
            schedule=bounded(rule.when.schedule, body.established, body.until),
            body=body_id,
            owner=rule.owner or _convener(body_id, body),
            clause=rule.clause or body.clause,
        )


def _composition(body_id: str, body: Body) -> Iterator[Obligation]:
    path: Path
    rules: list[tuple[str, Path, Size, str]] = []
    if body.size is not None:
        rules.append((f"{body_id}#size", ("bodies", body_id, "size"), body.size, body.name))
    for number, quota in enumerate(body.quotas):
        path = ("bodies", body_id, "quotas", number)
        title = f"{body.name}: {quota.sector}"
        rules.append((f"{body_id}#quota-{number}", path, quota, title))
    for subject, path, size, title in rules:
        yield Obligation(
            subject=subject,
            path=path,
            shape=Shape.LEVEL,
            ring=Ring.COMPOSITION,
            title=title,
            modality=Modality.MUST,
            done_by=FactKind.MEMBER_COUNT,
            schedule=lasting(body.established, body.until),
            body=body_id,
            owner=_convener(body_id, body),
            clause=size.clause or body.clause,
            bounds=_bounds(size),
        )


def _bounds(size: Size) -> Bounds:
    least = size.at_least if size.exactly is None else size.exactly
    most = size.at_most if size.exactly is None else size.exactly
    return Bounds(least=least, most=most)


def _tasks(body_id: str, body: Body) -> Iterator[Obligation]:
    for number, task in enumerate(body.tasks):
        yield Obligation(
            subject=f"{body_id}.{task.id}" if task.id else f"{body_id}#task-{number}",
            path=("bodies", body_id, "tasks", number),
            shape=Shape.ALLOWED if task.modality is Modality.MAY else Shape.UNVERIFIABLE,
            ring=Ring.TASK,
            title=task.title,
            modality=task.modality,
            done_by=FactKind.ATTESTED,
            schedule=lasting(body.established, body.until),
            body=body_id,
            owner=task.attested_by or body_id,
            clause=task.clause or body.clause,
        )
