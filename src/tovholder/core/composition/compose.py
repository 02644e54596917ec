"""From a charter and those who sit there to the composition of a body."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from tovholder.core.charter.model import Charter
from tovholder.core.composition import numbers, offices, terms
from tovholder.core.composition.model import Composition, Sitting
from tovholder.core.composition.scene import Scene
from tovholder.core.composition.seating import seat_states, seats_of

_RULES = (*numbers.RULES, *offices.RULES, *terms.RULES)


def composition(
    charter: Charter, body_id: str, sittings: Iterable[Sitting], on: date
) -> Composition:
    """The body on the day `on`, held against the charter. The order of `sittings` does not matter.

    `sittings` are those of this body at any time: past ones tell how often a seat was renewed, and
    who chaired before. Raises KeyError if the charter has no such body.
    """
    scene = scene_of(charter, body_id, sittings, on)
    body, seated = scene.body, scene.seated
    if (body.established and on < body.established) or (body.until and on > body.until):
        return replace(seated, is_standing=False)
    return replace(seated, checks=tuple(check for rule in _RULES for check in rule(scene)))


def scene_of(charter: Charter, body_id: str, sittings: Iterable[Sitting], on: date) -> Scene:
    """Who sits where on the day, before any rule has looked at it."""
    known = tuple(sorted(sittings, key=lambda one: (one.from_on, one.name, one.person, one.seat)))
    seats = seats_of(charter, body_id)
    states = seat_states(seats, known, on)
    unlisted = tuple(one for one in known if one.seat not in seats and one.is_on(on))
    seated = Composition(states, unlisted, ())
    return Scene(charter, charter.bodies[body_id], seated, known, on)
