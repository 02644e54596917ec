"""Writing to the event log."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser

from tovholder.audit.models import Event
from tovholder.audit.rules import Subject


def record(
    *,
    verb: str,
    subject: Subject,
    by: AbstractBaseUser | None,
    at: datetime,
    organisation_id: int | None = None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    reason: str = "",
) -> None:
    """Add one event, inside the caller's transaction.

    `by` is None when no person acted (a timer, an import). `before` and `after` hold the changed
    fields by name; days, moments and decimals are allowed as values.
    """
    Event.objects.create(
        organisation_id=organisation_id,
        actor_id=None if by is None else by.pk,
        actor_name="" if by is None else str(by),
        verb=verb,
        subject_kind=subject.kind,
        subject_id=str(subject.id),
        subject_title=subject.title,
        before=before,
        after=after,
        reason=reason,
        at=at,
    )
