"""Writing charter versions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.core.charter import Charter
from tovholder.core.charter.compiled import to_json
from tovholder.core.charter.edit import set_at
from tovholder.core.charter.index import index
from tovholder.core.charter.load import load
from tovholder.core.charter.problems import Problem
from tovholder.core.charter.together import clashes
from tovholder.directory.models import Organisation
from tovholder.directory.queries import locked
from tovholder.governance.models import CharterVersion, Decision
from tovholder.governance.queries import charter_of, versions_of

_DAY = timedelta(days=1)


class RefusedError(Exception):
    """The charter is fine by itself, but not beside those that the organisation has."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)


@dataclass(frozen=True, slots=True)
class Adoption:
    """Who adopted a version (a body or a person in words), on which day, by which decision.

    `ref` says where the decision is found, `decision_id` which one it is in the register.
    `in_force_from` is the day that was decided, where it is another than that of the text.
    """

    by: str
    on: date | None
    ref: str = ""
    decision_id: int | None = None
    in_force_from: date | None = None


@transaction.atomic
def add_charter_version(
    *,
    organisation: Organisation,
    text: str,
    note: str = "",
    by: User | None,
    at: datetime,
) -> CharterVersion:
    """Store an adopted charter as the newest version of its kind, and end the one before.

    Who adopted it, and when, is what the text says.

    Raises CharterError if the text is no charter, and RefusedError if it is word for word the
    version before, starts no later than that, or contradicts another charter that is in force.
    """
    return store_version(locked(organisation), text, note=note, by=by, at=at)


def store_version(
    organisation: Organisation,
    text: str,
    *,
    adoption: Adoption | None = None,
    note: str,
    by: User | None,
    at: datetime,
) -> CharterVersion:
    """What `add_charter_version` does, inside a transaction that holds the organisation's lock."""
    charter = load(text).charter
    if problems := refusals(organisation, charter, text):
        raise RefusedError(problems)
    latest = _latest_ended(organisation, charter)
    version = CharterVersion.objects.create(
        organisation=organisation,
        number=latest.number + 1 if latest else 1,
        note=note,
        uploaded_by=by,
        uploaded_at=at,
        **_stored(charter, text),
        **_decided(organisation, adoption or adoption_in(charter)),
    )
    _record(version, latest, by, at)
    return version


def _record(
    version: CharterVersion, latest: CharterVersion | None, by: User | None, at: datetime
) -> None:
    record(
        verb="add-charter-version",
        subject=Subject("charter", version.slug, version.title),
        by=by,
        at=at,
        organisation_id=version.organisation_id,
        before=_noted(latest) if latest else None,
        after=_noted(version) | _adopted(version),
        reason=version.note,
    )


def adoption_in(charter: Charter) -> Adoption:
    """Who adopted the charter, and when, as far as its text says."""
    if charter.adopted is None:
        return Adoption("", None)
    return Adoption(index(charter).name(charter.adopted.by), charter.adopted.on)


def as_adopted(text: str, adoption: Adoption) -> str:
    """The charter's text with the days that were decided, and the body if it is one of its own.

    What is not said differently keeps its place and its comments. Raises CharterError.
    """
    charter = load(text).charter
    start = adoption.in_force_from
    if start and start != charter.in_force.from_:
        text = set_at(text, ("in_force", "from"), start)
    said = adoption_in(charter)
    if adoption.by != said.by and (party := _party(charter, adoption.by)):
        text = set_at(text, ("adopted", "by"), party)
        said = adoption
    if said.by and adoption.on and (not charter.adopted or adoption.on != charter.adopted.on):
        text = set_at(text, ("adopted", "on"), adoption.on)
    return text


def digest_of(text: str) -> str:
    """What tells one text from another."""
    return sha256(text.encode()).hexdigest()


def refusals(organisation: Organisation, charter: Charter, text: str) -> tuple[Problem, ...]:
    """Why the charter cannot become a version of this organisation; empty if it can."""
    versions = versions_of(organisation)
    own = [one for one in versions if one.slug == charter.charter]
    if own and own[0].digest == digest_of(text):
        return (Problem("same-text", {"version": own[0].number}),)
    if own and charter.in_force.from_ <= own[0].in_force_from:
        params = {"since": own[0].in_force_from, "version": own[0].number}
        return (Problem("starts-too-early", params, ("in_force", "from")),)
    others = [charter_of(one) for one in versions if one.slug != charter.charter]
    return tuple(problem for other in others for problem in clashes((other, charter)))


def _stored(charter: Charter, text: str) -> dict[str, Any]:
    """What a version keeps of a charter."""
    return {
        "slug": charter.charter,
        "title": charter.title,
        "text": text,
        "compiled": to_json(charter),
        "digest": digest_of(text),
        "in_force_from": charter.in_force.from_,
        "in_force_until": charter.in_force.until,
    }


def _decided(organisation: Organisation, adoption: Adoption) -> dict[str, Any]:
    """What a version keeps of its adoption."""
    return {
        "adopted_by": adoption.by,
        "adopted_on": adoption.on,
        "decision_ref": adoption.ref,
        "decision": _decision(organisation, adoption.decision_id),
    }


def _decision(organisation: Organisation, id_: int | None) -> Decision | None:
    """The decision in the register. Raises DoesNotExist if the organisation has no such one."""
    return None if id_ is None else Decision.objects.get(pk=id_, organisation=organisation)


def _noted(version: CharterVersion) -> dict[str, object]:
    """A version as the event log has it."""
    return {"version": version.number, "digest": version.digest}


def _adopted(version: CharterVersion) -> dict[str, object]:
    """How it was adopted, as far as is known."""
    known = {name: getattr(version, name) for name in ("adopted_by", "adopted_on", "decision_ref")}
    return {name: value for name, value in known.items() if value}


def _party(charter: Charter, name: str) -> str:
    """The id of the body, unit, post or party that is called so; "" if there is none."""
    groups = (charter.bodies, charter.units, charter.posts, charter.parties)
    wanted, names = name.strip().casefold(), index(charter)
    found = (id_ for group in groups for id_ in group if names.name(id_).casefold() == wanted)
    return next(found, "")


def _latest_ended(organisation: Organisation, charter: Charter) -> CharterVersion | None:
    """The version before, which from now on ends the day before the charter starts."""
    versions = CharterVersion.objects.filter(organisation=organisation, slug=charter.charter)
    latest = versions.order_by("-number").first()
    start = charter.in_force.from_
    if latest and (latest.in_force_until is None or latest.in_force_until >= start):
        latest.in_force_until = start - _DAY
        latest.save(update_fields=["in_force_until"])
    return latest
