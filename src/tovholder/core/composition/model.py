"""Sittings in; seats, and rules that are kept or not, out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tovholder.core.charter.body import Seat, SeatRole

SITTING = frozenset({SeatRole.MEMBER, SeatRole.CHAIR})
"""What makes somebody one of the number that a body counts."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """Somebody in a seat for a time, through the last day.

    `person` tells people apart. `seat` is the seat's id within the body; "" for somebody who is in
    no listed seat. `title` is the post that the person holds, `sector` where he comes from; either
    is "" if nobody has said. A substitute may stand in for a person, by key, or come in order by
    `rank`. Who is acting leads for the time being, and takes up no place. `id` tells sittings
    apart where that is needed.
    """

    person: str
    name: str
    seat: str
    part: SeatRole
    from_on: date
    until_on: date | None = None
    sector: str = ""
    title: str = ""
    on_behalf_of: str = ""
    stands_in_for: str = ""
    rank: int | None = None
    is_acting: bool = False
    id: str = ""

    @property
    def takes_a_place(self) -> bool:
        """Whether a place is gone by it; not where substitutes have a seat of their own."""
        return self.part is not SeatRole.SUBSTITUTE and not self.is_acting

    def meets(self, other: "Sitting") -> bool:
        """Whether there is a day that both last over."""
        return (other.until_on is None or self.from_on <= other.until_on) and (
            self.until_on is None or other.from_on <= self.until_on
        )

    def is_on(self, day: date) -> bool:
        """Whether the person sits there on that day."""
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)


class Outcome(StrEnum):
    """Whether a rule of composition is kept. OPEN: what is known does not decide it."""

    KEPT = "kept"
    BROKEN = "broken"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Check:
    """A rule of composition as it stands on the day.

    The sentences for `code` and `outcome` are in `tovholder.ui.sentences.composition`; `params`
    fill them in, and hold names, numbers and dates only.
    """

    code: str
    outcome: Outcome
    clause: str | None
    params: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SeatState:
    """A seat and who holds it. `places` is None if the charter does not say how many there are.

    `vacant` is how many more it takes; a seat that may stand empty is never vacant. `over` is how
    many too many there are.
    """

    id: str
    seat: Seat
    holders: tuple[Sitting, ...]
    places: tuple[int, int | None] | None
    vacant: int
    over: int


@dataclass(frozen=True, slots=True)
class Composition:
    """A body on a day: its seats in the order of the charter, and its rules.

    `unlisted` sit there in no seat that the charter lists. `is_standing` is False on a day before
    the body is established or after it is dissolved; then no rule is held against it.
    """

    seats: tuple[SeatState, ...]
    unlisted: tuple[Sitting, ...]
    checks: tuple[Check, ...]
    is_standing: bool = True

    @property
    def members(self) -> tuple[Sitting, ...]:
        """Those whom the body's size counts, each once."""
        held = [one for state in self.seats if state.seat.voting for one in state.holders]
        found = [one for one in (*held, *self.unlisted) if one.part in SITTING]
        return tuple({one.person: one for one in found}.values())

    @property
    def filled(self) -> int:
        """How many people sit in the body's seats, in whatever part."""
        return sum(len(state.holders) for state in self.seats) + len(self.unlisted)

    @property
    def vacancies(self) -> int:
        """How many more people it takes to fill the seats."""
        return sum(state.vacant for state in self.seats)

    @property
    def broken(self) -> tuple[Check, ...]:
        """The rules that are not kept."""
        return tuple(check for check in self.checks if check.outcome is Outcome.BROKEN)
