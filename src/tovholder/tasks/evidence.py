"""What tasks know that the charter's rules ask for: those that were done because a rule says so."""

from collections.abc import Iterable, Iterator

from tovholder.core.charter import Charter
from tovholder.core.facts import Fact, FactKind
from tovholder.directory.models import Organisation
from tovholder.tasks.models import Task
from tovholder.tasks.rules import RULE, TaskState, rule_of


def task_facts(
    organisation: Organisation, charters: Iterable[Charter]
) -> Iterator[tuple[str, Fact]]:
    """By charter id: a fact for each rule that was kept by doing a task about it; one query."""
    known = {charter.charter for charter in charters}
    rows = Task.objects.filter(organisation=organisation, subject_kind=RULE)
    done = rows.exclude(state=TaskState.OPEN.value).order_by("done_on", "number")
    for key, number, on in done.values_list("subject_id", "number", "done_on"):
        charter, rule = rule_of(key)
        if charter in known and on is not None:
            yield charter, Fact(FactKind.TASK_DONE, rule, on, f"task:{number}")
