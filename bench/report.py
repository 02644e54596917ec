"""The measurements as a page of Markdown, with every target and whether it was kept."""

from collections.abc import Iterable, Iterator, Sequence

from bench import feeds, judging, pages, search, tick
from bench.feeds import Feed
from bench.generate import TODAY, Stock
from bench.judging import Judging
from bench.pages import Page
from bench.search import Searched
from bench.tick import Ticked
from bench.timing import Timing, cpu_ratio, ratio

_HEAD = """# Benchmarks

Written by `make bench`. What is compared takes turns in interleaved rounds; a figure is the median
of the rounds, a ratio the median of the rounds' own ratios. The second ratio is of processor time,
which a busy machine disturbs less; it decides whether a target is kept. Day asked about: {day}.
"""
_JUDGING = f"""
## Judging

The five example charters through ten years, and as many copies of them as the scale says, judged in
one call. The bare loop compares the two dates of each occurrence with the day and counts.
Targets: at most {judging.MOST:.0f} times the loop, and growth no worse than n log n.
"""
_PAGES = f"""
## Pages

Server time of a whole request, through the same middleware and with the same login as the bare
view, which lists as many rows of five columns from one query in a plain template. Rows are table
rows, and list entries outside tables. Target: at most {pages.MOST:.0f} times the bare view.
"""
_FEEDS = f"""
## Calendar feed

Targets: making the file takes at most {feeds.MOST_OF_SERIALISING:.0f} times what the icalendar
library needs to write the same events out; an unchanged feed answers 304 in the time of a bare view
of one row.
"""
_SEARCH = f"""
## Search

Whole requests for the page of a search, asked in the largest organisation beside all the others,
each with {search.PAPERS} papers of 60 words besides its charters and persons. Target: an answer
within {search.MOST_SECONDS:g} s.
"""
_TICK = f"""
## Tick

Reminding people in every organisation, one after the other, none judged before. Target: one of the
last half takes at most {tick.MOST_GROWTH:g} times as long as one of the first.
"""


def render(
    machine: Iterable[tuple[str, str]],
    stock: Stock,
    judged: Sequence[Judging],
    shown: Sequence[Page],
    fed: Feed,
    searched: Searched,
    ticked: Ticked,
) -> tuple[str, bool]:
    """The page, and whether every target was kept."""
    stored = f"{stock.organisations} organisations × 10 years, {stock.facts} facts"
    parts = [
        _HEAD.format(day=TODAY),
        table(("", ""), [*machine, ("Stored", stored)]),
        _JUDGING,
        table(_JUDGING_HEAD, map(_judging_row, judged)),
        _growth(judging.growth(judged)),
        _PAGES,
        table(_PAGE_HEAD, map(_page_row, shown)),
        _FEEDS,
        table(_FEED_HEAD, _feed_rows(fed)),
        _SEARCH,
        table(_SEARCH_HEAD, _search_rows(searched)),
        _indexed(searched),
        _TICK,
        table(_TICK_HEAD, [_tick_row(ticked)]),
    ]
    text = "\n".join(parts)
    return text, "**missed**" not in text


def _growth(grown: float) -> str:
    kept = _kept(grown, judging.MOST_GROWTH)
    return (
        f"\nFrom the first to the last scale its time grew by {grown:.2f} times n log n: {kept}.\n"
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; numbers, which are all but the first column, stand to the right."""
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


_JUDGING_HEAD = (
    "scale", "occurrences", "facts", "judged per second", "ns each", "loop, ns each",
    "ratio", "processor", "target",
)  # fmt: skip


def _judging_row(run: Judging) -> Sequence[str]:
    return (
        f"{run.scale}×",
        f"{run.occurrences}",
        f"{run.facts}",
        f"{run.per_second:,.0f}",
        f"{run.seconds * 1e9:.0f}",
        f"{run.bare_seconds * 1e9:.0f}",
        f"{run.ratio:.1f}",
        f"{run.cpu_ratio:.1f}",
        _kept(run.cpu_ratio, judging.MOST),
    )


_PAGE_HEAD = ("page", "rows", "queries", "ms", "bare, ms", "ratio", "processor", "target")


def _page_row(page: Page) -> Sequence[str]:
    return (
        page.name,
        f"{page.rows}",
        f"{page.queries}",
        f"{page.seconds * 1e3:.1f}",
        f"{page.bare_seconds * 1e3:.1f}",
        f"{page.ratio:.1f}",
        f"{page.cpu_ratio:.1f}",
        _kept(page.cpu_ratio, pages.MOST),
    )


_FEED_HEAD = ("what", "ms", "beside, ms", "ratio", "processor", "target")


def _feed_rows(fed: Feed) -> Iterator[Sequence[str]]:
    made = f"file of {fed.events} events / icalendar alone"
    yield _compared(made, fed.made, fed.serialised, feeds.MOST_OF_SERIALISING)
    yield _compared("304 / bare view", fed.unchanged, fed.bare, feeds.MOST_OF_BARE)
    yield "whole request for a new file", f"{fed.request.median * 1e3:.1f}", "", "", "", ""


def _compared(what: str, one: Timing, other: Timing, most: float) -> Sequence[str]:
    share = cpu_ratio(one, other)
    return (
        what,
        f"{one.median * 1e3:.1f}",
        f"{other.median * 1e3:.1f}",
        f"{ratio(one, other):.1f}",
        f"{share:.1f}",
        _kept(share, most),
    )


def _indexed(searched: Searched) -> str:
    seconds = f"{searched.seconds_to_index:.1f}"
    return f"\n{searched.documents} documents; one organisation is indexed anew in {seconds} s.\n"


_SEARCH_HEAD = ("asked for", "found", "ms", "target")


def _search_rows(searched: Searched) -> Iterator[Sequence[str]]:
    for one in searched.asked:
        seconds = one.request.median
        kept = _kept(seconds, search.MOST_SECONDS)
        yield one.what, f"{one.hits}", f"{seconds * 1e3:.0f}", kept


_TICK_HEAD = ("organisations", "mails", "things", "s in all", "ms each", "growth", "target")


def _tick_row(ticked: Ticked) -> Sequence[str]:
    number, seconds = len(ticked.seconds), sum(ticked.seconds)
    return (
        f"{number}",
        f"{ticked.mails}",
        f"{ticked.things}",
        f"{seconds:.1f}",
        f"{seconds / number * 1e3:.0f}",
        f"{ticked.growth:.2f}",
        _kept(ticked.growth, tick.MOST_GROWTH),
    )


def _kept(value: float, most: float) -> str:
    return f"kept (≤ {most:g})" if value <= most else f"**missed** (≤ {most:g})"
