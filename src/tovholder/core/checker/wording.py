"""Words that leave the reader guessing: readings, placeholders, references that lead nowhere."""

import re
from collections.abc import Iterator

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Part
from tovholder.core.charter.walk import walk
from tovholder.core.checker.finding import Hit, Path, Severity, hit
from tovholder.core.checker.naming import called
from tovholder.core.checker.rule import Rule

_PLACEHOLDER = re.compile(
    r"\[(?!sic\b)[^\W\d_][^\[\]]*\]"  # [måned]
    r"|<(?!https?:|mailto:)[^\W\d_][^<>@]*>"  # <navn>
    r"|\[(?:\.{2,}|…|\?|_+|\s*)\]"  # [...]
    r"|_{3,}|\.{4,}|…{2,}"  # a dotted line to write on
    r"|\bx{2,}\b|\bX{2,}(?=[ -]\w)|\bX{3,}\b"  # XX Kommune
    r"|\b(?:TBD|TODO|NN)\b|\bN\.\s?N\."
)
_NOT_FROM_THE_DOCUMENT = frozenset({"clause", "inferred"})
_PLACE_WORDS = re.compile(
    r"\b(?:forrige|næste|foregående|modstående|denne) side\b"
    r"|\b(?:oven|neden)(?:for|stående|nævnte)\b|\b(?:før|ovenfor)nævnte\b"
    r"|\bher(?:over|under)?\b"
    r"|\b(?:previous|next|facing) page\b|\b(?:above|below|overleaf|here)\b",
    re.IGNORECASE,
)


def see_inferred_reading(charter: Charter) -> Iterator[Hit]:
    """A passage that the editor of the file had to read in one of several ways."""
    for path, part in walk(charter):
        if isinstance(part, Part) and part.inferred:
            yield hit(path, part, what=called(charter, path, part), reading=part.inferred)


def see_placeholder(charter: Charter) -> Iterator[Hit]:
    """A part with places that were meant to be filled in; one hit for all of them."""
    around: dict[Path, Part] = {}
    unfilled: dict[Path, list[str]] = {}
    for path, value in walk(charter):
        if isinstance(value, Part):
            around[path] = value
        elif isinstance(value, str) and path[-1] not in _NOT_FROM_THE_DOCUMENT:
            for match in _PLACEHOLDER.finditer(value):
                unfilled.setdefault(_innermost(around, path), []).append(match[0].strip())
    for path, found in unfilled.items():
        part, places = around[path], tuple(dict.fromkeys(found))
        yield hit(path, part, what=called(charter, path, part), placeholders=places)


def see_annex_missing(charter: Charter) -> Iterator[Hit]:
    """Something the document leans on that does not come with it."""
    for place, reference in enumerate(charter.references):
        if not reference.attached:
            yield hit(("references", place), reference, reference=reference.title)


def see_reference_by_place(charter: Charter) -> Iterator[Hit]:
    """A reference to a place on the paper, which moves whenever the text does."""
    for place, reference in enumerate(charter.references):
        if reference.cited_as and _PLACE_WORDS.search(reference.cited_as):
            path = ("references", place, "cited_as")
            yield hit(path, reference, reference=reference.title, cited_as=reference.cited_as)


def _innermost(parts: dict[Path, Part], path: Path) -> Path:
    return next(path[:end] for end in range(len(path), -1, -1) if path[:end] in parts)


RULES = (
    Rule("inferred-reading", Severity.INFO, see_inferred_reading),
    Rule("placeholder", Severity.ERROR, see_placeholder),
    Rule("annex-missing", Severity.WARNING, see_annex_missing),
    Rule("reference-by-place", Severity.INFO, see_reference_by_place),
)
