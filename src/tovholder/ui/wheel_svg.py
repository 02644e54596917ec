"""The annual wheel as a picture. Plain Python: the command line draws with it too."""

from collections.abc import Callable, Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from tovholder.core.wheel import Mark, Wheel
from tovholder.ui import dates
from tovholder.ui.sentences import wheel as words
from tovholder.ui.wheel_geometry import (
    RIM,
    Band,
    DrawnMark,
    Layout,
    arc,
    fitted,
    lay_out,
    point,
    text_arc,
    width_of,
)
from tovholder.ui.wheel_legend import LINE_HEIGHT, legend_rows
from tovholder.ui.wheel_marks import ACCENT, INK, LINE, LOOKS, PAPER, SOFT, shape

Link = Callable[[Mark], str]

FONT = "'IBM Plex Sans', 'Segoe UI', Arial, sans-serif"
_MARGIN = 8.0
_HEADING = 64.0
_MONTH_SIZE = 19.0
_SHORT_SIZE = 30.0
_LABEL_SIZE = 15.0
_LONGEST_SPAN = 100.0
_SPAN_GAP = 0.35
_TINTS = ("#f3f7f8", "#fafcfc")


def wheel_svg(
    wheel: Wheel, language: str, link: Link | None = None, *, title: str = "", alone: bool = True
) -> str:
    """The wheel as an SVG document in "da" or "en".

    `link` gives the address that a mark leads to; without it marks are no links. Each mark has an
    accessible name. `alone` adds `title` and a legend, for a picture that stands by itself; on a
    page both stand beside it as text.
    """
    layout = lay_out(wheel)
    half = layout.half + _MARGIN
    rows = legend_rows(wheel, language, 2 * half) if alone else ()
    above = _HEADING if alone and title else 0.0
    below = 24 + len(rows) * LINE_HEIGHT if rows else 0.0
    name = words.YEAR.format(language, year=wheel.year)
    label = f"{title}: {name}" if title else name
    heading = _heading(title, half, above) if above else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="wheel" role="group"'
        f' aria-label={quoteattr(label)} font-family="{FONT}" fill="{INK}"'
        f' viewBox="{-half:.0f} {-half - above:.0f} {2 * half:.0f} {2 * half + above + below:.0f}">'
        f"<desc>{escape(_description(wheel, language))}</desc>{heading}"
        f"{''.join(_parts(wheel, layout, language, link))}"
        f"{''.join(_legend(rows, -half, half + 24))}</svg>"
    )


def _heading(title: str, half: float, above: float) -> str:
    size = min(26.0, 26 * 2 * half / width_of(title, 28))
    return _text(-half + 4, -half - above + 34, size, title, "600")


def _description(wheel: Wheel, language: str) -> str:
    counts = {"marks": len(wheel.marks), "tracks": len(wheel.tracks)}
    return words.DESCRIPTION.format(language, **counts)


def _legend(rows: Sequence[str], x: float, y: float) -> Iterator[str]:
    for number, row in enumerate(rows):
        yield f'<g transform="translate({x:.0f} {y + number * LINE_HEIGHT:.0f})">{row}</g>'


def _parts(wheel: Wheel, layout: Layout, language: str, link: Link | None) -> Iterator[str]:
    """From the back to the front. The marks follow each other by day, as the keyboard does."""
    yield '<g aria-hidden="true">'
    yield from _bands(layout)
    yield from _rim(wheel, layout, language)
    yield from _spans(layout)
    yield from _labels(layout, language)
    yield from _hand(wheel, layout)
    yield _middle(wheel, layout, language)
    yield "</g>"
    drawn = [one for band in layout.bands for one in band.marks]
    for one in sorted(drawn, key=lambda one: one.mark.day):
        yield _mark(one, words.name_of(one.mark, language), link)


def _bands(layout: Layout) -> Iterator[str]:
    for number, band in enumerate(layout.bands):
        middle, width = (band.outer + band.inner) / 2, band.outer - band.inner
        tint = _TINTS[number % 2]
        yield f'<circle r="{middle:.1f}" fill="none" stroke="{tint}" stroke-width="{width:.1f}"/>'
        yield f'<circle r="{band.outer:.1f}" fill="none" stroke="{LINE}"/>'
    yield f'<circle r="{layout.hole:.1f}" fill="{PAPER}" stroke="{LINE}"/>'


def _rim(wheel: Wheel, layout: Layout, language: str) -> Iterator[str]:
    """Months with their names, their borders down through the bands, and the weeks outside."""
    inner, outer = layout.outer, layout.outer + RIM
    for month in wheel.months:
        current = wheel.hand is not None and month.start <= wheel.hand < month.end
        middle, fill = inner + RIM / 2, ACCENT if current else "#dfeaec"
        ring = arc(middle, month.start + 0.25, month.end - 0.25)
        yield f'<path d="{ring}" fill="none" stroke="{fill}" stroke-width="{RIM - 4:.0f}"/>'
        (x, y), (to_x, to_y) = point(layout.hole, month.start), point(inner, month.start)
        yield f'<path d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" stroke="{LINE}"/>'
        name = dates.month_name(month.number, language)
        short = dates.short_month(month.number, language).rstrip(".")
        angle, ink = (month.start + month.end) / 2, PAPER if current else ACCENT
        yield _along(middle, angle, _MONTH_SIZE, name, "wheel-month", ink, "600")
        yield _along(middle, angle, _SHORT_SIZE, short, "wheel-month-short", ink, "600")
    for week in wheel.weeks:
        (x, y), (to_x, to_y) = point(outer, week.start), point(outer + 5, week.start)
        yield f'<path d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" stroke="#a9b8be"/>'
        middle = (week.start + week.end) / 2
        yield _along(outer + 14, middle, 11, str(week.number), "wheel-week", SOFT)


def _spans(layout: Layout) -> Iterator[str]:
    """A pale arc behind a mark for the days in which it may be done, if they are few."""
    spans = {
        (one.radius, *one.mark.span): LOOKS[one.mark.standing].stroke
        for band in layout.bands
        for one in band.marks
        if one.mark.span and one.mark.span[1] - one.mark.span[0] <= _LONGEST_SPAN
    }
    for (radius, start, end), tint in spans.items():
        path = arc(radius, start + _SPAN_GAP, end - _SPAN_GAP)
        yield (
            f'<path d="{path}" fill="none" stroke="{tint}" stroke-opacity=".13" stroke-width="15"/>'
        )


def _labels(layout: Layout, language: str) -> Iterator[str]:
    """Each band's name in the widest gap between its marks, as far as it fits there."""
    for band in layout.bands:
        text = _label(band, language)
        if text:
            radius, angle = band.label_radius, band.label_angle
            yield _along(radius, angle, _LABEL_SIZE, text, "wheel-label", SOFT)


def _label(band: Band, language: str) -> str:
    track = band.track
    whole = words.track_name(track.name, track.key.ring, language)
    return fitted((whole, track.name, f"{track.name[:18].rstrip()}…"), _LABEL_SIZE, band.label_room)


def _hand(wheel: Wheel, layout: Layout) -> Iterator[str]:
    if wheel.hand is None:
        return
    (x, y), (to_x, to_y) = point(layout.hole, wheel.hand), point(layout.outer, wheel.hand)
    yield (
        f'<path class="wheel-hand" d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" stroke="{ACCENT}"'
        ' stroke-width="2.5"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{ACCENT}"/>'
    )


def _middle(wheel: Wheel, layout: Layout, language: str) -> str:
    year = _text(0, 10, 58, str(wheel.year), "600", "middle", "wheel-year")
    if not wheel.tracks:
        return year + _text(0, 40, 15, words.EMPTY.format(language, year=wheel.year), "", "middle")
    if wheel.hand is None:
        return year
    day = dates.day(wheel.on, language).rsplit(" ", 1)[0]
    return year + _text(0, 42, 17, day, "", "middle", "wheel-day")


def _mark(one: DrawnMark, name: str, link: Link | None) -> str:
    mark = one.mark
    x, y = point(one.radius, one.angle)
    label = quoteattr(name)
    ring = mark.occurrence.obligation.ring
    times = _times(mark) if mark.times > 1 else ""
    drawn = (
        f'<title>{escape(name)}</title><circle r="13" fill="transparent"/>'
        f"{shape(ring, mark.standing, mark.kind)}{times}"
    )
    place = f'transform="translate({x:.1f} {y:.1f})"'
    if link is None:
        return f'<g class="wheel-mark" role="img" aria-label={label} {place}>{drawn}</g>'
    address = quoteattr(link(mark))
    return f'<a class="wheel-mark" href={address} aria-label={label}><g {place}>{drawn}</g></a>'


def _times(mark: Mark) -> str:
    """A small number at the shoulder of a mark that stands for several times."""
    return (
        f'<circle cx="9" cy="-9" r="7.5" fill="{INK}"/>'
        f'<text x="9" y="-5.4" font-size="10" font-weight="600" fill="{PAPER}"'
        f' text-anchor="middle">{mark.times}</text>'
    )


def _along(
    radius: float, angle: float, size: float, word: str, css: str, ink: str, weight: str = ""
) -> str:
    """A word that follows the circle, with its middle at the angle."""
    name = f"wheel-{radius:.0f}-{angle * 10:.0f}-{size:.0f}"
    path = text_arc(radius, angle, size, width_of(word, size) * 1.6)
    bold = f' font-weight="{weight}"' if weight else ""
    # A page may show these instead, where it is too small for the others.
    hidden = ' display="none"' if css.endswith("-short") else ""
    return (
        f'<path id="{name}" d="{path}" fill="none"/>'
        f'<text class="{css}" font-size="{size:.0f}" fill="{ink}" text-anchor="middle"{bold}'
        f"{hidden}>"
        f'<textPath href="#{name}" startOffset="50%">{escape(word)}</textPath></text>'
    )


def _text(
    x: float,
    y: float,
    size: float,
    word: str,
    weight: str = "",
    anchor: str = "start",
    css: str = "",
) -> str:
    bold = f' font-weight="{weight}"' if weight else ""
    named = f' class="{css}"' if css else ""
    return (
        f'<text{named} x="{x:.0f}" y="{y:.0f}" font-size="{size:.0f}" text-anchor="{anchor}"{bold}>'
        f"{escape(word)}</text>"
    )
