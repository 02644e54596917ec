"""A draft of the next version of a charter: saved twice, and waiting to be adopted."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from tovholder.accounts.models import User
from tovholder.core.charter import Charter
from tovholder.core.charter.edit import set_at
from tovholder.core.charter.load import load
from tovholder.core.schedule import Count, Repeated, say
from tovholder.directory.models import Organisation
from tovholder.governance.actions import save_draft
from tovholder.governance.queries import text_of, versions_of


def begin_draft(organisation: Organisation, *, by: User | None, at: datetime) -> None:
    """The newest version of the first charter as a draft in which somebody meets more often.

    It is to rule from the spring after the newest version begins, or after the day. Where nobody
    meets so and so many times a year, there is no draft.
    """
    version = versions_of(organisation)[0]
    text = text_of(version)
    year = max(version.in_force_from.year, at.year + 1)
    begun = set_at(text, ("in_force", "from"), date(year, 4, 1))
    charter = load(begun).charter
    changed = _more_often(charter, begun)
    if changed == begun:
        return
    drafted = at - timedelta(days=6)
    draft = save_draft(
        organisation=organisation, slug=charter.charter, text=begun, based_on=None,
        by=by, at=drafted,
    )  # fmt: skip
    save_draft(
        organisation=organisation, slug=charter.charter, text=changed,
        based_on=draft.revision.id, by=by, at=drafted + timedelta(days=2),
    )  # fmt: skip


def _more_often(charter: Charter, text: str) -> str:
    """The last meeting that comes so many times a year comes once more."""
    for body_id, body in reversed(charter.bodies.items()):
        for meeting_id, meeting in body.meetings.items():
            schedule = meeting.when.schedule
            if isinstance(schedule, Repeated) and schedule.count.most == schedule.count.least:
                more = replace(schedule, count=Count.exactly(schedule.count.least + 1))
                path = ("bodies", body_id, "meetings", meeting_id, "when")
                return set_at(text, path, say(more, "da"))
    return text
