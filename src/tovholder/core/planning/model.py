"""What a plan of a year is made from, and what it says. All values; the day is an argument."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

type BodyKey = tuple[str, str]
"""Charter and body, as ids."""


class BlockKind(StrEnum):
    """Why a day is none to meet on."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    CLOSED = "closed"  # Constitution Day and the like
    BETWEEN = "between"  # a working day that stands alone between days off
    SCHOOL = "school"
    JULY = "july"
    POLITICAL = "political"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something else that happens from `first` to `last`: a council meeting, a school holiday.

    Without times it takes the whole day.
    """

    kind: BlockKind
    title: str
    first: date
    last: date
    starts_at: time | None = None
    ends_at: time | None = None


@dataclass(frozen=True, slots=True)
class Habit:
    """When and where a body usually meets. `weekdays` as `date.weekday()`; none: any.

    `is_chosen` if somebody said so, and it was not merely seen in the past.
    """

    weekdays: tuple[int, ...] = ()
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Leads:
    """How many working days lie between two steps, where the charter does not say.

    From the deadline for items to the agenda's approval, from that to dispatch, from dispatch to
    the meeting, from the meeting to the minutes' draft and to their publication.
    """

    items: int = 5
    agenda: int = 2
    dispatch: int = 5
    minutes: int = 5
    publication: int = 10


@dataclass(frozen=True, slots=True)
class Options:
    """What a planner may choose. `winter_week` is 7 or 8; `most_a_month` None: found by the plan.

    Nothing is proposed before the day `first`.
    """

    first: date = date.min
    winter_week: int = 7
    most_a_month: int | None = None
    leads: Leads = Leads()
    habits: Mapping[BodyKey, Habit] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SetMeeting:
    """A meeting that has its day already. `ref` is what the caller knows it by."""

    charter: str
    subject: str
    day: date
    ref: int = 0
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What the year holds already: other occasions, meetings, and who sits in which body.

    `members` gives each body's people: a key that is the same in every body, and a name.
    """

    occasions: Sequence[Occasion] = ()
    meetings: Sequence[SetMeeting] = ()
    members: Mapping[BodyKey, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Added:
    """A meeting on top of what the charter asks for."""

    key: str
    charter: str
    subject: str
    day: date


@dataclass(frozen=True, slots=True)
class Choices:
    """What somebody has settled by hand: days by key, keys left out, and meetings on top."""

    pinned: Mapping[str, date] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()
    added: Sequence[Added] = ()


class Origin(StrEnum):
    """How a meeting of the plan came by its day."""

    PROPOSED = "proposed"
    PINNED = "pinned"
    ADDED = "added"
    SET = "set"


class ClashCode(StrEnum):
    """What speaks against a day, gravest first. The sentences are in `tovholder.ui.sentences`."""

    OUTSIDE = "outside-its-window"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    CLOSED = "closed"
    SAME_BODY = "same-body"
    SAME_PERSON = "same-person"
    BETWEEN = "between"
    JULY = "july"
    SCHOOL = "school"
    POLITICAL = "political"
    OTHER = "other-occasion"
    MISSES_SUPERIOR = "misses-superior"
    TOO_CLOSE = "too-close"
    MONTH_FULL = "month-full"
    WEEKDAY = "weekday"
    BUSY_DAY = "busy-day"


@dataclass(frozen=True, slots=True)
class Clash:
    """One thing that speaks against a day.

    `what` is the title of the occasion or of the other meeting, `on` the other meeting's day,
    `persons` who would have to be in both.
    """

    code: ClashCode
    what: str = ""
    on: date | None = None
    persons: tuple[str, ...] = ()
    number: int = 0


class WhyCode(StrEnum):
    """Why a meeting lies where it does."""

    SET = "set"
    PINNED = "pinned"
    ADDED = "added"
    ONLY_DAY = "only-day"
    EVENLY = "evenly"
    IN_WINDOW = "in-window"
    BEFORE_DEADLINE = "before-deadline"
    HANGS = "hangs"
    CHOSEN_WEEKDAY = "chosen-weekday"
    USUAL_WEEKDAY = "usual-weekday"
    MOVED_OFF = "moved-off"


@dataclass(frozen=True, slots=True)
class Why:
    """One reason. `first` and `last` bound the window, or name the day that was moved off."""

    code: WhyCode
    first: date | None = None
    last: date | None = None
    number: int = 0
    required: int = 0
    weekday: int = 0
    clash: Clash | None = None


class StepKind(StrEnum):
    """The steps of a meeting, in the order in which they usually come."""

    PREPARATION = "preparation"
    ITEMS = "items"
    AGENDA = "agenda"
    DISPATCH = "dispatch"
    MEETING = "meeting"
    MINUTES = "minutes"
    PUBLICATION = "publication"
    DUTY = "duty"


@dataclass(frozen=True, slots=True)
class Step:
    """A day before or after a meeting. `key` names it within the meeting.

    `clause` and `title` are the charter's; `is_rule` if the day follows from the charter, and not
    from what is usual. `is_moved` if somebody gave it a day of its own.
    """

    kind: StepKind
    key: str
    on: date
    title: str = ""
    clause: str = ""
    is_rule: bool = False
    is_moved: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """One meeting of the plan. `key` stays the same when the plan is made again.

    `number` of `required` counts within its window, `opens` to `due`. `ref` is that of a meeting
    which is set already.
    """

    key: str
    charter: str
    subject: str
    body: str
    title: str
    body_name: str
    day: date
    origin: Origin
    opens: date
    due: date
    number: int = 1
    required: int = 1
    clause: str = ""
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    ref: int = 0
    steps: tuple[Step, ...] = ()
    clashes: tuple[Clash, ...] = ()
    why: tuple[Why, ...] = ()

    @property
    def kind(self) -> str:
        """The meeting's id within its body."""
        return self.subject.partition(".")[2]


class FindingCode(StrEnum):
    """What the plan as a whole should be told about."""

    TOO_FEW = "too-few"
    PAST = "past"
    MONTH_FULL = "month-full"
    COUNTED_OPEN = "counted-open"
    NO_SCHOOL_HOLIDAYS = "no-school-holidays"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about the plan as a whole."""

    code: FindingCode
    title: str = ""
    body: str = ""
    month: int = 0
    number: int = 0
    required: int = 0
    due: date | None = None


@dataclass(frozen=True, slots=True)
class MonthLoad:
    """How many meetings a month has, and whether that is too many."""

    month: int
    meetings: int
    most: int

    @property
    def is_full(self) -> bool:
        """Whether there are more than there should be."""
        return self.meetings > self.most


@dataclass(frozen=True, slots=True)
class YearPlan:
    """A year of meetings by day, with what is wrong with it."""

    year: int
    meetings: tuple[Proposal, ...]
    months: tuple[MonthLoad, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def new(self) -> tuple[Proposal, ...]:
        """The meetings that are not set yet."""
        return tuple(one for one in self.meetings if one.origin is not Origin.SET)
