"""A year of meetings, proposed from the charters: each on the day that the least speaks against."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from math import ceil

from tovholder.core.charter.base import Unknown
from tovholder.core.charter.index import index
from tovholder.core.charter.model import Charter
from tovholder.core.planning.board import GRAVE, WEIGHTS, Board, Placed
from tovholder.core.planning.days import days_of
from tovholder.core.planning.explain import why_of
from tovholder.core.planning.model import (
    BodyKey,
    Choices,
    Clash,
    ClashCode,
    Finding,
    FindingCode,
    Habit,
    MonthLoad,
    Options,
    Origin,
    Proposal,
    SetMeeting,
    Taken,
    YearPlan,
)
from tovholder.core.planning.school import knows_year
from tovholder.core.planning.slots import Slot, ask, rounds
from tovholder.core.planning.steps import steps_of

_NO_HABIT = Habit()
_NOTHING = Taken()
_NO_CHOICES = Choices()
_AS_USUAL = Options()
_ROUNDS = 4  # of moving each meeting to where it lies best among the others
_REACH = 21  # days on either side of the best day that are tried first
_DISTANCE = 60  # what a whole room away from the best day weighs
_HARD = frozenset({ClashCode.WEEKEND, ClashCode.HOLIDAY, ClashCode.CLOSED})
_BUSY_MONTHS = 8  # a year has so many months in which people mostly meet
_FEW = 3

type Cost = tuple[int, float, int, date]


def propose(
    charters: Sequence[Charter],
    year: int,
    taken: Taken = _NOTHING,
    choices: Choices = _NO_CHOICES,
    options: Options = _AS_USUAL,
) -> YearPlan:
    """The meetings that the charters ask for in the year, each with its steps and its reasons.

    `charters` are the versions in force some day of the year. Meetings that are set stay, and so do
    days chosen by hand; the others lie around them. Nothing is left out because no good day is
    left: the least bad is proposed, with what speaks against it. The same questions give the same
    plan, in whatever order they are put.
    """
    ordered = sorted(charters, key=lambda one: (one.charter, one.in_force.from_))
    return _Year(ordered, year, taken, choices, options).plan()


@dataclass(frozen=True, slots=True)
class _Year:
    charters: Sequence[Charter]
    year: int
    taken: Taken
    choices: Choices
    options: Options

    def plan(self) -> YearPlan:
        """Round by round: what others hang on gets its day before them."""
        board = self._board()
        settled = [*self._set(), *self._added()]
        for one in settled:
            board.put(_placed(one))
        findings: list[Finding] = []
        chosen: list[tuple[Slot, date]] = []
        for number in range(max((len(rounds(one)) for one in self.charters), default=0)):
            slots, found = self._ask(number, settled, chosen)
            findings += found
            chosen += self._choose(slots, board)
        meetings = [*settled, *(self._proposal(slot, day) for slot, day in chosen)]
        finished = sorted(
            (self._finished(one, board, chosen) for one in meetings),
            key=lambda one: (one.day, one.starts_at or time.max, one.key),
        )
        months = self._months(finished, board.most_a_month)
        return YearPlan(
            self.year, tuple(finished), months, (*findings, *self._findings(months, finished))
        )

    def _board(self) -> Board:
        days = days_of(self.year, self.taken.occasions, self.options)
        most = self.options.most_a_month or max(_FEW, ceil(self._how_many() / _BUSY_MONTHS))
        return Board(days, self.taken.members, _superiors(self.charters), self.options, most)

    def _how_many(self) -> int:
        """How many meetings the year will have: those asked for, set, and added."""
        asked = sum(
            len(ask(charter, some, self.year, {}, _NO_CHOICES, Options()).slots)
            for charter in self.charters
            for some in rounds(charter)
        )
        return max(asked, len(self.taken.meetings)) + len(self.choices.added)

    def _set(self) -> Iterator[Proposal]:
        for number, one in enumerate(sorted(self.taken.meetings, key=_order), start=1):
            if one.day.year != self.year or not (charter := self._charter(one.charter, one.day)):
                continue
            made = _bare(charter, one.subject, one.day, f"set/{one.ref or number}", Origin.SET)
            yield replace(
                made,
                ref=one.ref,
                starts_at=one.starts_at,
                ends_at=one.ends_at,
                place=one.place,
            )

    def _added(self) -> Iterator[Proposal]:
        for one in sorted(self.choices.added, key=lambda one: one.key):
            if charter := self._charter(one.charter, one.day):
                made = _bare(charter, one.subject, one.day, one.key, Origin.ADDED)
                yield self._at_its_time(made)

    def _charter(self, id_: str, day: date) -> Charter | None:
        """The version in force that day, else any of the year."""
        own = [one for one in self.charters if one.charter == id_]
        inside = [one for one in own if one.in_force.from_ <= day]
        return inside[-1] if inside else own[0] if own else None

    def _ask(
        self, number: int, settled: Sequence[Proposal], chosen: Sequence[tuple[Slot, date]]
    ) -> tuple[list[Slot], list[Finding]]:
        slots: list[Slot] = []
        findings: list[Finding] = []
        for charter in self.charters:
            some = rounds(charter)[number : number + 1]
            known: dict[str, list[date]] = {}
            for one in settled:
                if one.charter == charter.charter:
                    known.setdefault(one.subject, []).append(one.day)
            for slot, day in chosen:
                if slot.charter is charter:
                    known.setdefault(slot.obligation.subject, []).append(day)
            for cadences in some:
                asked = ask(charter, cadences, self.year, known, self.choices, self.options)
                slots += asked.slots
                findings += asked.findings
        return slots, findings

    def _choose(self, slots: Sequence[Slot], board: Board) -> list[tuple[Slot, date]]:
        """Pinned days first, then the slots with the least choice; then each again, until all lie
        as well as they can among the others.
        """
        by_key = {slot.key: slot for slot in slots}
        days: dict[str, date] = {}
        for slot in slots:
            if slot.day:
                days[slot.key] = slot.day
                board.put(self._at(slot, slot.day))
        free = sorted(
            (slot for slot in slots if not slot.day),
            key=lambda slot: ((slot.due - slot.opens).days, slot.ideal, slot.key),
        )
        for turn in range(_ROUNDS):
            before = dict(days)
            for slot in free:
                if turn:
                    board.take(self._at(slot, days[slot.key]))
                days[slot.key] = self._best(slot, board)
                board.put(self._at(slot, days[slot.key]))
            if days == before:
                break
        return [(by_key[key], day) for key, day in sorted(days.items())]

    def _best(self, slot: Slot, board: Board) -> date:
        """The day that the least speaks against: near the best one if any will do there."""
        reach = timedelta(days=max(_REACH, ceil(slot.room / 2)))
        near = max(slot.opens, slot.ideal - reach), min(slot.due, slot.ideal + reach)
        best = min(self._cost(slot, day, board) for day in _stretch(*near))
        if best[0] or best[1] >= min(WEIGHTS[code] for code in GRAVE):
            best = min(self._cost(slot, day, board) for day in _stretch(slot.opens, slot.due))
        return best[-1]

    def _cost(self, slot: Slot, day: date, board: Board) -> Cost:
        found = board.clashes(self._at(slot, day), slot.room)
        hard = sum(clash.code in _HARD for clash in found)
        away = abs((day - slot.ideal).days)
        weight = sum(WEIGHTS[clash.code] for clash in found)
        return hard, weight + _DISTANCE * away / slot.room, away, day

    def _at(self, slot: Slot, day: date) -> Placed:
        habit = self.options.habits.get(slot.body_key, _NO_HABIT)
        rule = slot.obligation
        times = (habit.starts_at, habit.ends_at)
        return Placed(day, slot.key, slot.body_key, rule.subject, rule.title, *times)

    def _proposal(self, slot: Slot, day: date) -> Proposal:
        origin = Origin.PINNED if slot.day else Origin.PROPOSED
        made = _bare(slot.charter, slot.obligation.subject, day, slot.key, origin)
        counted = replace(
            made, opens=slot.opens, due=slot.due, number=slot.number, required=slot.required
        )
        return self._at_its_time(counted)

    def _at_its_time(self, one: Proposal) -> Proposal:
        habit = self.options.habits.get((one.charter, one.body), _NO_HABIT)
        return replace(one, starts_at=habit.starts_at, ends_at=habit.ends_at, place=habit.place)

    def _finished(
        self, one: Proposal, board: Board, chosen: Sequence[tuple[Slot, date]]
    ) -> Proposal:
        """With its steps, what speaks against its day, and why it lies there all the same."""
        slot = next((slot for slot, _day in chosen if slot.key == one.key), None)
        clashes = board.clashes(_placed(one), slot.room if slot else 0)
        if slot and not slot.opens <= one.day <= slot.due:
            clashes = (Clash(ClashCode.OUTSIDE), *clashes)
        charter = slot.charter if slot else self._charter(one.charter, one.day)
        steps = steps_of(charter, one.subject, one.day, self.options.leads) if charter else ()
        against = () if slot is None else board.clashes(self._at(slot, slot.ideal), slot.room)
        why = why_of(one, slot, against, self.options)
        return replace(one, steps=steps, clashes=clashes, why=why)

    def _months(self, meetings: Sequence[Proposal], most: int) -> tuple[MonthLoad, ...]:
        counts = [sum(one.day.month == month for one in meetings) for month in range(1, 13)]
        return tuple(MonthLoad(month, count, most) for month, count in enumerate(counts, start=1))

    def _findings(
        self, months: Sequence[MonthLoad], meetings: Sequence[Proposal]
    ) -> Iterator[Finding]:
        for load in months:
            if load.is_full:
                full = FindingCode.MONTH_FULL
                yield Finding(full, month=load.month, number=load.meetings, required=load.most)
        planned = {(one.charter, one.subject) for one in meetings}
        yield from _left_open(self.charters, planned)
        if not knows_year(self.year):
            yield Finding(FindingCode.NO_SCHOOL_HOLIDAYS, number=self.year)


def _left_open(charters: Sequence[Charter], planned: set[tuple[str, str]]) -> Iterator[Finding]:
    """Meetings of which the charter does not say whether they count among the others."""
    for charter in charters:
        for body_id, body in charter.bodies.items():
            for key, meeting in body.meetings.items():
                if meeting.counted_in is not Unknown.UNKNOWN:
                    continue
                if (charter.charter, f"{body_id}.{key}") in planned:
                    yield Finding(FindingCode.COUNTED_OPEN, meeting.title or key, body.name)


def _superiors(charters: Sequence[Charter]) -> Mapping[BodyKey, frozenset[BodyKey]]:
    """By body: those it reports to, and those that oversee it."""
    found: dict[BodyKey, set[BodyKey]] = {}
    for charter in charters:
        for body_id, body in charter.bodies.items():
            pairs = [(body_id, str(ref)) for ref in body.reports_to]
            pairs += [(str(ref), body_id) for ref in body.oversees]
            for below, above in pairs:
                if below in charter.bodies and above in charter.bodies and below != above:
                    own = found.setdefault((charter.charter, below), set())
                    own.add((charter.charter, above))
    return {body: frozenset(its) for body, its in found.items()}


def _bare(charter: Charter, subject: str, day: date, key: str, origin: Origin) -> Proposal:
    names, body = index(charter), subject.partition(".")[0]
    known = charter.bodies.get(body)
    meeting = known.meetings.get(subject.partition(".")[2]) if known else None
    name = known.name if known else body
    title = (meeting.title if meeting else None) or (names.name(subject) if meeting else name)
    clause = (meeting.clause if meeting else None) or (known.clause if known else None) or ""
    return Proposal(
        key, charter.charter, subject, body, title, name, day, origin, day, day, clause=clause
    )


def _placed(one: Proposal) -> Placed:
    body = (one.charter, one.body)
    return Placed(one.day, one.key, body, one.subject, one.title, one.starts_at, one.ends_at)


def _order(one: SetMeeting) -> tuple[date, str, str, int]:
    return one.day, one.charter, one.subject, one.ref


def _stretch(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)
