"""Charters over time: each occurrence is judged by the version in force on its due day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tovholder.core.charter.model import Charter
from tovholder.core.facts import Fact, Waiver
from tovholder.core.judge import judge
from tovholder.core.obligations import known_days, occurrences
from tovholder.core.verdicts import Reason, Standing, Verdict

NOTHING: Mapping[str, Sequence[Waiver]] = {}


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdicts of one charter version between two days."""

    charter: Charter
    verdicts: tuple[Verdict, ...]


def judge_all(
    charters: Iterable[Charter],
    facts: Mapping[str, Sequence[Fact]],
    on: date,
    first: date,
    last: date,
    waivers: Mapping[str, Sequence[Waiver]] = NOTHING,
) -> tuple[Judged, ...]:
    """Each charter version judged on the day `on`, for what falls due from `first` to `last`.

    Facts and waivers are given by charter id: what they speak to is named within one charter.
    Versions of one charter have days in force that do not overlap, so that no occurrence is judged
    twice. A version that is not in force yet on that day obliges to nothing so far.
    """
    return tuple(
        Judged(
            charter,
            _verdicts(
                charter,
                (first, last),
                facts.get(charter.charter, ()),
                on,
                waivers.get(charter.charter, ()),
            ),
        )
        for charter in charters
    )


def _verdicts(
    charter: Charter,
    stretch: tuple[date, date],
    facts: Sequence[Fact],
    on: date,
    waivers: Sequence[Waiver],
) -> tuple[Verdict, ...]:
    due = occurrences(charter, *stretch, known_days(facts, on))
    if on < charter.in_force.from_:
        return tuple(
            Verdict(one, Standing.NOT_YET_IN_FORCE, Reason.NOT_YET_IN_FORCE) for one in due
        )
    return judge(due, facts, on, waivers)
