"""Facts in, verdicts out: whether each occurrence is kept, on a given day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from tovholder.core.charter.base import Modality
from tovholder.core.collecting import no_collecting
from tovholder.core.facts import Fact, FactKind, Waiver
from tovholder.core.levels import judge_levels, judge_trend
from tovholder.core.matching import match, within
from tovholder.core.obligations.model import NO_DAY, Obligation, Occurrence, Shape
from tovholder.core.pool import Pool, sort_by_day
from tovholder.core.verdicts import Reason, Standing, Verdict, verdict_of

SOON = timedelta(days=30)
"""How long before its due day an occurrence is due soon."""

_DUE, _DUE_AND_OPENS = attrgetter("due"), attrgetter("due", "opens")
_OBLIGATION = attrgetter("obligation")
_KEPT = (Standing.MET, Reason.DONE)
_KEPT_LATE = (Standing.MET_LATE, Reason.DONE_LATE)
_UNVERIFIABLE, _UNATTESTED = Standing.UNVERIFIABLE, Reason.NOT_ATTESTED
_ATTESTED, _DENIED, _UNCOUNTED = Reason.ATTESTED, Reason.DENIED, Reason.SEEN_BUT_UNCOUNTED
_MISSED = {
    Modality.EXPECTED: (Standing.DEVIATES, Reason.NOT_DONE_BUT_EXPECTED),
    Modality.MAY: (Standing.ALLOWED, Reason.NOT_DONE_NOR_REQUIRED),
}


def judge(
    occurrences: Iterable[Occurrence],
    facts: Iterable[Fact],
    on: date,
    waivers: Iterable[Waiver] = (),
) -> tuple[Verdict, ...]:
    """One verdict for each occurrence, grouped by obligation and in order of due day.

    Only what had happened on the day `on` is seen. A fact is spent once per obligation, on time
    before late. The order of the input does not matter. Takes n log n in occurrences and facts.
    """
    waived = {(one.subject, one.due): one for one in waivers if one.on <= on}
    found: list[Verdict] = []
    with no_collecting():
        pool = Pool(facts, on)
        for obligation, group in _by_obligation(occurrences):
            verdicts = _JUDGES[obligation.shape](obligation, group, pool, on)
            found.extend(_with_waivers(verdicts, waived) if waived else verdicts)
    return tuple(found)


def _by_obligation(
    occurrences: Iterable[Occurrence],
) -> Iterator[tuple[Obligation, list[Occurrence]]]:
    """Occurrences by obligation, in the order of their subjects, each by due day."""
    groups: dict[str, tuple[Obligation, list[Occurrence]]] = {}
    for obligation, some in groupby(occurrences, key=_OBLIGATION):
        groups.setdefault(obligation.subject, (obligation, []))[1].extend(some)
    for subject in sorted(groups):
        obligation, group = groups[subject]
        sort_by_day(group, _DUE, _DUE_AND_OPENS)
        yield obligation, group


def _with_waivers(
    verdicts: Iterable[Verdict], waived: Mapping[tuple[str, date], Waiver]
) -> Iterator[Verdict]:
    """A waived occurrence is waived unless it was kept anyway."""
    for verdict in verdicts:
        occurrence = verdict.occurrence
        waiver = waived.get((occurrence.obligation.subject, occurrence.due))
        if waiver and verdict.standing not in (Standing.MET, Standing.MET_LATE):
            verdict = Verdict(
                occurrence, Standing.WAIVED, Reason.WAIVED, verdict.counted, verdict.proofs,
                waiver.on, waiver,
            )  # fmt: skip
        yield verdict


def _judge_counted(
    obligation: Obligation, group: Sequence[Occurrence], pool: Pool, on: date
) -> list[Verdict]:
    missed = _MISSED.get(obligation.modality)
    soon = on + min(SOON, NO_DAY - on)
    verdicts: list[Verdict] = []
    for occurrence, spent in zip(group, match(group, pool.of(obligation)), strict=True):
        count = len(spent)
        if count >= occurrence.required:
            since: date | None = spent[-1].on if spent else None
            is_late = since is not None and since > occurrence.due
            standing, reason = _KEPT_LATE if is_late else _KEPT
        else:
            standing, reason, since = _unmet(occurrence, on, soon, missed)
        verdicts.append(verdict_of((occurrence, standing, reason, count, spent, since, None)))
    return verdicts


def _unmet(
    occurrence: Occurrence,
    on: date,
    soon: date,
    missed: tuple[Standing, Reason] | None,
) -> tuple[Standing, Reason, date | None]:
    """Where an occurrence stands that has not been kept, or not yet."""
    due = occurrence.due
    if on > due:
        if occurrence.provisional and occurrence.obligation.depends:
            return Standing.PLANNED, Reason.NO_DAY_SET, None
        if missed:
            return *missed, due
        if on > occurrence.closes:
            return Standing.BROKEN, Reason.TOO_LATE, occurrence.closes
        return Standing.OVERDUE, Reason.PAST_DUE, due
    if due == NO_DAY:
        return Standing.PLANNED, Reason.NO_DAY_SET, None
    if on < occurrence.opens:
        return Standing.PLANNED, Reason.NOT_OPEN_YET, None
    if due <= soon:
        return Standing.DUE_SOON, Reason.DUE_WITHIN_A_MONTH, None
    return Standing.ON_COURSE, Reason.UNDER_WAY, None


def _judge_allowed(
    obligation: Obligation, group: Sequence[Occurrence], pool: Pool, on: date
) -> list[Verdict]:
    return [
        Verdict(occurrence, Standing.ALLOWED, Reason.AS_NEEDED, len(seen), seen)
        for occurrence, seen in zip(group, within(group, pool.of(obligation)), strict=True)
    ]


def _judge_unverifiable(
    obligation: Obligation, group: Sequence[Occurrence], pool: Pool, on: date
) -> list[Verdict]:
    """Never guessed: somebody vouched for it that year, or denied it, or nobody said anything.

    The last word counts; of two on one day the one that says no.
    """
    shown = within(group, pool.by(FactKind.ATTESTED, obligation.subject))
    is_attested_only = obligation.done_by is FactKind.ATTESTED and not obligation.also_by
    also = shown if is_attested_only else within(group, pool.of(obligation))
    verdicts: list[Verdict] = []
    for occurrence, own, other in zip(group, shown, also, strict=True):
        standing, reason, facts = _last_word(own) if own else (_UNVERIFIABLE, _UNCOUNTED, other)
        count, since = len(facts) if reason is not _DENIED else 0, None
        if facts:
            since = facts[-1].on
        else:
            reason = _UNATTESTED
        verdicts.append(verdict_of((occurrence, standing, reason, count, facts, since, None)))
    return verdicts


def _last_word(attested: Sequence[Fact]) -> tuple[Standing, Reason, Sequence[Fact]]:
    """What the attestations (by day, at least one) come to, and those that say so."""
    last = attested[-1].on
    denials = [fact for fact in attested if fact.is_denial and fact.on == last]
    if denials:
        return Standing.DEVIATES, _DENIED, denials
    return _UNVERIFIABLE, _ATTESTED, [fact for fact in attested if not fact.is_denial]


_JUDGES = {
    Shape.COUNTED: _judge_counted,
    Shape.DEADLINE: _judge_counted,
    Shape.LEVEL: judge_levels,
    Shape.TREND: judge_trend,
    Shape.UNVERIFIABLE: _judge_unverifiable,
    Shape.ALLOWED: _judge_allowed,
}
