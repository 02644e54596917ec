"""A diagram of who answers to whom, as SVG. Plain Python.

Each top stands with its own below it. Those who have nobody below them hang in a column under
whoever they answer to, so that the picture stays narrow; the others stand side by side. What is
tied a second time has a dashed line. Measures are in the picture's own units, about a pixel each.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

WIDTH, HEIGHT = 208, 68
GAP, DROP, STEP = 28, 44, 24
WIDEST = 1200
MARGIN = 12
_LETTERS = 25
_SIDE_BY_SIDE = 4


@dataclass(frozen=True, slots=True)
class Box:
    """Somebody in the diagram. `tone` is a CSS class; `label` is what a screen reader says."""

    key: str
    title: str
    caption: str
    label: str
    url: str = ""
    tone: str = "party"


@dataclass(frozen=True, slots=True)
class Line:
    """A tie from one box to the one above it. `tone` is a CSS class."""

    below: str
    above: str
    tone: str


@dataclass(slots=True)
class _Plan:
    """Where the boxes' upper left corners are, each above its own, and how far the picture goes."""

    spots: dict[str, tuple[float, float]] = field(default_factory=dict)
    right: float = 0
    bottom: float = 0

    def put(self, key: str, x: float, y: float) -> None:
        self.spots[key] = (x, y)
        self.right = max(self.right, x + WIDTH)
        self.bottom = max(self.bottom, y + HEIGHT)


def organisation_svg(
    boxes: Mapping[str, Box],
    roots: Sequence[str],
    children: Mapping[str, Sequence[str]],
    lines: Sequence[Line],
    side_lines: Sequence[Line],
    name: str,
) -> str:
    """The diagram. `roots` and `children` are a forest; `lines` its ties, `side_lines` others."""
    plan = _Plan()
    x, y, lowest = float(MARGIN), float(MARGIN), 0.0
    for root in roots:
        wide = _wide(root, children)
        if x > MARGIN and x + wide > WIDEST:
            x, y = float(MARGIN), lowest + DROP
        _place(root, x, y, children, plan)
        x, lowest = x + wide + GAP, plan.bottom
    drawn = [
        *(_straight(line, plan, children) for line in lines),
        *(_curve(line, plan) for line in side_lines),
        *(_box(boxes[key], *spot) for key, spot in plan.spots.items()),
    ]
    right, bottom = plan.right + MARGIN, plan.bottom + MARGIN
    return (
        f'<svg class="organisation" viewBox="0 0 {right:g} {bottom:g}" width="{right:g}" '
        f'height="{bottom:g}" role="group" aria-label={quoteattr(name)}>{"".join(drawn)}</svg>'
    )


def _hangs(key: str, children: Mapping[str, Sequence[str]]) -> bool:
    """Whether the box's own hang in a column: many, and none of them has anybody below."""
    own = children.get(key, ())
    return len(own) > _SIDE_BY_SIDE and not any(children.get(one) for one in own)


def _wide(key: str, children: Mapping[str, Sequence[str]]) -> float:
    own = children.get(key, ())
    if not own:
        return WIDTH
    if _hangs(key, children):
        return WIDTH + STEP
    return max(WIDTH, sum(_wide(one, children) for one in own) + GAP * (len(own) - 1))


def _place(
    key: str, x: float, y: float, children: Mapping[str, Sequence[str]], plan: _Plan
) -> None:
    own = children.get(key, ())
    if _hangs(key, children):
        plan.put(key, x, y)
        for number, one in enumerate(own, start=1):
            plan.put(one, x + STEP, y + number * (HEIGHT + GAP / 2))
        return
    plan.put(key, x + (_wide(key, children) - WIDTH) / 2, y)
    left = x
    for one in own:
        _place(one, left, y + HEIGHT + DROP, children, plan)
        left += _wide(one, children) + GAP


def _straight(line: Line, plan: _Plan, children: Mapping[str, Sequence[str]]) -> str:
    """From the middle of the upper box, or down its left edge to those that hang."""
    (low_x, low_y), (top_x, top_y) = plan.spots[line.below], plan.spots[line.above]
    if _hangs(line.above, children):
        path = f"M{top_x + STEP / 2:g} {top_y + HEIGHT:g}V{low_y + HEIGHT / 2:g}H{low_x:g}"
    else:
        middle = top_y + HEIGHT + DROP / 2
        start, end = top_x + WIDTH / 2, low_x + WIDTH / 2
        path = f"M{start:g} {top_y + HEIGHT:g}V{middle:g}H{end:g}V{low_y:g}"
    return f'<path class="tie tie-{line.tone}" d="{path}"/>'


def _curve(line: Line, plan: _Plan) -> str:
    """From the top of the lower box to the bottom of the upper, or side to side on one level."""
    (low_x, low_y), (top_x, top_y) = plan.spots[line.below], plan.spots[line.above]
    if top_y + HEIGHT < low_y:
        x1, y1 = low_x + WIDTH * 0.75, low_y
        x2, y2 = top_x + WIDTH * 0.75, top_y + HEIGHT
        bend = max((y1 - y2) / 2, DROP / 2)
        path = f"M{x1:g} {y1:g}C{x1:g} {y1 - bend:g} {x2:g} {y2 + bend:g} {x2:g} {y2:g}"
    else:
        x1, x2 = (low_x, top_x + WIDTH) if low_x > top_x else (low_x + WIDTH, top_x)
        y1, y2 = low_y + HEIGHT / 2, top_y + HEIGHT / 2
        path = f"M{x1:g} {y1:g}C{(x1 + x2) / 2:g} {y1:g} {(x1 + x2) / 2:g} {y2:g} {x2:g} {y2:g}"
    return f'<path class="tie tie-side tie-{line.tone}" d="{path}"/>'


def _box(box: Box, x: float, y: float) -> str:
    texts = "".join(_texts(box))
    shape = (
        f'<rect class="box" width="{WIDTH}" height="{HEIGHT}" rx="4"/>'
        f'<rect class="edge" width="6" height="{HEIGHT}" rx="3"/>{texts}'
    )
    inner = f'<g class="place place-{box.tone}" transform="translate({x:g} {y:g})">{shape}</g>'
    if not box.url:
        return f'<g role="img" aria-label={quoteattr(box.label)}>{inner}</g>'
    return f"<a href={quoteattr(box.url)}><title>{escape(box.label)}</title>{inner}</a>"


def _texts(box: Box) -> Iterator[str]:
    lines = wrapped(box.title, _LETTERS)
    first = 24 if len(lines) > 1 else 30
    for number, line in enumerate(lines):
        yield f'<text class="title" x="16" y="{first + 17 * number}">{escape(line)}</text>'
    if box.caption:
        y = first + 17 * len(lines) + 1
        yield f'<text class="caption" x="16" y="{y}">{escape(box.caption)}</text>'


def wrapped(text: str, letters: int) -> list[str]:
    """The text in at most two lines of so many letters, cut with "…" where it is longer."""
    lines = [""]
    for word in text.split():
        if not lines[-1]:
            lines[-1] = word
        elif len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if len(lines) > 2:
        lines = [lines[0], " ".join(lines[1:])]
    return [line if len(line) <= letters else f"{line[: letters - 1]}…" for line in lines]
