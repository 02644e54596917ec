"""What could have stood in a wrong phrase, and the right phrase that it most resembles."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import cache
from itertools import product

from tovholder.core.language import Language
from tovholder.core.schedule.fault import Fault, ReadingError
from tovholder.core.schedule.reading import read, terminals_after
from tovholder.core.schedule.say import say
from tovholder.core.schedule.words import Word, cut, vocabulary_of

_SAME_WORD = 0.65  # how alike two words are, at least, if one may be the other misspelled
_SAME_THOUGHT = 0.4  # how alike a phrase and its mended form are, at least
_RELATED = 0.6  # how alike a phrase and a model phrase are, at least
_MISSPELLED_WORDS = 3  # more of them, and the text is no phrase
_WORDS_OFF = 6  # so many words may be too many before or after a phrase
_LESS = 3  # 31 February is three days too late, or two

# A terminal that may be put in stands for the first of its values; these cannot be guessed.
_NOT_GUESSED = frozenset({"COUNT", "MONTH", "SEASON", "WEEKDAY", "QUARTER_NUMBER", "OTHER"})

_MODELS: dict[Language, tuple[str, ...]] = {
    "da": (
        "4 gange om året",
        "mindst 1 gang i kvartalet",
        "hver måned undtagen juli",
        "i marts",
        "2. torsdag i hver måned",
        "hver 2. uge",
        "hvert år den 1. december",
        "senest 7 dage før hvert møde",
        "onsdagen før hvert møde",
        "efter behov",
        "løbende",
    ),
    "en": (
        "4 times a year",
        "at least once a quarter",
        "every month except July",
        "in March",
        "2nd Thursday of every month",
        "every 2 weeks",
        "every year on 1 December",
        "no later than 7 days before each meeting",
        "the Wednesday before each meeting",
        "as needed",
        "continuously",
    ),
}


@dataclass(frozen=True, slots=True)
class Wrong:
    """A phrase that failed, in the language that it is closest to."""

    phrase: str
    language: Language
    misread: ReadingError

    def expected(self) -> tuple[str, ...]:
        """What could have stood where reading stopped; nothing if the words are in their places."""
        terminals = self._terminals()
        names = vocabulary_of(self.language).names.items()
        return tuple(dict.fromkeys(name for terminal, name in names if terminal in terminals))

    def nearest(self) -> str | None:
        """A right phrase in the same language, said as `say` does, or None."""
        for attempts, likeness in (
            (self._respelled(), 0.0),
            (self._a_little_less(), 0.0),
            (self._in_each_month(), 0.0),
            (self._edited(), _SAME_THOUGHT),
        ):
            if best := self._most_alike(attempts, likeness):
                return best
        models = _MODELS[self.language]
        return next(iter(get_close_matches(self.phrase.lower(), models, 1, _RELATED)), None)

    def _most_alike(self, attempts: Iterable[list[Word]], likeness: float) -> str | None:
        matcher = SequenceMatcher(b=self.phrase.lower(), autojunk=False)
        best = None
        for words in attempts:
            try:
                candidate = say(read(words), self.language)
            except ReadingError:
                continue
            matcher.set_seq1(candidate.lower())
            if matcher.ratio() > likeness:
                best, likeness = candidate, matcher.ratio()
        return best

    def _words(self) -> list[Word]:
        return cut(self.phrase, self.language)

    def _place(self) -> int:
        """How many words stand before the one that went wrong."""
        return sum(word.end <= self.misread.position for word in self._words())

    def _terminals(self) -> frozenset[str]:
        if self.misread.fault not in {Fault.UNEXPECTED, Fault.INCOMPLETE}:
            return frozenset()
        return terminals_after(self._words()[: self._place()])

    def _respelled(self) -> Iterator[list[Word]]:
        """With unknown words replaced by known ones that look like them."""
        strange = [word for word in self._words() if word.terminal == "REF"]
        if not 1 <= len(strange) <= _MISSPELLED_WORDS:
            return
        for spellings in product(*(_spellings(word.value, self.language) for word in strange)):
            text = self.phrase
            for word, spelling in zip(reversed(strange), reversed(spellings), strict=True):
                text = text[: word.start] + spelling + text[word.end :]
            yield cut(text, self.language)

    def _a_little_less(self) -> Iterator[list[Word]]:
        """With a day a little earlier, or a number a little smaller, where there is none such."""
        if self.misread.fault not in {Fault.NO_SUCH_DATE, Fault.NO_SUCH_NUMBER}:
            return
        words, place = self._words(), self._place()
        for smaller in _smaller(words[place]):
            yield [*words[:place], smaller, *words[place + 1 :]]

    def _in_each_month(self) -> Iterator[list[Word]]:
        """With "each of" before the months, where that was left open."""
        if self.misread.fault is not Fault.AMBIGUOUS:
            return
        words = self._words()
        for number, word in enumerate(words, start=1):
            if word.terminal == "_IN":
                yield [*words[:number], Word("_EACH_OF", "", word.end, word.end), *words[number:]]

    def _edited(self) -> Iterator[list[Word]]:
        """With one word less, more or other where it went wrong, or with an end cut off."""
        words, place = self._words(), self._place()
        before, wrong, after = words[:place], words[place:], words[place + 1 :]
        yield before + after
        yield before[:-1] + wrong
        for guess in self._guesses(wrong):
            yield [*before, guess, *wrong]
            yield [*before, guess, *after]
        for number in range(1, _WORDS_OFF):
            yield words[number:]
            yield words[:-number]

    def _guesses(self, wrong: list[Word]) -> Iterator[Word]:
        followed_by_name = any(word.terminal == "REF" for word in wrong[:2])
        for terminal in sorted(self._terminals() - _NOT_GUESSED):
            # "Before" and "after" make sense of any name, so they are no guess there.
            if followed_by_name and terminal in {"BEFORE", "AFTER"}:
                continue
            for value in vocabulary_of(self.language).values.get(terminal, ())[:1]:
                yield Word(terminal, value, self.misread.position, self.misread.position)


def _spellings(word: str, language: Language) -> list[str]:
    alike = get_close_matches(word.lower(), _known_words(language), n=2, cutoff=_SAME_WORD)
    return [*alike, word]


@cache
def _known_words(language: Language) -> tuple[str, ...]:
    forms = vocabulary_of(language).forms
    return tuple(dict.fromkeys(word for form in forms for word in form.split()))


def _smaller(word: Word) -> Iterator[Word]:
    *year_and_month, day = word.value.split("-")
    if day.isdecimal():
        for smaller in range(int(day) - 1, max(0, int(day) - 1 - _LESS), -1):
            yield word._replace(value="-".join([*year_and_month, str(smaller)]))
