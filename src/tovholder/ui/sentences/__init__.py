"""Sentences that a code stands for, in Danish and English side by side.

Plain Python, so that the command line says the same words as the pages do. A table of sentences
is a `dict` from a code to a `Sentence`; `format` fills in the parameters.

    LATE = Sentence(
        da="Holdt {held} – {days:dag|dage} for sent.",
        en="Held {held} – {days:day|days} too late.",
    )
    LATE.format("da", held=date(2026, 1, 5), days=1)  # "Holdt 5. jan. 2026 – 1 dag for sent."
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from string import Formatter
from typing import Any

from tovholder.ui import dates

DEFAULT_LANGUAGE = "da"
LANGUAGES = ("da", "en")


class MissingParameterError(KeyError):
    """A sentence asks for a parameter that the caller did not give."""

    def __init__(self, name: str, sentence: str, given: list[str]) -> None:
        super().__init__(name)
        self.name = name
        self.sentence = sentence
        self.given = given

    def __str__(self) -> str:
        """Names the parameter, the sentence and what was given instead."""
        given = ", ".join(self.given) or "nothing"
        return f"{self.name!r} is missing in {self.sentence!r} (given: {given})"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One text in both languages, with parameters in braces.

    A date or a time is written as the language writes it, a nested `Sentence` in the same
    language, a list as "a, b og c". `{days:dag|dage}` writes a number with its word: "1 dag",
    "3 dage".
    """

    da: str
    en: str

    def format(self, language: str, **params: object) -> str:
        """The sentence in `language` ("da", "en" or "en-gb"; anything else reads Danish).

        Raises `MissingParameterError` when a name in braces has no value.
        """
        template = self.text(language)
        return _SpokenFormatter(language_code(language), template).vformat(template, (), params)

    def text(self, language: str) -> str:
        """The sentence as written, braces and all."""
        return self.en if language_code(language) == "en" else self.da

    def parameters(self) -> frozenset[str]:
        """The names that `format` needs; the union of both languages."""
        fields = [*Formatter().parse(self.da), *Formatter().parse(self.en)]
        return frozenset(name for _, name, _, _ in fields if name)


def language_code(language: str | None) -> str:
    """ "en" for any English, else "da"."""
    return "en" if (language or DEFAULT_LANGUAGE).lower().startswith("en") else DEFAULT_LANGUAGE


class _SpokenFormatter(Formatter):
    def __init__(self, language: str, template: str) -> None:
        self._language = language
        self._template = template

    def get_value(self, key: int | str, _args: Any, kwargs: Any) -> Any:
        if key not in kwargs:
            raise MissingParameterError(str(key), self._template, sorted(kwargs))
        return kwargs[key]

    def format_field(self, value: Any, format_spec: str) -> str:
        if "|" in format_spec:
            one, many = format_spec.split("|", 1)
            return f"{self._say(value)} {one if value == 1 else many}"
        return format(value, format_spec) if format_spec else self._say(value)

    def _say(self, value: Any) -> str:
        match value:
            case Sentence():
                return value.text(self._language)
            case datetime():
                return dates.moment(value, self._language)
            case date():
                return dates.short_day(value, self._language)
            case time():
                return dates.clock(value, self._language)
            case list() | tuple():
                return dates.listing([self._say(item) for item in value], self._language)
            case _:
                return str(value)
