"""A wheel and its parts. Angles are degrees clockwise from the start of the year, below 360."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from tovholder.core.obligations import Occurrence, Ring
from tovholder.core.verdicts import Standing, Verdict


class MarkKind(StrEnum):
    """What a mark's day is."""

    DONE = "done"  # something that counts was seen that day
    PLANNED = "planned"  # somebody has set the day
    DUE = "due"  # the last day to be on time
    SUGGESTED = "suggested"  # nobody has set a day; these spread the missing times evenly


@dataclass(frozen=True, slots=True)
class Mark:
    """One day of one occurrence. `body` is the name of the body that it is for, "" if none.

    `number` counts the occurrence's marks from 1 in order of day: the second meeting of four.
    `times` is how many times are owed by the day of a DUE mark, else 1. `span` is the part of the
    year that the occurrence is open in, as two angles; None if that is a single day or the year.
    """

    charter: str
    body: str
    verdict: Verdict
    day: date
    kind: MarkKind
    angle: float
    number: int = 1
    times: int = 1
    span: tuple[float, float] | None = None

    @property
    def occurrence(self) -> Occurrence:
        """What the mark belongs to."""
        return self.verdict.occurrence

    @property
    def standing(self) -> Standing:
        """Where this one time stands; the occurrence as a whole may be further behind."""
        if self.kind is MarkKind.PLANNED:
            return Standing.PLANNED
        if self.kind is not MarkKind.DONE or self.verdict.standing is Standing.ALLOWED:
            return self.verdict.standing
        return Standing.MET if self.day <= self.occurrence.due else Standing.MET_LATE


@dataclass(frozen=True, slots=True)
class TrackKey:
    """What a track is for. `charter` and `body` are None where several share it."""

    charter: str | None
    body: str | None
    ring: Ring


@dataclass(frozen=True, slots=True)
class Track:
    """One circle of the wheel: one kind of duty of one body, its marks in order of day.

    `name` is the body's; "" for what belongs to no single body.
    """

    key: TrackKey
    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A month's piece of the rim."""

    number: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Week:
    """The part of an ISO week that lies in the year."""

    number: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A verdict that has no day on the wheel: it holds all year, or no day is set."""

    charter: str
    body: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Wheel:
    """A year of one or more charters.

    `tracks` go from the rim inwards. `hand` points at the day asked about, if it is in the year.
    `all_year` are numbers that must hold, what only a person can vouch for, and what is done as
    needed. `undated` waits for a day, or for something else to happen first.
    """

    year: int
    on: date
    hand: float | None
    months: tuple[Month, ...]
    weeks: tuple[Week, ...]
    tracks: tuple[Track, ...]
    all_year: tuple[Unplaced, ...] = ()
    undated: tuple[Unplaced, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks of all tracks, by day and then from the rim inwards."""
        found = [mark for track in self.tracks for mark in track.marks]
        return tuple(sorted(found, key=lambda mark: mark.day))

    def only(self, keep: Callable[[Mark], bool]) -> "Wheel":
        """The same wheel with some of its marks; a track without any is left out."""
        kept = [replace(one, marks=tuple(filter(keep, one.marks))) for one in self.tracks]
        return replace(self, tracks=tuple(track for track in kept if track.marks))
