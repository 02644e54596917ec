"""Decisions and tasks of the garden in every state, for the pages that show them."""

from datetime import timedelta
from typing import Any

from tests.governance.test_decisions import decide
from tests.people import AT, TODAY, Cast
from tests.tasks.test_tasks import give
from tovholder.audit.rules import Subject
from tovholder.governance.actions.decisions import follow_up_decision, verify_decision
from tovholder.tasks.actions import complete_task

_BY: dict[str, Any] = {"by": None, "at": AT}
_LONG_AGO = TODAY - timedelta(days=90)


def keep_register(cast: Cast) -> None:
    """Decision 1 is overdue with a task, 2 waits to be verified, 3 is closed; task 2 is done."""
    text = "Hegnet mod vejen skiftes.\nDet gamle køres væk."
    decide(cast, decided_on=_LONG_AGO, due_on=_LONG_AGO, text=text, outcome="Vedtaget")
    waiting, closed = decide(cast, title="Ny lås"), decide(cast, title="Åben have")
    for one in (waiting, closed):
        follow_up_decision(decision=one, text="Det er gjort.", on=TODAY, **_BY)
    verify_decision(decision=closed, verifier=cast.anna, on=TODAY, **_BY)
    give(cast, subject=Subject("decision", "2026-1", "Nyt hegn"), due_on=_LONG_AGO)
    complete_task(task=give(cast, title="Slå græsset"), note="To gange.", on=TODAY, **_BY)
