"""Questions about the plan of a year: what was chosen for it, and what the year holds already."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from functools import lru_cache
from typing import Any

from tovholder.audit.queries import State, state_of
from tovholder.core.charter import Charter
from tovholder.core.planning import (
    Added,
    BlockKind,
    BodyKey,
    Choices,
    Habit,
    SetMeeting,
    Taken,
    YearPlan,
    propose,
)
from tovholder.core.planning import Occasion as YearOccasion
from tovholder.directory.models import Organisation
from tovholder.governance.queries import Seating, charters_between, seating_of
from tovholder.meetings.models import Occasion, PlanChoice, PlanDraft
from tovholder.meetings.plan_options import options_from
from tovholder.meetings.queries.meetings import MeetingRow, meetings_of
from tovholder.meetings.rules import State as MeetingState

_LEAST_SEEN = 3  # meetings before anything counts as usual
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody settled about one meeting of the plan, in which revision."""

    key: str
    kind: str
    charter: str
    subject: str
    day: date | None
    is_undone: bool
    revision: int
    by: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The plan of a year as far as somebody has settled it; `options` as they are stored."""

    year: int
    revision: int = 0
    options: Mapping[str, Any] = field(default_factory=dict)
    made: Sequence[Choice] = ()

    @property
    def standing(self) -> Sequence[Choice]:
        """The choices that nobody has undone."""
        return tuple(one for one in self.made if not one.is_undone)

    @property
    def choices(self) -> Choices:
        """As the core asks for them."""
        kinds = PlanChoice.Kind
        return Choices(
            pinned={c.key: c.day for c in self.standing if c.kind == kinds.PINNED and c.day},
            removed=frozenset(one.key for one in self.standing if one.kind == kinds.REMOVED),
            added=tuple(
                Added(one.key, one.charter, one.subject, one.day)
                for one in self.standing
                if one.kind == kinds.ADDED and one.day
            ),
        )


@dataclass(frozen=True, slots=True)
class Outlook:
    """The plan of a year as it stands, and what it was made from."""

    plan: YearPlan
    draft: Draft
    charters: Sequence[Charter]
    habits: Mapping[BodyKey, Habit]
    chosen: Mapping[BodyKey, Habit]
    occasions: int


@dataclass(frozen=True, slots=True)
class OccasionRow:
    """Something else in the year."""

    id: int
    kind: str
    title: str
    first_on: date
    last_on: date
    starts_at: time | None
    ends_at: time | None
    source: str


def draft_of(organisation: Organisation, year: int) -> Draft:
    """What was chosen for the year; the options of the last year that has some. Two queries."""
    drafts = PlanDraft.objects.filter(organisation=organisation, year__lte=year)
    latest = drafts.order_by("-year").first()
    if latest is None:
        return Draft(year)
    if latest.year != year:
        return Draft(year, options=latest.options)
    made = latest.choices.select_related("chosen_by").order_by("key")
    return Draft(year, latest.revision, latest.options, tuple(map(_choice, made)))


def outlook(organisation: Organisation, year: int, today: date) -> Outlook:
    """The plan of the year: what is set, and a proposal for the rest from tomorrow on.

    One query as long as nothing changes in the organisation; else seven, however many rows.
    """
    return _outlook(organisation, state_of(organisation.pk), year, today)


@lru_cache(maxsize=32)
def _outlook(organisation: Organisation, _state: State, year: int, today: date) -> Outlook:
    first, last = date(year, 1, 1), date(year, 12, 31)
    charters = [charter for _version, charter in charters_between(organisation, first, last)]
    draft = draft_of(organisation, year)
    meetings = meetings_of(organisation)
    occasions = occasions_between(organisation, first, last)
    habits = usual_habits(meetings, today)
    options = options_from(draft.options, habits, today + _DAY)
    taken = Taken(
        occasions=[_occasion(one) for one in occasions],
        meetings=[_set(one) for one in meetings if one.state is not MeetingState.CANCELLED],
        members=_members(charters, seating_of(organisation), max(first, today)),
    )
    plan = propose(charters, year, taken, draft.choices, options)
    return Outlook(plan, draft, charters, habits, options.habits, len(occasions))


def forget_outlooks() -> None:
    """Plan anew at the next question; for tests, where a rolled back state comes again."""
    _outlook.cache_clear()


def occasions_between(
    organisation: Organisation, first: date, last: date
) -> tuple[OccasionRow, ...]:
    """What else happens between two days, by day; one query."""
    found = Occasion.objects.filter(
        organisation=organisation, first_on__lte=last, last_on__gte=first
    )
    fields = ("pk", "kind", "title", "first_on", "last_on", "starts_at", "ends_at", "source")
    rows = found.order_by("first_on", "starts_at", "title", "pk").values_list(*fields)
    return tuple(OccasionRow(*row) for row in rows)


def known_occasions(organisation: Organisation) -> frozenset[str]:
    """What tells the occasions that the organisation has already; one query."""
    rows = Occasion.objects.filter(organisation=organisation)
    return frozenset(rows.values_list("fingerprint", flat=True))


def usual_habits(meetings: Iterable[MeetingRow], today: date) -> Mapping[BodyKey, Habit]:
    """When and where each body has mostly met; nothing for one that has met but twice."""
    past: dict[BodyKey, list[MeetingRow]] = {}
    for one in meetings:
        if one.day <= today and one.state is not MeetingState.CANCELLED:
            past.setdefault((one.charter, one.body), []).append(one)
    return {body: _habit(some) for body, some in past.items() if len(some) >= _LEAST_SEEN}


def _habit(meetings: Sequence[MeetingRow]) -> Habit:
    weekdays = Counter(one.day.weekday() for one in meetings)
    weekday, times_seen = max(weekdays.items(), key=lambda one: (one[1], -one[0]))
    is_usual = 2 * times_seen > len(meetings)
    last = meetings[-1]
    return Habit(
        weekdays=(weekday,) if is_usual else (),
        starts_at=last.starts_at,
        ends_at=last.ends_at,
        place=last.place,
    )


def _members(
    charters: Iterable[Charter], seating: Seating, on: date
) -> Mapping[BodyKey, Mapping[str, str]]:
    """Who sits in each body on the day."""
    return {
        (charter.charter, body): {
            one.person: one.name
            for one in seating.of(charter.charter, body)
            if one.from_on <= on and (one.until_on is None or on <= one.until_on)
        }
        for charter in charters
        for body in charter.bodies
    }


def _choice(one: PlanChoice) -> Choice:
    return Choice(
        one.key, one.kind, one.charter, one.subject, one.day, one.is_undone, one.revision,
        str(one.chosen_by or ""),
    )  # fmt: skip


def _occasion(one: OccasionRow) -> YearOccasion:
    return YearOccasion(
        BlockKind(one.kind), one.title, one.first_on, one.last_on, one.starts_at, one.ends_at
    )


def _set(one: MeetingRow) -> SetMeeting:
    return SetMeeting(
        one.charter, one.subject, one.day, one.id, one.starts_at, one.ends_at, one.place
    )
