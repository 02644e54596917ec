"""How a charter is retold: lines with their rule beside them, in one language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tovholder.core.charter import Charter
from tovholder.core.charter.base import Hand, Part, When
from tovholder.core.charter.index import index
from tovholder.core.charter.walk import Path
from tovholder.core.language import LANGUAGES, Language
from tovholder.ui import dates
from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.charter import FROM, FROM_TO, UNTIL
from tovholder.ui.sentences.schedules import say_named


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that the charter says.

    `path` is where it stands in the file. `phrases` say its schedule in each language that the
    reader may want, the page's own first; `modality` how strongly it binds ("" for no duty).
    `heading` makes it the head of the lines `below`.
    """

    text: str
    path: Path
    clause: str = ""
    inferred: str = ""
    phrases: tuple[tuple[Language, str], ...] = ()
    modality: str = ""
    heading: str = ""
    below: tuple["Line", ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """Retells parts of one charter in one language."""

    charter: Charter
    language: Language

    def line(
        self,
        sentence: Sentence | str,
        path: Path,
        part: Part | None = None,
        *,
        when: When | None = None,
        modality: str = "",
        below: Iterable[Line] = (),
        **params: object,
    ) -> Line:
        """A line whose sentence is filled in; clause and reading are those of `part`."""
        text = sentence if isinstance(sentence, str) else self.fill(sentence, **params)
        return Line(
            text=capitalised(text),
            path=path,
            clause=(part.clause or "") if part else "",
            inferred=(part.inferred or "") if part else "",
            phrases=self.phrases(when),
            modality=modality,
            below=tuple(below),
        )

    def fill(self, sentence: Sentence, **params: object) -> str:
        """The sentence, with one full stop at its end however its parts end."""
        return sentence.format(self.language, **params).replace("..", ".")

    def name(self, ref: str) -> str:
        """What the reference is called."""
        return index(self.charter).name(ref, self.language)

    def names(self, refs: Iterable[str | Hand]) -> str:
        """ "A, B og C"."""
        return self.listed([self.name(_ref(ref)) for ref in refs])

    def listed(self, words: Sequence[str]) -> str:
        """ "a, b og c" of words that stand as they are."""
        return dates.listing(list(words), self.language)

    def when(self, when: When) -> str:
        """The schedule as the page's language says it."""
        return say_named(when.schedule, self.charter, self.language)

    def phrases(self, when: When | None) -> tuple[tuple[Language, str], ...]:
        """The schedule in both languages, this one first."""
        if when is None:
            return ()
        ordered = sorted(LANGUAGES, key=lambda language: language != self.language)
        return tuple(
            (language, say_named(when.schedule, self.charter, language)) for language in ordered
        )

    def days(self, start: date | None, end: date | None) -> str:
        """ "fra 1. jan. 2026 til 31. dec. 2027"; "" without days."""
        if start and end:
            return self.fill(FROM_TO, start=start, end=end)
        if start:
            return self.fill(FROM, start=start)
        return self.fill(UNTIL, end=end) if end else ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page. `key` is its heading's code and its anchor."""

    key: str
    title: str
    lines: tuple[Line, ...]


def capitalised(text: str) -> str:
    """The text with a large first letter."""
    return text[:1].upper() + text[1:]


def _ref(ref: str | Hand) -> str:
    return str(ref.by) if isinstance(ref, Hand) else str(ref)
