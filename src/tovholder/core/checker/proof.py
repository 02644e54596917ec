"""Work that nobody can see is done, because it has no day and leaves no trace."""

from collections.abc import Iterator

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Modality
from tovholder.core.charter.duty import Duty
from tovholder.core.charter.index import LEADS
from tovholder.core.checker.finding import Hit, Severity, hit
from tovholder.core.checker.people import name_of
from tovholder.core.checker.rhythm import is_ongoing
from tovholder.core.checker.rule import Rule


def see_unattested(charter: Charter) -> Iterator[Hit]:
    """Tasks and duties that no day, no fact and no person vouches for; once for each body."""
    yield from _tasks(charter)
    yield from _lead_tasks(charter)
    for duty_id, duty in charter.duties.items():
        if _is_unseen(duty):
            responsible = duty.owner or duty.body
            who = name_of(charter, responsible) if responsible else charter.organisation
            yield hit(("duties", duty_id), duty, who=who, what=(duty.title,))


def _tasks(charter: Charter) -> Iterator[Hit]:
    for body_id, body in charter.bodies.items():
        binding = [task for task in body.tasks if task.modality is not Modality.MAY]
        unseen = [task for task in binding if task.attested_by is None]
        if unseen:
            titles = tuple(task.title for task in unseen)
            yield hit(("bodies", body_id, "tasks"), *unseen, who=body.name, what=titles)


def _lead_tasks(charter: Charter) -> Iterator[Hit]:
    rule = charter.strategy.leads if charter.strategy else None
    tasks = rule.tasks if rule else ()
    undated = [task for task in tasks if task.when is None or is_ongoing(task.when.schedule)]
    unseen = [task for task in undated if task.attested_by is None]
    if unseen:
        titles = tuple(task.title for task in unseen)
        who = name_of(charter, LEADS)
        yield hit(("strategy", "leads", "tasks"), *unseen, who=who, what=titles)


def _is_unseen(duty: Duty) -> bool:
    if duty.modality is Modality.MAY or duty.proposed or duty.done_by or duty.attested_by:
        return False
    return duty.when is None or is_ongoing(duty.when.schedule)


RULES = (Rule("unattested", Severity.INFO, see_unattested),)
