"""Marks that do not cover each other, and room for a word between them."""

from collections.abc import Sequence
from dataclasses import dataclass

FULL = 360.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark is drawn: its lane, from 0, and its angle, near to the true one."""

    lane: int
    angle: float


def stack(angles: Sequence[float], separation: float, most_lanes: int) -> tuple[Place, ...]:
    """A place for each of the ascending angles, so that no two in a lane are nearer than that.

    A mark takes the first lane that is free at its angle. Where none is, it moves on in the lane
    that is free soonest, and marks that would pass the end of the year move back. So nothing
    overlaps as long as the lanes have room: `most_lanes` times 360 degrees over `separation`.
    """
    ends: list[float] = []
    lanes: list[list[int]] = []
    drawn: list[float] = []
    chosen: list[int] = []
    for number, angle in enumerate(angles):
        wanted = max(angle, separation / 2)
        lane = _free(ends, wanted - separation, most_lanes)
        if lane == len(ends):
            ends.append(wanted - separation)
            lanes.append([])
        ends[lane] = max(wanted, ends[lane] + separation)
        lanes[lane].append(number)
        drawn.append(ends[lane])
        chosen.append(lane)
    for numbers in lanes:
        _move_back(drawn, numbers, separation)
    return tuple(Place(lane, angle) for lane, angle in zip(chosen, drawn, strict=True))


def widest_gap(angles: Sequence[float]) -> tuple[float, float]:
    """The middle and the width of the widest stretch of the circle without any of the angles.

    The whole circle, with its middle at the bottom, if there are none.
    """
    if not angles:
        return FULL / 2, FULL
    ascending = sorted(angles)
    following = [*ascending[1:], ascending[0] + FULL]
    gaps = [(after - before, before) for before, after in zip(ascending, following, strict=True)]
    width, start = max(gaps)
    return (start + width / 2) % FULL, width


def _free(ends: Sequence[float], latest: float, most_lanes: int) -> int:
    """The lane to use: the first that is free, else a new one, else the one that is soonest."""
    for lane, end in enumerate(ends):
        if end <= latest:
            return lane
    if len(ends) < most_lanes:
        return len(ends)
    return min(range(len(ends)), key=lambda lane: ends[lane])


def _move_back(drawn: list[float], numbers: Sequence[int], separation: float) -> None:
    """Move the last marks of a lane back, as far as they reach past the end of the year."""
    limit = FULL - separation / 2
    for number in reversed(numbers):
        if drawn[number] <= limit:
            return
        drawn[number] = limit
        limit -= separation
