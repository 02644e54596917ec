"""How many sat in a body over time, as its size and its quotas count them."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from tovholder.core.charter.model import Charter
from tovholder.core.composition.compose import scene_of
from tovholder.core.composition.model import Check, Outcome, Sitting
from tovholder.core.composition.numbers import check_quotas, check_size

_DAY = timedelta(days=1)


def member_levels(
    charter: Charter, body_id: str, sittings: Iterable[Sitting]
) -> Iterator[tuple[str, date, int]]:
    """The subject of the rule, the day, and the number from that day on, while the charter rules.

    Nothing before the first known sitting, and nothing of a quota on days when it hangs on members
    of unknown sector.
    """
    body = charter.bodies[body_id]
    known = tuple(sittings)
    if not known or (body.size is None and not body.quotas):
        return
    last: dict[str, int] = {}
    for day in _days(charter, known):
        scene = scene_of(charter, body_id, known, day)
        counted = [(f"{body_id}#size", check) for check in check_size(scene)]
        quotas = enumerate(check_quotas(scene))
        counted += [(f"{body_id}#quota-{number}", check) for number, check in quotas]
        for subject, check in counted:
            count = _count(check)
            if count is not None and last.get(subject) != count:
                last[subject] = count
                yield subject, day, count


def _days(charter: Charter, sittings: tuple[Sitting, ...]) -> list[date]:
    """The first day that the charter rules over somebody, and each day somebody came or left."""
    first, last = charter.in_force.from_, charter.in_force.until or date.max
    start = max(first, min(one.from_on for one in sittings))
    days = {start, *(one.from_on for one in sittings)}
    days |= {one.until_on + _DAY for one in sittings if one.until_on}
    return sorted(day for day in days if start <= day <= last)


def _count(check: Check) -> int | None:
    count = check.params["count"]
    return count if check.outcome is not Outcome.OPEN and isinstance(count, int) else None
