"""The demo's meetings: those of the last years and those to come, a council, and a plan begun.

Older meetings are facts that somebody noted; from last New Year on they stand in the calendar.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from tovholder.accounts.models import User
from tovholder.core.calendar import Weekday, is_working_day, nth_weekday
from tovholder.core.charter import Charter
from tovholder.core.facts import Fact, FactKind
from tovholder.core.planning import Habit
from tovholder.demo.dice import pick
from tovholder.directory.models import Organisation
from tovholder.meetings.actions import (
    Change,
    Entry,
    Kind,
    add_occasions,
    cancel_meeting,
    change_plan,
    choose_options,
    hold_meeting,
    move_meeting,
    occasion_kind,
    plan_meeting,
)
from tovholder.meetings.calendar_names import EXTRA
from tovholder.meetings.plan_options import stored_options
from tovholder.meetings.queries import MeetingRow, meetings_of, outlook
from tovholder.meetings.rules import State

_HOURS = ((time(9), time(11)), (time(13), time(15)), (time(15, 30), time(17, 30)))
_PLACES = ("Rådhuset, mødelokale 1", "Rådhuset, byrådssalen", "Erhvervshuset", "Teams")
_COUNCIL = "Byrådets kalender.ics"
_WEEK = timedelta(days=7)
_NEAR = timedelta(days=14)
_LAST_MONTH_OF_SPRING = 6


def keep_calendar(
    organisation: Organisation,
    charter: Charter,
    facts: Iterable[Fact],
    by: User | None,
    at: datetime,
) -> list[Fact]:
    """Puts the meetings among the facts into the calendar; gives back the other facts."""
    first = date(at.year - 1, 1, 1)
    rest: list[Fact] = []
    planned_on: dict[tuple[str, date], date] = {}
    meetings: set[tuple[str, date]] = set()
    for fact in facts:
        if fact.kind is FactKind.MEETING_PLANNED and fact.about and fact.about >= first:
            planned_on[fact.subject, fact.about] = fact.on
            if fact.about > at.date():
                meetings.add((fact.subject, fact.about))
        elif fact.kind is FactKind.MEETING_HELD and fact.on >= first:
            meetings.add((fact.subject, fact.on))
        else:
            rest.append(fact)
    known = list(meetings_of(organisation))
    for subject, day in sorted(meetings, key=lambda one: (one[1], one[0])):
        if not _is_known(known, charter, subject, day):
            since = min(planned_on.get((subject, day), day), at.date())
            _plan(organisation, charter, subject, day, by, at.replace(
                year=since.year, month=since.month, day=since.day
            ))  # fmt: skip
    _hold_what_is_past(organisation, by, at)
    return rest


def _is_known(known: Iterable[MeetingRow], charter: Charter, subject: str, day: date) -> bool:
    """Whether the meeting stands in the calendar, perhaps moved a little or cancelled."""
    return any(
        one.charter == charter.charter and one.subject == subject and abs(one.day - day) <= _NEAR
        for one in known
    )


def _plan(
    organisation: Organisation,
    charter: Charter,
    subject: str,
    day: date,
    by: User | None,
    at: datetime,
) -> int:
    body_id, _dot, kind = subject.partition(".")
    body = charter.bodies[body_id]
    meeting = body.meetings.get(kind)
    starts_at, ends_at = pick(_HOURS, "hours", charter.charter, body_id)
    made = plan_meeting(
        organisation=organisation,
        kind={
            "charter": charter.charter,
            "body": body_id,
            "kind": kind,
            "title": (meeting.title or body.name) if meeting else "Ekstra møde",
        },
        day=day, starts_at=starts_at, ends_at=ends_at,
        place=pick(_PLACES, "place", charter.charter, body_id), by=by, at=at,
    )  # fmt: skip
    return made.pk


def _hold_what_is_past(organisation: Organisation, by: User | None, at: datetime) -> None:
    for one in meetings_of(organisation, last=at.date()):
        if one.state is State.PLANNED:
            held_at = at.replace(year=one.day.year, month=one.day.month, day=one.day.day)
            hold_meeting(meeting=one.id, revision=one.revision, by=by, at=held_at)


def change_some(organisation: Organisation, charter: Charter, by: User, at: datetime) -> None:
    """One meeting to come is moved a week, and an extra one was cancelled again."""
    coming = [one for one in meetings_of(organisation, at.date() + _WEEK) if not one.note]
    for one in coming[1:2]:
        move_meeting(
            meeting=one.id, revision=one.revision, day=_working(one.day + _WEEK),
            starts_at=one.starts_at, ends_at=one.ends_at, place=one.place,
            reason="Formanden er forhindret", by=by, at=at,
        )  # fmt: skip
    for one in coming[:1]:
        day = _working(one.day + _WEEK)
        extra = _plan(organisation, charter, f"{one.body}.{EXTRA}", day, by, at)
        cancel_meeting(meeting=extra, revision=0, reason="For få punkter", by=by, at=at)


def begin_plan(organisation: Organisation, charter: Charter, by: User, at: datetime) -> None:
    """The council's days are known, some weekdays are chosen, and one day is: the council's own."""
    year = at.year + (at.month > _LAST_MONTH_OF_SPRING)
    entries = tuple(_council(year))
    add_occasions(
        organisation=organisation, kind=occasion_kind("political"), entries=entries,
        source=_COUNCIL, by=by, at=at,
    )  # fmt: skip
    bodies = [id_ for id_, body in charter.bodies.items() if body.meetings]
    habits = {(charter.charter, id_): _habit(charter, id_) for id_ in bodies[:2]}
    options = stored_options({"winter_week": 7, "most_a_month": None}, habits)
    choose_options(organisation=organisation, year=year, options=options, seen=0, by=by, at=at)
    new = outlook(organisation, year, at.date()).plan.new
    for one in new[-1:]:
        day = min((entry.first_on for entry in entries), key=lambda each: abs(each - one.day))
        change = Change(one.key, Kind.PINNED, one.charter, one.subject, day)
        change_plan(organisation=organisation, year=year, change=change, seen=1, by=by, at=at)


def _council(year: int) -> Iterator[Entry]:
    """The last Thursday of each month, in the evening, and a committee nine days before."""
    for month in range(1, 13):
        day = nth_weekday(year, month, -1, Weekday.THURSDAY)
        if month in (7, 12) or day is None:
            continue
        yield Entry("Byråd", day, day, time(17), time(21))
        committee = day - timedelta(days=9)
        yield Entry("Økonomiudvalg", committee, committee, time(8, 30), time(16))


def _habit(charter: Charter, body: str) -> Habit:
    weekday = pick((1, 2, 3), "weekday", charter.charter, body)
    starts_at, ends_at = pick(_HOURS, "hours", charter.charter, body)
    place = pick(_PLACES, "place", charter.charter, body)
    return Habit((weekday,), starts_at, ends_at, place, is_chosen=True)


def _working(day: date) -> date:
    while not is_working_day(day):
        day += timedelta(days=1)
    return day
