"""What the page of a meeting shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.timezone import localtime

from tovholder.audit.queries import events_about
from tovholder.core.charter import Charter
from tovholder.core.planning import Leads, Step, StepKind, steps_of
from tovholder.meetings.meeting_list import state_badge, times
from tovholder.meetings.queries import MeetingRow, steps_set
from tovholder.meetings.rules import Act, may
from tovholder.ui.blocks import Happening
from tovholder.ui.dates import relative_day
from tovholder.ui.language import page_language
from tovholder.ui.sentences.events import VERBS
from tovholder.ui.sentences.planning import REFUSALS, say_step

ADDRESSES = {
    Act.MOVE: "meetings:move",
    Act.CANCEL: "meetings:cancel",
    Act.HOLD: "meetings:hold",
    Act.CORRECT: "meetings:correct",
    Act.REOPEN: "meetings:reopen",
}


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step as the table shows it."""

    step: Step
    title: str
    when: str
    is_past: bool
    is_meeting: bool


def steps_on(charter: Charter | None, meeting: MeetingRow, on: date) -> Sequence[StepLine]:
    """The steps of the meeting, by day; none if its charter is not known any more."""
    if charter is None:
        return ()
    moved = steps_set([meeting]).get(meeting.id, {})
    language = page_language()
    return [
        StepLine(
            step,
            meeting.title if step.kind is StepKind.MEETING else say_step(step, language),
            relative_day(step.on, on, language),
            step.on < on,
            step.kind is StepKind.MEETING,
        )
        for step in steps_of(charter, meeting.subject, meeting.day, Leads(), moved)
    ]


def acts(meeting: MeetingRow, slug: str, on: date) -> dict[str, str]:
    """The addresses of what may be done with the meeting now, by act."""
    return {
        act.value: reverse(name, args=[slug, meeting.id])
        for act, name in ADDRESSES.items()
        if may(meeting.state, act, day=meeting.day, on=on)
    }


def refusal(meeting: MeetingRow, act: Act, on: date) -> str:
    """Why the act may not be done now; "" if it may."""
    answer = may(meeting.state, act, day=meeting.day, on=on)
    return "" if answer else REFUSALS[answer.reason].text(page_language())


def head(meeting: MeetingRow) -> dict[str, object]:
    """What stands at the top."""
    return {
        "meeting": meeting,
        "badge": state_badge(meeting.state),
        "times": times(meeting.starts_at, meeting.ends_at),
    }


def history(meeting: MeetingRow) -> Sequence[Happening]:
    """What has been done with the meeting, newest first; one query."""
    return list(_happenings(meeting))


def _happenings(meeting: MeetingRow) -> Iterator[Happening]:
    language = page_language()
    for event in events_about("meeting", meeting.id):
        verb = VERBS[event.verb].text(language)
        said = f"{event.actor_name} {verb}".strip()
        day = localtime(event.at).date()
        yield Happening(day, said[:1].upper() + said[1:] + f" {event.subject_title}", event.reason)
