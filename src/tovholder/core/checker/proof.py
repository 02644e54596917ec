"""Work that nobody can see is done, because it has no day and leaves no trace."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Modality
from tovholder.core.charter.body import Task
from tovholder.core.charter.duty import Duty
from tovholder.core.charter.index import LEADS
from tovholder.core.charter.strategy import LeadTask
from tovholder.core.charter.walk import Path
from tovholder.core.checker.finding import Hit, Name, Severity, hit
from tovholder.core.checker.people import name_of
from tovholder.core.checker.rhythm import is_ongoing
from tovholder.core.checker.rule import Rule


def see_unattested(charter: Charter) -> Iterator[Hit]:
    """Tasks and duties that no day, no fact and no person vouches for; once for whoever has them.

    The finding stands at the first place, and cites them all.
    """
    unseen: dict[str | Name, list[_Unseen]] = {}
    for one in chain(_tasks(charter), _lead_tasks(charter), _duties(charter)):
        unseen.setdefault(one.who, []).append(one)
    for who, found in unseen.items():
        work = [piece for one in found for piece in one.work]
        yield hit(found[0].path, *work, who=who, what=tuple(piece.title for piece in work))


@dataclass(frozen=True, slots=True)
class _Unseen:
    """Work that leaves no trace, in one place of the file, and the name of whoever is to do it."""

    who: str | Name
    path: Path
    work: Sequence[Task | LeadTask | Duty]


def _tasks(charter: Charter) -> Iterator[_Unseen]:
    for body_id, body in charter.bodies.items():
        binding = [task for task in body.tasks if task.modality is not Modality.MAY]
        unseen = [task for task in binding if task.attested_by is None]
        if unseen:
            yield _Unseen(body.name, ("bodies", body_id, "tasks"), unseen)


def _lead_tasks(charter: Charter) -> Iterator[_Unseen]:
    rule = charter.strategy.leads if charter.strategy else None
    tasks = rule.tasks if rule else ()
    undated = [task for task in tasks if task.when is None or is_ongoing(task.when.schedule)]
    unseen = [task for task in undated if task.attested_by is None]
    if unseen:
        yield _Unseen(name_of(charter, LEADS), ("strategy", "leads", "tasks"), unseen)


def _duties(charter: Charter) -> Iterator[_Unseen]:
    for duty_id, duty in charter.duties.items():
        if _is_unseen(duty):
            responsible = duty.owner or duty.body
            who = name_of(charter, responsible) if responsible else charter.organisation
            yield _Unseen(who, ("duties", duty_id), [duty])


def _is_unseen(duty: Duty) -> bool:
    if duty.modality is Modality.MAY or duty.proposed or duty.done_by or duty.attested_by:
        return False
    return duty.when is None or is_ongoing(duty.when.schedule)


RULES = (Rule("unattested", Severity.INFO, see_unattested),)
