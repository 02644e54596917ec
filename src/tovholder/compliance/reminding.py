"""The job that reminds people: each thing at most once at a step, whoever is killed meanwhile."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from tovholder.compliance.actions.reminders import remind
from tovholder.compliance.emails import Digest
from tovholder.compliance.owing import Owed
from tovholder.compliance.queries.owed import owed
from tovholder.compliance.queries.reminders import Plan, plan
from tovholder.compliance.rules.reminders import Reminder
from tovholder.core.language import Language
from tovholder.directory.models import Organisation
from tovholder.directory.queries import all_organisations
from tovholder.lib.jobs import Say, for_each
from tovholder.ui.sentences.reminders import SILENCE, STEP


def remind_everybody(now: datetime, is_dry_run: bool, say: Say) -> None:
    """Write the mails of the day, organisation by organisation; in a dry run say who gets what.

    Raises PartlyFailedError if it failed for some organisations; the others' mails are written.
    """

    def one(organisation: Organisation) -> None:
        if is_dry_run:
            for line in told(organisation, plan(organisation, now.date())):
                say(line)
        else:
            remind_all(organisation, now)

    for_each(all_organisations(), one, say)


def remind_all(organisation: Organisation, now: datetime) -> int:
    """Write each person's mail of the day; answers with how many mails."""
    on = now.date()
    planned = plan(organisation, on)
    digest = Digest(organisation, {key: one.name for key, one in planned.contacts.items()}, on)
    written = 0
    for person, reminders in planned.by_person().items():
        contact = planned.contacts[person]
        items = _in_language(organisation, planned, contact.language)
        known = [one for one in reminders if one.key in items]
        written += bool(
            remind(
                organisation=organisation, contact=contact, reminders=known, items=items,
                write=digest.write, on=on, at=now,
            )
        )  # fmt: skip
    return written


def _in_language(
    organisation: Organisation, planned: Plan, language: Language
) -> Mapping[str, Owed]:
    if language == "da":
        return planned.items
    return {one.key: one for one in owed(organisation, planned.on, language)}


def told(organisation: Organisation, planned: Plan) -> Iterator[str]:
    """Who gets what at which step, and who does not and why; a line each."""
    for person, reminders in planned.by_person().items():
        contact = planned.contacts[person]
        yield f"{organisation.slug}: {contact.name} <{contact.email}>"
        for one in reminders:
            yield f"  {_line(planned, one)}"
    for silence in planned.silences:
        contact = planned.contacts[silence.person]
        title, why = planned.items[silence.key].title, SILENCE[silence.why].en
        yield f"{organisation.slug}: {contact.name} – {title}: no mail, {why}"


def _line(planned: Plan, one: Reminder) -> str:
    when = STEP["before" if one.step < 0 else "after"].format("en", days=abs(one.step))
    in_place = (
        f", in the place of {planned.contacts[one.instead_of].name}" if one.instead_of else ""
    )
    return f"{planned.items[one.key].title}: {when}, level {one.level + 1}{in_place}"
