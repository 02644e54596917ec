"""From a text to the words it is found by. Plain Python, the same for every database.

A word is written one way (`fold`), then reduced to its stem by Snowball's Danish stemmer, again and
again until nothing changes: one pass leaves *virksomhedernes* and *virksomhed* apart. Compounds are
split where both parts are words of the organisation's own texts, with a linking s or e between.
"""

import re
import unicodedata
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_STEMMER = Stemmer.Stemmer("danish", 0)
_SHORTEST_STEM = 3
SHORTEST_PART, SHORTEST_COMPOUND = 4, 8
LONGEST = 40
"""Of a longer word, which no text means, the beginning is kept."""

STOP = frozenset(
    "af alle at da de den der deres det dig din du efter eller en end er et for fra før har hos "
    "hvad hvis hvor i ikke ind jeg kan man med men mod når og også om op os over på samt sig skal "
    "som så til ud under var ved vi vil være".translate(_LETTERS).split()
)
"""Words that say nothing of what a text is about; a question is asked without them."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, and its stem."""

    start: int
    end: int
    stem: str


def fold(text: str) -> str:
    """The text in small letters, with ae for æ, oe for ø, aa for å, and no other accents."""
    small = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    if small.isascii():
        return small
    parts = unicodedata.normalize("NFKD", small)
    return "".join(one for one in parts if not unicodedata.combining(one))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a folded word; words of one family have the same."""
    if word.endswith("loest"):  # the stemmer knows -løst only with its own letter
        word = word[:-1]
    while len(shorter := _STEMMER.stemWord(word)) >= _SHORTEST_STEM and shorter != word:
        word = shorter
    return word


def words(text: str) -> Iterator[Word]:
    """The words of a text in order."""
    for found in _WORD.finditer(text):
        yield Word(found.start(), found.end(), stem(fold(found[0])[:LONGEST]))


def stems(text: str) -> list[str]:
    """The stems of a text in order, with repetitions."""
    return [stem(one) for one in forms(text)]


def forms(text: str) -> list[str]:
    """The words of a text in order, folded, as they are written there."""
    return [one[:LONGEST] for one in _WORD.findall(fold(text))]


def asked_words(question: str) -> list[str]:
    """The folded words of a question, each once; without stop words unless there are no others."""
    found = list(dict.fromkeys(forms(question)))
    return [one for one in found if one not in STOP] or found


def parts_of(word: str, vocabulary: Set[str]) -> frozenset[str]:
    """The stems that a compound is made of, at every level; empty if it is no compound.

    "erhvervsfremmeplan" is made of "erhverv", "frem", "plan" and "erhvervsfrem". `vocabulary` holds
    stems.
    """
    if len(word) < SHORTEST_COMPOUND:
        return frozenset()
    found: set[str] = set()
    for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        head, tail = stem(word[:place]), stem(word[place:])
        in_head = _known_or_parts(head, vocabulary)
        if in_head and (in_tail := _known_or_parts(tail, vocabulary)):
            found |= in_head | in_tail
    return frozenset(found - {word})


def _known_or_parts(part: str, vocabulary: Set[str]) -> frozenset[str]:
    """The part itself if it is a word, and the parts of it if it is a compound."""
    itself = frozenset({part}) if part in vocabulary and part not in STOP else frozenset()
    return itself | parts_of(part, vocabulary)


def smallest(parts: Set[str]) -> frozenset[str]:
    """Those of a compound's parts that are not made of others."""
    return frozenset(one for one in parts if not any(o != one and o in one for o in parts))
