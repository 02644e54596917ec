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
    phrase = normalise(text)
    if not phrase.strip():
        raise PhraseError(Fault.EMPTY, 1)
    if len(phrase) > LONGEST_PHRASE:
        raise PhraseError(Fault.TOO_LONG, LONGEST_PHRASE + 1)
    meant = _read(phrase)
    if isinstance(meant, Mapping):
        raise _explain(phrase, meant)
    return meant


def understand(text: str) -> Schedule | None:
    """What a phrase means; None for a text that `parse` refuses with a reason.

    To find the reason takes a hundred times as long as to read a phrase.
    """
    phrase = normalise(text)
    if not phrase.strip() or len(phrase) > LONGEST_PHRASE:
        return None
    meant = _read(phrase)
    return None if isinstance(meant, Mapping) else meant


def _read(phrase: str) -> Schedule | Mapping[Language, ReadingError]:
    """The meaning, or how reading failed in each language."""
    # Imported here because the grammar's library is slow to load, and not every command reads.
    from tovholder.core.schedule.reading import read

    misreadings: dict[Language, ReadingError] = {}
    for language in LANGUAGES:
        try:
            return read(cut(phrase, language))
        except ReadingError as misread:
            misreadings[language] = misread
    return misreadings


def _explain(phrase: str, misreadings: Mapping[Language, ReadingError]) -> PhraseError:
    """The error in the language that has most of the words.

    Where both have as many, it is the one in which a right phrase is near, and Danish before
    English.
    """
    from tovholder.core.schedule.repair import Wrong

    known = {language: _known_words(phrase, language) for language in misreadings}
    meant = [language for language in known if known[language] == max(known.values())]
    wrongs = [Wrong(phrase, language, misreadings[language]) for language in meant]
    nearest = [wrong.nearest() for wrong in wrongs]
    best = next((number for number, right in enumerate(nearest) if right), 0)
    misread = wrongs[best].misread
    return PhraseError(
        misread.fault, misread.position + 1, wrongs[best].expected(), nearest[best], meant[best]
    )


def _known_words(phrase: str, language: Language) -> int:
    return sum(word.terminal not in _STRANGE for word in cut(phrase, language))
