"""How fast occurrences are judged, beside a loop that only compares the two dates of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from math import log
from statistics import median

from bench.generate import EXAMPLES, TODAY, past, unchanged
from bench.timing import cpu_ratio, interleaved, ratio
from tovholder.core.facts import Fact
from tovholder.core.judge import judge
from tovholder.core.obligations import Obligation, Occurrence, known_days, occurrences

MOST = 25.0
"""How many times the bare loop judging may take."""

MOST_GROWTH = 1.0
"""How many times n log n the time may grow by."""

SCALES = {1: 60, 10: 15, 100: 5}
"""How many times the facts of the five charters, and the rounds to measure each with."""


@dataclass(frozen=True, slots=True)
class Judging:
    """One scale: what was judged, seconds per occurrence, and how many times the bare loop.

    `cpu_seconds` are those of the processor for all of them.
    """

    scale: int
    occurrences: int
    facts: int
    seconds: float
    bare_seconds: float
    cpu_seconds: float
    ratio: float
    cpu_ratio: float

    @property
    def per_second(self) -> float:
        """Occurrences judged in a second, on one core."""
        return 1 / self.seconds


def measure(scales: dict[int, int] = SCALES) -> tuple[Judging, ...]:
    """Each scale in turn, one call of `judge` for everything."""
    return tuple(_measure(scale, rounds) for scale, rounds in scales.items())


def growth(runs: Sequence[Judging]) -> float:
    """The growth of processor time from the first scale to the last; 1 is n log n."""
    first, last = (run.occurrences + run.facts for run in (runs[0], runs[-1]))
    allowed = last * log(last) / (first * log(first))
    grown = runs[-1].cpu_seconds / runs[0].cpu_seconds
    return grown / allowed


def _measure(scale: int, rounds: int) -> Judging:
    due: list[Occurrence] = []
    facts: list[Fact] = []
    for copy in range(scale):
        for some, known in _originals():
            due.extend(_renamed(some, copy))
            facts.extend(replace(fact, subject=f"{fact.subject}~{copy}") for fact in known)
    judging, bare = interleaved(rounds, partial(judge, due, facts, TODAY), partial(under_way, due))
    return Judging(
        scale=scale,
        occurrences=len(due),
        facts=len(facts),
        seconds=judging.median / len(due),
        bare_seconds=bare.median / len(due),
        cpu_seconds=median(judging.cpu),
        ratio=ratio(judging, bare),
        cpu_ratio=cpu_ratio(judging, bare),
    )


def under_way(due: Sequence[Occurrence], on: date = TODAY) -> int:
    """The bare loop: how many can be done on the day, by comparing the two dates of each."""
    count = 0
    for one in due:
        if one.opens <= on and one.due >= on:
            count += 1
    return count


@cache
def _originals() -> tuple[tuple[tuple[Occurrence, ...], tuple[Fact, ...]], ...]:
    """Of each example: what falls due in ten years, and what was done."""
    return tuple(_original(number) for number in range(len(EXAMPLES)))


def _original(number: int) -> tuple[tuple[Occurrence, ...], tuple[Fact, ...]]:
    charter = unchanged(number)
    facts = past((charter,), number)
    start, last = charter.in_force.from_, date(TODAY.year, 12, 31)
    due = occurrences(charter, start, last, known_days(facts, TODAY))
    own = (replace(fact, subject=f"{number}/{fact.subject}") for fact in facts)
    return tuple(_renamed(due, number, "{1}/{0}")), tuple(own)


def _renamed(
    due: Sequence[Occurrence], number: int, pattern: str = "{0}~{1}"
) -> Iterator[Occurrence]:
    """The same occurrences of obligations with other names, so that they do not share facts."""
    own: dict[str, Obligation] = {}
    for one in due:
        rule = one.obligation
        if rule.subject not in own:
            also = tuple(pattern.format(subject, number) for subject in rule.also_by)
            own[rule.subject] = replace(
                rule, subject=pattern.format(rule.subject, number), also_by=also
            )
        yield replace(one, obligation=own[rule.subject])
