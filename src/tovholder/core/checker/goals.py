"""Rules about ambitions, indicators and milestones: can anybody see whether they are reached?"""

from collections.abc import Iterator

from tovholder.core.charter import Charter
from tovholder.core.charter.strategy import Direction
from tovholder.core.checker.finding import Hit, Severity, hit
from tovholder.core.checker.rule import Rule

_TRENDS = frozenset({Direction.UP, Direction.DOWN})


def see_milestone_unowned(charter: Charter) -> Iterator[Hit]:
    """A milestone in a standing charter that nobody is to follow up."""
    if charter.in_force.until is not None:
        return
    for number, milestone in enumerate(charter.milestones):
        if milestone.followed_up_by is None:
            at = ("milestones", number)
            yield hit(at, milestone, milestone=milestone.title, on=milestone.on)


def see_ambition_unmeasured(charter: Charter) -> Iterator[Hit]:
    """An ambition that no indicator shows."""
    ambitions = charter.strategy.ambitions if charter.strategy else ()
    for number, ambition in enumerate(ambitions):
        if not ambition.measured_by:
            at = ("strategy", "ambitions", number)
            yield hit(at, ambition, ambition=ambition.title)


def see_target_without_baseline(charter: Charter) -> Iterator[Hit]:
    """An indicator that shall rise or fall, from a value that is not told."""
    for indicator_id, indicator in charter.indicators.items():
        target = indicator.target
        if target is not None and target.direction in _TRENDS and indicator.baseline is None:
            at = ("indicators", indicator_id)
            direction = target.direction.value
            yield hit(at, indicator, indicator=indicator.title, direction=direction)


RULES = (
    Rule("milestone-unowned", Severity.INFO, see_milestone_unowned),
    Rule("ambition-unmeasured", Severity.WARNING, see_ambition_unmeasured),
    Rule("target-without-baseline", Severity.INFO, see_target_without_baseline),
)
