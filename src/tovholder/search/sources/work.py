"""What was decided, and what must be done because of it."""

from collections.abc import Collection, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from tovholder.audit.subjects import kind_of
from tovholder.directory.models import Organisation
from tovholder.files.queries import names_of
from tovholder.governance.queries.decisions import decisions_of
from tovholder.search.sources import Found, Source
from tovholder.tasks.queries import tasks_of


def _decisions(
    organisation: Organisation, _on: date, keys: Collection[str] | None
) -> Iterator[Found]:
    files = names_of(organisation.pk)
    for one in decisions_of(organisation):
        if keys is None or one.reference in keys:
            name = files.get(one.file, "") if one.file else ""
            yield Found(
                key=one.reference,
                kind="decision",
                title=f"{one.reference} {one.title}",
                text=" ".join(filter(None, (one.text, one.outcome, one.follow_up, name))),
                url=kind_of("decision").url(organisation.slug, one.reference),
                on=one.decided_on,
            )


def _tasks(organisation: Organisation, _on: date, keys: Collection[str] | None) -> Iterator[Found]:
    for one in tasks_of(organisation):
        if keys is None or str(one.number) in keys:
            owner = one.owner.name if one.owner else ""
            yield Found(
                key=str(one.number),
                kind="task",
                title=one.title,
                text=" ".join(filter(None, (one.text, one.done_note, owner))),
                url=kind_of("task").url(organisation.slug, str(one.number)),
                on=one.due_on,
            )


DECISIONS = Source(
    name="decisions",
    kinds={"decision": _("Decision")},
    read=_decisions,
    subject="decision",
    also_after=frozenset({"file"}),
)
TASKS = Source(
    name="tasks",
    kinds={"task": _("Task")},
    read=_tasks,
    subject="task",
    also_after=frozenset({"person"}),
)
