"""Names: two that are hardly two, and one that is written in several ways."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations, product

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Named
from tovholder.core.charter.index import index, title_of
from tovholder.core.checker.finding import Hit, Severity, hit
from tovholder.core.checker.rule import Rule

type Words = Counter[str]
"""How often each word is in a name; equal whatever their order."""

_FORM_WORDS = frozenset(
    {"center", "centeret", "centret", "af", "den", "det", "for", "i", "og", "and", "of", "the"}
)
_ENDING = re.compile(r"(?<=\w{4})(?:en|et|e|n)?s?$")
_RANKS = ("chef", "general", "hoved", "næst", "over", "senior", "special", "under", "vice")
_LONG_HEAD = 9  # "koordinator" says what somebody does; "chef" does not
_LONG_START, _LONG_END = 5, 4


def see_names_alike(charter: Charter) -> Iterator[Hit]:
    """Two of a kind whose names are the same but for the order, the ending or a form word."""
    for section in ("units", "posts", "parties", "bodies"):
        entries: Mapping[str, Named] = getattr(charter, section)
        words = {ref: _all_words(entries[ref]) for ref in sorted(entries)}
        for one, other in combinations(words, 2):
            if _alike(words[one], words[other], posts=section == "posts"):
                first, second = entries[one], entries[other]
                titles = {"one": title_of(first), "other": title_of(second)}
                yield hit((section, other), first, second, **titles)


def see_name_varies(charter: Charter) -> Iterator[Hit]:
    """A name that the document writes in a way that is no accepted alias."""
    for entry in index(charter):
        if isinstance(entry.part, Named):
            accepted = {title_of(entry.part), *entry.part.also}
            strange = [one for one in entry.part.written_as if one.text not in accepted]
            if strange:
                spellings = tuple(one.text for one in strange)
                name = index(charter).name(entry.id)
                yield hit(entry.path, entry.part, *strange, name=name, spellings=spellings)


def _alike(one: list[Words], other: list[Words], *, posts: bool) -> bool:
    pairs = product(one, other)
    return any(a == b or (posts and _same_trade(a, b)) for a, b in pairs)


def _all_words(part: Named) -> list[Words]:
    """The words of each of its names; a name of form words alone says nothing."""
    names = (title_of(part) or "", *part.also)
    return [words for name in names if (words := _words(name))]


def _words(name: str) -> Words:
    """The words that tell a name from others, without their endings."""
    plain = re.findall(r"\w+", name.casefold().replace("-", ""))
    return Counter(_ENDING.sub("", word) for word in plain if word not in _FORM_WORDS)


def _same_trade(one: Words, other: Words) -> bool:
    """Whether two titles differ in one word, by a piece put in front of it or into its middle.

    As "koordinator" and "erhvervskoordinator"; but "viceborgmester" is somebody else.
    """
    if (one - other).total() != 1 or (other - one).total() != 1:
        return False
    short, long = sorted([*(one - other), *(other - one)], key=len)
    if long.endswith(short):
        return len(short) >= _LONG_HEAD and not long.startswith(_RANKS)
    cuts = range(_LONG_START, len(short) - _LONG_END + 1)
    return any(long.startswith(short[:cut]) and long.endswith(short[cut:]) for cut in cuts)


RULES = (
    Rule("names-alike", Severity.WARNING, see_names_alike),
    Rule("name-varies", Severity.INFO, see_name_varies),
)
