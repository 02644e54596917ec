"""The year as it fills: what has a day already, and what that makes of another day."""

from bisect import insort
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from tovholder.core.planning.days import Block, Days
from tovholder.core.planning.model import BlockKind, BodyKey, Clash, ClashCode, Habit, Options

WEIGHTS: Mapping[ClashCode, int] = {
    ClashCode.OUTSIDE: 5000,
    ClashCode.WEEKEND: 3000,
    ClashCode.HOLIDAY: 3000,
    ClashCode.CLOSED: 1000,
    ClashCode.SAME_BODY: 800,
    ClashCode.SAME_PERSON: 400,
    ClashCode.BETWEEN: 350,
    ClashCode.JULY: 300,
    ClashCode.SCHOOL: 250,
    ClashCode.POLITICAL: 200,
    ClashCode.OTHER: 150,
    ClashCode.MISSES_SUPERIOR: 40,
    ClashCode.TOO_CLOSE: 40,
    ClashCode.MONTH_FULL: 30,
    ClashCode.WEEKDAY: 25,
    ClashCode.BUSY_DAY: 10,
}
"""How much each thing speaks against a day; a whole window away from the best day weighs 60."""

GRAVE = frozenset(code for code, weight in WEIGHTS.items() if weight >= 100)
"""What people should be asked about before they meet on such a day."""

_BY_BLOCK = {
    BlockKind.WEEKEND: ClashCode.WEEKEND,
    BlockKind.HOLIDAY: ClashCode.HOLIDAY,
    BlockKind.CLOSED: ClashCode.CLOSED,
    BlockKind.BETWEEN: ClashCode.BETWEEN,
    BlockKind.SCHOOL: ClashCode.SCHOOL,
    BlockKind.JULY: ClashCode.JULY,
    BlockKind.POLITICAL: ClashCode.POLITICAL,
    BlockKind.OTHER: ClashCode.OTHER,
}
_NO_HABIT = Habit()
_JUST_MISSED = timedelta(days=14)
_NO_PAPERS = timedelta(days=7)
_CLOSE = 0.4  # of the room that each meeting has in its window
_CLOSEST = 42  # days; further apart nobody calls it close


@dataclass(frozen=True, slots=True, order=True)
class Placed:
    """A meeting on its day."""

    day: date
    key: str
    body: BodyKey
    subject: str
    title: str
    starts_at: time | None = None
    ends_at: time | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """Everything that has its day. `superiors` are the bodies that each reports to."""

    days: Days
    members: Mapping[BodyKey, Mapping[str, str]]
    superiors: Mapping[BodyKey, frozenset[BodyKey]]
    options: Options
    most_a_month: int
    by_day: dict[date, list[Placed]] = field(default_factory=dict)
    by_body: dict[BodyKey, list[Placed]] = field(default_factory=dict)
    in_month: dict[int, int] = field(default_factory=dict)

    def put(self, one: Placed) -> None:
        """The meeting has this day."""
        insort(self.by_day.setdefault(one.day, []), one)
        insort(self.by_body.setdefault(one.body, []), one)
        self.in_month[one.day.month] = self.in_month.get(one.day.month, 0) + 1

    def take(self, one: Placed) -> None:
        """It has no day any more."""
        self.by_day[one.day].remove(one)
        self.by_body[one.body].remove(one)
        self.in_month[one.day.month] -= 1

    def clashes(self, one: Placed, room: float = 0) -> tuple[Clash, ...]:
        """What speaks against the day of a meeting, gravest first.

        `room` is how many days each meeting of its cadence has.
        """
        found = [*self._with_calendar(one), *self._with_others(one), *self._with_rhythm(one, room)]
        return tuple(sorted(found, key=lambda clash: -WEIGHTS[clash.code]))

    def _with_calendar(self, one: Placed) -> Iterator[Clash]:
        for block in self.days.get(one.day, ()):
            if not block.spares(one.starts_at, one.ends_at):
                yield _of_block(block)
        habit = self.options.habits.get(one.body, _NO_HABIT)
        if habit.weekdays and one.day.weekday() not in habit.weekdays:
            yield Clash(ClashCode.WEEKDAY, number=habit.weekdays[0])

    def _with_others(self, one: Placed) -> Iterator[Clash]:
        own = self.members.get(one.body, {})
        for other in self.by_day.get(one.day, ()):
            if other.key == one.key:
                continue
            shared = own.keys() & self.members.get(other.body, {}).keys()
            if other.body == one.body:
                yield Clash(ClashCode.SAME_BODY, other.title, other.day)
            elif shared:
                names = tuple(sorted(own[key] for key in shared))
                yield Clash(ClashCode.SAME_PERSON, other.title, other.day, names)
            else:
                yield Clash(ClashCode.BUSY_DAY, other.title, other.day)

    def _with_rhythm(self, one: Placed, room: float) -> Iterator[Clash]:
        near = min(room * _CLOSE, _CLOSEST)
        for other in self.by_body.get(one.body, ()):
            distance = abs((other.day - one.day).days)
            if other.key != one.key and 0 < distance < near:
                yield Clash(ClashCode.TOO_CLOSE, other.title, other.day, number=distance)
        for body, is_superior in self._lines(one.body):
            for other in self.by_body.get(body, ()):
                below, above = (one.day, other.day) if is_superior else (other.day, one.day)
                if above - _NO_PAPERS < below <= above + _JUST_MISSED:
                    yield Clash(ClashCode.MISSES_SUPERIOR, other.title, other.day)
        others = self.in_month.get(one.day.month, 0) - (one in self.by_day.get(one.day, ()))
        if others >= self.most_a_month:
            yield Clash(ClashCode.MONTH_FULL, number=others + 1)

    def _lines(self, body: BodyKey) -> Iterator[tuple[BodyKey, bool]]:
        """The bodies that this one reports to, and those that report to it."""
        for above in sorted(self.superiors.get(body, ())):
            yield above, True
        for below, its in sorted(self.superiors.items()):
            if body in its:
                yield below, False


def _of_block(block: Block) -> Clash:
    return Clash(_BY_BLOCK[block.kind], block.title)
