"""Who held each place, and whom he followed: former members, successors, and today's."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from tovholder.core.charter.body import SeatRole
from tovholder.demo.dice import roll
from tovholder.demo.seats import Place

_DAY = timedelta(days=1)
_LEFT_AFTER = relativedelta(years=1, months=9)
_MONTHS = 17, 90  # how long people stay where no rule says so

_RAREST_FIRST = (
    SeatRole.CHAIR,
    SeatRole.SECRETARY,
    SeatRole.OBSERVER,
    SeatRole.SUBSTITUTE,
    SeatRole.MEMBER,
)


@dataclass(frozen=True, slots=True)
class Stay:
    """Somebody in a place from a day on, through the last.

    `person` is a number that tells people apart and never changes: number so and so of those who
    follow each other, for place so and so.
    """

    place: Place
    person: int
    from_on: date
    until_on: date | None


def stays(places: Iterable[Place], today: date) -> tuple[Stay, ...]:
    """Everybody who sat in the places up to today, by place; the last of each sits there now.

    In the first place that is held for so many years and no more, nobody has thought of the end.
    """
    listed = tuple(places)
    keys = {key: number for number, key in enumerate(dict.fromkeys(one.key for one in listed))}
    begins: dict[str, date] = {}
    for place in listed:
        begins[place.key] = min(place.from_on, begins.get(place.key, place.from_on))
    clung_to = next((one.key for one in listed if one.years), "")
    return tuple(
        Stay(place, turn * len(keys) + keys[place.key], max(start, place.from_on), until)
        for place in listed
        for turn, (start, until) in enumerate(_turns(place, begins[place.key], today, clung_to))
        if until is None or until >= place.from_on
    )


def _turns(
    place: Place, start: date, today: date, clung_to: str
) -> Iterator[tuple[date, date | None]]:
    """The first and the last day of each holder in turn."""
    if place.is_left:
        left_on = start + _LEFT_AFTER
        yield start, left_on if left_on < today else None
        return
    if place.key == clung_to:
        yield start, None
        return
    turn = 0
    while start <= today:
        following = start + _length(place, turn)
        yield start, following - _DAY if following <= today else None
        start, turn = following, turn + 1


def _length(place: Place, turn: int) -> relativedelta:
    if place.years is not None:
        return relativedelta(years=place.years)
    fewest, most = _MONTHS
    luck = roll("stays", place.key, place.from_on, turn)
    return relativedelta(months=fewest + int((most - fewest) * luck))


def sitting_now(found: Iterable[Stay]) -> dict[SeatRole, Stay]:
    """For each part in which somebody sits now one who does so, a different one for each.

    The rarer parts choose first.
    """
    now = [stay for stay in found if stay.until_on is None]
    chosen: dict[SeatRole, Stay] = {}
    for part in _RAREST_FIRST:
        taken = {stay.person for stay in chosen.values()}
        fitting = (one for one in now if one.place.part is part and one.person not in taken)
        if one := next(fitting, None):
            chosen[part] = one
    return chosen
