"""Who is reminded of what on a day, and why somebody is not. Pure: no clock, no database.

A reminder goes to whoever answers first, and further down the longer nothing happens. Nothing is
sent on a day when nobody works: what falls due then is sent on the next working day.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from tovholder.core.calendar import is_working_day

BEFORE = (30, 7, 1)
"""So many days before the due day somebody is reminded."""
AFTER = (1, 7)
"""So many days after it; and from then on as often as `EVERY` says."""
EVERY = 30
"""Every so many days after the due day, as long as nothing happens."""
APART = timedelta(days=5)
"""Between two reminders of one thing there are at least so many days."""
SECOND_LEVEL = EVERY
"""From this many days past due, after two reminders in vain, the next in line hears of it too."""
THIRD_LEVEL = 2 * EVERY
"""From this many days past due the last in line does."""


class Pace(StrEnum):
    """How often somebody wants to be reminded."""

    DAILY = "daily"
    WEEKLY = "weekly"
    LATE = "late"  # only of what is past due


class Why(StrEnum):
    """Why somebody is not reminded, though a step has come."""

    NO_ADDRESS = "no-address"
    ABSENT = "absent"
    SNOOZED = "snoozed"
    TOO_SOON = "too-soon"
    WEEKLY = "weekly"
    ONLY_LATE = "only-late"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is owed: `levels` are persons by level of fallback."""

    key: str
    due: date
    levels: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class StandIn:
    """Somebody answers for another from a day until a day, for one thing, or "" for all."""

    to: int
    key: str
    from_on: date
    until_on: date | None

    def holds(self, key: str, on: date) -> bool:
        """Whether it is in force for the thing on the day."""
        is_then = self.from_on <= on and (self.until_on is None or on <= self.until_on)
        return is_then and self.key in ("", key)


@dataclass(frozen=True, slots=True)
class Reader:
    """A person who could be reminded: when away, what put off until when, who stands in."""

    person: int
    has_address: bool = True
    pace: Pace = Pace.DAILY
    absences: tuple[tuple[date, date], ...] = ()
    snoozed: Mapping[str, date] = field(default_factory=dict)
    stand_ins: tuple[StandIn, ...] = ()

    def is_absent(self, on: date) -> bool:
        """Whether the person is away on the day."""
        return any(first <= on <= last for first, last in self.absences)

    def substitute(self, key: str, on: date) -> int | None:
        """Who stands in for the person; the one named for the very thing before one for all."""
        holding = [one for one in self.stand_ins if one.holds(key, on)]
        return max(holding, key=lambda one: (one.key, one.from_on)).to if holding else None


@dataclass(frozen=True, slots=True)
class Sent:
    """A reminder that was sent: `step` is in days from the due day, below zero before it."""

    due: date
    step: int
    on: date


@dataclass(frozen=True, slots=True)
class Reminder:
    """A person is to be reminded of a thing. `level` is how far down the fallback that is.

    `instead_of` is for whom the person stands in.
    """

    person: int
    key: str
    due: date
    step: int
    level: int
    instead_of: int | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """A person is not reminded of a thing at a step, and why."""

    person: int
    key: str
    due: date
    step: int
    why: Why


History = Mapping[tuple[int, str], Sequence[Sent]]
"""What each person was sent about each thing."""


def step_of(due: date, on: date) -> int | None:
    """The step that a thing has come to: the latest whose day is not ahead; None before any."""
    passed = (on - due).days
    if passed >= EVERY:
        return passed - passed % EVERY
    steps = (*(-days for days in BEFORE), *AFTER)
    return max((step for step in steps if step <= passed), default=None)


def levels_told(step: int) -> int:
    """How many levels of fallback hear of a thing at a step."""
    return 1 + (step >= SECOND_LEVEL) + (step >= THIRD_LEVEL)


def is_day_for(pace: Pace, on: date) -> bool:
    """Whether somebody who reads at this pace gets a mail on the day."""
    if not is_working_day(on):
        return False
    monday = on - timedelta(days=on.weekday())
    earlier = (monday + timedelta(days=number) for number in range(on.weekday()))
    return pace is not Pace.WEEKLY or not any(map(is_working_day, earlier))


def reminders_due(
    things: Iterable[Thing], readers: Mapping[int, Reader], history: History, on: date
) -> tuple[tuple[Reminder, ...], tuple[Silence, ...]]:
    """Who is reminded of what on the day, and who is not though a step has come.

    Nobody on a day when nobody works. The order of the things is kept. Nobody is reminded twice of
    one thing at one step, however often it is asked.
    """
    sent: dict[tuple[int, str], Reminder] = {}
    silent: dict[tuple[int, str], Silence] = {}
    if is_working_day(on):
        for thing in things:
            step = step_of(thing.due, on)
            if step is not None:
                for one in _of_thing(_Asked(thing, step, on), readers, history):
                    kept = sent if isinstance(one, Reminder) else silent
                    kept.setdefault((one.person, one.key), one)  # type: ignore[arg-type]
    return tuple(sent.values()), tuple(one for key, one in silent.items() if key not in sent)


@dataclass(frozen=True, slots=True)
class _Asked:
    thing: Thing
    step: int
    on: date

    def silence(self, person: int, why: Why) -> Silence:
        return Silence(person, self.thing.key, self.thing.due, self.step, why)


def _of_thing(
    asked: _Asked, readers: Mapping[int, Reader], history: History
) -> Iterator[Reminder | Silence]:
    """Down the levels until enough of them have somebody who can be reached."""
    wanted = levels_told(asked.step)
    for number, level in enumerate(asked.thing.levels):
        found = [_answering(asked, readers, person, number) for person in level]
        for one in found:
            if isinstance(one, Silence):
                yield one
            elif (now := _now(asked, readers[one.person], one, history)) is not None:
                yield now
        wanted -= any(not _is_out_of_reach(one) for one in found)
        if wanted <= 0:
            return


def _is_out_of_reach(one: Reminder | Silence) -> bool:
    """What somebody has put off has reached somebody."""
    return isinstance(one, Silence) and one.why is not Why.SNOOZED


def _answering(
    asked: _Asked, readers: Mapping[int, Reader], person: int, level: int
) -> Reminder | Silence:
    """The reminder of whoever answers in the person's place."""
    key, on = asked.thing.key, asked.on
    reader = readers.get(person)
    stand_in = reader.substitute(key, on) if reader else None
    answers = reader if stand_in is None else readers.get(stand_in)
    for one in (reader, answers):
        if one is not None and one.snoozed.get(key, date.min) >= on:
            return asked.silence(one.person, Why.SNOOZED)
    if answers is None or not answers.has_address:
        return asked.silence(person if stand_in is None else stand_in, Why.NO_ADDRESS)
    if answers.is_absent(on):
        return asked.silence(answers.person, Why.ABSENT)
    instead = None if stand_in is None else person
    return Reminder(answers.person, key, asked.thing.due, asked.step, level, instead)


def _now(
    asked: _Asked, reader: Reader, one: Reminder, history: History
) -> Reminder | Silence | None:
    """The reminder, or why it waits; None if it was sent before."""
    on, step = asked.on, asked.step
    before = history.get((one.person, one.key), ())
    if any(sent.due == one.due and sent.step == step for sent in before):
        return None
    if reader.pace is Pace.LATE and step < 0:
        return asked.silence(one.person, Why.ONLY_LATE)
    if any(on - sent.on < APART for sent in before):
        return asked.silence(one.person, Why.TOO_SOON)
    return one if is_day_for(reader.pace, on) else asked.silence(one.person, Why.WEEKLY)
