"""Writing the decision register: entered by hand until meetings write it themselves."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, TypedDict, Unpack

from django.core.files import File
from django.db import transaction
from django.db.models import Max

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import locked
from tovholder.files.actions import add_version, store_upload
from tovholder.files.models import StoredFile
from tovholder.governance.models import Decision
from tovholder.governance.rules import (
    DECISION_STEPS,
    Answer,
    DecisionKind,
    DecisionState,
    DecisionStep,
    insist,
)
from tovholder.governance.rules import decisions as rules

type Upload = File[bytes] | None


class DecisionDetails(TypedDict, total=False):
    """What may be said of a decision beside its title: see `Decision`.

    An `upload` becomes the decision's file, or the newest version of the one it has.
    """

    text: str
    outcome: str
    owner: Person | None
    due_on: date | None
    subject: Subject | None
    rule: str
    file: StoredFile | None
    upload: Upload
    link: str


class Correction(DecisionDetails, total=False):
    """What of a decision can be corrected: all but its number."""

    charter: str
    body: str
    decided_on: date
    kind: DecisionKind
    title: str


@transaction.atomic
def record_decision(
    *,
    organisation: Organisation,
    charter: str,
    body: str,
    decided_on: date,
    kind: DecisionKind,
    title: str,
    by: User | None,
    at: datetime,
    **details: Unpack[DecisionDetails],
) -> Decision:
    """Enter a decision under the next number of its year.

    It is open if it has an owner or a due day; else nothing is to follow, and it is closed.
    """
    decision = _numbered(locked(organisation), decided_on.year)
    decision.recorded_by, decision.recorded_at = by, at
    stated: Correction = {
        "charter": charter, "body": body, "decided_on": decided_on, "kind": kind, "title": title,
    }  # fmt: skip
    _fill(decision, {**stated, **details})
    _keep_upload(decision, details.get("upload"), by, at)
    state = rules.first_state(is_followed_up=_has_follow_up(decision))
    _enter_state(decision, state, at)
    decision.save()
    _record("record-decision", decision, by, at, after=_stated(decision))
    return decision


@transaction.atomic
def correct_decision(
    *,
    decision: Decision,
    revision: int,
    reason: str,
    by: User | None,
    at: datetime,
    **changes: Unpack[Correction],
) -> Decision:
    """Put right what was entered; the event keeps what stood before.

    `revision` is the one that was looked at. Raises NotNowError if somebody else has changed the
    decision since, if the day moves to another year than that of the number, or if its new owner is
    the one who verified it. A decision that nothing was to follow opens when it gets something.
    """
    decision = _kept(decision)
    insist(rules.may_correct(seen=revision, revision=decision.revision))
    insist(rules.may_move(year=decision.year, moved_to=changes.get("decided_on")))
    before, had_follow_up = _said(decision), _has_follow_up(decision)
    _fill(decision, changes)
    _keep_upload(decision, changes.get("upload"), by, at)
    insist(rules.may_own(owner_id=decision.owner_id, verifier_id=decision.verified_by_id))
    if _has_follow_up(decision) and not had_follow_up:
        _enter_state(decision, DecisionState.OPEN, at)
    _save("correct-decision", decision, before, by, at, reason)
    return decision


@transaction.atomic
def follow_up_decision(
    *, decision: Decision, text: str, on: date, by: User | None, at: datetime
) -> None:
    """Say what has followed from a decision; somebody else can verify it from now on."""
    decision = _kept(decision)
    before = _said(decision)
    _take(decision, DecisionStep.FOLLOW_UP, at)
    decision.follow_up, decision.followed_up_on = text, on
    _save("follow-up-decision", decision, before, by, at)


@transaction.atomic
def verify_decision(
    *, decision: Decision, verifier: Person, on: date, by: User | None, at: datetime
) -> None:
    """Vouch for what has followed, and close the decision. Raises NotNowError for its owner."""
    decision = _kept(decision)
    before = _said(decision)
    state, owner_id = DecisionState(decision.state), decision.owner_id
    answer = rules.may_verify(state, owner_id=owner_id, verifier_id=verifier.pk)
    _take(decision, DecisionStep.VERIFY, at, answer)
    decision.verified_by, decision.verified_on = verifier, on
    _save("verify-decision", decision, before, by, at)


@transaction.atomic
def close_decision(*, decision: Decision, reason: str, by: User | None, at: datetime) -> None:
    """Close a decision that nobody verifies, and say why."""
    decision = _kept(decision)
    before = _said(decision)
    _take(decision, DecisionStep.CLOSE, at)
    _save("close-decision", decision, before, by, at, reason)


@transaction.atomic
def reopen_decision(*, decision: Decision, reason: str, by: User | None, at: datetime) -> None:
    """Something remains to be done after all; what was verified no longer is."""
    decision = _kept(decision)
    before = _said(decision)
    _take(decision, DecisionStep.REOPEN, at)
    decision.verified_by = decision.verified_on = None
    _save("reopen-decision", decision, before, by, at, reason)


def _numbered(organisation: Organisation, year: int) -> Decision:
    """A new decision under the next number of the year."""
    last = Decision.objects.filter(organisation=organisation, year=year).aggregate(Max("number"))
    number = (last["number__max"] or 0) + 1
    return Decision(organisation=organisation, year=year, number=number)


def _kept(decision: Decision) -> Decision:
    """The decision as it is now, kept from others until the transaction ends."""
    return Decision.objects.select_for_update().get(pk=decision.pk)


def _take(
    decision: Decision, step: DecisionStep, at: datetime, answer: Answer | None = None
) -> None:
    state = DecisionState(decision.state)
    insist(rules.may_step(state, step) if answer is None else answer)
    _enter_state(decision, DECISION_STEPS[state, step], at)


def _enter_state(decision: Decision, state: DecisionState, at: datetime) -> None:
    decision.state = state.value
    decision.closed_at = at if state is DecisionState.CLOSED else None


def _has_follow_up(decision: Decision) -> bool:
    return rules.has_follow_up(owner_id=decision.owner_id, due_on=decision.due_on)


def _fill(decision: Decision, stated: Mapping[str, Any]) -> None:
    for name, value in stated.items():
        if name == "subject":
            decision.subject_kind = value.kind if value else ""
            decision.subject_id = str(value.id) if value else ""
            decision.subject_title = value.title if value else ""
        elif name != "upload":
            setattr(decision, name, value)


def _keep_upload(decision: Decision, upload: Upload, by: User | None, at: datetime) -> None:
    if upload is None:
        return
    name = upload.name or ""
    if decision.file is not None:
        add_version(file=decision.file, name=name, content=upload, by=by, at=at)
    else:
        owner = decision.organisation
        decision.file = store_upload(organisation=owner, name=name, content=upload, by=by, at=at)


_PLAIN = (
    "charter", "body", "kind", "decided_on", "title", "text", "outcome", "due_on", "follow_up",
    "followed_up_on", "verified_on", "link", "rule", "subject_kind", "subject_id",
    "subject_title", "state",
)  # fmt: skip


def _said(decision: Decision) -> dict[str, Any]:
    """Everything that a change can change, people by name."""
    people = {
        name: str(person) if person else None
        for name, person in (("owner", decision.owner), ("verified_by", decision.verified_by))
    }
    return {name: getattr(decision, name) for name in _PLAIN} | people | {"file": decision.file_id}


def _stated(decision: Decision) -> dict[str, Any]:
    """What is said of a new one."""
    return {name: value for name, value in _said(decision).items() if value not in (None, "")}


def _save(
    verb: str,
    decision: Decision,
    before: Mapping[str, Any],
    by: User | None,
    at: datetime,
    reason: str = "",
) -> None:
    """Store the change, and tell what of it is new."""
    decision.revision += 1
    decision.save()
    after = _said(decision)
    changed = [name for name in after if after[name] != before[name]]
    _record(
        verb, decision, by, at,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
        reason=reason,
    )  # fmt: skip


def _record(verb: str, decision: Decision, by: User | None, at: datetime, **more: Any) -> None:
    record(
        verb=verb,
        subject=Subject("decision", decision.reference, decision.title),
        by=by,
        at=at,
        organisation_id=decision.organisation_id,
        **more,
    )
