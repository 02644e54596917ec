"""Questions about meetings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from tovholder.directory.models import Organisation
from tovholder.meetings.models import Meeting, MeetingStep
from tovholder.meetings.rules import State


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting as it stands. `set_on` is the day on which its day was set."""

    id: int
    charter: str
    body: str
    kind: str
    title: str
    day: date
    starts_at: time | None
    ends_at: time | None
    place: str
    note: str
    state: State
    cancelled_because: str
    set_on: date
    revision: int

    @property
    def subject(self) -> str:
        """The meeting as it is named among facts: "steering-group.ordinary"."""
        return f"{self.body}.{self.kind}"


def meetings_of(
    organisation: Organisation, first: date = date.min, last: date = date.max
) -> tuple[MeetingRow, ...]:
    """Every meeting of an organisation from `first` to `last`, by day; one query."""
    found = Meeting.objects.filter(organisation=organisation, day__gte=first, day__lte=last)
    return tuple(map(_row, found.order_by("day", "starts_at", "pk")))


def planned(organisation: Organisation, first: date, last: date) -> tuple[MeetingRow, ...]:
    """Those that have not been cancelled; one query."""
    return tuple(
        one for one in meetings_of(organisation, first, last) if one.state is not State.CANCELLED
    )


def meeting_at(organisation: Organisation, id_: int) -> MeetingRow | None:
    """One meeting of the organisation, or None; one query."""
    found = Meeting.objects.filter(organisation=organisation, pk=id_).first()
    return _row(found) if found else None


def steps_set(meetings: Sequence[MeetingRow]) -> Mapping[int, Mapping[str, date]]:
    """By meeting: the steps that somebody gave a day of their own; one query."""
    found: dict[int, dict[str, date]] = {}
    steps = MeetingStep.objects.filter(meeting__in=[one.id for one in meetings])
    for meeting, step, day in steps.values_list("meeting", "step", "day"):
        found.setdefault(meeting, {})[step] = day
    return found


def _row(one: Meeting) -> MeetingRow:
    return MeetingRow(
        id=one.pk,
        charter=one.charter,
        body=one.body,
        kind=one.kind,
        title=one.title,
        day=one.day,
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        place=one.place,
        note=one.note,
        state=State(one.state),
        cancelled_because=one.cancelled_because,
        set_on=one.set_on,
        revision=one.revision,
    )
