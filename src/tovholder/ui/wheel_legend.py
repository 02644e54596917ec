"""What the forms, colours and outlines of a wheel mean: those that occur in it, and no others."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from tovholder.core.obligations import Ring
from tovholder.core.verdicts import Standing
from tovholder.core.wheel import MarkKind, Wheel
from tovholder.ui.sentences.standings import STANDINGS
from tovholder.ui.sentences.wheel import KINDS, RINGS
from tovholder.ui.wheel_marks import form_only, shape

LINE_HEIGHT = 30.0
_COLUMN = 200.0

Key = tuple[str, str]
"""A shape as SVG around 0, 0, and the word for it."""


def ring_keys(wheel: Wheel, language: str) -> Sequence[Key]:
    """The form of each kind of duty."""
    found = {track.key.ring for track in wheel.tracks}
    return [(form_only(ring), RINGS[ring].text(language)) for ring in Ring if ring in found]


def standing_keys(wheel: Wheel, language: str) -> Sequence[Key]:
    """The colour and the sign of each standing, in the order of the badges."""
    found = {mark.standing.value for mark in wheel.marks}
    return [
        (shape(Ring.MEETING, Standing(code)), word.text(language))
        for code, word in STANDINGS.items()
        if code in found
    ]


def kind_keys(wheel: Wheel, language: str) -> Sequence[Key]:
    """The broken outline, if a suggested day occurs."""
    if not any(mark.kind is MarkKind.SUGGESTED for mark in wheel.marks):
        return []
    drawn = shape(Ring.MEETING, Standing.PLANNED, MarkKind.SUGGESTED)
    return [(drawn, KINDS[MarkKind.SUGGESTED].text(language))]


def legend_rows(wheel: Wheel, language: str, width: float) -> Sequence[str]:
    """The whole legend as lines of SVG, each from 0, 0 to the right."""
    columns = max(int(width / _COLUMN), 1)
    standings = [*standing_keys(wheel, language), *kind_keys(wheel, language)]
    return [
        "".join(_cells(keys[start : start + columns], width / columns))
        for keys in (ring_keys(wheel, language), standings)
        for start in range(0, len(keys), columns)
    ]


def _cells(keys: Sequence[Key], column: float) -> Iterator[str]:
    for number, (drawn, word) in enumerate(keys):
        x = number * column
        yield f'<g transform="translate({x + 18:.0f} 0)">{drawn}</g>'
        yield f'<text x="{x + 38:.0f}" y="5" font-size="15">{escape(word)}</text>'
