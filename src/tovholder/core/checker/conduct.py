"""How a body is run: who serves it, who makes the agenda, who chairs, and when it meets."""

from collections.abc import Iterator
from datetime import date

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Unknown
from tovholder.core.charter.body import Body, Meeting
from tovholder.core.charter.duty import Step
from tovholder.core.checker.finding import Hit, Path, Severity, hit
from tovholder.core.checker.people import name_of
from tovholder.core.checker.rhythm import named_months, only_days
from tovholder.core.checker.rule import Rule


def see_served_by_several(charter: Charter) -> Iterator[Hit]:
    """A body with more than one secretary or secretariat, and nothing that tells them apart."""
    for ref, body in charter.bodies.items():
        services = (*body.secretary, *body.secretariat, *body.serviced_by)
        servers = dict.fromkeys(service.by for service in services)
        if len(servers) > 1 and not all(service.task for service in services):
            servants = tuple(name_of(charter, server) for server in servers)
            yield hit(("bodies", ref), body, *services, body=body.name, servants=servants)


def see_agenda_many_hands(charter: Charter) -> Iterator[Hit]:
    """An agenda that several have a hand in, with nothing said about who comes first."""
    for ref, body in charter.bodies.items():
        if (agenda := body.agenda) is None or agenda.in_steps:
            continue
        hands = (
            *agenda.arranged_by,
            *agenda.drafted_by,
            *agenda.adjusted_by,
            *agenda.decided_by,
        )
        parties = dict.fromkeys(hand.by for hand in hands)
        if len(parties) > 1:
            path = ("bodies", ref, "agenda")
            named = tuple(name_of(charter, party) for party in parties)
            yield hit(path, agenda, *hands, body=body.name, parties=named)


def see_counted_in_unknown(charter: Charter) -> Iterator[Hit]:
    """A meeting that may be one of the others, or may come on top of them."""
    for ref, body in charter.bodies.items():
        for key, meeting in body.meetings.items():
            if meeting.counted_in == Unknown.UNKNOWN:
                path = ("bodies", ref, "meetings", key)
                yield hit(path, meeting, body=body.name, meeting=_meeting_name(meeting))


def see_chair_two_ways(charter: Charter) -> Iterator[Hit]:
    """A chair, and others who may lead the meeting without a word about when."""
    for ref, body in charter.bodies.items():
        chair, acting = body.chair, body.acting_chair
        if chair and chair.post and acting and not acting.when and acting.any_of != chair.post:
            yield hit(
                ("bodies", ref, "acting_chair"),
                chair,
                acting,
                body=body.name,
                chair=name_of(charter, chair.post),
                others=name_of(charter, acting.any_of),
            )


def see_meeting_outside_cadence(charter: Charter) -> Iterator[Hit]:
    """A meeting once, in a month that the body's own fixed months leave out."""
    for ref, body in charter.bodies.items():
        months = _fixed_months(body)
        if not months:
            continue
        told: set[date] = set()
        for path, part, title in _single_meetings(charter, ref, body):
            month = _only_month(part)
            if month and month.month not in months and month not in told:
                told.add(month)
                yield hit(path, part, body=body.name, meeting=title, when=_phrase(part))


def _fixed_months(body: Body) -> frozenset[int]:
    """The months in which a body meets; none at all if it may also meet in others."""
    schedules = [
        meeting.when.schedule
        for meeting in body.meetings.values()
        if not meeting.proposed and only_days(meeting.when.schedule) is None
    ]
    named = [months for schedule in schedules if (months := named_months(schedule))]
    return frozenset[int]().union(*named) if len(named) == len(schedules) else frozenset()


def _single_meetings(
    charter: Charter, ref: str, body: Body
) -> Iterator[tuple[Path, Meeting | Step, str]]:
    for key, meeting in sorted(body.meetings.items()):
        yield ("bodies", ref, "meetings", key), meeting, _meeting_name(meeting)
    for place, step in enumerate(charter.startup):
        if step.body == ref:
            yield ("startup", place), step, step.title


def _only_month(part: Meeting | Step) -> date | None:
    """The first day of the month in which something happens once; None if it is more or longer."""
    days = only_days(part.when.schedule) if part.when else None
    if days is None or days[0].replace(day=1) != days[1].replace(day=1):
        return None
    return days[0].replace(day=1)


def _phrase(part: Meeting | Step) -> str:
    return part.when.text if part.when else ""


def _meeting_name(meeting: Meeting) -> str:
    return meeting.title or meeting.when.text


RULES = (
    Rule("meeting-outside-cadence", Severity.INFO, see_meeting_outside_cadence),
    Rule("served-by-several", Severity.WARNING, see_served_by_several),
    Rule("agenda-many-hands", Severity.WARNING, see_agenda_many_hands),
    Rule("counted-in-unknown", Severity.WARNING, see_counted_in_unknown),
    Rule("chair-two-ways", Severity.WARNING, see_chair_two_ways),
)
