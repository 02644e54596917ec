"""The shape of what a coordinator reads about a finding of the checker."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tovholder.core.checker import Name
from tovholder.ui.sentences import Sentence, language_code

Words = Mapping[str, Sentence]

_QUOTES = {"da": "»{}«", "en": "“{}”"}
_WITHIN_QUOTES = {"da": str.maketrans("»«", "›‹"), "en": str.maketrans("“”»«", "‘’‘’")}


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
        return self._fill(self.sentence, language, params)

    def say_mend(self, language: str, params: Mapping[str, object]) -> str:
        """What to do about it."""
        return self._fill(self.mend, language, params)

    def _fill(self, sentence: Sentence, language: str, params: Mapping[str, object]) -> str:
        code = language_code(language)
        quoted = {n for n in params if _QUOTES[code].format(f"{{{n}}}") in sentence.text(code)}
        worded = {name: self._word(name, value, code) for name, value in params.items()}
        nested = {name: _within_quotes(worded[name], code) for name in quoted}
        return sentence.format(code, **(worded | nested))

    def _word(self, name: str, value: object, code: str) -> object:
        match value:
            case tuple():
                return [_quote(self._word(name, item, code), code) for item in value]
            case Name():
                return Sentence(value.da, value.en)
            case str():
                return self.words.get(name, {}).get(value, value)
        return value


def _quote(value: object, code: str) -> object:
    if not isinstance(value, str):
        return value
    return _QUOTES[code].format(_within_quotes(value, code))


def _within_quotes(value: object, code: str) -> object:
    return value.translate(_WITHIN_QUOTES[code]) if isinstance(value, str) else value
