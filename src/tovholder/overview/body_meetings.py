"""The meetings of a body on its page: those to come, and the way to the others."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.http import urlencode

from tovholder.directory.models import Organisation
from tovholder.meetings.meeting_list import Line, lines_of
from tovholder.meetings.queries import meetings_of
from tovholder.overview.assembly import Assembly

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class BodyMeetings:
    """The next meetings, the address of all, and that of the calendar file."""

    coming: tuple[Line, ...]
    url: str
    calendar_url: str


def body_meetings(organisation: Organisation, assembly: Assembly, on: date) -> BodyMeetings:
    """The next few meetings of a body from the day on, cancelled ones among them; one query."""
    charter, body = assembly.charter.charter, assembly.id
    names = {(charter, body): assembly.body.name}
    own = [one for one in meetings_of(organisation, on) if (one.charter, one.body) in names]
    slug = organisation.slug
    every = urlencode({"vis": "alle", "body": assembly.body.name})
    return BodyMeetings(
        tuple(lines_of(own[:_SHOWN], names, slug)),
        f"{reverse('meetings:meetings', args=[slug])}?{every}",
        f"{reverse('meetings:calendar', args=[slug])}?{urlencode({'organ': f'{charter}/{body}'})}",
    )
