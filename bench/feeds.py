"""A calendar feed of 300 events, beside what the icalendar library needs to write them out, and
an unchanged feed asked again, beside a bare view.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from icalendar import Calendar

from bench.bare import listing_at
from bench.browser import Browser
from bench.generate import EXAMPLES, NOW, TODAY, Stock, past, unchanged
from bench.timing import Timing, interleaved
from tovholder.compliance.models import FeedToken
from tovholder.core.history import judge_all
from tovholder.core.obligations import known_days
from tovholder.core.wheel import Wheel, stretch_of, wheel
from tovholder.ui.wheel_ics import calendar_ics

EVENTS = 300
MOST_OF_SERIALISING = 2.0
MOST_OF_BARE = 1.0
ROUNDS = 15
_TOKEN = "t" * 43
_ADDRESS = f"/kalender/{_TOKEN}.ics"


@dataclass(frozen=True, slots=True)
class Feed:
    """The feed of so many events, what it is compared with, and the answer when nothing is new.

    `request` is the whole request for an organisation's feed, with the judging that it takes.
    """

    events: int
    made: Timing
    serialised: Timing
    request: Timing
    unchanged: Timing
    bare: Timing


def measure(stock: Stock, events: int = EVENTS, rounds: int = ROUNDS) -> Feed:
    """Make a feed, write its events out with the library alone, and ask for it over the site."""
    wheels = _wheels(events)
    make = partial(calendar_ics, wheels, name="Bench", language="da", changed_at=NOW)
    library = Calendar.from_ical(make())
    made, serialised = interleaved(rounds, make, library.to_ical)
    FeedToken.objects.get_or_create(
        organisation=stock.largest,
        user=stock.local,
        defaults={"token": _TOKEN, "created_at": NOW},
    )
    reader = Browser(None)
    seen = {"HTTP_IF_NONE_MATCH": reader.get(_ADDRESS).headers["ETag"]}
    if (status := reader.get(_ADDRESS, **seen).status) != 304:
        raise RuntimeError(f"An unchanged feed answered {status}, not 304.")
    request, again, bare = interleaved(
        rounds,
        partial(reader.get, _ADDRESS),
        partial(reader.get, _ADDRESS, **seen),
        partial(Browser(stock.local).get, listing_at(1)),
    )
    return Feed(len(library.events), made, serialised, request, again, bare)


def _wheels(events: int) -> Sequence[Wheel]:
    """The latest years of the largest example, as many as it takes for so many events."""
    charter = unchanged(len(EXAMPLES) - 1)
    facts = past((charter,), seed=0)
    known = {charter.charter: known_days(facts, TODAY)}
    wheels: list[Wheel] = []
    year = TODAY.year
    while sum(len(one.marks) for one in wheels) < events and year > charter.in_force.from_.year:
        first, last = stretch_of(year)
        judged = judge_all([charter], {charter.charter: facts}, TODAY, first, last)
        wheels.append(wheel(judged, year, TODAY, known))
        year -= 1
    return wheels
