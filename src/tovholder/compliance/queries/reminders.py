"""Who is to be reminded of what, on a day and on those that follow."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tovholder.compliance.owing import Owed
from tovholder.compliance.queries.owed import owed
from tovholder.compliance.queries.readers import Contact, contacts_of, history_of, readers_of
from tovholder.compliance.rules.reminders import (
    History,
    Reader,
    Reminder,
    Sent,
    Silence,
    Thing,
    reminders_due,
)
from tovholder.core.calendar import is_working_day
from tovholder.directory.models import Organisation

DAYS_AHEAD = 14


@dataclass(frozen=True, slots=True)
class Plan:
    """A day's reminders. `items` are what they and the silences are about, by key, in Danish."""

    on: date
    contacts: Mapping[int, Contact]
    items: Mapping[str, Owed]
    reminders: Sequence[Reminder]
    silences: Sequence[Silence]

    def by_person(self) -> Mapping[int, Sequence[Reminder]]:
        """Each person's, most urgent first; the persons in the order of what is most urgent."""
        found: dict[int, list[Reminder]] = defaultdict(list)
        for one in self.reminders:
            found[one.person].append(one)
        return found


@dataclass(frozen=True, slots=True)
class _Known:
    contacts: Mapping[int, Contact]
    readers: Mapping[int, Reader]
    items: Mapping[str, Owed]

    def plan(self, on: date, history: History) -> Plan:
        things = [thing_of(one) for one in self.items.values()]
        due, silent = reminders_due(things, self.readers, history, on)
        return Plan(on, self.contacts, self.items, due, silent)


def thing_of(item: Owed) -> Thing:
    """What is owed as the rules of reminding look at it."""
    return Thing(item.key, item.due, item.owners)


def plan(organisation: Organisation, on: date) -> Plan:
    """Who is to be reminded of what on the day: what was sent before is taken into account.

    Six queries besides those of `owed`; those of `owed` alone on a day when nobody works, and
    where nothing is owed.
    """
    items = owed(organisation, on)
    if not items or not is_working_day(on):
        return Plan(on, {}, {}, (), ())
    known = _known(organisation, on, items)
    return known.plan(on, history_of(organisation, items[0].due))


def plans_ahead(organisation: Organisation, on: date) -> tuple[Plan, ...]:
    """The working days of the next two weeks, as they will be if nobody does anything.

    Beginning with the day asked about, if it is one.
    """
    items = (*owed(organisation, on), *owed(organisation, on + timedelta(days=DAYS_AHEAD)))
    known = _known(organisation, on, sorted(items, key=lambda one: one.urgency))
    first = min((one.due for one in items), default=on)
    history = dict(history_of(organisation, first))
    plans = []
    for number in range(DAYS_AHEAD + 1):
        day = on + timedelta(days=number)
        if is_working_day(day):
            plans.append(known.plan(day, history))
            _imagine(plans[-1], history)
    return tuple(plans)


def _known(organisation: Organisation, on: date, items: Iterable[Owed]) -> _Known:
    contacts = contacts_of(organisation)
    by_key: dict[str, Owed] = {}
    for one in items:
        by_key.setdefault(one.key, one)
    return _Known(contacts, readers_of(organisation, contacts.values(), on), by_key)


def _imagine(planned: Plan, history: dict[tuple[int, str], Sequence[Sent]]) -> None:
    """As if the day's reminders were sent."""
    for one in planned.reminders:
        sent = Sent(one.due, one.step, planned.on)
        history[one.person, one.key] = [*history.get((one.person, one.key), ()), sent]
