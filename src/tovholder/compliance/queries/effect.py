"""What a draft would do: the wheel and the verdicts with it, beside those without."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tovholder.compliance.queries.judged import facts_of, waivers_of
from tovholder.core.charter import Charter
from tovholder.core.charter.party import InForce
from tovholder.core.history import Judged, judge_all
from tovholder.core.obligations import known_days
from tovholder.core.wheel import Wheel, stretch_of, wheel
from tovholder.directory.models import Organisation
from tovholder.governance.queries import charters_between

_DAY = timedelta(days=1)
_EARLIEST = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Outlook:
    """A year as it looks by some charters."""

    judged: tuple[Judged, ...]
    wheel: Wheel


@dataclass(frozen=True, slots=True)
class Effect:
    """A year without and with a draft, both as on the day `on`, by the same evidence."""

    on: date
    year: int
    without: Outlook
    with_draft: Outlook


def draft_effect(
    organisation: Organisation, draft: Charter, on: date, year: int | None = None
) -> Effect:
    """What the draft would do from its first day; nothing is stored.

    Seen from the day `on`, or from the draft's first day if that is later; of that day's year
    unless another is asked for. As many queries however many rows there are.
    """
    on = max(on, draft.in_force.from_)
    year = year or on.year
    _first, last = stretch_of(year)
    charters = [charter for _version, charter in charters_between(organisation, _EARLIEST, last)]
    waivers = waivers_of(organisation)

    def outlook(ruling: Sequence[Charter]) -> Outlook:
        facts = facts_of(organisation, ruling)
        found = judge_all(ruling, facts, on, _EARLIEST, last, waivers)
        known = {charter: known_days(some, on) for charter, some in facts.items()}
        return Outlook(found, wheel(found, year, on, known))

    return Effect(on, year, outlook(charters), outlook([*_ended(charters, draft), draft]))


def _ended(charters: Sequence[Charter], draft: Charter) -> Iterator[Charter]:
    """The charters as they rule once the draft does: its own earlier versions end the day before.

    One that would begin no earlier than the draft is left out.
    """
    start = draft.in_force.from_
    for charter in charters:
        of_draft = charter.charter == draft.charter
        if not of_draft or (charter.in_force.until and charter.in_force.until < start):
            yield charter
        elif charter.in_force.from_ < start:
            days = InForce(**{"from": charter.in_force.from_, "until": start - _DAY})
            yield charter.model_copy(update={"in_force": days})
