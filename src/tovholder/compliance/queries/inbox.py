"""What a person has put off and handed over, took over, and when the person is away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from tovholder.compliance.models import Absence, Delegation, ReminderPace, Snooze
from tovholder.compliance.rules.reminders import Pace, StandIn
from tovholder.directory.models import Person


@dataclass(frozen=True, slots=True)
class PutOff:
    """A thing that is put off, and why."""

    until: date
    reason: str


@dataclass(frozen=True, slots=True)
class HandedOver:
    """One answers for another. `key` is "" for everything."""

    id: int
    person: int
    person_name: str
    to: int
    to_name: str
    key: str
    title: str
    from_on: date
    until_on: date | None
    reason: str

    @property
    def stand_in(self) -> StandIn:
        """The same as the rules look at it."""
        return StandIn(self.to, self.key, self.from_on, self.until_on)

    def is_about(self, part: str, on: date) -> bool:
        """Whether it holds on the day, for everything or for a thing with this in its key."""
        return self.stand_in.holds(self.key if part in self.key else "", on)


@dataclass(frozen=True, slots=True)
class Away:
    """The person is away."""

    id: int
    from_on: date
    until_on: date
    note: str


def put_off_by(person: Person, on: date) -> Mapping[str, PutOff]:
    """What the person has put off past the day, by key; one query."""
    rows = Snooze.objects.filter(person=person, until_on__gte=on)
    return {
        key: PutOff(until, reason)
        for key, until, reason in rows.values_list("key", "until_on", "reason")
    }


def handed_over(person: Person, on: date) -> Sequence[HandedOver]:
    """What the person handed over, or took over, on the day or from a later one; one query."""
    rows = Delegation.objects.filter(
        Q(person=person) | Q(to=person), Q(until_on__isnull=True) | Q(until_on__gte=on)
    ).order_by("from_on", "pk")
    fields = (
        "pk", "person_id", "person__name", "to_id", "to__name", "key", "title", "from_on",
        "until_on", "reason",
    )  # fmt: skip
    return [HandedOver(*row) for row in rows.values_list(*fields)]


def absences_of(person: Person, on: date) -> Sequence[Away]:
    """When the person is away on the day or later; one query."""
    rows = Absence.objects.filter(person=person, until_on__gte=on).order_by("from_on", "pk")
    return [Away(*row) for row in rows.values_list("pk", "from_on", "until_on", "note")]


def pace_of(person: Person) -> Pace:
    """How often the person wants to be reminded; one query."""
    found = ReminderPace.objects.filter(person=person).values_list("pace", flat=True).first()
    return Pace(found or Pace.DAILY)
