"""What goes before a meeting and what comes after, counted from its day."""

from collections.abc import Iterator, Mapping
from datetime import date

from tovholder.core.calendar import Roll, add_working_days, roll
from tovholder.core.charter.kept import kept
from tovholder.core.charter.model import Charter
from tovholder.core.facts import FactKind
from tovholder.core.obligations import NO_DAY, Obligation, Ring, Shape, obligations
from tovholder.core.obligations.relative import Peg, hang
from tovholder.core.obligations.timing import relation_of
from tovholder.core.planning.model import Leads, Step, StepKind

NONE_MOVED: Mapping[str, date] = {}

_KINDS = {
    FactKind.MATERIALS_SENT: StepKind.DISPATCH,
    FactKind.MINUTES_PUBLISHED: StepKind.PUBLICATION,
    FactKind.PREPARATION_DONE: StepKind.PREPARATION,
}


def steps_of(
    charter: Charter,
    subject: str,
    day: date,
    leads: Leads,
    moved: Mapping[str, date] = NONE_MOVED,
) -> tuple[Step, ...]:
    """The steps of the meeting `subject` ("board.ordinary") if it lies on `day`, by day.

    Those that the charter sets lie on working days inside its rule; the others as far off as
    `leads` says. `moved` gives steps days of their own, by key: what goes before them follows.
    """
    rules = list(_by_rule(charter, subject, day))
    sent, out = StepKind.DISPATCH, StepKind.PUBLICATION
    if not any(step.kind is sent for step in rules):
        rules.append(Step(sent, sent.value, add_working_days(day, -leads.dispatch)))
    if not any(step.kind is out for step in rules):
        clause = _clause_without_day(charter, subject)
        on = add_working_days(day, leads.publication)
        rules.append(Step(out, out.value, on, clause=clause))
    rules = [_moved(step, moved) for step in rules]
    dispatch = min(step.on for step in rules if step.kind is sent)
    publication = max(step.on for step in rules if step.kind is out)
    minutes = min(add_working_days(day, leads.minutes), publication)
    agenda = _moved(_usual(StepKind.AGENDA, add_working_days(dispatch, -leads.agenda)), moved)
    items = _usual(StepKind.ITEMS, add_working_days(agenda.on, -leads.items))
    others = [_moved(items, moved), agenda, _moved(_usual(StepKind.MINUTES, minutes), moved)]
    meeting = Step(StepKind.MEETING, StepKind.MEETING.value, day)
    places = {kind: place for place, kind in enumerate(StepKind)}
    found = [*rules, *others, meeting]
    return tuple(sorted(found, key=lambda step: (step.on, places[step.kind], step.key)))


def _usual(kind: StepKind, on: date) -> Step:
    return Step(kind, kind.value, on)


def _moved(step: Step, moved: Mapping[str, date]) -> Step:
    if step.key not in moved:
        return step
    return Step(
        step.kind, step.key, moved[step.key], step.title, step.clause, step.is_rule, is_moved=True
    )


def _by_rule(charter: Charter, subject: str, day: date) -> Iterator[Step]:
    """The charter's own deadlines that hang on the meeting."""
    for rule in _hanging(charter, subject):
        for due in (one.due for one in hang(rule, [Peg(day)], charter.due_days)):
            if due == NO_DAY:
                continue
            on = roll(due, Roll.BEFORE, charter.due_days.closed_days)
            kind = _KINDS.get(rule.done_by, StepKind.DUTY)
            key = _KEYS.get(rule.subject.partition("#")[2], rule.subject)
            is_kept = (on > day) == (due > day) and on != day
            yield Step(
                kind, key, on if is_kept else due, rule.title, rule.clause or "", is_rule=True
            )


_KEYS = {"materials": StepKind.DISPATCH.value, "minutes": StepKind.PUBLICATION.value}
"""The keys of the steps that each meeting has, also where a charter has no rule for them."""


def _clause_without_day(charter: Charter, subject: str) -> str:
    """Where the charter asks for minutes without saying when."""
    published = FactKind.MINUTES_PUBLISHED
    rules = (one for one in _hanging(charter, subject) if one.done_by is published)
    return next((one.clause or "" for one in rules), "")


@kept
def _deadlines(charter: Charter) -> tuple[Obligation, ...]:
    return tuple(
        one
        for one in obligations(charter)
        if one.shape is Shape.DEADLINE and one.ring is not Ring.MEETING
    )


def _hanging(charter: Charter, subject: str) -> Iterator[Obligation]:
    body = subject.partition(".")[0]
    for one in _deadlines(charter):
        ref = relation_of(one.schedule)[0].anchor.ref
        if ref == subject or (ref is None and one.body == body):
            yield one
