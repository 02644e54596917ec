"""What somebody finds."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import overload

from django.db.models import Q

from tovholder.directory.models import Organisation
from tovholder.search import engine
from tovholder.search.engine import Asker, Match, Question
from tovholder.search.models import Document, Term
from tovholder.search.words import asked_words, smallest, stem, stems

MOST = 500
"""So many documents are found at most; who has more asks for something narrower."""
LONGEST_QUESTION = 200
_MOST_COMPOUNDS = 200
_SHORTEST_BEGINNING = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that was found."""

    kind: str
    title: str
    text: str
    url: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Matches:
    """Keys and kinds of the documents found, the best first; and the stems sought, to mark them.

    `is_every_word` is False when no document has all the words, and these have some of them.
    """

    found: Sequence[tuple[int, str]]
    sought: frozenset[str]
    is_every_word: bool = True


NOTHING = Matches((), frozenset())


def search(
    organisation: Organisation, person: int, permissions: frozenset[str], question: str
) -> Matches:
    """What a person with these permissions finds; two queries, three if no document has all words.

    Each word is found in its other forms and inside compounds, and a compound also where its parts
    stand apart. The last word is also found as the beginning of a longer one.
    """
    asked = asked_words(question[:LONGEST_QUESTION])
    if not asked:
        return NOTHING
    groups = _groups(organisation, [stem(word) for word in asked], asked[-1])
    asker = Asker(organisation.pk, person, permissions)
    found = engine.find(groups, asker, MOST)
    is_every_word = bool(found) or len(groups) == 1
    if not is_every_word:
        found = engine.find([[one for group in groups for one in group]], asker, MOST)
    found.sort(key=partial(_place, groups))
    kinds = tuple((one.document, one.kind) for one in found)
    sought = frozenset(stem for group in groups for one in group for stem in one)
    return Matches(kinds, sought, is_every_word)


def _place(groups: Question, match: Match) -> tuple[int, int, float]:
    """What is called by the words comes first, then what is called by others of their family."""
    title = frozenset(stems(match.title))
    called = sum(title.issuperset(group[0]) for group in groups)
    akin = sum(any(title.issuperset(one) for one in group) for group in groups)
    return -called, -akin, match.rank


class Hits(Sequence[Hit]):
    """The documents with these keys, in that order. Each part is read when it is asked for first,
    in one query.
    """

    def __init__(self, keys: Sequence[int]) -> None:
        self._keys = keys
        self._read: dict[tuple[int, ...], list[Hit]] = {}

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> list[Hit]: ...
    def __getitem__(self, place: int | slice) -> Hit | list[Hit]:
        if isinstance(place, int):
            return self[place : place + 1][0]
        wanted = tuple(self._keys[place])
        if wanted not in self._read:
            fields = ("pk", "kind", "title", "text", "url", "on")
            rows = Document.objects.filter(pk__in=wanted).values_list(*fields)
            known = {pk: Hit(*rest) for pk, *rest in rows}
            self._read[wanted] = [known[key] for key in wanted if key in known]
        return self._read[wanted]

    def __iter__(self) -> Iterator[Hit]:
        return iter(self[:])


def _groups(organisation: Organisation, asked: Sequence[str], last: str) -> Question:
    """For each stem: itself, the compounds it is in, and its own parts together.

    For the last also every word that begins as `last` was written.
    """
    compounds, parts = _compounds(organisation, asked, last)
    groups = []
    for one in asked:
        alternatives = [[one], *([word] for word in sorted(compounds[one] - {one}))]
        if apart := smallest(parts[one]):
            alternatives.append(sorted(apart))
        groups.append(alternatives[:_MOST_COMPOUNDS])
    return groups


def _compounds(
    organisation: Organisation, asked: Sequence[str], last: str
) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """By stem: the words it is a part or the beginning of, and its own parts; one query."""
    begins = Q(part__startswith=last) if len(last) >= _SHORTEST_BEGINNING else Q(part=last)
    rows = Term.objects.filter(
        Q(part__in=asked, is_form=False) | Q(word__in=asked, is_form=False) | begins,
        organisation=organisation,
    ).values_list("part", "word", "is_form")
    compounds: dict[str, set[str]] = defaultdict(set)
    parts: dict[str, set[str]] = defaultdict(set)
    for part, word, is_form in rows:
        if is_form or part.startswith(last):
            compounds[asked[-1]].add(word)
        if not is_form:
            compounds[part].add(word)
        if not is_form and part != word:
            parts[word].add(part)
    return compounds, parts
