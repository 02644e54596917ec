"""The annual wheel as a calendar file. Plain Python: the command line writes it too."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from hashlib import sha256
from operator import attrgetter
from zoneinfo import ZoneInfo

from tovholder.core.obligations import NO_DAY, Occurrence
from tovholder.core.wheel import Mark, MarkKind, Wheel
from tovholder.lib.ical import AllDay, Timed, calendar_file
from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.wheel import RINGS, title_of

Link = Callable[[Mark], str]


@dataclass(frozen=True, slots=True)
class Times:
    """When in the day a meeting is, in Danish time, and where."""

    starts_at: time
    ends_at: time | None = None
    place: str = ""


Timing = Callable[[Mark], Times | None]

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
REFRESH = timedelta(hours=6)
"""How often a calendar is told to ask again."""

_SUMMARIES = {
    MarkKind.DONE: Sentence("✓ {title}", "✓ {title}"),
    MarkKind.PLANNED: Sentence("{title}", "{title}"),
    MarkKind.DUE: Sentence("Frist: {title}", "Due: {title}"),
}
_REVISIONS = {MarkKind.DUE: 0, MarkKind.PLANNED: 1, MarkKind.DONE: 2}
_ABOUT = Sentence("Hvad kommissoriet lover, og hvornår.", "What the charter promises, and when.")
_CLAUSE = Sentence("Kommissoriet: {clause}.", "The charter: {clause}.")
_DUE = Sentence("Skal være sket senest {due}.", "It must be done by {due}.")
_DAY_IS_OPEN = Sentence(
    "Den endelige frist afhænger af en dag, der ikke er sat endnu.",
    "The final due day depends on a day that is not set yet.",
)


def calendar_ics(
    wheels: Iterable[Wheel],
    *,
    name: str,
    language: str,
    changed_at: datetime,
    link: Link | None = None,
    timing: Timing | None = None,
    site: str = "tovholder",
) -> bytes:
    """One or more years as an iCalendar file in "da" or "en", called `name`.

    What was done and what is planned stands on its day. What is still missing stands once, on its
    last day: a suggested day is nobody's decision. An event keeps its UID from the due day to the
    planned day to the day it was done. Nothing in the file depends on the moment it is made;
    `changed_at` is when the facts last changed. `link` gives the address of a mark's page, `timing`
    the times of a meeting, which otherwise takes a day, `site` the domain that the names of the
    events end on.
    """
    events = (
        _timed(_event(mark, f"{_digest(uid)}@{site}", language, link), mark, timing)
        for mark, uid in _named(wheels)
    )
    return calendar_file(
        events, name=name, about=_ABOUT.text(language), changed_at=changed_at, refresh=REFRESH
    )


def _event(mark: Mark, uid: str, language: str, link: Link | None) -> AllDay:
    address = link(mark) if link else ""
    return AllDay(
        uid=uid,
        on=mark.day,
        summary=_SUMMARIES[mark.kind].format(language, title=title_of(mark, language)),
        description="\n".join([*_lines(mark, language), *([address] if address else [])]),
        url=address,
        category=RINGS[mark.occurrence.obligation.ring].text(language),
        revision=_REVISIONS[mark.kind],
    )


def _timed(event: AllDay, mark: Mark, timing: Timing | None) -> AllDay | Timed:
    """The event at its time of the day, if it has one."""
    is_set = mark.kind in (MarkKind.DONE, MarkKind.PLANNED)
    times = timing(mark) if timing and is_set else None
    if times is None:
        return event
    starts, ends = times.starts_at, times.ends_at
    return Timed(
        uid=event.uid,
        starts=datetime.combine(event.on, starts, tzinfo=COPENHAGEN),
        ends=datetime.combine(event.on, ends, tzinfo=COPENHAGEN) if ends else None,
        place=times.place,
        summary=event.summary,
        description=event.description,
        url=event.url,
        category=event.category,
        revision=event.revision,
    )


def _lines(mark: Mark, language: str) -> Iterator[str]:
    occurrence = mark.occurrence
    if occurrence.obligation.clause:
        yield _CLAUSE.format(language, clause=occurrence.obligation.clause)
    if mark.kind is not MarkKind.DONE and occurrence.due != NO_DAY:
        yield _DUE.format(language, due=occurrence.due)
        if occurrence.provisional:
            yield _DAY_IS_OPEN.text(language)


def _named(wheels: Iterable[Wheel]) -> Sequence[tuple[Mark, str]]:
    """Every event by day, with a name that lasts.

    The name counts the occurrence within its year, and the times within the occurrence, so that it
    does not change when a day does.
    """
    groups: dict[tuple[str, str, int], dict[Occurrence, list[Mark]]] = {}
    for mark in (mark for wheel in wheels for mark in wheel.marks):
        subject, due = mark.occurrence.obligation.subject, mark.occurrence.due
        key = (mark.charter, subject, due.year if due != NO_DAY else 0)
        groups.setdefault(key, {}).setdefault(mark.occurrence, []).append(mark)
    found: list[tuple[Mark, str]] = []
    for key, group in groups.items():
        for place, occurrence in enumerate(sorted(group, key=attrgetter("due", "opens"))):
            for number, mark in enumerate(_times(group[occurrence])):
                found.append((mark, "/".join(map(str, (*key, place, number)))))
    return sorted(found, key=lambda one: (one[0].day, one[1]))


def _times(marks: Sequence[Mark]) -> Iterator[Mark]:
    """The days of one occurrence, numbered; all that is missing as one mark on its last day."""
    set_days = [mark for mark in marks if mark.kind in (MarkKind.DONE, MarkKind.PLANNED)]
    for number, mark in enumerate(sorted(set_days, key=attrgetter("day")), start=1):
        yield replace(mark, number=number)
    open_marks = [mark for mark in marks if mark.kind in (MarkKind.SUGGESTED, MarkKind.DUE)]
    if open_marks:
        missing = sum(mark.times for mark in open_marks)
        first, due = open_marks[0], open_marks[0].occurrence.due
        number = len(set_days) + 1
        yield replace(first, day=due, kind=MarkKind.DUE, times=missing, number=number)


def _digest(name: str) -> str:
    return sha256(name.encode()).hexdigest()[:32]
