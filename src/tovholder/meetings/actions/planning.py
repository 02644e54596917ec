"""Making the plan of a year: choices by hand, options, and the meetings that come of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.core.planning import Proposal, YearPlan
from tovholder.directory.models import Organisation
from tovholder.directory.queries import locked
from tovholder.meetings.actions.meetings import TakenError, plan_meeting
from tovholder.meetings.models import PlanChoice, PlanDraft
from tovholder.meetings.queries import Choice, draft_of, outlook

Kind = PlanChoice.Kind


class ChosenMeanwhileError(Exception):
    """Somebody else has settled the same meeting of the plan since it was read."""

    def __init__(self, theirs: Choice) -> None:
        self.theirs = theirs
        super().__init__(theirs.key)


class PlanChangedError(Exception):
    """The plan is not the one that was looked at: nothing was made of it."""


@dataclass(frozen=True, slots=True)
class Change:
    """What to settle about one meeting of the plan. `kind` None takes back what was settled."""

    key: str
    kind: PlanChoice.Kind | None
    charter: str = ""
    subject: str = ""
    day: date | None = None


@transaction.atomic
def change_plan(
    *,
    organisation: Organisation,
    year: int,
    change: Change,
    seen: int,
    by: User | None,
    at: datetime,
) -> bool:
    """Settle one meeting of the plan; the others find their days around it.

    `seen` is the revision that was looked at. Raises ChosenMeanwhileError if somebody else has
    settled the same meeting since. Answers whether somebody has changed anything else.
    """
    draft = _draft(organisation, year)
    theirs = draft.choices.select_related("chosen_by").filter(key=change.key).first()
    if theirs and theirs.revision > seen and theirs.chosen_by != by:
        found = draft_of(organisation, year)
        raise ChosenMeanwhileError(next(one for one in found.made if one.key == change.key))
    changed_else = draft.revision > seen
    draft.revision += 1
    draft.save(update_fields=["revision"])
    kept: dict[str, Any] = {"is_undone": change.kind is None}
    if change.kind is not None:
        kept |= {"kind": change.kind, "day": change.day}
        kept |= {"charter": change.charter, "subject": change.subject}
    kept |= {"revision": draft.revision, "chosen_by": by}
    before = theirs and {"kind": theirs.kind, "day": theirs.day, "undone": theirs.is_undone}
    if theirs or change.kind is not None:
        PlanChoice.objects.update_or_create(draft=draft, key=change.key, defaults=kept)
    after = {"key": change.key, "kind": change.kind and change.kind.value, "day": change.day}
    _record("change-plan", organisation, year, by, at, before=before, after=after)
    return changed_else


@transaction.atomic
def choose_options(
    *,
    organisation: Organisation,
    year: int,
    options: Mapping[str, Any],
    seen: int,
    by: User | None,
    at: datetime,
) -> None:
    """Choose weekdays, times and the like for the year.

    Raises PlanChangedError if the plan has been changed since the revision `seen`.
    """
    draft = _draft(organisation, year)
    if draft.revision != seen:
        raise PlanChangedError
    before = draft.options
    draft.options = {**options}
    draft.revision += 1
    draft.save(update_fields=["options", "revision"])
    _record("choose-plan-options", organisation, year, by, at, before=before, after=options)


@transaction.atomic
def confirm_plan(
    *,
    organisation: Organisation,
    year: int,
    digest: str,
    on: date,
    by: User | None,
    at: datetime,
) -> int:
    """Make a planned meeting of each proposal; answers with how many.

    All or nothing, and a second time makes nothing twice. `digest` is that of the plan as it was
    looked at on the day `on`; raises PlanChangedError if it is another by now.
    """
    organisation = locked(organisation)
    plan = outlook(organisation, year, on).plan
    if digest != digest_of(plan):
        raise PlanChangedError
    made = sum(_is_planned(organisation, one, by, at) for one in plan.new)
    draft = _draft(organisation, year)
    draft.choices.exclude(kind=Kind.REMOVED).delete()
    draft.revision += 1
    draft.save(update_fields=["revision"])
    _record("confirm-plan", organisation, year, by, at, after={"meetings": made})
    return made


def digest_of(plan: YearPlan) -> str:
    """What tells one plan from another: the meetings that it would make."""
    told = [(one.key, one.day, one.starts_at, one.ends_at, one.place) for one in plan.new]
    return sha256(repr(told).encode()).hexdigest()[:32]


def _is_planned(organisation: Organisation, one: Proposal, by: User | None, at: datetime) -> bool:
    kind = {"charter": one.charter, "body": one.body, "kind": one.kind, "title": one.title}
    try:
        plan_meeting(
            organisation=organisation,
            kind=kind,  # type: ignore[arg-type]
            day=one.day,
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            place=one.place,
            by=by,
            at=at,
        )
    except TakenError:
        return False
    return True


def _draft(organisation: Organisation, year: int) -> PlanDraft:
    """The draft of the year, kept from others; a new one begins with last year's options."""
    locked(organisation)
    found = PlanDraft.objects.filter(organisation=organisation, year=year).first()
    if found is None:
        options = dict(draft_of(organisation, year).options)
        found = PlanDraft.objects.create(organisation=organisation, year=year, options=options)
    return found


def _record(
    verb: str, organisation: Organisation, year: int, by: User | None, at: datetime, **said: Any
) -> None:
    record(
        verb=verb,
        subject=Subject("year-plan", year, str(year)),
        by=by,
        at=at,
        organisation_id=organisation.pk,
        **said,
    )
