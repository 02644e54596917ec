"""From the cadences of charters to slots: one for each meeting that still needs a day."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tovholder.core.charter.kept import kept
from tovholder.core.charter.model import Charter
from tovholder.core.obligations import NO_DAY, Obligation, Occurrence, Ring, Shape, obligations
from tovholder.core.obligations import occurrences as occurrences_of
from tovholder.core.planning.model import BodyKey, Choices, Finding, FindingCode, Options
from tovholder.core.schedule import Relative, Repeated, Side, unbounded

KnownDays = Mapping[str, Sequence[date]]

_BEFORE_ITS_LAST_DAY = timedelta(days=21)
_BEFORE_ITS_ANCHOR = timedelta(days=28)
_AFTER_ITS_ANCHOR = timedelta(days=14)
_WITHIN = timedelta(days=60)
_DAY = timedelta(days=1)
_FAR = 0.25  # of the room of one meeting: a day set by hand so far off moves the others with it


@dataclass(frozen=True, slots=True)
class Slot:
    """A meeting that is owed once between `opens` and `due`, best on `ideal`.

    `room` is how many days each meeting of the window has. `day` is set if somebody has chosen it.
    """

    key: str
    charter: Charter
    obligation: Obligation
    opens: date
    due: date
    ideal: date
    room: float
    number: int
    required: int
    day: date | None = None

    @property
    def body_key(self) -> BodyKey:
        """Whose meeting it is."""
        return self.charter.charter, self.obligation.body or ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the cadences of one charter ask for in one round: slots, and what cannot be kept."""

    slots: tuple[Slot, ...]
    findings: tuple[Finding, ...]


@kept
def rounds(charter: Charter) -> tuple[tuple[Obligation, ...], ...]:
    """The cadences in the order in which days can be found: what others hang on comes first."""
    cadences = {
        one.subject: one
        for one in obligations(charter)
        if one.ring is Ring.MEETING and one.shape in (Shape.COUNTED, Shape.DEADLINE)
    }
    ranks: dict[str, int] = {}
    for subject in cadences:
        _rank(subject, cadences, ranks, ())
    return tuple(
        tuple(one for one in cadences.values() if ranks[one.subject] == rank)
        for rank in range(max(ranks.values(), default=-1) + 1)
    )


def _rank(
    subject: str, cadences: Mapping[str, Obligation], ranks: dict[str, int], way: tuple[str, ...]
) -> int:
    """How many cadences must have their days first; a circle is cut where it closes."""
    if subject not in ranks:
        before = [one for one in _before(cadences[subject]) if one in cadences]
        here = (*way, subject)
        open_ones = [one for one in before if one not in here]
        ranks[subject] = max(
            (_rank(one, cadences, ranks, here) + 1 for one in open_ones), default=0
        )
    return ranks[subject]


@kept
def _followers(charter: Charter) -> Mapping[str, int]:
    """By cadence: how many cadences must come after it in turn, the longest way."""
    cadences = [one for some in rounds(charter) for one in some]
    after: dict[str, int] = {}
    for one in reversed(cadences):
        inner = unbounded(one.schedule)
        if isinstance(inner, Relative) and inner.side is Side.AFTER and inner.anchor.ref:
            ref = inner.anchor.ref
            after[ref] = max(after.get(ref, 0), after.get(one.subject, 0) + 1)
    return after


def _before(one: Obligation) -> Iterator[str]:
    """What must have its day before this: what it hangs on, and what counts for it."""
    inner = unbounded(one.schedule)
    if isinstance(inner, Relative) and inner.anchor.ref:
        yield inner.anchor.ref
    yield from one.also_by


def ask(
    charter: Charter,
    cadences: Iterable[Obligation],
    year: int,
    known: KnownDays,
    choices: Choices,
    options: Options,
) -> Asked:
    """The slots of some cadences in the year.

    `known` are the days of each meeting that has one: they fill windows, each once.
    """
    wanted = {one.subject for one in cadences}
    days = {subject: tuple(sorted(set(some))) for subject, some in known.items()}
    found = occurrences_of(charter, date(year, 1, 1), date(year, 12, 31), days)
    slots: list[Slot] = []
    findings: list[Finding] = []
    counts: dict[str, int] = {}
    spent: dict[str, set[date]] = {}
    for one in found:
        subject = one.obligation.subject
        if subject not in wanted or one.obligation.shape is Shape.ALLOWED:
            continue
        counts[subject] = counts.get(subject, 0)
        window = _Window(charter, one, year, counts[subject], options.first)
        counts[subject] += one.required
        taken = _taken(window, known, spent.setdefault(subject, set()))
        slots += window.slots(taken, choices)
        findings += window.findings(taken, choices)
    return Asked(tuple(slots), tuple(findings))


def _taken(window: "_Window", known: KnownDays, spent: set[date]) -> list[date]:
    """The days that fill the window already, each spent once."""
    rule = window.owed.obligation
    subjects = (rule.subject, *rule.also_by)
    days = sorted({day for subject in subjects for day in known.get(subject, ())} - spent)
    inside = [day for day in days if window.owed.opens <= day <= window.owed.due]
    spent.update(inside)
    return inside


@dataclass(frozen=True, slots=True)
class _Window:
    """One occurrence of a cadence. `before` is how many meetings the windows before it ask for."""

    charter: Charter
    owed: Occurrence
    year: int
    before: int
    earliest: date

    @property
    def opens(self) -> date:
        """The first day of the year that a new meeting can lie on."""
        return max(self.owed.opens, date(self.year, 1, 1), self.earliest)

    @property
    def due(self) -> date:
        """The last day of the year on which it is on time."""
        end = date(self.year, 12, 31)
        if self.owed.due == NO_DAY:
            return min(max(self.opens, self.owed.opens) + _WITHIN, end)
        return min(self.owed.due, end)

    def key(self, number: int) -> str:
        """What the meeting is called in every plan of the year; `number` from 0."""
        subject = self.owed.obligation.subject
        return f"{self.charter.charter}/{subject}/{self.before + number + 1}"

    def slots(self, taken: Sequence[date], choices: Choices) -> Iterator[Slot]:
        """A slot for each meeting that is not taken, in order of key."""
        keys = [self.key(number) for number in range(self.owed.required)]
        pinned = {key: choices.pinned[key] for key in keys if key in choices.pinned}
        if self.opens > self.due:
            yield from (self._slot(key, day, keys.index(key), day) for key, day in pinned.items())
            return
        ahead = [day for day in (*taken, *pinned.values()) if day >= self.opens]
        behind = len(taken) + len(pinned) - len(ahead)
        places = max(len(keys) - behind, len(ahead))
        positions = _positions(sorted(ahead), self.opens, self.due, places)
        free = iter([place for place in range(places) if place not in positions])
        owed = _owed(keys, pinned.keys(), choices.removed, len(taken))
        for key in keys:
            if key in pinned:
                yield self._slot(key, pinned[key], keys.index(key), pinned[key])
            elif key in owed:
                ideal = self._ideal(next(free), places, positions)
                if key not in choices.removed:
                    yield self._slot(key, ideal, keys.index(key))

    def findings(self, taken: Sequence[date], choices: Choices) -> Iterator[Finding]:
        """What the charter asks for and the plan will not have."""
        rule, required = self.owed.obligation, self.owed.required
        keys = [self.key(number) for number in range(required)]
        left_out = len(choices.removed.intersection(keys))
        body = rule.body or ""
        missing = required - len(taken) - sum(key in choices.pinned for key in keys)
        if missing > 0 and self.opens > self.due:
            yield Finding(FindingCode.PAST, rule.title, body, 0, missing, required, self.owed.due)
        elif missing > 0 and left_out:
            planned = required - min(left_out, missing)
            yield Finding(FindingCode.TOO_FEW, rule.title, body, 0, planned, required)

    def _slot(self, key: str, ideal: date, number: int, day: date | None = None) -> Slot:
        room = ((self.due - self.opens).days + 1) / max(self.owed.required, 1)
        return Slot(
            key, self.charter, self.owed.obligation, self.opens, self.due,
            ideal, max(room, 1.0), number + 1, self.owed.required, day,
        )  # fmt: skip

    def _ideal(self, place: int, places: int, positions: Mapping[int, date]) -> date:
        """The best day for the meeting at that place among all of the window."""
        if places == 1:
            return min(max(self._by_phrase(), self.opens), self.due)
        room = ((self.due - self.opens).days + 1) / places
        anchors = {-1: self._even(-1, room), places: self._even(places, room)}
        for position, day in positions.items():
            even = self._even(position, room)
            off = day.toordinal() - even
            anchors[position] = even + off if abs(off) > room * _FAR else even
        low = max(one for one in anchors if one < place)
        high = min(one for one in anchors if one > place)
        share = (place - low) / (high - low)
        ordinal = anchors[low] + (anchors[high] - anchors[low]) * share
        return min(max(date.fromordinal(round(ordinal)), self.opens), self.due)

    def _even(self, place: int, room: float) -> float:
        """The middle of the room of that meeting, as an ordinal."""
        return self.opens.toordinal() + room * (place + 0.5) - 0.5

    def _by_phrase(self) -> date:
        """The best day for the only meeting of the window, by what the phrase says."""
        match unbounded(self.owed.obligation.schedule):
            case Repeated(by=by) if by:
                return self.due - _BEFORE_ITS_LAST_DAY
            case Relative(side=Side.BEFORE, distance=None):
                return self.due - _BEFORE_ITS_ANCHOR
            case Relative(side=Side.BEFORE):
                return self.due
            case Relative(distance=None) if self.owed.due != NO_DAY:
                return self._part(1 / (self._still_to_come + 1.5))
            case Relative():
                return self.opens + _AFTER_ITS_ANCHOR
        return self._part(0.5 / (self._still_to_come + 1))

    @property
    def _still_to_come(self) -> int:
        """How many meetings follow in turn: what opens a year's round lies early in it."""
        return _followers(self.charter).get(self.owed.obligation.subject, 0)

    def _part(self, share: float) -> date:
        return self.opens + timedelta(days=int((self.due - self.opens).days * share))


def _owed(
    keys: Sequence[str], pinned: Collection[str], removed: Collection[str], taken: int
) -> Sequence[str]:
    """The keys that no meeting stands for yet; what is left out is taken for met last."""
    open_ones = [key for key in keys if key not in pinned]
    for key in sorted(open_ones, key=lambda key: (key in removed, keys.index(key)))[:taken]:
        open_ones.remove(key)
    return open_ones


def _positions(days: Sequence[date], opens: date, due: date, places: int) -> Mapping[int, date]:
    """Which of so many even places each of the ascending days takes, in their order."""
    room = ((due - opens).days + 1) / max(places, 1)
    found: list[int] = []
    for number, day in enumerate(days):
        nearest = int(((day - opens).days + 0.5) / room)
        least = found[-1] + 1 if found else 0
        most = places - (len(days) - number)
        found.append(min(max(nearest, least), most))
    return dict(zip(found, days, strict=True))
