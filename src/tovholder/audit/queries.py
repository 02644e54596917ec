"""Reading the event log, newest first."""

from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, Max, QuerySet

from tovholder.audit.models import Event


def events_for(organisation_id: int) -> QuerySet[Event]:
    """Everything that happened in an organisation."""
    return Event.objects.filter(organisation_id=organisation_id).order_by("-at", "-pk")


def events_about(kind: str, subject_id: int | str) -> QuerySet[Event]:
    """Everything that happened to one subject."""
    return Event.objects.filter(subject_kind=kind, subject_id=str(subject_id)).order_by(
        "-at", "-pk"
    )


class State(NamedTuple):
    """What tells a changed organisation from an unchanged one: every change writes an event.

    The number of events is counted too, since one that is committed late can have a lower key than
    one that was seen before. `at` is the latest moment of any; None if nothing ever happened.
    """

    events: int
    last: int
    at: datetime | None


def state_of(organisation_id: int) -> State:
    """The state of an organisation; one query."""
    events = Event.objects.filter(organisation_id=organisation_id)
    found = events.aggregate(events=Count("pk"), last=Max("pk"), at=Max("at"))
    return State(found["events"], found["last"] or 0, found["at"])
