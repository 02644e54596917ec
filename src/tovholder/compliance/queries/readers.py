"""Who can be reminded, and of what each was."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from tovholder.compliance.models import Absence, Delegation, ReminderPace, ReminderSent, Snooze
from tovholder.compliance.rules.reminders import History, Pace, Reader, Sent, StandIn
from tovholder.core.language import Language
from tovholder.directory.models import Organisation
from tovholder.directory.queries import persons_of


@dataclass(frozen=True, slots=True)
class Contact:
    """A person as a mail needs it. The language is that of the login; Danish without one."""

    id: int
    name: str
    email: str
    language: Language
    has_login: bool


def contacts_of(organisation: Organisation) -> Mapping[int, Contact]:
    """Everybody whom the organisation knows, by key; one query.

    Who has no address of his own is written to at that of his login.
    """
    rows = persons_of(organisation).values_list(
        "pk", "name", "email", "user__email", "user__language", "user__is_active"
    )
    return {
        pk: Contact(
            pk, name, email or login or "", "en" if language == "en" else "da", bool(active)
        )
        for pk, name, email, login, language, active in rows
    }


def readers_of(
    organisation: Organisation, contacts: Iterable[Contact], on: date
) -> Mapping[int, Reader]:
    """Everybody as a reader of reminders, on the day and later; four queries."""
    absences = _absences(organisation, on)
    snoozed = _snoozed(organisation, on)
    stand_ins = _stand_ins(organisation, on)
    paces = ReminderPace.objects.filter(person__organisation=organisation)
    told = dict(paces.values_list("person_id", "pace"))
    return {
        one.id: Reader(
            person=one.id,
            has_address=bool(one.email),
            pace=Pace(told.get(one.id, Pace.DAILY)),
            absences=tuple(absences.get(one.id, ())),
            snoozed=snoozed.get(one.id, {}),
            stand_ins=tuple(stand_ins.get(one.id, ())),
        )
        for one in contacts
    }


def _absences(organisation: Organisation, on: date) -> Mapping[int, Sequence[tuple[date, date]]]:
    found: dict[int, list[tuple[date, date]]] = defaultdict(list)
    rows = Absence.objects.filter(organisation=organisation, until_on__gte=on)
    for person, first, last in rows.values_list("person_id", "from_on", "until_on"):
        found[person].append((first, last))
    return found


def _snoozed(organisation: Organisation, on: date) -> Mapping[int, Mapping[str, date]]:
    found: dict[int, dict[str, date]] = defaultdict(dict)
    rows = Snooze.objects.filter(organisation=organisation, until_on__gte=on)
    for person, key, until in rows.values_list("person_id", "key", "until_on"):
        found[person][key] = until
    return found


def _stand_ins(organisation: Organisation, on: date) -> Mapping[int, Sequence[StandIn]]:
    found: dict[int, list[StandIn]] = defaultdict(list)
    rows = Delegation.objects.filter(
        Q(until_on__isnull=True) | Q(until_on__gte=on), organisation=organisation
    )
    fields = ("person_id", "to_id", "key", "from_on", "until_on")
    for person, to, key, first, last in rows.values_list(*fields):
        found[person].append(StandIn(to, key, first, last))
    return found


def history_of(organisation: Organisation, since: date) -> History:
    """What each was sent about what falls due from a day on; one query."""
    found: dict[tuple[int, str], list[Sent]] = defaultdict(list)
    rows = ReminderSent.objects.filter(organisation=organisation, due_on__gte=since)
    fields = ("person_id", "key", "due_on", "step", "sent_on")
    for person, key, due, step, sent_on in rows.values_list(*fields):
        found[person, key].append(Sent(due, step, sent_on))
    return found


def history_of_person(person_id: int, keys: Iterable[str]) -> History:
    """What one person was sent about these things; one query."""
    found: dict[tuple[int, str], list[Sent]] = defaultdict(list)
    rows = ReminderSent.objects.filter(person_id=person_id, key__in=list(keys))
    for key, due, step, sent_on in rows.values_list("key", "due_on", "step", "sent_on"):
        found[person_id, key].append(Sent(due, step, sent_on))
    return found


@dataclass(frozen=True, slots=True)
class SentRow:
    """A reminder that was sent, as a list shows it."""

    person: str
    title: str
    due: date
    step: int
    level: int
    sent_on: date
    mail_id: int


def reminders_sent(organisation: Organisation, since: date) -> tuple[SentRow, ...]:
    """What was sent from a day on, newest first; one query."""
    rows = ReminderSent.objects.filter(organisation=organisation, sent_on__gte=since)
    fields = ("person__name", "title", "due_on", "step", "level", "sent_on", "mail_id")
    found = rows.order_by("-sent_on", "person__name", "due_on", "pk").values_list(*fields)
    return tuple(SentRow(*row) for row in found)
