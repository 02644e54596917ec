"""Reading the event log, newest first."""

from datetime import datetime

from django.db.models import Max, QuerySet

from tovholder.audit.models import Event


def events_for(organisation_id: int) -> QuerySet[Event]:
    """Everything that happened in an organisation."""
    return Event.objects.filter(organisation_id=organisation_id).order_by("-at", "-pk")


def events_about(kind: str, subject_id: int | str) -> QuerySet[Event]:
    """Everything that happened to one subject."""
    return Event.objects.filter(subject_kind=kind, subject_id=str(subject_id)).order_by(
        "-at", "-pk"
    )


def last_event(organisation_id: int) -> tuple[int, datetime] | None:
    """What tells a changed organisation from an unchanged one; None if nothing ever happened.

    The number of the event that was written last, and the latest moment of any. As every change
    writes an event, both are the same only as long as nothing has changed. One query.
    """
    events = Event.objects.filter(organisation_id=organisation_id)
    found = events.aggregate(number=Max("pk"), at=Max("at"))
    return (found["number"], found["at"]) if found["number"] else None
