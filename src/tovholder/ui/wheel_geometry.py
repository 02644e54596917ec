"""Where everything stands on the drawn wheel. Angles in degrees clockwise from the top."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, degrees, radians, sin

from tovholder.core.wheel import Mark, Place, Track, Wheel, stack, widest_gap

MARK = 10.0
"""A mark's radius."""

LANE = 27.0
GUTTER = 5.0
ROOM = 24.0  # from the middle of one mark to that of the next, at least
MOST_LANES = 4
HOLE = 118.0
SMALLEST = 330.0
RIM = 34.0
WEEKS = 26.0
LETTER = 0.54  # the mean width of a letter, by the size of the type


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A mark and the middle of its place."""

    mark: Mark
    radius: float
    angle: float


@dataclass(frozen=True, slots=True)
class Band:
    """A track as a ring from `inner` to `outer`.

    `label_angle` and `label_radius` are the middle of the room for its name, `label_room` how long
    the name may be.
    """

    track: Track
    inner: float
    outer: float
    marks: tuple[DrawnMark, ...]
    label_angle: float
    label_radius: float
    label_room: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole drawing: bands from the rim inwards, the hole, and the radius of the rim."""

    bands: tuple[Band, ...]
    hole: float
    outer: float

    @property
    def half(self) -> float:
        """Half the side of the square that the wheel needs."""
        return self.outer + RIM + WEEKS


def lay_out(wheel: Wheel) -> Layout:
    """Bands are as wide as their marks need; the hole takes what a small wheel has left."""
    bands, outer = _bands(wheel, HOLE)
    hole = HOLE
    if outer < SMALLEST:
        hole = HOLE + SMALLEST - outer
        bands, outer = _bands(wheel, hole)
    return Layout(tuple(reversed(bands)), hole, outer)


def _bands(wheel: Wheel, hole: float) -> tuple[list[Band], float]:
    bands: list[Band] = []
    radius = hole
    for track in reversed(wheel.tracks):
        band = _band(track, radius, wheel.hand)
        bands.append(band)
        radius = band.outer
    return bands, radius


def _band(track: Track, inner: float, hand: float | None) -> Band:
    """Lane 0 lies nearest the rim. What is enough room on the inmost lane is so on all."""
    inmost = inner + GUTTER + LANE / 2
    separation = degrees(ROOM / inmost)
    places = stack([mark.angle for mark in track.marks], separation, MOST_LANES)
    lanes = 1 + max((place.lane for place in places), default=0)
    outer = inner + lanes * LANE + GUTTER
    radii = [outer - GUTTER / 2 - (lane + 0.5) * LANE for lane in range(lanes)]
    middle, room, lane = _room_for_label(places, lanes, hand)
    return Band(
        track,
        inner,
        outer,
        tuple(
            DrawnMark(mark, radii[place.lane], place.angle)
            for mark, place in zip(track.marks, places, strict=True)
        ),
        label_angle=middle,
        label_radius=radii[lane],
        label_room=radians(room) * radii[lane] - 2 * ROOM,
    )


def _room_for_label(
    places: Sequence[Place], lanes: int, hand: float | None
) -> tuple[float, float, int]:
    """The middle and the width of the widest gap between marks, and the lane it is in."""
    hands = [] if hand is None else [hand]
    gaps = []
    for lane in range(lanes):
        taken = [place.angle for place in places if place.lane == lane]
        middle, room = widest_gap([*taken, *hands])
        gaps.append((room, -lane, middle))
    room, lane, middle = max(gaps)
    return middle, room, -lane


def point(radius: float, angle: float) -> tuple[float, float]:
    """The x and y of a place, with the middle of the wheel as 0, 0 and y downwards."""
    turned = radians(angle)
    return radius * sin(turned), -radius * cos(turned)


def arc(radius: float, start: float, end: float, *, turned: bool = False) -> str:
    """A path along the circle from `start` to `end`, or back again if `turned`."""
    large = int(end - start > 180)
    if turned:
        start, end = end, start
    (x, y), (to_x, to_y) = point(radius, start), point(radius, end)
    sweep = f"{radius:.1f} {radius:.1f} 0 {large} {int(not turned)}"
    return f"M{x:.1f} {y:.1f}A{sweep} {to_x:.1f} {to_y:.1f}"


def text_arc(radius: float, angle: float, size: float, length: float) -> str:
    """A path for text of that size and length with its middle at `angle`.

    Below the middle of the wheel it runs the other way, so that no word stands on its head.
    """
    half = min(degrees(length / radius) / 2, 179.9)
    turned = 90 < angle % 360 < 270
    base = radius + size * 0.35 if turned else radius - size * 0.35
    return arc(base, angle - half, angle + half, turned=turned)


def fitted(words: Sequence[str], size: float, room: float) -> str:
    """The first of the words, longest first, that fits the room; "" if none does."""
    return next((word for word in words if word and width_of(word, size) <= room), "")


def width_of(word: str, size: float) -> float:
    """About how wide a word is in type of that size."""
    return len(word) * size * LETTER
