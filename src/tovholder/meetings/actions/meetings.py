"""Planning a meeting, and what becomes of it."""

from datetime import date, datetime, time
from typing import Any, TypedDict, Unpack

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.directory.models import Organisation
from tovholder.directory.queries import locked
from tovholder.meetings.models import Meeting, MeetingStep
from tovholder.meetings.rules import TRANSITIONS, Act, State, may


class TakenError(Exception):
    """The body has a meeting of this kind on that day already."""


class ChangedMeanwhileError(Exception):
    """Somebody else has changed the meeting since it was read."""


class NotNowError(Exception):
    """The act may not be done with the meeting as it is; `reason` is the code of why."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class Kind(TypedDict):
    """Which meeting of the charter it is, and what the charter calls it."""

    charter: str
    body: str
    kind: str
    title: str


class Details(TypedDict, total=False):
    """What may be said of a meeting beside its day."""

    starts_at: time | None
    ends_at: time | None
    place: str
    note: str


@transaction.atomic
def plan_meeting(
    *,
    organisation: Organisation,
    kind: Kind,
    day: date,
    by: User | None,
    at: datetime,
    **details: Unpack[Details],
) -> Meeting:
    """A meeting on that day. Raises TakenError if the body has one of the kind then."""
    organisation = locked(organisation)
    _refuse_taken(Meeting(organisation=organisation, day=day, **kind))
    meeting = Meeting.objects.create(
        organisation=organisation, day=day, set_on=at.date(), **kind, **details
    )
    _record("plan-meeting", meeting, by, at, after={"day": day, **kind, **details})
    return meeting


@transaction.atomic
def move_meeting(
    *,
    meeting: int,
    revision: int,
    day: date,
    by: User | None,
    at: datetime,
    reason: str = "",
    **details: Unpack[Details],
) -> Meeting:
    """The meeting lies on another day, or at another time or place.

    Steps that were given days of their own follow the meeting again, if its day is new. Raises
    TakenError, NotNowError or ChangedMeanwhileError.
    """
    found = _locked(meeting, revision, Act.MOVE, at)
    if day != found.day:
        found.steps.all().delete()
        moved = Meeting(**{**_kind_of(found), "day": day, "pk": found.pk})
        _refuse_taken(moved)
        details_and_day: dict[str, Any] = {**details, "day": day, "set_on": at.date()}
    else:
        details_and_day = {**details}
    return _change(found, Act.MOVE, details_and_day, by, at, reason)


@transaction.atomic
def cancel_meeting(
    *, meeting: int, revision: int, reason: str, by: User | None, at: datetime
) -> Meeting:
    """The meeting will not be held, for a reason that members can read.

    Raises ValueError without a reason, NotNowError or ChangedMeanwhileError.
    """
    if not reason.strip():
        raise ValueError("a meeting is cancelled for a reason")
    found = _locked(meeting, revision, Act.CANCEL, at)
    return _change(found, Act.CANCEL, {"cancelled_because": reason.strip()}, by, at, reason)


@transaction.atomic
def hold_meeting(*, meeting: int, revision: int, by: User | None, at: datetime) -> Meeting:
    """The meeting was held. Raises NotNowError before its day, or ChangedMeanwhileError."""
    return _change(_locked(meeting, revision, Act.HOLD, at), Act.HOLD, {}, by, at)


@transaction.atomic
def correct_meeting(
    *,
    meeting: int,
    revision: int,
    by: User | None,
    at: datetime,
    **details: Unpack[Details],
) -> Meeting:
    """Put its time, place or note right; its day stays. Raises ChangedMeanwhileError."""
    found = _locked(meeting, revision, Act.CORRECT, at)
    return _change(found, Act.CORRECT, {**details}, by, at)


@transaction.atomic
def reopen_meeting(
    *, meeting: int, revision: int, by: User | None, at: datetime, reason: str = ""
) -> Meeting:
    """What was cancelled or held is planned again.

    Raises TakenError, NotNowError or ChangedMeanwhileError.
    """
    found = _locked(meeting, revision, Act.REOPEN, at)
    _refuse_taken(found)
    return _change(found, Act.REOPEN, {"cancelled_because": ""}, by, at, reason)


@transaction.atomic
def set_step(
    *, meeting: int, revision: int, step: str, day: date | None, by: User | None, at: datetime
) -> Meeting:
    """Give a step of the meeting a day of its own; with None it follows the meeting again.

    Raises NotNowError or ChangedMeanwhileError.
    """
    found = _locked(meeting, revision, Act.CORRECT, at)
    before = found.steps.filter(step=step).first()
    if day is None:
        found.steps.filter(step=step).delete()
    else:
        MeetingStep.objects.update_or_create(meeting=found, step=step, defaults={"day": day})
    found.revision += 1
    found.save(update_fields=["revision"])
    days = ({step: before.day if before else None}, {step: day})
    _record("set-meeting-step", found, by, at, before=days[0], after=days[1])
    return found


def _locked(meeting: int, revision: int, act: Act, at: datetime) -> Meeting:
    found = Meeting.objects.select_for_update().get(pk=meeting)
    if found.revision != revision:
        raise ChangedMeanwhileError
    answer = may(State(found.state), act, day=found.day, on=at.date())
    if not answer:
        raise NotNowError(answer.reason)
    return found


def _kind_of(meeting: Meeting) -> dict[str, Any]:
    names = ("organisation_id", "charter", "body", "kind", "title")
    return {name: getattr(meeting, name) for name in names}


def _refuse_taken(wanted: Meeting) -> None:
    kind = {name: getattr(wanted, name) for name in ("charter", "body", "kind", "day")}
    others = Meeting.objects.filter(organisation=wanted.organisation_id, **kind)
    if others.exclude(state=State.CANCELLED).exclude(pk=wanted.pk).exists():
        raise TakenError


def _change(
    meeting: Meeting,
    act: Act,
    fields: dict[str, Any],
    by: User | None,
    at: datetime,
    reason: str = "",
) -> Meeting:
    new = {**fields, "state": TRANSITIONS[State(meeting.state), act].value}
    before = {name: getattr(meeting, name) for name in new}
    changed = {name: value for name, value in new.items() if value != before[name]}
    for name, value in changed.items():
        setattr(meeting, name, value)
    meeting.revision += 1
    meeting.save(update_fields=[*changed, "revision"])
    before = {name: before[name] for name in changed}
    _record(f"{act.value}-meeting", meeting, by, at, before=before, after=changed, reason=reason)
    return meeting


def _record(verb: str, meeting: Meeting, by: User | None, at: datetime, **said: Any) -> None:
    record(
        verb=verb,
        subject=Subject("meeting", meeting.pk, str(meeting)),
        by=by,
        at=at,
        organisation_id=meeting.organisation_id,
        **said,
    )
