"""Writing charter versions."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.core.charter import Charter
from tovholder.core.charter.compiled import to_json
from tovholder.core.charter.load import load
from tovholder.core.charter.problems import Problem
from tovholder.core.charter.together import clashes
from tovholder.directory.models import Organisation
from tovholder.directory.queries import locked
from tovholder.governance.models import CharterVersion
from tovholder.governance.queries import charter_of, versions_of

_DAY = timedelta(days=1)


class RefusedError(Exception):
    """The charter is fine by itself, but not beside those that the organisation has."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)


@transaction.atomic
def add_charter_version(
    *, organisation: Organisation, text: str, note: str = "", by: User | None, at: datetime
) -> CharterVersion:
    """Store the charter as the newest version of its kind, and end the one before.

    Raises CharterError if the text is no charter, and RefusedError if it is word for word the
    version before, starts no later than that, or contradicts another charter that is in force.
    """
    organisation = locked(organisation)
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
    )
    record(
        verb="add-charter-version",
        subject=Subject("charter", charter.charter, charter.title),
        by=by,
        at=at,
        organisation_id=organisation.pk,
        before={"version": latest.number, "digest": latest.digest} if latest else None,
        after={"version": version.number, "digest": version.digest},
        reason=note,
    )
    return version


def _stored(charter: Charter, text: str) -> dict[str, Any]:
    """What a version keeps of a charter."""
    return {
        "slug": charter.charter,
        "title": charter.title,
        "text": text,
        "compiled": to_json(charter),
        "digest": _digest(text),
        "in_force_from": charter.in_force.from_,
        "in_force_until": charter.in_force.until,
    }


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def refusals(organisation: Organisation, charter: Charter, text: str) -> tuple[Problem, ...]:
    """Why the charter cannot become a version of this organisation; empty if it can."""
    versions = versions_of(organisation)
    own = [one for one in versions if one.slug == charter.charter]
    if own and own[0].digest == _digest(text):
        return (Problem("same-text", {"version": own[0].number}),)
    if own and charter.in_force.from_ <= own[0].in_force_from:
        params = {"since": own[0].in_force_from, "version": own[0].number}
        return (Problem("starts-too-early", params, ("in_force", "from")),)
    others = [charter_of(one) for one in versions if one.slug != charter.charter]
    return tuple(problem for other in others for problem in clashes((other, charter)))


def _latest_ended(organisation: Organisation, charter: Charter) -> CharterVersion | None:
    """The version before, which from now on ends the day before the charter starts."""
    versions = CharterVersion.objects.filter(organisation=organisation, slug=charter.charter)
    latest = versions.order_by("-number").first()
    start = charter.in_force.from_
    if latest and (latest.in_force_until is None or latest.in_force_until >= start):
        latest.in_force_until = start - _DAY
        latest.save(update_fields=["in_force_until"])
    return latest
