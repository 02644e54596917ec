"""A believable past for a charter: facts made from its own occurrences, up to a day.

How much is done on time, late or never is the character of the organisation. What was done on a day
depends on the rule and its due day alone, so that the past stays the same from one day to the next,
and only the newest is added.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from tovholder.core.calendar import Period, Roll
from tovholder.core.calendar import roll as to_working_day
from tovholder.core.charter import Charter
from tovholder.core.facts import Fact, FactKind
from tovholder.core.obligations import (
    NO_DAY,
    Obligation,
    Occurrence,
    Ring,
    Shape,
    known_days,
    obligations,
    occurrences,
)
from tovholder.core.schedule import Repeated, unbounded
from tovholder.demo.characters import Character
from tovholder.demo.dice import roll

_DAY = timedelta(days=1)
_PLAN_AHEAD = timedelta(days=150)
_LONGEST_CHAIN = (
    5  # what hangs on what hangs on something: each link needs the day of the one before
)

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


@dataclass(frozen=True, slots=True)
class _Tale:
    """What the past is made from.

    `lagging` are the rules whose work comes late every second time, each with 0 or 1 for which.
    `without_lead` is the rule about a lead whom nobody has appointed. One of the `indicators` goes
    the wrong way each year.
    """

    charter: Charter
    character: Character
    today: date
    lagging: dict[str, int]
    without_lead: str
    indicators: tuple[str, ...]

    def words(self, occurrence: Occurrence, *more: object) -> tuple[object, ...]:
        """What makes the dice fall for one occurrence."""
        return self.charter.charter, occurrence.obligation.subject, *more


def history(charter: Charter, character: Character, today: date) -> list[Fact]:
    """Everything that happened under the charter from its first day to `today`, and the plans."""
    tale = _tale(charter, character, today)
    first = date(charter.in_force.from_.year, 1, 1)
    last = date(today.year + 1, 12, 31)
    facts = [
        fact
        for occurrence in occurrences(charter, first, last)
        if occurrence.obligation.shape is Shape.COUNTED
        for fact in _work(tale, occurrence)
    ]
    rest: list[Fact] = []
    for _ in range(_LONGEST_CHAIN):
        known = known_days([*facts, *rest], today)
        before, rest = rest, [
            fact
            for occurrence in occurrences(charter, first, last, known)
            if occurrence.obligation.shape is not Shape.COUNTED
            for fact in _TO_DO[occurrence.obligation.shape](tale, occurrence)
        ]  # fmt: skip
        if rest == before:
            break
    return sorted([*facts, *rest], key=lambda fact: (fact.on, fact.subject, fact.ref))


def _tale(charter: Charter, character: Character, today: date) -> _Tale:
    rules = obligations(charter)
    lagging = [rule.subject for rule in rules if _returns_often(rule)] if character.lags else []
    leads = [rule.subject for rule in rules if rule.done_by is FactKind.LEAD_APPOINTED]
    trends = tuple(rule.subject for rule in rules if rule.shape is Shape.TREND)
    leads.sort(key=lambda subject: roll("lead", charter.charter, subject))
    return _Tale(
        charter,
        character,
        today,
        lagging={subject: number % 2 for number, subject in enumerate(lagging)},
        without_lead=leads[0] if leads and character.is_short else "",
        indicators=trends,
    )


def _returns_often(rule: Obligation) -> bool:
    """Whether it falls due each month or quarter, and is no meeting."""
    schedule = unbounded(rule.schedule)
    return (
        rule.shape is Shape.COUNTED
        and rule.ring is not Ring.MEETING
        and isinstance(schedule, Repeated)
        and schedule.period in {Period.MONTH, Period.QUARTER}
    )


def _fact(occurrence: Occurrence, on: date, value: Decimal | None = None) -> Fact:
    obligation = occurrence.obligation
    ref = f"{_PROOFS[obligation.done_by]} {on:%d.%m.%Y}"
    return Fact(obligation.done_by, obligation.subject, on, ref, occurrence.anchor, value)


def _work(tale: _Tale, occurrence: Occurrence) -> Iterator[Fact]:
    """So many pieces of work as are required, spread over the time there is for them."""
    opens, due = occurrence.opens, min(occurrence.due, NO_DAY - _DAY)
    if due == NO_DAY - _DAY:
        due = opens + timedelta(days=60)
    opens = max(opens, due - timedelta(days=366))
    length = (due - opens).days + 1
    for number in range(occurrence.required):
        words = tale.words(occurrence, occurrence.due, number)
        first, spread = _when(occurrence)
        share = (number + first + spread * roll("day", *words)) / occurrence.required
        meant = _office_day(opens + timedelta(days=int(share * length)), opens, due)
        if occurrence.obligation.subject in tale.lagging:
            on: date | None = _lagging(tale, occurrence, length)
        else:
            on = _as_it_went(tale.character, occurrence, meant, words)
        if on is not None:
            yield from _done_or_planned(tale, occurrence, on)


def _when(occurrence: Occurrence) -> tuple[float, float]:
    """How much of the time passes first, and how far the day then varies, as parts of the whole.

    What has a last day is mostly left until shortly before it.
    """
    schedule = unbounded(occurrence.obligation.schedule)
    return (0.88, 0.1) if isinstance(schedule, Repeated) and schedule.by else (0.3, 0.5)


def _done_or_planned(tale: _Tale, occurrence: Occurrence, on: date) -> Iterator[Fact]:
    """The work; and for a meeting its line in the calendar, some months before."""
    planned_on = on - _PLAN_AHEAD
    if occurrence.obligation.done_by is FactKind.MEETING_HELD and planned_on <= tale.today:
        subject = occurrence.obligation.subject
        yield Fact(FactKind.MEETING_PLANNED, subject, planned_on, "Mødekalender", on)
    if on <= tale.today:
        yield _fact(occurrence, on)


def _lagging(tale: _Tale, occurrence: Occurrence, length: int) -> date:
    """Every second time it comes far into the next period, just before the next one does."""
    due = occurrence.due
    phase = tale.lagging[occurrence.obligation.subject]
    is_late = ((due.year * 12 + due.month) * 31 // length) % 2 == phase
    on = due + timedelta(days=int(length * 0.8)) if is_late else due - timedelta(days=length // 9)
    return _office_day(on, on, on + 3 * _DAY)


def _as_it_went(
    character: Character, occurrence: Occurrence, on: date, words: tuple[object, ...]
) -> date | None:
    """The day of the work: as meant, late, or never."""
    luck = roll("luck", *words)
    if luck < character.on_time:
        return on
    if luck < character.on_time + character.late and occurrence.due < NO_DAY:
        late = 1 + int(character.days_late * roll("late", *words))
        day = occurrence.due + timedelta(days=late)
        return min(_office_day(day, day, day + 3 * _DAY), occurrence.closes)
    return None


def _hanging(tale: _Tale, occurrence: Occurrence) -> Iterator[Fact]:
    """Papers and the like: a little before they are due."""
    words = tale.words(occurrence, occurrence.anchor or occurrence.due)
    if occurrence.due < NO_DAY:
        early = timedelta(days=int(3 * roll("day", *words)))
        meant = max(occurrence.due - early, occurrence.opens)
    else:
        meant = occurrence.opens + timedelta(days=2 + int(10 * roll("day", *words)))
    meant = _office_day(meant, occurrence.opens, occurrence.due)
    on = _as_it_went(tale.character, occurrence, meant, words)
    if on is not None and on <= tale.today:
        yield _fact(occurrence, on)


def _attested(tale: _Tale, occurrence: Occurrence) -> Iterator[Fact]:
    """Some of the things that nobody can measure are vouched for in the year."""
    words = tale.words(occurrence, occurrence.due.year)
    length = (occurrence.due - occurrence.opens).days
    on = occurrence.opens + timedelta(days=int(length * 0.8 * roll("day", *words)))
    on = _office_day(on, occurrence.opens, occurrence.due)
    if roll("luck", *words) < tale.character.vouches and on <= tale.today:
        ref = f"{_PROOFS[FactKind.ATTESTED]} {on:%d.%m.%Y}"
        yield Fact(FactKind.ATTESTED, occurrence.obligation.subject, on, ref)


def _level(tale: _Tale, occurrence: Occurrence) -> Iterator[Fact]:
    """Leads are appointed in the first months, but for one; members sit in their seats."""
    obligation = occurrence.obligation
    on = tale.charter.in_force.from_ + timedelta(
        days=30 + int(60 * roll("day", *tale.words(occurrence)))
    )
    is_first = occurrence.opens == tale.charter.in_force.from_
    if obligation.done_by is FactKind.LEAD_APPOINTED and is_first and on <= tale.today:
        yield _fact(occurrence, on, Decimal(obligation.subject != tale.without_lead))


def _trend(tale: _Tale, occurrence: Occurrence) -> Iterator[Fact]:
    """A number published early in the year; one of the indicators goes the wrong way each year."""
    obligation, year = occurrence.obligation, occurrence.due.year
    start = tale.charter.in_force.from_
    on = date(year, 1, 15) + timedelta(days=int(25 * roll("day", *tale.words(occurrence, year))))
    on = max(on, start) if year == start.year else on
    bounds = obligation.bounds
    if bounds is None or on > tale.today:
        return
    number = tale.indicators.index(obligation.subject)
    value = Decimal(100)  # an index: what is counted, the charter does not say
    for past in range(start.year, year + 1):
        is_wrong = past % len(tale.indicators) == number
        value += (bounds.direction or 1) * (-2 if is_wrong else 3)
    yield _fact(occurrence, on, value)


def _nothing(_tale: _Tale, _occurrence: Occurrence) -> Iterator[Fact]:
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
