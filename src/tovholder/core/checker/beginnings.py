"""When things begin: before the charter rules, or after they are already asked for."""

from collections.abc import Iterator
from datetime import date

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Part
from tovholder.core.charter.body import Body, Meeting
from tovholder.core.charter.duty import Duty, Step
from tovholder.core.charter.index import index
from tovholder.core.checker.finding import Hit, Path, Severity, hit
from tovholder.core.checker.rhythm import only_days, times_a_year
from tovholder.core.checker.rule import Rule
from tovholder.core.schedule import Bounded, Schedule


def see_start_before_force(charter: Charter) -> Iterator[Hit]:
    """What the charter sets going before the day from which it rules; all of it in one hit."""
    rules_from = charter.in_force.from_
    early = [start for start in _starts(charter) if start[3] < rules_from]
    if early:
        path, parts = early[0][0], (part for _, part, *_ in early)
        what = tuple(dict.fromkeys(title for _, _, title, _ in early))
        yield hit(path, charter.in_force, *parts, what=what, rules_from=rules_from)


def see_body_starts_late(charter: Charter) -> Iterator[Hit]:
    """A body that is set up after the charter already asks for its meetings or duties."""
    rules_from = charter.in_force.from_
    for path, part, ref, on in _set_up(charter):
        body = charter.bodies[ref]
        if on > rules_from and _is_asked_already(charter, ref, body, on):
            yield hit(path, part, charter.in_force, body=body.name, on=on, rules_from=rules_from)


def _starts(charter: Charter) -> Iterator[tuple[Path, Part, str, date]]:
    """Steps and bodies that the charter dates: where, what, its title, and its last day.

    A body that is older than the adoption was there before the charter, and is none of these.
    """
    for place, step in enumerate(charter.startup):
        days = step_days(charter, step)
        if days and not _is_adoption(charter, step, days[1]):
            yield ("startup", place), step, step.title, days[1]
    adopted = charter.adopted.on if charter.adopted else None
    for ref, body in sorted(charter.bodies.items()):
        if body.established and adopted and body.established >= adopted:
            yield ("bodies", ref, "established"), body, body.name, body.established


def _set_up(charter: Charter) -> Iterator[tuple[Path, Part, str, date]]:
    """Bodies that begin on a day: where it says so, the part, the body, and its first day."""
    for ref, body in charter.bodies.items():
        if body.established:
            yield ("bodies", ref, "established"), body, ref, body.established
    for place, step in enumerate(charter.startup):
        if days := step_days(charter, step):
            for ref in step.establishes:
                if charter.bodies[ref].established is None:
                    yield ("startup", place), step, ref, days[0]


def step_days(charter: Charter, step: Step) -> tuple[date, date] | None:
    """The first and the last day of a step that is dated, by itself or by the meeting it is."""
    when = step.when
    if when is None and step.meeting:
        entry = index(charter).get(step.meeting)
        when = entry.part.when if entry and isinstance(entry.part, Meeting) else None
    return only_days(when.schedule) if when else None


def _is_adoption(charter: Charter, step: Step, on: date) -> bool:
    adopted = charter.adopted
    return adopted is not None and (adopted.on, adopted.by) == (on, step.body or step.by)


def _is_asked_already(charter: Charter, ref: str, body: Body, on: date) -> bool:
    meetings = (m.when.schedule for m in body.meetings.values() if not m.proposed)
    duties = (
        duty.when.schedule
        for duty in charter.duties.values()
        if duty.when and ref in (duty.owner, duty.body) and not _waits(duty, on)
    )
    return any(_recurs_before(schedule, on) for schedule in (*meetings, *duties))


def _waits(duty: Duty, on: date) -> bool:
    return duty.proposed or (duty.first is not None and duty.first >= on)


def _recurs_before(schedule: Schedule, on: date) -> bool:
    if isinstance(schedule, Bounded) and schedule.start and schedule.start >= on:
        return False
    return only_days(schedule) is None and times_a_year(schedule)[0] > 0


RULES = (
    Rule("start-before-force", Severity.INFO, see_start_before_force),
    Rule("body-starts-late", Severity.INFO, see_body_starts_late),
)
