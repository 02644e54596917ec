"""Names: two that are hardly two, and one that is written in several ways."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Named
from tovholder.core.charter.index import index, title_of
from tovholder.core.checker.finding import Hit, Severity, hit
from tovholder.core.checker.rule import Rule
from tovholder.core.checker.trades import Places, Words, same_trades

_FORM_WORDS = frozenset(
    {"center", "centeret", "centret", "af", "den", "det", "for", "i", "og", "and", "of", "the"}
)
_ENDING = re.compile(r"(?<=\w{4})(?:en|et|e|n)?s?$")


def see_names_alike(charter: Charter) -> Iterator[Hit]:
    """Two of a kind whose names are the same but for the order, the ending or a form word.

    Each is told once, with the nearest one before it.
    """
    for section in ("units", "posts", "parties", "bodies"):
        entries: Mapping[str, Named] = getattr(charter, section)
        refs = sorted(entries)
        names = [(n, words) for n, ref in enumerate(refs) for words in _all_words(entries[ref])]
        earlier = _nearest_before(_alike(names, posts=section == "posts"))
        for other, one in sorted(earlier.items()):
            first, second = entries[refs[one]], entries[refs[other]]
            titles = {"one": title_of(first), "other": title_of(second)}
            yield hit((section, refs[other]), first, second, **titles)


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


def _alike(names: Sequence[tuple[int, Words]], *, posts: bool) -> Iterator[tuple[Places, Places]]:
    """Places whose names are like those at other places."""
    same: defaultdict[Words, Places] = defaultdict(list)
    for place, words in names:
        same[words].append(place)
    yield from ((places, places) for places in same.values())
    if posts:
        for short, long in same_trades(names):
            yield from ((short, long), (long, short))


def _nearest_before(alike: Iterable[tuple[Places, Places]]) -> dict[int, int]:
    """For each place with a like one before it, the nearest of those."""
    found: dict[int, int] = {}
    for places, others in alike:
        for place in places:
            if before := bisect_left(others, place):
                found[place] = max(found.get(place, 0), others[before - 1])
    return found


def _all_words(part: Named) -> list[Words]:
    """The words of each of its names; a name of form words alone says nothing."""
    names = (title_of(part) or "", *part.also)
    return [words for name in names if (words := _words(name))]


def _words(name: str) -> Words:
    """The words that tell a name from others, without their endings."""
    plain = re.findall(r"\w+", name.casefold().replace("-", ""))
    told = Counter(_ENDING.sub("", word) for word in plain if word not in _FORM_WORDS)
    return frozenset(told.items())


RULES = (
    Rule("names-alike", Severity.WARNING, see_names_alike),
    Rule("name-varies", Severity.INFO, see_name_varies),
)
