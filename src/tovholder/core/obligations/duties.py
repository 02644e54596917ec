"""Obligations from duties, milestones and the start-up plan."""

from collections.abc import Iterator

from tovholder.core.charter.base import Modality
from tovholder.core.charter.duty import Duty, DutyKind, Step
from tovholder.core.charter.model import Charter
from tovholder.core.facts import FactKind
from tovholder.core.obligations.model import Obligation, Ring, Shape
from tovholder.core.obligations.timing import bounded, lasting, shape_of
from tovholder.core.schedule import Anchor, ByDay, InSpan, OnDay, Relative, Schedule, Side

_KINDS: dict[DutyKind, tuple[Ring, FactKind | None]] = {
    DutyKind.TASK: (Ring.TASK, None),
    DutyKind.EVENT: (Ring.EVENT, FactKind.EVENT_HELD),
    DutyKind.NEWSLETTER: (Ring.NEWSLETTER, FactKind.NEWSLETTER_SENT),
    DutyKind.REPORT: (Ring.REPORT, FactKind.REPORT_DELIVERED),
    DutyKind.STATUS: (Ring.STATUS, FactKind.STATUS_GIVEN),
    DutyKind.DECISION: (Ring.DECISION, FactKind.DECISION_MADE),
    DutyKind.RENEWAL: (Ring.DECISION, FactKind.AGREEMENT_RENEWED),
    DutyKind.EVALUATION: (Ring.REPORT, FactKind.EVALUATION_MADE),
    DutyKind.SURVEY: (Ring.REPORT, FactKind.REPORT_DELIVERED),
}


def from_duties(charter: Charter) -> Iterator[Obligation]:
    """The duties of the charter, each as it is meant to be seen done."""
    for duty_id, duty in charter.duties.items():
        if not duty.proposed:
            yield _duty(duty_id, duty)


def _duty(duty_id: str, duty: Duty) -> Obligation:
    ring, usual = _KINDS[duty.kind]
    schedule = duty.when.schedule if duty.when else None
    done_by = duty.done_by or (usual if schedule else None)
    if done_by is None and schedule is not None:
        done_by = FactKind.TASK_DONE
    attested = done_by is None or done_by is FactKind.ATTESTED
    shape = Shape.UNVERIFIABLE if attested else shape_of(schedule, done_by)
    if attested and duty.modality is Modality.MAY:
        shape = Shape.ALLOWED
    days = bounded(schedule, duty.first, duty.until)
    if schedule is None and attested:
        days = lasting(duty.first, duty.until)
    return Obligation(
        subject=duty_id,
        path=("duties", duty_id),
        shape=shape,
        ring=ring,
        title=duty.title,
        modality=duty.modality,
        done_by=done_by or FactKind.ATTESTED,
        schedule=days,
        body=duty.body,
        owner=duty.owner or duty.attested_by,
        clause=duty.clause,
    )


def from_milestones(charter: Charter) -> Iterator[Obligation]:
    """Each milestone is looked at no later than on its day."""
    for number, milestone in enumerate(charter.milestones):
        yield Obligation(
            subject=f"milestones#{number}",
            path=("milestones", number),
            shape=Shape.COUNTED,
            ring=Ring.REPORT,
            title=milestone.title,
            modality=Modality.MUST,
            done_by=FactKind.EVALUATION_MADE,
            schedule=ByDay(milestone.on),
            owner=milestone.followed_up_by,
            clause=milestone.clause,
        )


def from_startup(charter: Charter) -> Iterator[Obligation]:
    """The steps of the start-up plan; one without a day waits for the step before."""
    before: str | None = None
    for number, step in enumerate(charter.startup):
        subject = step.id or f"startup-{number}"
        schedule = _day_of(charter, step)
        if schedule is None and (step.after or before):
            schedule = Relative(Side.AFTER, Anchor(step.after or before))
        yield _step(step, number, subject, schedule)
        before = subject


def _day_of(charter: Charter, step: Step) -> Schedule | None:
    """The step's own phrase, or that of its meeting if this is held once."""
    if step.when is not None:
        return step.when.schedule
    body, _, meeting = (step.meeting or "").partition(".")
    if meeting:
        schedule = charter.bodies[body].meetings[meeting].when.schedule
        return schedule if isinstance(schedule, OnDay | ByDay | InSpan) else None
    return None


def _step(step: Step, number: int, subject: str, schedule: Schedule | None) -> Obligation:
    return Obligation(
        subject=subject,
        path=("startup", number),
        shape=shape_of(schedule, FactKind.STEP_DONE),
        ring=Ring.STEP,
        title=step.title,
        modality=Modality.EXPECTED if step.tentative else Modality.MUST,
        done_by=FactKind.STEP_DONE,
        schedule=schedule,
        body=step.body,
        owner=step.by or step.body,
        clause=step.clause,
        also_by=(str(step.meeting),) if step.meeting else (),
    )
