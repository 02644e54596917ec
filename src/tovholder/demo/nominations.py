"""What is under way with the seats of a demo organisation: a term that ends, and a letter sent."""

from datetime import datetime, timedelta

from tovholder.accounts.models import User
from tovholder.audit.rules import Subject
from tovholder.core.charter import Charter
from tovholder.core.charter.index import index
from tovholder.core.composition import openings
from tovholder.directory.models import Organisation
from tovholder.governance.actions import extend_membership, note_nomination_letter
from tovholder.governance.models import Membership
from tovholder.governance.queries import memberships_on, seating_of

_REASON = "Har meddelt, at perioden bliver den sidste"
_LEFT = timedelta(days=120)
_TO_ANSWER = timedelta(days=28)


def look_ahead(organisation: Organisation, charter: Charter, *, by: User, at: datetime) -> None:
    """Somebody has said that a term is the last; for the first vacant seat a name is asked for."""
    on = at.date()
    sitting = [
        one
        for one in memberships_on(organisation, on)
        if one.part == Membership.Part.MEMBER and one.until_on is None
    ]
    for membership in sitting[-1:]:
        extend_membership(membership=membership, until_on=on + _LEFT, reason=_REASON, by=by, at=at)
    _ask_for_a_name(organisation, charter, by, at)


def _ask_for_a_name(organisation: Organisation, charter: Charter, by: User, at: datetime) -> None:
    on, seating = at.date(), seating_of(organisation)
    for body_id, body in charter.bodies.items():
        sittings = seating.of(charter.charter, body_id)
        for opening in openings(charter, body_id, sittings, on, on):
            seat, appointing = opening.part, opening.part.appointed_by or opening.part.on_behalf_of
            key = f"{charter.charter}/{body_id}/{opening.seat}"
            note_nomination_letter(
                organisation=organisation,
                seat=Subject("seat", key, f"{body.name}: {seat.title}"),
                recipient=index(charter).name(appointing) if appointing else seat.title,
                answer_by=on + _TO_ANSWER, kind="docx", by=by, at=at,
            )  # fmt: skip
            return
