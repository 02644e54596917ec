"""What the meetings' calendar knows that the charter's rules ask for."""

from collections.abc import Iterable, Iterator
from datetime import date

from tovholder.core.charter import Charter
from tovholder.core.facts import Fact, FactKind
from tovholder.directory.models import Organisation
from tovholder.meetings.models import Meeting
from tovholder.meetings.rules import State

_PROOF = "meetings:"


def meeting_facts(
    organisation: Organisation, charters: Iterable[Charter]
) -> Iterator[tuple[str, Fact]]:
    """By charter id: the meetings planned, each known from the day its day was set, and those held.

    One query.
    """
    known = {charter.charter for charter in charters}
    rows = Meeting.objects.filter(organisation=organisation).exclude(state=State.CANCELLED)
    fields = ("charter", "body", "kind", "day", "set_on", "state")
    for charter, body, kind, day, set_on, state in rows.order_by("day").values_list(*fields):
        if charter in known:
            for fact in _facts(f"{body}.{kind}", day, set_on, State(state)):
                yield charter, fact


def _facts(subject: str, day: date, set_on: date, state: State) -> Iterator[Fact]:
    if set_on <= day:
        yield Fact(FactKind.MEETING_PLANNED, subject, set_on, _PROOF, day)
    if state is State.HELD:
        yield Fact(FactKind.MEETING_HELD, subject, day, _PROOF)
