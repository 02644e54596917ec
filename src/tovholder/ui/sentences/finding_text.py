"""The shape of what a coordinator reads about a finding of the checker."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tovholder.ui.sentences import Sentence

Words = Mapping[str, Sentence]


@dataclass(frozen=True, slots=True)
class FindingText:
    """A title, a sentence that says what was seen, and one that says how to mend it.

    `words` gives, per parameter, the words for the codes that it may hold ("must": "skal");
    a value that is no code stands as it is.
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
        return self.sentence.format(language, **self._worded(params))

    def say_mend(self, language: str, params: Mapping[str, object]) -> str:
        """What to do about it."""
        return self.mend.format(language, **self._worded(params))

    def _worded(self, params: Mapping[str, object]) -> dict[str, object]:
        return {name: self._word(name, value) for name, value in params.items()}

    def _word(self, name: str, value: object) -> object:
        if isinstance(value, (list, tuple)):
            return [self._word(name, item) for item in value]
        return self.words.get(name, {}).get(value, value) if isinstance(value, str) else value
