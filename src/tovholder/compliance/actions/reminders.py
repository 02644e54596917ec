"""Reminding a person: the mail and the memory of it, or neither."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from django.db import transaction

from tovholder.compliance.models import ReminderSent
from tovholder.compliance.owing import Owed
from tovholder.compliance.queries.readers import Contact, history_of_person
from tovholder.compliance.rules.reminders import History, Reminder
from tovholder.directory.models import Organisation
from tovholder.directory.queries import locked_person
from tovholder.outbox.actions import make_link, queue_mail

PURPOSE = "answer-owed"
ANSWER_WITHIN = timedelta(days=45)
"""A link in a mail can be used for so long; by then a later reminder has brought a new one."""
MOST_LINKS = 20
"""Things that a mail has a link for; the rest are answered from the inbox."""


class Written(NamedTuple):
    """A mail in words."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Told:
    """A thing as it stands in a mail; `link` answers without a login, "" if none may."""

    reminder: Reminder
    item: Owed
    link: str = ""


Write = Callable[[Contact, Sequence[Told]], Written]


@dataclass(frozen=True, slots=True)
class _Holder:
    pk: int
    name: str
    organisation: Organisation


def remind(
    *,
    organisation: Organisation,
    contact: Contact,
    reminders: Sequence[Reminder],
    items: Mapping[str, Owed],
    write: Write,
    on: date,
    at: datetime,
) -> int:
    """Write a person's mail of the day; answers with how many things it is about.

    At most one mail a day, and each thing at most once at a step, whoever else does the same at
    the same time: then it is 0, and nothing is written. `items` are in the language of the person.
    """
    with transaction.atomic():
        locked_person(contact.id)
        sent = history_of_person(contact.id, [one.key for one in reminders])
        new = [one for one in reminders if not _was_sent(one, sent)]
        if not new:
            return 0
        told = _told(_Holder(contact.id, contact.name, organisation), new, items, at)
        written = write(contact, told)
        mail = queue_mail(
            key=f"reminders:{contact.id}:{on.isoformat()}", organisation_id=organisation.pk,
            to=contact.email, to_name=contact.name, language=contact.language,
            subject=written.subject, text=written.text, html=written.html, at=at,
        )  # fmt: skip
        if mail is None:
            transaction.set_rollback(True)
            return 0
        ReminderSent.objects.bulk_create(_row(organisation, one, on, mail.pk) for one in told)
        return len(told)


def _row(organisation: Organisation, told: Told, on: date, mail_id: int) -> ReminderSent:
    one = told.reminder
    return ReminderSent(
        organisation=organisation, person_id=one.person, key=one.key, due_on=one.due,
        title=told.item.title[:500], step=one.step, level=one.level, sent_on=on, mail_id=mail_id,
    )  # fmt: skip


def _was_sent(one: Reminder, sent: History) -> bool:
    before = sent.get((one.person, one.key), ())
    return any((other.due, other.step) == (one.due, one.step) for other in before)


def _told(
    holder: _Holder, reminders: Sequence[Reminder], items: Mapping[str, Owed], at: datetime
) -> list[Told]:
    """The things with their links: the first `MOST_LINKS` where a person's word is asked for."""
    told: list[Told] = []
    left = MOST_LINKS
    for one in reminders:
        item = items[one.key]
        link = _link(holder, item, at) if left and item.is_answered_by_word else ""
        left -= bool(link)
        told.append(Told(one, item, link))
    return told


def _link(holder: _Holder, item: Owed, at: datetime) -> str:
    return make_link(
        purpose=PURPOSE, data={"key": item.key, "title": item.title},
        person=holder, expires_at=at + ANSWER_WITHIN, at=at,
    )  # fmt: skip
