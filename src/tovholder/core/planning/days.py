"""What each day of a year is already: free, or one that nobody should be asked to meet on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from tovholder.core.calendar import is_holiday, is_weekday, is_working_day
from tovholder.core.planning.model import BlockKind, Occasion, Options
from tovholder.core.planning.school import school_holidays

_DAY = timedelta(days=1)
_JULY = 7
_CHRISTMAS = ((12, 24), (12, 31))


@dataclass(frozen=True, slots=True)
class Block:
    """One reason not to meet on a day, with the times that it takes, if not all of it."""

    kind: BlockKind
    title: str = ""
    starts_at: time | None = None
    ends_at: time | None = None

    def spares(self, starts_at: time | None, ends_at: time | None) -> bool:
        """Whether a meeting at these times is over before, or begins after."""
        if self.starts_at is None or starts_at is None:
            return False
        is_before = ends_at is not None and ends_at <= self.starts_at
        return is_before or (self.ends_at is not None and self.ends_at <= starts_at)


Days = Mapping[date, tuple[Block, ...]]
"""Every day of a year that is not free, with why."""


def days_of(year: int, occasions: Iterable[Occasion], options: Options) -> Days:
    """What the calendar, the schools and other occasions take of a year."""
    found: dict[date, list[Block]] = {}
    for day in _stretch(date(year, 1, 1), date(year, 12, 31)):
        if blocks := list(_by_calendar(day)):
            found[day] = blocks
    others = sorted(occasions, key=_order)
    for occasion in (*_school(options.winter_week), *others):
        block = Block(occasion.kind, occasion.title, occasion.starts_at, occasion.ends_at)
        first, last = max(occasion.first, date(year, 1, 1)), min(occasion.last, date(year, 12, 31))
        for day in _stretch(first, last):
            blocks = found.setdefault(day, [])
            if block not in blocks:
                blocks.append(block)
    return {day: tuple(blocks) for day, blocks in sorted(found.items())}


def _order(one: Occasion) -> tuple[date, date, str, str, time]:
    return one.first, one.last, one.kind.value, one.title, one.starts_at or time.min


def _school(winter_week: int) -> Iterator[Occasion]:
    for one in school_holidays(winter_week):
        yield Occasion(BlockKind.SCHOOL, one.code, one.first, one.last)


def _by_calendar(day: date) -> Iterator[Block]:
    if not is_weekday(day):
        yield Block(BlockKind.WEEKEND)
    if is_holiday(day):
        yield Block(BlockKind.HOLIDAY)
    elif is_weekday(day) and not is_working_day(day):
        yield Block(BlockKind.CLOSED)
    elif is_working_day(day) and _is_between(day):
        yield Block(BlockKind.BETWEEN)
    if day.month == _JULY:
        yield Block(BlockKind.JULY)


def _is_between(day: date) -> bool:
    """Whether a working day stands alone between days off, or between Christmas and New Year."""
    if _CHRISTMAS[0] < (day.month, day.day) < _CHRISTMAS[1]:
        return True
    return not (is_working_day(day - _DAY) or is_working_day(day + _DAY))


def _stretch(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)
