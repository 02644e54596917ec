"""Reading the event log, newest first."""

from django.db.models import QuerySet

from tovholder.audit.models import Event


def events_for(organisation_id: int) -> QuerySet[Event]:
    """Everything that happened in an organisation."""
    return Event.objects.filter(organisation_id=organisation_id).order_by("-at", "-pk")


def events_about(kind: str, subject_id: int | str) -> QuerySet[Event]:
    """Everything that happened to one subject."""
    return Event.objects.filter(subject_kind=kind, subject_id=str(subject_id)).order_by(
        "-at", "-pk"
    )
