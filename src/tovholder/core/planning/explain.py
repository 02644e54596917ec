"""Why a meeting of the plan lies on its day."""

from collections.abc import Iterator, Sequence

from tovholder.core.planning.board import GRAVE
from tovholder.core.planning.model import Clash, ClashCode, Options, Origin, Proposal, Why, WhyCode
from tovholder.core.planning.slots import Slot
from tovholder.core.schedule import Relative, Repeated, unbounded

_SETTLED = {
    Origin.SET: WhyCode.SET,
    Origin.PINNED: WhyCode.PINNED,
    Origin.ADDED: WhyCode.ADDED,
}


def why_of(
    one: Proposal, slot: Slot | None, against_best: Sequence[Clash], options: Options
) -> tuple[Why, ...]:
    """The reasons, in the order in which people would give them.

    `against_best` is what speaks against the day that would otherwise have been best.
    """
    if one.origin in _SETTLED or slot is None:
        return (Why(_SETTLED.get(one.origin, WhyCode.SET)),)
    return tuple(_of_choice(one, slot, against_best, options))


def _of_choice(
    one: Proposal, slot: Slot, against_best: Sequence[Clash], options: Options
) -> Iterator[Why]:
    yield Why(_code(slot), slot.opens, slot.due, slot.number, slot.required)
    habit = options.habits.get((one.charter, one.body))
    if habit and one.day.weekday() in habit.weekdays:
        code = WhyCode.CHOSEN_WEEKDAY if habit.is_chosen else WhyCode.USUAL_WEEKDAY
        yield Why(code, weekday=one.day.weekday())
    still = {ClashCode.WEEKEND, *(clash.code for clash in one.clashes)}
    if one.day != slot.ideal:  # that nobody meets on a Saturday goes without saying
        for clash in against_best:
            if clash.code in GRAVE and clash.code not in still:
                yield Why(WhyCode.MOVED_OFF, first=slot.ideal, clash=clash)


def _code(slot: Slot) -> WhyCode:
    if slot.opens == slot.due:
        return WhyCode.ONLY_DAY
    match unbounded(slot.obligation.schedule):
        case Relative():
            return WhyCode.HANGS
        case Repeated(by=by) if by:
            return WhyCode.BEFORE_DEADLINE
    return WhyCode.EVENLY if slot.required > 1 else WhyCode.IN_WINDOW
