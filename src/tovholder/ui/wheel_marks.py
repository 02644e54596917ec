"""The shapes of the wheel: a form for each kind of duty, a colour and a sign for each standing.

Plain Python. Every shape stands around 0, 0 and carries its own colours, so that the picture is the
same on a page, in a file and on paper. A word never depends on the colour: the sign says it too.
"""

from dataclasses import dataclass
from functools import cache

from tovholder.core.obligations import Ring
from tovholder.core.verdicts import Standing
from tovholder.core.wheel import MarkKind

INK = "#16242a"
SOFT = "#4b5b61"
LINE = "#dde5e7"
ACCENT = "#0b4f5c"
PAPER = "#fff"

FORMS: dict[Ring, str] = {
    Ring.MEETING: "M0-10A10 10 0 0 1 0 10A10 10 0 0 1 0-10Z",
    Ring.PAPERS: "M-8-10H3L8-5V10H-8Z",
    Ring.EVENT: "M0-11.5 3-7.3 8.1-8.1 7.3-3 11.5 0 7.3 3 8.1 8.1 3 7.3 0 11.5-3 7.3-8.1 8.1-7.3 3"
    "-11.5 0-7.3-3-8.1-8.1-3-7.3Z",
    Ring.NEWSLETTER: "M-11-8H11V8H-11Z",
    Ring.REPORT: "M-9-9H9V9H-9Z",
    Ring.STATUS: "M0-12 12 0 0 12-12 0Z",
    Ring.DECISION: "M0-11.5 11-3.5 6.8 9.5H-6.8L-11-3.5Z",
    Ring.TASK: "M-5.5-10H5.5L11 0 5.5 10H-5.5L-11 0Z",
    Ring.STEP: "M-9-9H4L11.5 0 4 9H-9Z",
    Ring.COMPOSITION: "M-4.3-10.4H4.3L10.4-4.3V4.3L4.3 10.4H-4.3L-10.4 4.3V-4.3Z",
    Ring.INDICATOR: "M0-12 11.5 9H-11.5Z",
}

_TICK = "M-4.2 .2-1.2 3.4 4.4-3.2"
_CROSS = "M-3.4-3.4 3.4 3.4M3.4-3.4-3.4 3.4"
_BANG = "M0-5V1.2M0 4.4V4.6"
_HANDS = "M0-4.6V0L3.4 2.4"
_DASH = "M-4 0H4"
_WAVE = "M-4.6 1.2C-2.6-2.8-1 -1.6 0 0S2.6 2.8 4.6-1.2"
_QUESTION = "M-2.4-2.6C-2.2-5.6 3-5.4 2.6-2.2 2.4-.6 0-.6 0 1.6M0 4.6V4.8"
_DOT = "M0-.1V.1"
_DOTS = "M-3.6 0H-3.4M0 0H.1M3.4 0H3.6"
_TICK_ON_LINE = "M-4-1.2-1.2 1.8 4-4.4M-4.2 5H4.2"


@dataclass(frozen=True, slots=True)
class Look:
    """How a standing is drawn: fill, outline, and a sign in a colour."""

    fill: str
    stroke: str
    sign: str
    ink: str
    weight: float = 2.2


LOOKS: dict[Standing, Look] = {
    Standing.MET: Look("#1a6b3b", "#1a6b3b", _TICK, PAPER),
    Standing.MET_LATE: Look("#77670f", "#77670f", _TICK_ON_LINE, PAPER),
    Standing.ON_COURSE: Look(PAPER, ACCENT, _DOT, ACCENT, 5),
    Standing.PLANNED: Look(PAPER, "#5d6f76", "", SOFT),
    Standing.DUE_SOON: Look("#fdf0dc", "#844900", _HANDS, "#844900"),
    Standing.OVERDUE: Look("#fce9e5", "#a11d0c", _BANG, "#a11d0c", 2.6),
    Standing.BROKEN: Look("#a11d0c", "#a11d0c", _CROSS, PAPER, 2.4),
    Standing.DEVIATES: Look("#fdf0dc", "#7a4a12", _WAVE, "#7a4a12"),
    Standing.WAIVED: Look("#efecf6", "#5d4b8a", _DASH, "#5d4b8a"),
    Standing.UNVERIFIABLE: Look(PAPER, "#5d6f76", _QUESTION, SOFT, 2),
    Standing.ALLOWED: Look("#e9f1f2", "#5d6f76", _TICK, SOFT),
    Standing.NOT_YET_IN_FORCE: Look("#eef2f3", "#7d8c92", _DOTS, SOFT, 2.4),
}

# The room inside these forms lies off their middle.
_SHIFTED: dict[Ring, tuple[float, float]] = {Ring.INDICATOR: (0, 2.6), Ring.STEP: (-1, 0)}


@cache
def shape(ring: Ring, standing: Standing, kind: MarkKind = MarkKind.DONE) -> str:
    """A mark as SVG, about 22 units across. A suggested day has a broken outline."""
    look = LOOKS[standing]
    broken = ' stroke-dasharray="3.4 2.6"' if kind is MarkKind.SUGGESTED else ""
    form = (
        f'<path d="{FORMS[ring]}" fill="{look.fill}" stroke="{look.stroke}" stroke-width="2"'
        f' stroke-linejoin="round"{broken}/>'
    )
    if not look.sign:
        return form
    x, y = _SHIFTED.get(ring, (0, 0))
    moved = f' transform="translate({x} {y}) scale(.85)"' if ring in _SHIFTED else ""
    return form + (
        f'<path d="{look.sign}" fill="none" stroke="{look.ink}" stroke-width="{look.weight}"'
        f' stroke-linecap="round" stroke-linejoin="round"{moved}/>'
    )


@cache
def form_only(ring: Ring) -> str:
    """The form of a kind of duty without a standing, for a legend."""
    return (
        f'<path d="{FORMS[ring]}" fill="{PAPER}" stroke="{SOFT}" stroke-width="2"'
        ' stroke-linejoin="round"/>'
    )
