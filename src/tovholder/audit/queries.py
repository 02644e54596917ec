"""Reading the event log, newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple, overload

from django.db.models import Count, Max, QuerySet

from tovholder.audit.models import Event
from tovholder.lib.clock import COPENHAGEN


class EventList(Sequence[Event]):
    """Events that are counted and read page by page, however many there are."""

    def __init__(self, events: QuerySet[Event]) -> None:
        self._events = events
        self._count: int | None = None

    def __len__(self) -> int:
        if self._count is None:
            self._count = self._events.count()
        return self._count

    @overload
    def __getitem__(self, at: int) -> Event: ...
    @overload
    def __getitem__(self, at: slice) -> list[Event]: ...
    def __getitem__(self, at: Any) -> Any:
        found = self._events[at]
        return list(found) if isinstance(at, slice) else found

    def __iter__(self) -> Iterator[Event]:
        return self._events.iterator(chunk_size=1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFilter:
    """Which events are asked for; what is empty asks for all. Days are Danish, both included."""

    verb: str = ""
    kind: str = ""
    subject_id: str = ""
    actor_id: int | None = None
    actor: str = ""
    text: str = ""
    first: date | None = None
    last: date | None = None

    def conditions(self) -> dict[str, object]:
        """The same as lookups of the database."""
        asked = {
            "verb": self.verb,
            "subject_kind": self.kind,
            "subject_id": self.subject_id,
            "actor_id": self.actor_id,
            "actor_name": self.actor,
            "subject_title__icontains": self.text,
            "at__gte": self.first and _midnight(self.first),
            "at__lt": self.last and _midnight(self.last + timedelta(days=1)),
        }
        return {lookup: value for lookup, value in asked.items() if value not in ("", None)}


def events_found(organisation_id: int, asked: EventFilter) -> EventList:
    """What was asked for of an organisation; a query to count, and one for each page."""
    return EventList(events_for(organisation_id).filter(**asked.conditions()))


def events_for(organisation_id: int) -> QuerySet[Event]:
    """Everything that happened in an organisation."""
    return Event.objects.filter(organisation_id=organisation_id).order_by("-at", "-pk")


def events_about(kind: str, subject_id: int | str) -> QuerySet[Event]:
    """Everything that happened to one subject."""
    return Event.objects.filter(subject_kind=kind, subject_id=str(subject_id)).order_by(
        "-at", "-pk"
    )


class EventChoices(NamedTuple):
    """What there is to choose from in an organisation's log."""

    verbs: Sequence[str]
    kinds: Sequence[str]
    actors: Sequence[str]


def event_choices(organisation_id: int) -> EventChoices:
    """The verbs, kinds of subject and names that occur; one query."""
    rows = (
        Event.objects.filter(organisation_id=organisation_id)
        .order_by()
        .values_list("verb", "subject_kind", "actor_name")
        .distinct()
    )
    found = tuple(rows)
    verbs, kinds, actors = (sorted({row[place] for row in found} - {""}) for place in range(3))
    return EventChoices(verbs, kinds, actors)


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


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=COPENHAGEN)
