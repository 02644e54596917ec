"""The demo: an organisation for each charter file, with people, a past, plans and logins."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.queries import events_for
from tovholder.audit.rules import Subject
from tovholder.compliance.actions import record_facts, waive
from tovholder.compliance.queries import judged
from tovholder.core.charter import Charter
from tovholder.core.charter.body import Mandate
from tovholder.core.charter.edit import set_at
from tovholder.core.charter.load import Document, load
from tovholder.core.facts import FactKind
from tovholder.core.obligations import Occurrence
from tovholder.core.schedule import Count, Repeated, say
from tovholder.core.verdicts import Standing
from tovholder.demo.characters import Character, character
from tovholder.demo.decisions import enter_decisions
from tovholder.demo.drafts import begin_draft
from tovholder.demo.history import history
from tovholder.demo.inboxes import fill_inboxes
from tovholder.demo.meetings import begin_plan, change_some, keep_calendar
from tovholder.demo.nominations import look_ahead
from tovholder.demo.people import add_named, crew_of, seat_everybody
from tovholder.demo.told import tell_of_rules
from tovholder.directory.actions import create_organisation
from tovholder.directory.models import Organisation
from tovholder.directory.queries import organisation_at
from tovholder.governance.actions import add_charter_version
from tovholder.governance.queries import text_of, versions_of

_LOADED = "load-demo"
_LONG_AGO = date(2000, 1, 1)


@transaction.atomic
def load_demo(folder: Path, *, at: datetime) -> None:
    """Load every charter in the folder as an organisation of its own, with a past up to `at`.

    An organisation that is there already keeps what its users changed; only what has happened
    since the last time is added. All or nothing.
    """
    files = sorted(folder.glob("*.yaml"))
    known = {file: organisation_at(file.stem) for file in files}
    new = {
        file: load(file.read_text(encoding="utf-8"), name=file.name)
        for file in files
        if known[file] is None
    }
    names = _names({file: document.charter for file, document in new.items()})
    for number, file in enumerate(files):
        organisation = known[file]
        if organisation is None:
            organisation = create_organisation(
                name=names[file], slug=file.stem, is_demo=True, by=None, at=at
            )
            _fill(organisation, new[file], character(number), at)
        else:
            _add_the_newest(organisation, character(number), at)
        record(
            verb=_LOADED, subject=Subject("organisation", organisation.pk, organisation.name),
            by=None, at=at, organisation_id=organisation.pk,
        )  # fmt: skip


def _names(charters: Mapping[Path, Charter]) -> dict[Path, str]:
    """What the organisations are called; two of one name are told apart by their charters."""
    shared = Counter(charter.organisation for charter in charters.values())
    return {
        file: charter.organisation
        if shared[charter.organisation] == 1
        else f"{charter.organisation} ({charter.kind} {charter.in_force.from_.year})"
        for file, charter in charters.items()
    }


def _fill(organisation: Organisation, document: Document, how: Character, at: datetime) -> None:
    charter = document.charter
    crew = crew_of(organisation, at)
    coordinator = crew.coordinator
    add_named(crew, charter)
    add_charter_version(organisation=organisation, text=document.text, by=coordinator, at=at)
    seat_everybody(crew, charter, how)
    look_ahead(organisation, charter, by=coordinator, at=at)
    past = history(charter, how, at.date())
    record_facts(
        organisation=organisation, charter=charter.charter,
        facts=keep_calendar(organisation, charter, past, coordinator, at),
        by=coordinator, at=at, reason="Demo",
    )  # fmt: skip
    change_some(organisation, charter, coordinator, at)
    _waive_the_oldest(organisation, coordinator, at)
    _waive_missing_lead(organisation, coordinator, at)
    tell_of_rules(organisation, decided_by=_decider(charter), by=coordinator, at=at)
    if charter.amended_by is not None and charter.in_force.until is None:
        _amend(organisation, document, coordinator, at)
    begin_plan(organisation, charter, coordinator, at)
    begin_draft(organisation, by=coordinator, at=at)
    enter_decisions(organisation, charter, at=at)
    fill_inboxes(organisation, at)


def _add_the_newest(organisation: Organisation, how: Character, at: datetime) -> None:
    """What has happened since the last time, by the rules as they are in force now."""
    loaded = events_for(organisation.pk).filter(verb=_LOADED).first()
    since = at.date() if loaded is None else loaded.at.astimezone(at.tzinfo).date()
    for version in versions_of(organisation):
        if version.is_in_force(at.date()) and since < at.date():
            charter = load(text_of(version)).charter
            new = [fact for fact in history(charter, how, at.date()) if fact.on > since]
            record_facts(
                organisation=organisation, charter=version.slug,
                facts=keep_calendar(organisation, charter, new, None, at),
                by=None, at=at, reason="Demo",
            )  # fmt: skip
            enter_decisions(organisation, charter, since=since, at=at)
    _waive_missing_lead(organisation, None, at)


def _waive_the_oldest(organisation: Organisation, by: User, at: datetime) -> None:
    """The first thing that was never done is let go."""
    for part in judged(organisation, on=at.date(), first=_LONG_AGO, last=at.date()):
        missed = [one.occurrence for one in part.verdicts if one.standing is Standing.BROKEN]
        if missed:
            occurrence = min(missed, key=lambda one: one.due)
            _waive(organisation, part.charter, occurrence, occurrence.closes, by, at)


def _waive_missing_lead(organisation: Organisation, by: User | None, at: datetime) -> None:
    """For this year it is accepted that an area has no lead; decided before the year began."""
    year = at.date().year
    first, last = date(year, 1, 1), date(year, 12, 31)
    for part in judged(organisation, on=at.date(), first=first, last=last):
        missed = [
            one.occurrence
            for one in part.verdicts
            if one.standing is Standing.BROKEN
            and one.occurrence.obligation.done_by is FactKind.LEAD_APPOINTED
        ]
        for occurrence in missed[:1]:
            decided_on = max(date(year - 1, 12, 15), part.charter.in_force.from_)
            _waive(organisation, part.charter, occurrence, decided_on, by, at)


def _waive(
    organisation: Organisation,
    charter: Charter,
    occurrence: Occurrence,
    decided_on: date,
    by: User | None,
    at: datetime,
) -> None:
    waive(
        organisation=organisation, charter=charter.charter,
        subject=occurrence.obligation.subject, due_on=occurrence.due,
        decided_on=decided_on, decided_by=_decider(charter),
        ref=f"Beslutning {decided_on.year}-{decided_on.month}", by=by, at=at,
    )  # fmt: skip


def _decider(charter: Charter) -> str:
    """The first body that decides, by the charter; else whose charter it is."""
    deciding = (body for body in charter.bodies.values() if body.mandate is Mandate.DECIDES)
    return next((body.name for body in deciding), charter.organisation)


def _amend(organisation: Organisation, document: Document, by: User, at: datetime) -> None:
    """From New Year a body meets once more a year: a version that is not in force yet."""
    for body_id, body in document.charter.bodies.items():
        for meeting_id, meeting in body.meetings.items():
            schedule = meeting.when.schedule
            if isinstance(schedule, Repeated) and schedule.count.most == schedule.count.least:
                more = replace(schedule, count=Count.exactly(schedule.count.least + 1))
                path = ("bodies", body_id, "meetings", meeting_id, "when")
                text = set_at(document.text, path, say(more, "da"))
                text = set_at(text, ("in_force", "from"), date(at.year + 1, 1, 1))
                note = f"{body.name} mødes oftere"
                add_charter_version(organisation=organisation, text=text, note=note, by=by, at=at)
                return
