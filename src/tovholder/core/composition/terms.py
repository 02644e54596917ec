"""Rules about how long: terms, their renewal, and terms that follow an election."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from tovholder.core.charter.body import SeatRole, Term
from tovholder.core.composition.model import Check, SeatState, Sitting
from tovholder.core.composition.scene import Scene, fold, holders_of

_DAY = timedelta(days=1)
_LOCAL_PERIOD_YEARS = 4
_A_LOCAL_PERIOD = 2022
_LOCAL_WORDS = ("kommun", "byråd", "regional", "municipal", "local", "council")


def check_terms(scene: Scene) -> Iterator[Check]:
    """That nobody sits longer than the seat's years, or in a period before the present one."""
    for state, term in _with_term(scene):
        for one in holders_of(state):
            if term.years is not None:
                ends = term_end(one, term.years)
                params = {"name": one.name, "seat": state.seat.title, "ends": ends}
                yield scene.check("term", scene.on <= ends, term, state.seat, **params)
            if term.follows is not None:
                begins = local_period_start(term.follows, scene.on)
                kept = None if begins is None else one.from_on >= begins
                params = {"name": one.name, "follows": term.follows, "begins": begins or ""}
                code = "term-follows" if begins else "term-follows-unknown"
                yield scene.check(code, kept, term, state.seat, **params)


def check_renewals(scene: Scene) -> Iterator[Check]:
    """That a seat is not given to the same person more often in a row than it may be."""
    for state, term in _with_term(scene):
        if term.renewals is None:
            continue
        for one in holders_of(state):
            count = terms_in_a_row(scene.sittings, one) - 1
            kept = count <= term.renewals
            params = {"name": one.name, "count": count, "most": term.renewals}
            yield scene.check("renewals", kept, term, state.seat, **params)


def check_staggered(scene: Scene) -> Iterator[Check]:
    """That the terms of a seat with several places do not all end on one day."""
    for state, term in _with_term(scene):
        holders = holders_of(state)
        ends = [one.until_on or (term.years and term_end(one, term.years)) for one in holders]
        known = [day for day in ends if day]
        if term.staggered and len(known) > 1:
            kept = len(set(known)) > 1
            params = {"seat": state.seat.title, "ends": min(known)}
            yield scene.check("staggered", kept, term, state.seat, **params)


def check_yearly(scene: Scene) -> Iterator[Check]:
    """Whether a seat that goes to somebody new each year has been held for longer."""
    for state in scene.seated.seats:
        for one in holders_of(state) if state.seat.changes_yearly else ():
            kept = True if scene.on <= term_end(one, 1) else None
            params = {"name": one.name, "seat": state.seat.title, "since": one.from_on}
            yield scene.check("yearly", kept, state.seat, **params)


def local_period_start(follows: str, on: date) -> date | None:
    """The first day of the Danish local councils' period on the day; None for another election.

    They are elected in November every fourth year and take office on 1 January: 2018, 2022, 2026
    (the Act on local and regional government elections).
    """
    if not any(word in fold(follows) for word in _LOCAL_WORDS):
        return None
    return date(on.year - (on.year - _A_LOCAL_PERIOD) % _LOCAL_PERIOD_YEARS, 1, 1)


def _with_term(scene: Scene) -> Iterator[tuple[SeatState, Term]]:
    for state in scene.seated.seats:
        if state.seat.term is not None and state.seat.role is not SeatRole.OBSERVER:
            yield state, state.seat.term


def term_end(one: Sitting, years: int) -> date:
    """The last day of a term of so many years."""
    return one.from_on + relativedelta(years=years) - _DAY


def terms_in_a_row(sittings: Iterable[Sitting], now: Sitting) -> int:
    """How many terms the person has had in the seat without a break, this one included."""
    same = [s for s in sittings if (s.person, s.seat) == (now.person, now.seat)]
    count, start = 1, now.from_on
    before = sorted((s for s in same if s.from_on < start), key=lambda s: s.from_on, reverse=True)
    for one in before:
        if one.until_on is None or one.until_on + _DAY < start:
            break
        count, start = count + 1, one.from_on
    return count


RULES: tuple[Callable[[Scene], Iterator[Check]], ...] = (
    check_terms,
    check_renewals,
    check_staggered,
    check_yearly,
)
