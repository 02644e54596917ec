"""From a phrase to a schedule: `parse("4 gange om året")`."""

from collections.abc import Mapping

from tovholder.core.language import LANGUAGES, Language
from tovholder.core.schedule.fault import Fault, PhraseError, ReadingError
from tovholder.core.schedule.model import Schedule
from tovholder.core.schedule.words import cut, normalise

LONGEST_PHRASE = 400

_STRANGE = frozenset({"REF", "UNKNOWN"})  # terminals of no word that the language has


def parse(text: str) -> Schedule:
    """What a Danish or English phrase means.

    Raises PhraseError, and nothing else, for any text that is no such phrase.
    """
    # Imported here because the grammar's library is slow to load, and not every command reads.
    from tovholder.core.schedule.reading import read

    phrase = normalise(text)
    if not phrase.strip():
        raise PhraseError(Fault.EMPTY, 1)
    if len(phrase) > LONGEST_PHRASE:
        raise PhraseError(Fault.TOO_LONG, LONGEST_PHRASE + 1)
    misreadings: dict[Language, ReadingError] = {}
    for language in LANGUAGES:
        try:
            return read(cut(phrase, language))
        except ReadingError as misread:
            misreadings[language] = misread
    raise _explain(phrase, misreadings)


def _explain(phrase: str, misreadings: Mapping[Language, ReadingError]) -> PhraseError:
    from tovholder.core.schedule.repair import Wrong

    language = _meant(phrase, misreadings)
    wrong = Wrong(phrase, language, misreadings[language])
    return PhraseError(
        wrong.misread.fault,
        wrong.misread.position + 1,
        wrong.expected(),
        wrong.nearest(),
        language,
    )


def _meant(phrase: str, misreadings: Mapping[Language, ReadingError]) -> Language:
    """The language that has more of the words, or else the one that was understood for longer."""

    def closeness(language: Language) -> tuple[int, int]:
        known = [word for word in cut(phrase, language) if word.terminal not in _STRANGE]
        return len(known), misreadings[language].position

    return max(misreadings, key=closeness)
