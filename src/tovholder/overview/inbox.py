"""What one person owes and waits for: who does what falls to, and how soon it must be done."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tovholder.compliance.owing import Owed
from tovholder.compliance.queries.inbox import HandedOver, PutOff
from tovholder.compliance.rules.reminders import levels_told, step_of

_WEEK = timedelta(days=7)
_MONTH = timedelta(days=30)


class View(StrEnum):
    """The three lists of the page, as its address has them."""

    MINE = ""
    AWAITED = "andre-venter"
    AWAITING = "jeg-venter"


class When(StrEnum):
    """How soon something must be done."""

    LATE = "late"
    WEEK = "week"
    MONTH = "month"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Line:
    """A thing as one person sees it.

    `level` is how far down the fallback the person is, 0 for who answers first. `instead_of` is
    for whom the person stands in, and `handed_to` who does it in the person's place. `awaited_by`
    are those who wait for it, `owners` those who are to do it; all of them by name, "" for nobody.
    """

    item: Owed
    on: date
    level: int = 0
    instead_of: str = ""
    handed_to: str = ""
    awaited_by: str = ""
    owners: str = ""
    put_off: PutOff | None = None

    @property
    def when(self) -> When:
        """How soon."""
        due = self.item.due
        if due < self.on:
            return When.LATE
        if due <= self.on + _WEEK:
            return When.WEEK
        return When.MONTH if due <= self.on + _MONTH else When.LATER

    @property
    def text(self) -> str:
        """What a search looks through."""
        item = self.item
        return f"{item.title} {item.clause} {item.body} {self.owners} {self.instead_of}"


@dataclass(frozen=True, slots=True)
class Inbox:
    """The lists of a person, each most urgent first."""

    mine: Sequence[Line]
    put_off: Sequence[Line]
    awaiting: Sequence[Line]

    @property
    def awaited(self) -> Sequence[Line]:
        """Those of the person's own that somebody else waits for."""
        return [one for one in self.mine if one.awaited_by]

    def lines(self, view: View) -> Sequence[Line]:
        """The list of a view."""
        by_view = {View.MINE: self.mine, View.AWAITED: self.awaited, View.AWAITING: self.awaiting}
        return by_view[view]


def inbox(
    person: int,
    items: Iterable[Owed],
    put_off: Mapping[str, PutOff],
    handed: Iterable[HandedOver],
    names: Mapping[int, str],
    on: date,
) -> Inbox:
    """Sorts out what everybody owes, as one person sees it on a day.

    Somebody further down the fallback owes a thing from the day on which reminders reach so far.
    """
    handed = [one for one in handed if one.from_on <= on]
    mine: list[Line] = []
    off: list[Line] = []
    awaiting: list[Line] = []
    for item in items:
        line = _line(person, item, handed, names, on)
        if line is None:
            if person in item.waiting:
                awaiting.append(Line(item, on, owners=_first(item, names)))
        elif line.handed_to:
            awaiting.append(line)
        elif item.key in put_off:
            off.append(_with(line, put_off[item.key]))
        else:
            mine.append(line)
    return Inbox(mine, off, awaiting)


def owes_anything(
    person: int, items: Iterable[Owed], put_off: Mapping[str, PutOff], on: date
) -> bool:
    """Whether the person has something to do before a month has passed, without looking further."""
    return any(
        item.due <= on + _MONTH
        and item.key not in put_off
        and _is_told(item, item.level_of(person), on)
        for item in items
    )


def sections(lines: Iterable[Line]) -> Iterator[tuple[When, Sequence[Line]]]:
    """The lines by how soon, soonest first; none is empty."""
    found: dict[When, list[Line]] = {when: [] for when in When}
    for line in lines:
        found[line.when].append(line)
    return ((when, some) for when, some in found.items() if some)


def _line(
    person: int, item: Owed, handed: Iterable[HandedOver], names: Mapping[int, str], on: date
) -> Line | None:
    """The person's line, or None for what is another's."""
    waiting = _named((one for one in item.waiting if one != person), names)
    level = item.level_of(person)
    if _is_told(item, level, on):
        away = _handing(handed, item.key, on, person=person)
        owners = _first(item, names) if level else ""
        return Line(item, on, level or 0, "", away.to_name if away else "", waiting, owners=owners)
    for one in handed:
        is_theirs = one.to == person and _is_told(item, item.level_of(one.person), on)
        if is_theirs and one.stand_in.holds(item.key, on):
            return Line(item, on, 0, instead_of=one.person_name, awaited_by=waiting)
    return None


def _is_told(item: Owed, level: int | None, on: date) -> bool:
    if level is None:
        return False
    step = step_of(item.due, on)
    return level == 0 or (step is not None and levels_told(step) > level)


def _handing(handed: Iterable[HandedOver], key: str, on: date, *, person: int) -> HandedOver | None:
    """Who answers in the person's place; the one named for the very thing before one for all."""
    own = [one for one in handed if one.person == person and one.stand_in.holds(key, on)]
    return max(own, key=lambda one: (one.key, one.from_on), default=None)


def _first(item: Owed, names: Mapping[int, str]) -> str:
    """Who answers first, by name; "" for nobody."""
    return _named(item.owners[0], names) if item.owners else ""


def _named(persons: Iterable[int], names: Mapping[int, str]) -> str:
    return ", ".join(names[one] for one in persons if one in names)


def _with(line: Line, put_off: PutOff) -> Line:
    return Line(
        line.item, line.on, line.level, line.instead_of, line.handed_to, line.awaited_by,
        line.owners, put_off,
    )  # fmt: skip
