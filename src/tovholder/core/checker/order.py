"""Rules about what comes first: gates, the steps of a round or a start-up, and papers."""

from collections.abc import Iterator
from datetime import date

from tovholder.core.calendar.model import Offset, Unit
from tovholder.core.charter import Charter
from tovholder.core.charter.body import Body, Papers
from tovholder.core.charter.duty import Step
from tovholder.core.charter.walk import Path
from tovholder.core.checker.beginnings import step_days
from tovholder.core.checker.finding import Hit, Severity, hit, nearest
from tovholder.core.checker.people import name_of
from tovholder.core.checker.rhythm import times_a_year
from tovholder.core.checker.rule import Rule
from tovholder.core.schedule import Relative, Side

_DAYS_IN_YEAR = 365
_DAYS = {Unit.DAY: 1, Unit.WEEKDAY: 7 / 5, Unit.WORKING_DAY: 7 / 5, Unit.WEEK: 7, Unit.MONTH: 30}


def see_gates_unordered(charter: Charter) -> Iterator[Hit]:
    """A document that must pass several bodies, with nothing said about which comes first."""
    for artefact_id, artefact in charter.artefacts.items():
        bodies = dict.fromkeys(body for gate in artefact.gates for body in gate.at)
        if len(artefact.gates) > 1 and len(bodies) > 1 and not artefact.gates_in_order:
            at = ("artefacts", artefact_id, "gates")
            names = tuple(name_of(charter, body) for body in bodies)
            yield hit(at, artefact, *artefact.gates, what=artefact.title, bodies=names)


def see_first_round_skips(charter: Charter) -> Iterator[Hit]:
    """A first round that leaves steps out, for no reason that the document gives."""
    for number, cycle in enumerate(charter.cycles):
        first = cycle.first_round
        if first is None or cycle.shorter_because is not None:
            continue
        left_out = [step for step in cycle.every_step if step not in first.goes_through]
        skipped = tuple(name_of(charter, step) for step in left_out)
        if skipped:
            at = ("cycles", number, "first_round")
            yield hit(at, cycle, first, cycle=cycle.title, year=first.year, skipped=skipped)


def see_steps_out_of_order(charter: Charter) -> Iterator[Hit]:
    """A step of the start-up that is dated before the one it waits for can begin."""
    for number, step in enumerate(charter.startup):
        days = step_days(charter, step)
        waited = _dated_before(charter, number) if days else None
        if days and waited and days[1] < waited[1]:
            at = ("startup", number)
            first = waited[0]
            yield hit(at, step, first, step=step.title, after=first.title, by=days[1])


def see_deadline_impossible(charter: Charter) -> Iterator[Hit]:
    """Papers due so long before or after a meeting that another meeting comes in between."""
    for body_id, body in charter.bodies.items():
        between = _days_between_meetings(body)
        for where, papers in _papers(body):
            days = _distance(papers)
            if between and days and days > between:
                at = ("bodies", body_id, *where)
                cited = nearest(papers, body)
                yield hit(at, cited, body=body.name, days=round(days), between=round(between))


def see_papers_wrong_side(charter: Charter) -> Iterator[Hit]:
    """Materials that come after the meeting they are for, or minutes that come before."""
    for body_id, body in charter.bodies.items():
        wrong = (("materials", body.materials, Side.AFTER), ("minutes", body.minutes, Side.BEFORE))
        for kind, papers, side in wrong:
            schedule = papers.when.schedule if papers and papers.when else None
            if papers and isinstance(schedule, Relative) and schedule.side is side:
                at = ("bodies", body_id, kind, "when")
                cited = nearest(papers, body)
                yield hit(at, cited, body=body.name, papers=kind, side=side.value)


def _dated_before(charter: Charter, number: int) -> tuple[Step, date] | None:
    """The nearest step that this one waits for and that has a date, and its first day."""
    steps = charter.startup
    places = {step.id: place for place, step in enumerate(steps) if step.id}
    seen: set[int] = set()
    while number not in seen:
        seen.add(number)
        after = steps[number].after
        number = places.get(after, -1) if after else number - 1
        if number < 0:
            return None
        if days := step_days(charter, steps[number]):
            return steps[number], days[0]
    return None


def _papers(body: Body) -> Iterator[tuple[Path, Papers]]:
    if body.materials:
        yield ("materials",), body.materials
    if body.minutes:
        yield ("minutes",), body.minutes
    for place, papers in enumerate(body.preparation):
        yield ("preparation", place), papers


def _days_between_meetings(body: Body) -> float | None:
    """From one meeting to the next, on average over a year; None if they may be rare."""
    kinds = (one for one in body.meetings.values() if not one.proposed and not one.counted_in)
    times = sum(times_a_year(one.when.schedule)[0] for one in kinds)
    return _DAYS_IN_YEAR / times if times else None


def _distance(papers: Papers) -> float | None:
    schedule = papers.when.schedule if papers.when else None
    if not isinstance(schedule, Relative) or schedule.anchor.ref is not None:
        return None
    distance = schedule.distance
    return distance.amount * _DAYS[distance.unit] if isinstance(distance, Offset) else None


RULES = (
    Rule("gates-unordered", Severity.WARNING, see_gates_unordered),
    Rule("first-round-skips", Severity.WARNING, see_first_round_skips),
    Rule("steps-out-of-order", Severity.ERROR, see_steps_out_of_order),
    Rule("deadline-impossible", Severity.WARNING, see_deadline_impossible),
    Rule("papers-wrong-side", Severity.WARNING, see_papers_wrong_side),
)
