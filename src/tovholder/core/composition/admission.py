"""What speaks against giving somebody a seat, or against a change to how a seat is held."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from tovholder.core.charter.body import Seat, SeatRole
from tovholder.core.charter.model import Charter
from tovholder.core.composition.model import SITTING, Sitting
from tovholder.core.composition.numbers import sectors_within
from tovholder.core.composition.scene import fold
from tovholder.core.composition.seating import places_of, seats_of, takes_place
from tovholder.core.composition.terms import term_end, terms_in_a_row


class Weight(StrEnum):
    """What an objection means: it cannot be, or somebody must say that it is meant."""

    REFUSED = "refused"
    DOUBTED = "doubted"


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing that speaks against it.

    `field` is the field of a `Sitting` that it is about. The sentence for `code` is in
    `tovholder.ui.sentences.admission`, and asks for `params`.
    """

    code: str
    field: str
    weight: Weight
    params: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Case:
    """What every rule looks at: all of the body, and those `beside` that the new one meets."""

    charter: Charter
    body_id: str
    new: Sitting
    all: tuple[Sitting, ...]
    beside: tuple[Sitting, ...]

    @property
    def seats(self) -> Mapping[str, Seat]:
        return seats_of(self.charter, self.body_id)

    @property
    def seat(self) -> Seat | None:
        return self.seats.get(self.new.seat)

    def title(self, seat: str) -> str:
        known = self.seats.get(seat)
        return known.title if known else seat

    def is_counted(self, one: Sitting) -> bool:
        """Whether the sitting gives its holder a say in the body."""
        seat = self.seats.get(one.seat)
        return one.part in SITTING and not one.is_acting and (seat is None or seat.voting)


def objections(
    charter: Charter | None, body_id: str, sittings: Iterable[Sitting], new: Sitting
) -> tuple[Objection, ...]:
    """All that speaks against `new`, refusals first. `sittings` are those of the body at any time.

    One of them that has the id of `new` is what `new` stands for, and is left out. Without a
    charter that knows the body only time and the person are looked at.
    """
    others = tuple(one for one in sittings if not new.id or one.id != new.id)
    beside = tuple(one for one in others if one.meets(new))
    found = [*_ends_too_early(new)]
    if not found:
        found += _twice_in_a_seat(new, beside)
        if charter is not None and body_id in charter.bodies:
            case = _Case(charter, body_id, new, (*others, new), beside)
            found += [one for rule in _RULES for one in rule(case)]
    return tuple(sorted(found, key=lambda one: one.weight is Weight.DOUBTED))


def _refuse(code: str, field: str, **params: object) -> Objection:
    return Objection(code, field, Weight.REFUSED, params)


def _doubt(code: str, field: str, **params: object) -> Objection:
    return Objection(code, field, Weight.DOUBTED, params)


def _ends_too_early(new: Sitting) -> Iterator[Objection]:
    if new.until_on is not None and new.until_on < new.from_on:
        params = {"starts": new.from_on, "ends": new.until_on}
        yield _refuse("ends-before-it-begins", "until_on", **params)


def _twice_in_a_seat(new: Sitting, beside: Iterable[Sitting]) -> Iterator[Objection]:
    for one in beside:
        if (one.person, one.seat) == (new.person, new.seat):
            yield _refuse("sits-there-already", "person", name=one.name, since=one.from_on)
            return


_EXCLUDES = {SeatRole.SUBSTITUTE: "sits-and-stands-in", SeatRole.OBSERVER: "sits-and-observes"}


def _seats_that_exclude(case: _Case) -> Iterator[Objection]:
    """Nobody has two votes in a body, nor sits there and stands in or looks on as well."""
    for one in case.beside:
        if one.person != case.new.person or one.seat == case.new.seat:
            continue
        counted = [sitting for sitting in (one, case.new) if case.is_counted(sitting)]
        params = {"name": one.name, "seat": case.title(one.seat), "since": one.from_on}
        if len(counted) == 2:
            yield _refuse("sits-twice", "person", **params)
        elif len(counted) == 1:
            other = one if counted[0] is case.new else case.new
            if other.part in _EXCLUDES and not other.is_acting:
                yield _refuse(_EXCLUDES[other.part], "person", **params)


def _substitute(case: _Case) -> Iterator[Objection]:
    new, seat = case.new, case.seat
    if new.part is not SeatRole.SUBSTITUTE:
        return
    if new.stands_in_for:
        sitting = [one for one in case.beside if one.person == new.stands_in_for]
        if new.stands_in_for == new.person:
            yield _refuse("stands-in-for-himself", "stands_in_for")
        elif not any(case.is_counted(one) for one in sitting):
            yield _refuse("stands-in-for-a-stranger", "stands_in_for")
    elif seat and seat.substitutes == "personal":
        yield _doubt("stands-in-for-nobody", "stands_in_for")
    same = [one for one in case.beside if one.seat == new.seat and one.rank is not None]
    if taken := [one for one in same if one.rank == new.rank]:
        yield _refuse("rank-taken", "rank", rank=new.rank, name=taken[0].name)
    elif seat and seat.substitutes == "ordered" and new.rank is None:
        yield _doubt("no-rank", "rank")
    if seat and seat.substitutes == "none" and seat.role is not SeatRole.SUBSTITUTE:
        yield _doubt("no-substitutes-here", "part", seat=seat.title)


def _chair(case: _Case) -> Iterator[Objection]:
    new = case.new
    if new.is_acting and new.part is not SeatRole.CHAIR:
        yield _refuse("acting-but-no-chair", "is_acting")
    if new.part is not SeatRole.CHAIR:
        return
    chairs = [one for one in case.beside if one.part is SeatRole.CHAIR and not one.is_acting]
    if others := [one.name for one in chairs if one.person != new.person]:
        yield _doubt("chair-already", "part", names=tuple(dict.fromkeys(others)))
    if new.is_acting and not any(one.person == new.person for one in case.beside):
        yield _doubt("acting-from-outside", "is_acting", name=new.name)


def _places(case: _Case) -> Iterator[Objection]:
    """Whether there is a place left on every day of the time."""
    if case.seat is None or not takes_place(case.seat, case.new):
        return
    most = (places_of(case.seat) or (0, None))[1]
    if most is None:
        return
    seat = case.seat
    others = [one for one in case.beside if one.seat == case.new.seat and takes_place(seat, one)]
    days = sorted({case.new.from_on, *(max(one.from_on, case.new.from_on) for one in others)})
    for day in days:
        there = [one.name for one in others if one.is_on(day)]
        if len(there) >= most:
            params = {"most": most, "names": tuple(there), "day": day}
            yield _doubt("no-place-left", "seat", seat=case.seat.title, **params)
            return


def _listed(case: _Case) -> Iterator[Objection]:
    body = case.charter.bodies[case.body_id]
    if body.seats and case.seat is None and not body.open_list:
        yield _doubt("not-on-the-list", "seat")


def _in_force(case: _Case) -> Iterator[Objection]:
    """A day before there were such rules, or after; the body's own days count if it has any."""
    body, force, start = case.charter.bodies[case.body_id], case.charter.in_force, case.new.from_on
    first, last = body.established or force.from_, body.until or force.until
    if start < first:
        yield _doubt("before-the-charter", "from_on", starts=first)
    if last is not None and start > last:
        yield _doubt("after-the-charter", "from_on", ends=last)


def _term(case: _Case) -> Iterator[Objection]:
    term, until = case.seat.term if case.seat else None, case.new.until_on
    if term is None or term.years is None or until is None:
        return
    if until > (ends := term_end(case.new, term.years)):
        yield _doubt("longer-than-the-term", "until_on", years=term.years, ends=ends)


def _renewals(case: _Case) -> Iterator[Objection]:
    term = case.seat.term if case.seat else None
    if term is None or term.renewals is None:
        return
    count = terms_in_a_row(case.all, case.new) - 1
    if count > term.renewals:
        params = {"name": case.new.name, "most": term.renewals}
        yield _doubt("renewed-too-often", "person", **params)


def _sector(case: _Case) -> Iterator[Objection]:
    if case.seat is None or not case.seat.sectors or not case.new.sector:
        return
    quotas = case.charter.bodies[case.body_id].quotas
    allowed = {one for sector in case.seat.sectors for one in sectors_within(quotas, fold(sector))}
    if fold(case.new.sector) not in allowed:
        params = {"name": case.new.name, "sector": case.new.sector}
        yield _doubt("other-sector", "person", sectors=case.seat.sectors, **params)


_RULES: tuple[Callable[[_Case], Iterator[Objection]], ...] = (
    _seats_that_exclude,
    _substitute,
    _chair,
    _places,
    _listed,
    _in_force,
    _term,
    _renewals,
    _sector,
)


def last_day_of_term(seat: Seat, new: Sitting) -> date | None:
    """The last day that the seat's term gives whoever begins as `new` does; None if none is set."""
    years = seat.term.years if seat.term else 1 if seat.changes_yearly else None
    return term_end(replace(new, until_on=None), years) if years else None
