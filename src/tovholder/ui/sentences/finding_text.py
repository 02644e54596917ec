"""The shape of what a coordinator reads about a finding of the checker."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tovholder.ui.sentences import Sentence, language_code

Words = Mapping[str, Sentence]

_QUOTES = {"da": "»{}«", "en": "“{}”"}


@dataclass(frozen=True, slots=True)
class FindingText:
    """A title, a sentence that says what was seen, and one that says how to mend it.

    `words` gives, per parameter, the words for the codes that it may hold ("must": "skal"). Any
    other value stands as it is, in quotes where it is one of a list: names have commas in them.
    """

    title: Sentence
    sentence: Sentence
    mend: Sentence
    words: Mapping[str, Words] = field(default_factory=dict)

    def parameters(self) -> frozenset[str]:
        """The parameters that the texts need."""
        return self.title.parameters() | self.sentence.parameters() | self.mend.parameters()

    def say_title(self, language: str) -> str:
        """A few words, the same for every finding of the rule."""
        return self.title.text(language)

    def say(self, language: str, params: Mapping[str, object]) -> str:
        """What was seen, for these parameters."""
        return self.sentence.format(language, **self._worded(language, params))

    def say_mend(self, language: str, params: Mapping[str, object]) -> str:
        """What to do about it."""
        return self.mend.format(language, **self._worded(language, params))

    def _worded(self, language: str, params: Mapping[str, object]) -> dict[str, object]:
        quotes = _QUOTES[language_code(language)]
        return {name: self._word(name, value, quotes) for name, value in params.items()}

    def _word(self, name: str, value: object, quotes: str) -> object:
        words = self.words.get(name, {})
        match value:
            case tuple():
                said = [words.get(item, item) if isinstance(item, str) else item for item in value]
                return [quotes.format(item) if isinstance(item, str) else item for item in said]
            case str():
                return words.get(value, value)
        return value
