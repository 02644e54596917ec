"""Titles of posts that name one trade in two ways: a piece in front, or in the middle."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

type Words = frozenset[tuple[str, int]]
"""How often each word is in a name; equal whatever their order."""
type Places = list[int]
"""Where in a list something stands, ascending."""

_RANKS = ("chef", "general", "hoved", "næst", "over", "senior", "special", "under", "vice")
_LONG_HEAD = 9  # "koordinator" says what somebody does; "chef" does not
_LONG_START, _LONG_END = 5, 4
# No title is longer, and the work grows with the square of both.
_LONGEST_WORD, _MOST_WORDS = 40, 12


def same_trades(titles: Iterable[tuple[int, Words]]) -> Iterator[tuple[Places, Places]]:
    """The places of a word and of its longer forms, among titles that share all other words.

    As "koordinator" and "erhvervskoordinator"; but "viceborgmester" is somebody else. `titles` are
    given with their places, ascending.
    """
    for words in _by_what_else_is_said(titles).values():
        if len(words) < 2:
            continue
        longer: defaultdict[str, set[int]] = defaultdict(set)
        for word, places in words.items():
            for short in _shorter_forms(word):
                if short in words:
                    longer[short].update(places)
        for short, places_of_longer in longer.items():
            yield words[short], sorted(places_of_longer)


def _by_what_else_is_said(titles: Iterable[tuple[int, Words]]) -> dict[Words, dict[str, Places]]:
    """By the other words of a title: the word left out, and where it was."""
    found: dict[Words, dict[str, Places]] = {}
    for place, words in titles:
        if len(words) > _MOST_WORDS:
            continue
        counted = Counter(dict(words))
        for word in counted:
            rest = frozenset((counted - Counter([word])).items())
            found.setdefault(rest, {}).setdefault(word, []).append(place)
    return found


def _shorter_forms(word: str) -> Iterator[str]:
    """Every word that this is a longer form of, most of them no words at all."""
    if len(word) > _LONGEST_WORD:
        return
    if not word.startswith(_RANKS):
        yield from (word[cut:] for cut in range(1, len(word) - _LONG_HEAD + 1))
    for start in range(_LONG_START, len(word) - _LONG_END):
        for end in range(start + 1, len(word) - _LONG_END + 1):
            short = word[:start] + word[end:]
            if not word.endswith(short):
                yield short
