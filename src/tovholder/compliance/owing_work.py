"""What people were asked to do: tasks, and what is to follow from decisions."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from tovholder.compliance.owing import (
    Answering,
    Frame,
    Levels,
    Owed,
    OwedKind,
    standing_by_day,
    with_fallback,
)
from tovholder.governance.queries.decisions import DecisionRow
from tovholder.governance.rules import DecisionState
from tovholder.tasks.queries import TaskRow
from tovholder.ui.sentences.owed import DEEDS, WHY

WITHOUT_A_DAY = timedelta(days=90)
"""What is to follow from a decision without a due day is asked for after so long."""


def from_tasks(
    frame: Frame, tasks: Iterable[TaskRow], coordinators: tuple[int, ...]
) -> Iterator[Owed]:
    """Tasks that are yet to be done; one without an owner is the coordinators'."""
    for one in tasks:
        url = frame.page_of("task", str(one.number))
        code, about = ("task-about", one.subject.title) if one.subject else ("task", "")
        owner = (one.owner.pk,) if one.owner else ()
        yield Owed(
            key=f"task:{one.number}",
            kind=OwedKind.TASK,
            title=one.title,
            due=one.due_on,
            standing=standing_by_day(one.due_on, frame.on),
            owners=with_fallback([owner], coordinators),
            url=url,
            deed=DEEDS["task"].text(frame.language),
            deed_url=url,
            why=WHY[code].format(frame.language, number=one.number, about=about),
            waiting=coordinators,
        )


def from_decisions(
    frame: Frame, decisions: Iterable[DecisionRow], answering: Answering, body_name: str
) -> Iterator[Owed]:
    """What is to follow from the decisions of one body.

    Past its due day it is the secretary's as much as the owner's. What was followed up waits for
    the secretary, or whoever comes after, to verify it.
    """
    for one in decisions:
        due = one.due_on or one.decided_on + WITHOUT_A_DAY
        is_done = one.state is DecisionState.FOLLOWED_UP
        url = frame.page_of("decision", one.reference)
        params = {"on": one.decided_on, "body": body_name, "reference": one.reference}
        secretaries = answering(f"{one.body}.secretary", one.body)
        yield Owed(
            key=f"{'verify' if is_done else 'follow-up'}:{one.reference}",
            kind=OwedKind.FOLLOW_UP,
            title=one.title,
            due=due,
            standing=standing_by_day(due, frame.on),
            owners=_levels(one, secretaries, is_late=one.is_overdue(frame.on)),
            url=url,
            deed=DEEDS["verify" if is_done else "follow-up"].text(frame.language),
            deed_url=url,
            why=WHY["followed-up" if is_done else "decided"].format(frame.language, **params),
            charter=one.charter,
            body=body_name,
            waiting=secretaries[0] if secretaries else (),
        )


def _levels(one: DecisionRow, secretaries: Levels, *, is_late: bool) -> Levels:
    owner = one.owner.pk if one.owner else None
    first = secretaries[0] if secretaries else ()
    if one.state is DecisionState.FOLLOWED_UP:
        others = [tuple(key for key in level if key != owner) for level in secretaries]
        return with_fallback(others, ())
    own = (owner,) if owner else ()
    return with_fallback([(*own, *first) if is_late else own, *secretaries], ())
