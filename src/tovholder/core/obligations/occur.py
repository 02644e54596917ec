"""From obligations to occurrences: when each falls due in a stretch of time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import NoneType

from tovholder.core.calendar import Period
from tovholder.core.charter.model import Charter
from tovholder.core.obligations.derive import obligations
from tovholder.core.obligations.known import KnownDays, between
from tovholder.core.obligations.model import NO_DAY, Obligation, Occurrence, Shape
from tovholder.core.obligations.relative import Peg, hang, pegs
from tovholder.core.obligations.timing import minus, plus, relation_of, rolled
from tovholder.core.schedule import (
    AsNeeded,
    Bounded,
    ByDay,
    Continuous,
    EveryMonths,
    EveryWeeks,
    InMonths,
    InSpan,
    NthWeekday,
    OnDay,
    Relative,
    Repeated,
    Schedule,
    Window,
    YearlyOn,
    expand,
    unbounded,
)

_QUARTER = timedelta(days=92)
_MONTH = timedelta(days=31)
_FORTNIGHT = timedelta(days=14)
_REACH = timedelta(days=400)  # an anchor this far away can still put a due day inside the stretch
_GRACE_OF_PERIOD = {
    Period.WEEK: timedelta(days=7),
    Period.MONTH: _MONTH,
    Period.QUARTER: _QUARTER,
    Period.HALF_YEAR: _QUARTER,
    Period.YEAR: _QUARTER,
}
_ONCE = (OnDay, ByDay, InSpan)
_ON_A_DAY = (OnDay, ByDay, YearlyOn)
_WITHOUT_DAYS = (AsNeeded, Continuous, Relative, NoneType)


def occurrences(
    charter: Charter, first: date, last: date, known: KnownDays | None = None
) -> tuple[Occurrence, ...]:
    """Every occurrence that falls due from `first` to `last`, grouped by obligation, each in order.

    `known` are the days that things happened or are planned for: deadlines that hang on a meeting
    exist only once its day is known. What no day is set for falls due on NO_DAY, and is given in
    the stretch in which it opens, or in every one if nobody knows when that is.
    """
    owed = {obligation.subject: obligation for obligation in obligations(charter)}
    stretch = _Stretch(charter, (first, last), owed, known or {}, _skipped_steps(charter))
    return tuple(one for obligation in owed.values() for one in stretch.of(obligation))


@dataclass(frozen=True, slots=True)
class _Stretch:
    """One charter's occurrences between the two days asked about."""

    charter: Charter
    asked: tuple[date, date]
    owed: Mapping[str, Obligation]
    known: KnownDays
    skipped: Mapping[int, frozenset[str]]
    pegged: dict[str, list[Peg]] = field(default_factory=dict)

    @property
    def first(self) -> date:
        """The first day asked about on which the charter is in force; after `last` if none is."""
        return max(self.asked[0], self.charter.in_force.from_)

    @property
    def last(self) -> date:
        """The last day asked about on which the charter is in force."""
        return min(self.asked[1], self.charter.in_force.until or NO_DAY)

    def of(self, obligation: Obligation) -> Iterator[Occurrence]:
        """The occurrences of one obligation, in order of due day."""
        for one in self._any(obligation):
            if obligation.subject not in self.skipped.get(one.due.year, ()):
                yield one

    def _any(self, obligation: Obligation) -> Iterator[Occurrence]:
        match obligation.shape:
            case Shape.COUNTED if isinstance(obligation.schedule, _ONCE):
                yield from self._once(obligation)
            case _ if self.first > self.last:
                return
            case Shape.COUNTED if obligation.schedule is None:
                yield Occurrence(obligation, self.charter.in_force.from_, NO_DAY, NO_DAY)
            case Shape.COUNTED:
                yield from self._counted(obligation)
            case Shape.DEADLINE:
                yield from self._hanging(obligation)
            case Shape.TREND if not isinstance(unbounded(obligation.schedule), _WITHOUT_DAYS):
                yield from self._counted(obligation)
            case _:
                yield from self._yearly(obligation)

    def _once(self, obligation: Obligation) -> Iterator[Occurrence]:
        """What is due once, also before the charter is in force: that is how it starts."""
        if obligation.schedule is not None:
            for window in expand(obligation.schedule, *self.asked):
                yield self._occurrence(obligation, window)

    def _counted(self, obligation: Obligation) -> Iterator[Occurrence]:
        schedule = self._inside(obligation.schedule)
        if schedule is None:
            return
        for window in expand(schedule, self.first, self.last):
            yield self._occurrence(obligation, window)

    def _inside(self, schedule: Schedule | None) -> Schedule | None:
        """The schedule within the charter's days."""
        if schedule is None:
            return None
        start, end = self.charter.in_force.from_, self.charter.in_force.until
        if isinstance(schedule, Bounded):
            start = max(start, schedule.start or start)
            end = min((day for day in (end, schedule.end) if day), default=None)
        if end is not None and end < start:
            return None
        return Bounded(unbounded(schedule), start, end)  # type: ignore[arg-type]  # Once is gone above

    def _occurrence(self, obligation: Obligation, window: Window) -> Occurrence:
        inner = unbounded(obligation.schedule)
        opens, due = window.opens, window.due
        if isinstance(inner, _ON_A_DAY) or (isinstance(inner, Repeated) and inner.by):
            due = rolled(due, self.charter.due_days)
            opens = min(opens, due)
        return Occurrence(obligation, opens, due, _closes(inner, due), window.count.least)

    def _hanging(self, obligation: Obligation) -> Iterator[Occurrence]:
        """What is due in the stretch, or opens in it if it has no due day.

        What hangs on something that nobody knows the day of has no day either, and is given always.
        """
        schedule, _, _ = relation_of(obligation.schedule)
        ref = schedule.anchor.ref
        on = self._pegs_of(obligation, ref)
        hung = tuple(hang(obligation, on, self.charter.due_days))
        for one in hung:
            if self.first <= (one.opens if one.due == NO_DAY else one.due) <= self.last:
                yield one
        is_known = on if ref is None else self.known.get(ref)
        if not hung and not is_known and schedule.count is None:
            yield Occurrence(obligation, self.first, NO_DAY, NO_DAY, provisional=True)

    def _pegs_of(self, obligation: Obligation, ref: str | None) -> list[Peg]:
        """What the obligation hangs on near the stretch.

        Without a reference it is every meeting of its body that is known. Much may hang on the same
        meeting: its pegs are found once, unless they hang on something in turn.
        """
        near = (minus(self.first, _REACH), plus(self.last, _REACH))
        if ref is None:
            subjects = [key for key in self.known if key.startswith(f"{obligation.body}.")]
            each = {day for key in subjects for day in between(self.known[key], *near)}
            return pegs(tuple(sorted(each)), ())
        if ref in self.pegged:
            return self.pegged[ref]
        days = between(self.known.get(ref, ()), *near)
        anchor = self.owed.get(ref)
        if anchor is None or anchor.shape is not Shape.DEADLINE:
            anchors = replace(self, asked=near, pegged={}).of(anchor) if anchor else ()
            return self.pegged.setdefault(ref, pegs(days, anchors))
        # What hangs leaves itself out, so that no circle is endless.
        others = {key: one for key, one in self.owed.items() if one is not obligation}
        return pegs(days, replace(self, asked=near, owed=others, pegged={}).of(anchor))

    def _yearly(self, obligation: Obligation) -> Iterator[Occurrence]:
        """One for each year that is touched, as much of it as the rule is in force."""
        bounds = obligation.schedule if isinstance(obligation.schedule, Bounded) else None
        start = max(self.charter.in_force.from_, (bounds and bounds.start) or date.min)
        end = min(self.charter.in_force.until or NO_DAY, (bounds and bounds.end) or NO_DAY)
        for year in range(self.first.year, min(self.last.year, NO_DAY.year - 1) + 1):
            opens, due = max(date(year, 1, 1), start), min(date(year, 12, 31), end)
            if opens <= due and due >= self.first:
                yield Occurrence(obligation, opens, due, due)


def _closes(schedule: Schedule | None, due: date) -> date:
    """The last day on which late work still makes up for a missed due day.

    A period can be made up for in the next one, up to a quarter; something owed once stays owed.
    """
    match schedule:
        case Repeated(period=period):
            return plus(due, _GRACE_OF_PERIOD[period])
        case InMonths():
            return plus(due, _MONTH)
        case NthWeekday():
            return plus(due, _FORTNIGHT)
        case EveryWeeks(weeks=weeks):
            return plus(due, timedelta(weeks=weeks))
        case EveryMonths(months=months):
            return plus(due, min(months * _MONTH, _QUARTER))
        case YearlyOn():
            return plus(due, _QUARTER)
        case _:
            return NO_DAY


def _skipped_steps(charter: Charter) -> Mapping[int, frozenset[str]]:
    """By year: the steps of a yearly cycle that its first round does not go through."""
    skipped: dict[int, frozenset[str]] = {}
    for cycle in charter.cycles:
        if cycle.first_round is not None:
            first = frozenset(cycle.first_round.goes_through)
            left_out = frozenset(map(str, cycle.every_step)) - first
            year = cycle.first_round.year
            skipped[year] = skipped.get(year, frozenset()) | left_out
    return skipped
