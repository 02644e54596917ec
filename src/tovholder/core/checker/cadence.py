"""Rules about how often: ranges, two rhythms for the same thing, proposals, unnamed days."""

from collections import deque
from collections.abc import Iterator

from tovholder.core.calendar.model import Period
from tovholder.core.charter import Charter
from tovholder.core.charter.base import Part, When
from tovholder.core.charter.body import Body, Meeting
from tovholder.core.charter.duty import Duty, DutyKind
from tovholder.core.charter.economy import Agreement
from tovholder.core.charter.walk import Path, walk
from tovholder.core.checker.finding import Hit, Severity, hit, nearest, order_of
from tovholder.core.checker.naming import called
from tovholder.core.checker.people import name_of
from tovholder.core.checker.rhythm import Range, is_ongoing, named_months, times_a_year
from tovholder.core.checker.rule import Rule
from tovholder.core.schedule import (
    Count,
    EveryWeeks,
    InMonths,
    Relative,
    Repeated,
    Schedule,
    unbounded,
)

_SHORT = frozenset({Period.WEEK, Period.MONTH})
_FEW = 9  # that many show a clash; more of the same would only be longer
_SETTLED_AT_MEETINGS = frozenset({DutyKind.RENEWAL, DutyKind.DECISION})


def see_range(charter: Charter) -> Iterator[Hit]:
    """A phrase that gives a number of times as from one to another."""
    around: dict[Path, Part] = {}
    for path, value in walk(charter):
        if isinstance(value, Part):
            around[path] = value
        elif isinstance(value, When) and (span := _span(value.schedule)):
            at = path[:-1]
            outwards = (around[at[:end]] for end in range(len(at), 0, -1) if at[:end] in around)
            what = called(charter, at, around[at])
            yield hit(path, nearest(*outwards), what=what, least=span[0], most=span[1])


def see_cadence_differs(charter: Charter) -> Iterator[Hit]:
    """The same thing asked for at two rhythms that cannot both be kept as they stand."""
    asked = sorted(_about_something(charter), key=lambda one: order_of(one[0]))
    before: dict[str, deque[_Asked]] = {}
    for second in asked:
        path, other, other_when = second
        nearest_before = before.setdefault(str(other.about), deque(maxlen=_FEW))
        for first in nearest_before:
            _, one, when = first
            if _is_same_work(first, second) and _clash(when.schedule, other_when.schedule):
                what = name_of(charter, str(other.about))
                yield hit(path, one, other, what=what, rhythms=(when.text, other_when.text))
        nearest_before.append(second)


def see_proposed_rule(charter: Charter) -> Iterator[Hit]:
    """A proposed meeting or duty beside the one that was adopted."""
    for body_id, body in charter.bodies.items():
        for key, meeting in body.meetings.items():
            adopted = _adopted_meeting(body, meeting) if meeting.proposed else None
            if adopted:
                at = ("bodies", body_id, "meetings", key)
                rhythms = {"proposed": meeting.when.text, "adopted": adopted.when.text}
                yield hit(at, meeting, adopted, what=meeting.title or body.name, **rhythms)
    for duty_id, duty in charter.duties.items():
        adopted_duty = _adopted_duty(charter, duty)
        if duty.proposed and duty.when and adopted_duty and adopted_duty.when:
            rhythms = {"proposed": duty.when.text, "adopted": adopted_duty.when.text}
            yield hit(("duties", duty_id), duty, adopted_duty, what=duty.title, **rhythms)


def see_series_without_day(charter: Charter) -> Iterator[Hit]:
    """A series of events, monthly or more often, for which no day of the week is named."""
    for duty_id, duty in charter.duties.items():
        happens = duty.kind is DutyKind.EVENT and not duty.proposed
        if happens and duty.when and _is_short_series(duty.when.schedule):
            at = ("duties", duty_id, "when")
            yield hit(at, duty, what=duty.title, rhythm=duty.when.text)


def see_same_month(charter: Charter) -> Iterator[Hit]:
    """A renewal or a decision due in a month where the same parties meet, in no order.

    Each is told with the first such meeting of a body, for a few bodies.
    """
    tables = [(body, _seated(body), _meeting_by_month(body)) for body in charter.bodies.values()]
    seats = [(body, seated, meetings) for body, seated, meetings in tables if seated and meetings]
    for path, part, title, when, parties in _settlements(charter):
        due, told = _months_of(when.schedule), 0
        for body, seated, meetings in seats if due and parties else ():
            shared = sorted(due & meetings.keys()) if parties <= seated else ()
            if shared and told < _FEW:
                told += 1
                meeting = meetings[shared[0]]
                what = {"what": title, "meeting": meeting.title or body.name}
                yield hit(path, part, nearest(meeting, body), month=str(shared[0]), **what)


def _seated(body: Body) -> frozenset[str]:
    return frozenset(seat.holder for seat in body.seats if seat.holder)


def _meeting_by_month(body: Body) -> dict[int, Meeting]:
    """The first meeting of the body that names the month, by month."""
    found: dict[int, Meeting] = {}
    for meeting in body.meetings.values():
        for month in () if meeting.proposed else _months_of(meeting.when.schedule):
            found.setdefault(month, meeting)
    return found


def _span(schedule: Schedule) -> tuple[int, int] | None:
    """Least and most times, if the phrase names both; "at most twice" has no least to keep."""
    match unbounded(schedule):
        case (
            Repeated(count=Count(least, int(most)))
            | InMonths(count=Count(least, int(most)))
            | Relative(count=Count(least, int(most)))
        ) if 0 < least < most:
            return least, most
    return None


type _Asked = tuple[Path, Duty | Meeting, When]


def _about_something(charter: Charter) -> Iterator[_Asked]:
    for body_id, body in charter.bodies.items():
        for key, meeting in body.meetings.items():
            if meeting.about and not meeting.proposed:
                yield ("bodies", body_id, "meetings", key), meeting, meeting.when
    for duty_id, duty in charter.duties.items():
        if duty.about and duty.when and not duty.proposed:
            yield ("duties", duty_id), duty, duty.when


def _is_same_work(first: _Asked, second: _Asked) -> bool:
    (path, one, _), (other_path, other, _) = first, second
    if one.about != other.about:
        return False
    if isinstance(one, Duty) and isinstance(other, Duty):
        pairs = ((one.owner, other.owner), (one.to, other.to), (one.body, other.body))
        return one.kind is other.kind and all(_may_be_same(*pair) for pair in pairs)
    return path[:2] == other_path[:2]


def _may_be_same(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _clash(one: Schedule, other: Schedule) -> bool:
    if is_ongoing(one) or is_ongoing(other):
        recurring = times_a_year(other if is_ongoing(one) else one)
        return recurring[0] > 0
    return _is_apart(times_a_year(one), times_a_year(other))


def _is_apart(one: Range, other: Range) -> bool:
    (least, most), (low, high) = one, other
    return bool(least and low) and (
        (most is not None and most < low) or (high is not None and high < least)
    )


def _adopted_meeting(body: Body, proposed: Meeting) -> Meeting | None:
    others = [one for _, one in sorted(body.meetings.items()) if not one.proposed]
    same = [one for one in others if one.about == proposed.about]
    return next(iter(same or ([] if proposed.about else others)), None)


def _adopted_duty(charter: Charter, proposed: Duty) -> Duty | None:
    if proposed.about is None:
        return None
    others = (one for _, one in sorted(charter.duties.items()) if not one.proposed)
    return next((one for one in others if one.about == proposed.about), None)


def _is_short_series(schedule: Schedule) -> bool:
    match unbounded(schedule):
        case Repeated(period=period):
            return period in _SHORT
        case EveryWeeks(weekday=None):
            return True
    return False


def _settlements(charter: Charter) -> Iterator[tuple[Path, Agreement | Duty, str, When, set[str]]]:
    for key, agreement in charter.agreements.items():
        if agreement.renewed:
            path: Path = ("agreements", key, "renewed")
            yield path, agreement, agreement.title, agreement.renewed, set(agreement.between)
    for key, duty in charter.duties.items():
        if duty.kind in _SETTLED_AT_MEETINGS and duty.when and duty.owner and not duty.proposed:
            yield ("duties", key, "when"), duty, duty.title, duty.when, {duty.owner}


def _months_of(schedule: Schedule) -> frozenset[int]:
    """The months in which it happens: a day to be done by says nothing about that."""
    return frozenset() if isinstance(schedule, Repeated) else named_months(schedule) or frozenset()


RULES = (
    Rule("range", Severity.INFO, see_range),
    Rule("cadence-differs", Severity.WARNING, see_cadence_differs),
    Rule("proposed-rule", Severity.INFO, see_proposed_rule),
    Rule("series-without-day", Severity.INFO, see_series_without_day),
    Rule("same-month", Severity.INFO, see_same_month),
)
