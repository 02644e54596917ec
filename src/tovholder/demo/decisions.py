"""What the bodies of a demo organisation decided in the last years, and the tasks that followed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tovholder.audit.rules import Subject
from tovholder.core.calendar import Roll
from tovholder.core.calendar import roll as to_working_day
from tovholder.core.charter import Charter
from tovholder.core.charter.body import Mandate
from tovholder.demo.dice import pick, roll
from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import persons_of
from tovholder.governance.actions.decisions import (
    DecisionDetails,
    follow_up_decision,
    record_decision,
    verify_decision,
)
from tovholder.governance.models import Decision
from tovholder.governance.queries import memberships_on, role_holders
from tovholder.governance.rules import DecisionKind, Role
from tovholder.tasks.actions import add_task, complete_task, verify_task

_YEARS = 2
_A_YEAR = 2
_MATTERS = (
    ("Årets plan for møder", "Planen følges, og møderne indkaldes efter den.", "Vedtaget",
     "Planen er sendt til medlemmerne, og møderne står i kalenderen."),
    ("Fælles opslag om ledige erhvervsarealer", "Der laves ét samlet opslag, som holdes ved lige.",
     "Vedtaget med ændringer", "Opslaget er lagt på hjemmesiden."),
    ("Besøg hos nye virksomheder", "Nye virksomheder får tilbudt et besøg inden for et halvt år.",
     "Vedtaget", "Der er skrevet til alle nye virksomheder, og de første besøg er holdt."),
    ("Samarbejde med uddannelserne", "Der indbydes til et møde om praktikpladser.", "Vedtaget",
     "Mødet er holdt med fire skoler."),
    ("Fordeling af midler til arrangementer", "Midlerne fordeles ligeligt mellem de to halvår.",
     "Vedtaget", "Fordelingen er indarbejdet i budgettet."),
    ("Kortere svartider", "Svartiderne gøres op hvert kvartal og lægges frem.", "Vedtaget",
     "Den første opgørelse er lagt frem."),
)  # fmt: skip
"""Title, text, outcome, and what was done about it."""
_NOTED = (
    ("Status på indsatserne", "Status blev gennemgået."),
    ("Orientering om økonomien", "Forbruget følger budgettet."),
    ("Nyt fra medlemmerne", "Medlemmerne fortalte om aktuelle sager."),
)
_TASKS = ("Book lokale til næste møde", "Opdater medlemslisten", "Saml forslag til dagsordenen")
_ONLY_ADVISE = (Mandate.ADVISES, Mandate.NETWORKS)
_ANY = "*"
_A_WHILE = timedelta(days=300)


@dataclass(frozen=True, slots=True)
class Minutes:
    """What is needed to enter the decisions of one organisation, up to the day of `at`."""

    organisation: Organisation
    charter: Charter
    coordinator: Person
    members: Mapping[str, Sequence[Person]]
    at: datetime

    @property
    def today(self) -> date:
        """The last day that something was decided on."""
        return self.at.date()

    def owner(self, body: str, *words: object) -> Person | None:
        """Somebody of the body, else of another; never the coordinator, who verifies."""
        persons = self.members.get(body) or self.members.get(_ANY)
        return pick(persons, "owner", *words) if persons else None

    def moment(self, on: date) -> datetime:
        """The afternoon of the day, but no later than now."""
        return min(datetime.combine(on, time(15), self.at.tzinfo), self.at)


def enter_decisions(
    organisation: Organisation,
    charter: Charter,
    *,
    since: date | None = None,
    at: datetime,
) -> None:
    """The decisions of the last years and the tasks; only those after `since`, if it is given.

    Nothing happens where nobody is coordinator any more.
    """
    holders = role_holders(organisation, Role.COORDINATOR)
    coordinator = persons_of(organisation).filter(pk__in=holders).first()
    if coordinator is None:
        return
    members: dict[str, list[Person]] = defaultdict(list)
    for membership in memberships_on(organisation, at.date()):
        if membership.person != coordinator:
            members[membership.body].append(membership.person)
            members[_ANY].append(membership.person)
    minutes = Minutes(organisation, charter, coordinator, members, at)
    entered = [
        _enter(minutes, body, turn, on)
        for on, body, turn in sorted(_meetings(minutes))
        if since is None or on > since
    ]
    if since is None:
        _give_tasks(minutes, [one for one in entered if one.due_on])


def _meetings(minutes: Minutes) -> Iterator[tuple[date, str, int]]:
    """The day of each decision, the body, and whose turn it is among the matters."""
    force = minutes.charter.in_force
    last = min(minutes.today, force.until or minutes.today)
    for place, body in enumerate(minutes.charter.bodies):
        for year in range(max(force.from_.year, last.year - _YEARS), last.year + 1):
            for number in range(_A_YEAR):
                words = ("decision", minutes.charter.charter, body, year, number)
                day = date(year, 1, 10) + timedelta(days=int(340 * roll("day", *words)))
                on = to_working_day(day, Roll.BEFORE)
                if force.from_ <= on <= last:
                    yield on, body, place + year * _A_YEAR + number


def _enter(minutes: Minutes, body: str, turn: int, on: date) -> Decision:
    words = ("decision", minutes.charter.charter, body, on)
    kind, done = DecisionKind.NOTED, ""
    if turn % 3 == 2:
        title, text = _NOTED[turn // 3 % len(_NOTED)]
        details: DecisionDetails = {"text": text}
    else:
        mandate = minutes.charter.bodies[body].mandate
        kind = DecisionKind.RECOMMENDED if mandate in _ONLY_ADVISE else DecisionKind.DECIDED
        title, text, outcome, done = _MATTERS[turn % len(_MATTERS)]
        details = {
            "text": text,
            "outcome": outcome,
            "owner": minutes.owner(body, *words),
            "due_on": on + timedelta(days=30 + int(90 * roll("due", *words))),
        }
    decision = record_decision(
        organisation=minutes.organisation,
        charter=minutes.charter.charter,
        body=body,
        decided_on=on,
        kind=kind,
        title=title,
        by=minutes.coordinator.user,
        at=minutes.moment(on),
        **details,
    )
    if decision.due_on:
        _follow(minutes, decision, done, turn)
    return decision


def _follow(minutes: Minutes, decision: Decision, done: str, turn: int) -> None:
    """All is followed up in the end, and verified; of the last year some waits, some is late."""
    is_new = decision.decided_on > minutes.today - _A_WHILE
    followed_on = (decision.due_on or decision.decided_on) - timedelta(days=5)
    by = minutes.coordinator.user
    if (is_new and turn % 5 == 3) or followed_on > minutes.today:
        return
    at = minutes.moment(followed_on)
    follow_up_decision(decision=decision, text=done, on=followed_on, by=by, at=at)
    verified_on = followed_on + timedelta(days=7)
    if (is_new and turn % 5 == 4) or verified_on > minutes.today:
        return
    at = minutes.moment(verified_on)
    verifier = minutes.coordinator
    verify_decision(decision=decision, verifier=verifier, on=verified_on, by=by, at=at)


def _give_tasks(minutes: Minutes, decisions: Sequence[Decision]) -> None:
    """A few about the latest decisions, and a few about nothing else: late, coming, and done."""
    days, by, at = iter((-12, 6, 20, -30, 3, 45)), minutes.coordinator.user, minutes.at
    about = [(f"Følg op: {one.title}", one) for one in decisions[-3:]]
    for number, (title, decision) in enumerate([*about, *((title, None) for title in _TASKS)]):
        task = add_task(
            organisation=minutes.organisation,
            title=title,
            owner=(decision and decision.owner) or minutes.coordinator,
            due_on=minutes.today + timedelta(days=next(days)),
            subject=_about(decision),
            by=by,
            at=at,
        )
        if number % 3 == 1:
            complete_task(task=task, note="Klaret.", on=minutes.today, by=by, at=at)
        if number == 1 and task.owner != minutes.coordinator:
            verifier = minutes.coordinator
            verify_task(task=task, verifier=verifier, on=minutes.today, by=by, at=at)


def _about(decision: Decision | None) -> Subject | None:
    return Subject("decision", decision.reference, decision.title) if decision else None
