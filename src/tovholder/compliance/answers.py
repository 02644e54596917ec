"""Answering what is owed by the link in a reminder, without a login."""

from datetime import date, datetime, timedelta

from tovholder.compliance.actions.evidence import Proof, attest
from tovholder.compliance.actions.inbox import snooze
from tovholder.compliance.actions.reminders import PURPOSE
from tovholder.compliance.owing import Owed, OwedKind
from tovholder.compliance.queries.owed import owed
from tovholder.compliance.rules.evidence import RefusedEvidenceError
from tovholder.core.facts import Fact, FactKind
from tovholder.core.language import Language
from tovholder.directory.models import Person
from tovholder.directory.queries import person_at
from tovholder.governance.actions.decisions import follow_up_decision
from tovholder.governance.queries.decisions import decision_at
from tovholder.outbox.purposes import Choice, Purpose, Question, Reply
from tovholder.outbox.queries import LinkSeen
from tovholder.tasks.actions import complete_task
from tovholder.tasks.queries import task_at
from tovholder.ui.language import page_language
from tovholder.ui.sentences.evidence import say_evidence_refusal
from tovholder.ui.sentences.owed import KINDS
from tovholder.ui.sentences.reminders import LINES, QUESTION

_A_WEEK = timedelta(days=7)


def ask(link: LinkSeen, at: datetime) -> Question:
    """Is it done, on which day, and what was done? Closed when it is no longer owed."""
    language = page_language()
    person = person_at(link.organisation_id, link.person_id)
    item = _item(person, link, at.date(), language) if person else None
    if item is None:
        return Question(str(link.data["title"]), closed=QUESTION["gone"].text(language))
    code = "note-attest" if item.kind is OwedKind.ATTESTATION else "note"
    return Question(
        title=item.title,
        text=_said(item, language),
        choices=tuple(Choice(one, QUESTION[one].text(language)) for one in ("done", "later")),
        note_label=QUESTION[code].text(language),
        note_is_needed=True,
        day_label=QUESTION["day"].text(language),
        day=at.date(),
        url=item.url,
    )


def act(link: LinkSeen, reply: Reply, at: datetime) -> str:
    """Keep the answer: as evidence, as a task done, as a follow-up, or put off for a week."""
    language = page_language()
    person = person_at(link.organisation_id, link.person_id)
    item = _item(person, link, at.date(), language) if person else None
    if person is None or item is None:
        return QUESTION["gone"].text(language)
    if reply.choice == "later":
        until = at.date() + _A_WEEK
        snooze(
            person=person, key=item.key, title=item.title, until=until, reason=reply.note,
            by=person.user, at=at,
        )  # fmt: skip
        return QUESTION["put-off"].format(language, day=until)
    day = reply.day or at.date()
    try:
        _DEEDS[item.kind](person, item, reply.note, day, at)
    except RefusedEvidenceError as refused:
        return say_evidence_refusal(refused.reason, language)
    return QUESTION["thanks"].format(language, title=item.title, day=day)


def _item(person: Person, link: LinkSeen, on: date, language: Language) -> Owed | None:
    items = owed(person.organisation, on, language)
    return next((one for one in items if one.key == link.data["key"]), None)


def _said(item: Owed, language: Language) -> str:
    kind, cadence = KINDS[item.kind].text(language), ""
    if item.clause:
        code = "clause-cadence" if item.cadence else "clause"
        cadence = LINES[code].format(language, clause=item.clause, cadence=item.cadence) + ". "
    return f"{kind}. {cadence}{item.why}"


def _attest(person: Person, item: Owed, note: str, day: date, at: datetime) -> None:
    attest(
        organisation=person.organisation,
        charter=item.charter,
        fact=Fact(item.fact or FactKind.ATTESTED, item.rule, day, "", item.about),
        proof=Proof(text=note),
        title=item.title,
        by=person.user,
        at=at,
    )


def _complete(person: Person, item: Owed, note: str, day: date, at: datetime) -> None:
    task = task_at(person.organisation, int(item.key.partition(":")[2]))
    if task is None:
        raise LookupError(item.key)
    complete_task(task=task, note=note, on=day, by=person.user, at=at)


def _follow_up(person: Person, item: Owed, note: str, day: date, at: datetime) -> None:
    year, _, number = item.key.partition(":")[2].partition("-")
    decision = decision_at(person.organisation, int(year), int(number))
    if decision is None:
        raise LookupError(item.key)
    follow_up_decision(decision=decision, text=note, on=day, by=person.user, at=at)


_DEEDS = {
    OwedKind.DUTY: _attest,
    OwedKind.ATTESTATION: _attest,
    OwedKind.TASK: _complete,
    OwedKind.FOLLOW_UP: _follow_up,
}
ANSWER = Purpose(PURPOSE, ask, act)
