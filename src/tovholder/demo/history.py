"""A believable past for a charter: facts made from its own occurrences, up to a day.

Most is done on time, some late, some never. What was done on a day depends on the rule and its due
day alone, so that the past stays the same from one day to the next, and only the newest is added.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from tovholder.core.calendar import Roll
from tovholder.core.calendar import roll as to_working_day
from tovholder.core.charter import Charter
from tovholder.core.facts import Fact, FactKind
from tovholder.core.obligations import NO_DAY, Occurrence, Shape, known_days, occurrences
from tovholder.demo.dice import roll

_DAY = timedelta(days=1)
_PLAN_AHEAD = timedelta(days=150)
_ON_TIME, _LATE = 0.86, 0.94

_PROOFS = {
    FactKind.MEETING_HELD: "Referat",
    FactKind.MATERIALS_SENT: "Udsendelse",
    FactKind.MINUTES_PUBLISHED: "Referat lagt frem",
    FactKind.PREPARATION_DONE: "Notat",
    FactKind.NEWSLETTER_SENT: "Nyhedsbrev",
    FactKind.EVENT_HELD: "Program",
    FactKind.REPORT_DELIVERED: "Rapport",
    FactKind.STATUS_GIVEN: "Status",
    FactKind.DECISION_MADE: "Beslutning",
    FactKind.AGREEMENT_RENEWED: "Underskrevet aftale",
    FactKind.EVALUATION_MADE: "Evaluering",
    FactKind.STEP_DONE: "Notat",
    FactKind.TASK_DONE: "Notat",
    FactKind.ATTESTED: "Bekræftelse",
    FactKind.LEAD_APPOINTED: "Beslutning",
    FactKind.INDICATOR_VALUE: "Opgørelse",
}


def history(charter: Charter, today: date) -> list[Fact]:
    """Everything that happened under the charter from its first day to `today`, and the plans."""
    first = date(charter.in_force.from_.year, 1, 1)
    last = date(today.year + 1, 12, 31)
    facts = [
        fact
        for occurrence in occurrences(charter, first, last)
        if occurrence.obligation.shape is Shape.COUNTED
        for fact in _work(charter, occurrence, today)
    ]
    known = known_days(facts, today)
    facts += [
        fact
        for occurrence in occurrences(charter, first, last, known)
        if occurrence.obligation.shape is not Shape.COUNTED
        for fact in _TO_DO[occurrence.obligation.shape](charter, occurrence, today)
    ]
    return sorted(facts, key=lambda fact: (fact.on, fact.subject, fact.ref))


def _fact(occurrence: Occurrence, on: date, value: Decimal | None = None) -> Fact:
    obligation = occurrence.obligation
    ref = f"{_PROOFS[obligation.done_by]} {on:%d.%m.%Y}"
    return Fact(obligation.done_by, obligation.subject, on, ref, occurrence.anchor, value)


def _work(charter: Charter, occurrence: Occurrence, today: date) -> Iterator[Fact]:
    """So many pieces of work as are required, spread over the time there is for them."""
    opens, due = occurrence.opens, min(occurrence.due, NO_DAY - _DAY)
    if due == NO_DAY - _DAY:
        due = opens + timedelta(days=60)
    opens = max(opens, due - timedelta(days=366))
    length = (due - opens).days + 1
    for number in range(occurrence.required):
        words = (charter.charter, occurrence.obligation.subject, occurrence.due, number)
        share = (number + 0.3 + 0.5 * roll("day", *words)) / occurrence.required
        meant = _office_day(opens + timedelta(days=int(share * length)), opens, due)
        on = _as_it_went(occurrence, meant, words)
        if on is None:
            continue
        if on <= today:
            yield _fact(occurrence, on)
        elif occurrence.obligation.done_by is FactKind.MEETING_HELD:
            yield from _plan(occurrence, on, today)


def _as_it_went(occurrence: Occurrence, on: date, words: tuple[object, ...]) -> date | None:
    """The day of the work: as meant, late, or never."""
    luck = roll("luck", *words)
    if luck < _ON_TIME:
        return on
    if luck < _LATE and occurrence.due < NO_DAY:
        late = occurrence.due + timedelta(days=1 + int(12 * roll("late", *words)))
        return min(_office_day(late, late, late + 3 * _DAY), occurrence.closes)
    return None


def _plan(occurrence: Occurrence, on: date, today: date) -> Iterator[Fact]:
    """A meeting ahead stands in the calendar some months before."""
    planned_on = on - _PLAN_AHEAD
    if planned_on <= today:
        subject = occurrence.obligation.subject
        yield Fact(FactKind.MEETING_PLANNED, subject, planned_on, "Mødekalender", on)


def _hanging(charter: Charter, occurrence: Occurrence, today: date) -> Iterator[Fact]:
    """Papers and the like: a little before they are due."""
    anchor = occurrence.anchor
    words = (charter.charter, occurrence.obligation.subject, anchor or occurrence.due)
    if occurrence.due < NO_DAY:
        early = timedelta(days=int(3 * roll("day", *words)))
        meant = max(occurrence.due - early, occurrence.opens)
    else:
        meant = occurrence.opens + timedelta(days=2 + int(10 * roll("day", *words)))
    on = _as_it_went(occurrence, meant, words)
    if on is not None and on <= today:
        yield _fact(occurrence, on)


def _attested(charter: Charter, occurrence: Occurrence, today: date) -> Iterator[Fact]:
    """Two in three of the things that nobody can measure are vouched for in the year."""
    words = (charter.charter, occurrence.obligation.subject, occurrence.due.year)
    length = (occurrence.due - occurrence.opens).days
    on = occurrence.opens + timedelta(days=int(length * 0.8 * roll("day", *words)))
    if roll("luck", *words) < 2 / 3 and on <= today:
        ref = f"{_PROOFS[FactKind.ATTESTED]} {on:%d.%m.%Y}"
        yield Fact(FactKind.ATTESTED, occurrence.obligation.subject, on, ref)


def _level(charter: Charter, occurrence: Occurrence, today: date) -> Iterator[Fact]:
    """Leads are appointed in the first months, but for one in eight; members sit in their seats."""
    obligation = occurrence.obligation
    words = (charter.charter, obligation.subject)
    on = charter.in_force.from_ + timedelta(days=30 + int(60 * roll("day", *words)))
    is_first = occurrence.opens == charter.in_force.from_
    if obligation.done_by is FactKind.LEAD_APPOINTED and is_first and on <= today:
        yield _fact(occurrence, on, Decimal(0 if roll("luck", *words) < 1 / 8 else 1))


def _trend(charter: Charter, occurrence: Occurrence, today: date) -> Iterator[Fact]:
    """A yearly number that mostly moves as it should."""
    bounds = occurrence.obligation.bounds
    year = occurrence.due.year
    on = min(occurrence.due, date(year, 11, 28))
    if bounds is None or on > today:
        return
    direction = bounds.direction or 1
    value = Decimal(20000) + sum(
        direction * (Decimal(200) if roll(charter.charter, occurrence.obligation.subject, past)
                     < 0.75 else Decimal(-150))
        for past in range(charter.in_force.from_.year, year + 1)
    )  # fmt: skip
    yield _fact(occurrence, on, value)


def _nothing(_charter: Charter, _occurrence: Occurrence, _today: date) -> Iterator[Fact]:
    """What is allowed as needed is not always needed."""
    yield from ()


def _office_day(day: date, first: date, last: date) -> date:
    """A working day near `day`, inside the two days if there is one."""
    for to in (Roll.BEFORE, Roll.AFTER):
        moved = to_working_day(day, to)
        if first <= moved <= last:
            return moved
    return day


_TO_DO = {
    Shape.DEADLINE: _hanging,
    Shape.UNVERIFIABLE: _attested,
    Shape.LEVEL: _level,
    Shape.TREND: _trend,
    Shape.ALLOWED: _nothing,
}
