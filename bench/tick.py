"""Reminding people in every organisation, one after the other, as `tovholder manage tick` does."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import mean

from bench.generate import NOW, TODAY
from tovholder.compliance.models import ReminderSent
from tovholder.compliance.reminding import remind_all
from tovholder.directory.queries import all_organisations

MOST_GROWTH = 1.5
"""An organisation among the last may take so many times as long as one among the first."""


@dataclass(frozen=True, slots=True)
class Ticked:
    """A whole round: organisations, mails and things written, seconds of the processor for each."""

    mails: int
    things: int
    seconds: tuple[float, ...]

    @property
    def growth(self) -> float:
        """How much longer one of the last half took than one of the first."""
        half = len(self.seconds) // 2
        first, last = self.seconds[: half or 1], self.seconds[half:]
        return mean(last) / mean(first)


def measure() -> Ticked:
    """Write the mails of a day, everywhere: every organisation is judged for the first time."""
    at = datetime.combine(TODAY, NOW.timetz())
    seconds: list[float] = []
    mails = 0
    for organisation in all_organisations():
        start = time.process_time()
        mails += remind_all(organisation, at)
        seconds.append(time.process_time() - start)
    return Ticked(mails, ReminderSent.objects.filter(sent_on=TODAY).count(), _smooth(seconds))


def _smooth(seconds: Sequence[float]) -> tuple[float, ...]:
    """Never zero, where the clock of the processor is coarse."""
    return tuple(max(one, 1e-6) for one in seconds)
