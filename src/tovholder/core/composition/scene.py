"""What every rule of composition looks at."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tovholder.core.charter.base import Named, Part
from tovholder.core.charter.body import Body, SeatRole
from tovholder.core.charter.index import index
from tovholder.core.charter.model import Charter
from tovholder.core.composition.model import Check, Composition, Outcome, SeatState, Sitting


@dataclass(frozen=True, slots=True)
class Scene:
    """A body on a day. `sittings` are all that were ever known, in order of their first day."""

    charter: Charter
    body: Body
    seated: Composition
    sittings: tuple[Sitting, ...]
    on: date

    def name(self, ref: str | None) -> str:
        """What the charter calls whatever the reference points at; "" for no reference."""
        return index(self.charter).name(ref) if ref else ""

    def names(self, ref: str) -> frozenset[str]:
        """Every way in which the charter writes the name, folded for comparison."""
        return spellings(self.charter, ref)

    def present(self) -> Iterator[tuple[SeatState | None, Sitting]]:
        """Everybody who sits there on the day, with the seat if the charter lists it."""
        for state in self.seated.seats:
            yield from ((state, one) for one in state.holders)
        yield from ((None, one) for one in self.seated.unlisted)

    def sectors(self) -> dict[str, str]:
        """Each member's sector by person: the person's own, else the only one that the seat allows.

        "" for whoever has neither.
        """
        found: dict[str, str] = {}
        for state, one in self.present():
            only = state.seat.sectors[0] if state and len(state.seat.sectors) == 1 else ""
            found[one.person] = found.get(one.person) or one.sector or only
        return {one.person: fold(found[one.person]) for one in self.seated.members}

    def check(
        self, code: str, is_kept: bool | None, *parts: Part | None, **params: object
    ) -> Check:
        """A check citing the first of `parts` with a clause; None is neither kept nor broken."""
        outcome = {True: Outcome.KEPT, False: Outcome.BROKEN, None: Outcome.OPEN}[is_kept]
        cited = (part.clause for part in (*parts, self.body) if part and part.clause)
        return Check(code, outcome, next(cited, None), params)


def spellings(charter: Charter, ref: str) -> frozenset[str]:
    """Every way in which the charter writes the name, folded for comparison."""
    known = index(charter)
    entry = known.get(ref)
    found = {known.name(ref)}
    if entry and isinstance(entry.part, Named):
        found |= {*entry.part.also, *(one.text for one in entry.part.written_as)}
    return frozenset(map(fold, found))


def fold(text: str) -> str:
    """The text for comparison: case and spaces do not tell names apart."""
    return " ".join(text.casefold().split())


def holders_of(state: SeatState) -> tuple[Sitting, ...]:
    """Those who hold the seat themselves, without substitutes named in it."""
    if state.seat.role is SeatRole.SUBSTITUTE:
        return state.holders
    return tuple(one for one in state.holders if one.part is not SeatRole.SUBSTITUTE)
