"""Numbers that must stay within bounds, and numbers that must move."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter

from tovholder.core.charter.base import Modality
from tovholder.core.facts import Fact
from tovholder.core.obligations.model import Bounds, Obligation, Occurrence
from tovholder.core.pool import Pool
from tovholder.core.verdicts import Reason, Standing, Verdict, verdict_of

_MISS = {
    Modality.MUST: Standing.BROKEN,
    Modality.EXPECTED: Standing.DEVIATES,
    Modality.MAY: Standing.ALLOWED,
}
_DAY = attrgetter("on")


def judge_levels(
    obligation: Obligation, group: Sequence[Occurrence], pool: Pool, on: date
) -> list[Verdict]:
    """The level as it stood on the last day of each stretch, or on the day asked about."""
    facts = pool.of(obligation)
    bounds, miss = obligation.bounds or Bounds(), _MISS[obligation.modality]
    at, number_of_facts, last = 0, len(facts), None
    standing, reason, count = Standing.UNVERIFIABLE, Reason.LEVEL_UNKNOWN, 0
    verdicts: list[Verdict] = []
    for occurrence in group:
        day = min(on, occurrence.due)
        while at < number_of_facts and facts[at].on <= day:
            last, at = facts[at], at + 1
        if last is not None and last.value is not None:
            count, reason = int(last.value), _within(float(last.value), bounds)
            standing = Standing.MET if reason is Reason.LEVEL_HOLDS else miss
        if on < occurrence.opens:
            verdicts.append(Verdict(occurrence, Standing.PLANNED, Reason.NOT_OPEN_YET))
        elif last is None:
            verdicts.append(Verdict(occurrence, standing, reason))
        else:
            proofs = (last,)
            verdicts.append(
                verdict_of((occurrence, standing, reason, count, proofs, last.on, None))
            )
    return verdicts


def judge_trend(
    obligation: Obligation, group: Sequence[Occurrence], pool: Pool, on: date
) -> Iterator[Verdict]:
    """The year's last value against the year before, or against the level aimed at."""
    facts = pool.of(obligation)
    bounds = obligation.bounds or Bounds()
    for occurrence in group:
        year = occurrence.due.year
        now, before = _last_in(facts, year), _last_in(facts, year - 1)
        if now is None or now.value is None or (bounds.direction and before is None):
            yield _no_value_yet(occurrence, on)
            continue
        proofs = (before, now) if before is not None and bounds.direction else (now,)
        holds = _moves(proofs, bounds, year)
        standing = Standing.MET if holds else _MISS[obligation.modality]
        reason = Reason.TREND_HOLDS if holds else Reason.TREND_FAILS
        yield Verdict(occurrence, standing, reason, 1, proofs, now.on)


def _no_value_yet(occurrence: Occurrence, on: date) -> Verdict:
    if on <= occurrence.due:
        standing = Standing.PLANNED if on < occurrence.opens else Standing.ON_COURSE
        return Verdict(occurrence, standing, Reason.TREND_UNKNOWN)
    return Verdict(occurrence, Standing.UNVERIFIABLE, Reason.TREND_UNKNOWN)


def _moves(proofs: Sequence[Fact], bounds: Bounds, year: int) -> bool:
    values = [float(fact.value) for fact in proofs if fact.value is not None]
    if bounds.direction:
        return len(values) == 2 and (values[1] - values[0]) * bounds.direction > 0
    if bounds.from_year is not None and year < bounds.from_year:
        return True
    return _within(values[-1], bounds) is Reason.LEVEL_HOLDS


def _within(value: float, bounds: Bounds) -> Reason:
    if bounds.least is not None and value < bounds.least:
        return Reason.LEVEL_TOO_LOW
    if bounds.most is not None and value > bounds.most:
        return Reason.LEVEL_TOO_HIGH
    return Reason.LEVEL_HOLDS


def _last(facts: Sequence[Fact], day: date) -> Fact | None:
    """The last fact on or before the day."""
    at = bisect_right(facts, day, key=_DAY)
    return facts[at - 1] if at else None


def _last_in(facts: Sequence[Fact], year: int) -> Fact | None:
    found = _last(facts, date(year, 12, 31))
    return found if found is not None and found.on.year == year else None
