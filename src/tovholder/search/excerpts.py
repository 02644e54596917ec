"""The piece of a text that shows why it was found."""

from collections.abc import Set

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from tovholder.search.words import Word, words

LENGTH = 220
_BEFORE = 60


def marked(text: str, sought: Set[str]) -> SafeString:
    """The whole text with the words that were sought marked."""
    hits = [one for one in words(text) if one.stem in sought]
    return _marked(text, 0, len(text), hits)


def excerpt(text: str, sought: Set[str]) -> SafeString:
    """The piece with most hits, about 220 letters, whole words, dots where text is left out."""
    found = list(words(text))
    hits = [one for one in found if one.stem in sought]
    start, end = _window(text, found, hits)
    piece = _marked(text, start, end, hits)
    before = "… " if start > 0 else ""
    after = " …" if end < len(text) else ""
    return format_html("{}{}{}", before, piece, after)


def _window(text: str, found: list[Word], hits: list[Word]) -> tuple[int, int]:
    if len(text) <= LENGTH or not found:
        return 0, len(text)
    best = max(hits, key=lambda one: _hits_after(one, hits), default=found[0])
    wanted = min(max(best.start - _BEFORE, 0), max(len(text) - LENGTH, 0))
    start = next((one.start for one in found if one.start >= wanted), 0) if wanted else 0
    ends = [one.end for one in found if start < one.end <= start + LENGTH]
    end = ends[-1] if ends else start + LENGTH
    return start, len(text) if end >= found[-1].end else end


def _hits_after(first: Word, hits: list[Word]) -> tuple[int, int]:
    """How many different hits stand in a window that begins with this one; early ones win ties."""
    within = {one.stem for one in hits if first.start <= one.start < first.start + LENGTH - _BEFORE}
    return len(within), -first.start


def _marked(text: str, start: int, end: int, hits: list[Word]) -> SafeString:
    pieces: list[tuple[str, str]] = []
    place = start
    for one in hits:
        if start <= one.start and one.end <= end:
            pieces.append((text[place : one.start], text[one.start : one.end]))
            place = one.end
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", pieces), text[place:end])
