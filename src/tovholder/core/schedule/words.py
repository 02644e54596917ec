"""Cuts a phrase into the terminals of the grammar, in one language at a time."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from tovholder.core.language import LANGUAGES, Language
from tovholder.core.schedule import words_da, words_en

_WORDS: Mapping[Language, Mapping[str, Mapping[str, str]]] = {
    "da": words_da.WORDS,
    "en": words_en.WORDS,
}
_NAMES: Mapping[Language, Mapping[str, str]] = {"da": words_da.NAMES, "en": words_en.NAMES}

# What is no word of a language, most particular first; the part before "__" is the terminal.
_SHAPES = {
    "DATE__year_first": r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![0-9])",
    "DATE__day_first": r"[0-9]{1,2}[./-]\s?[0-9]{1,2}[./\s-]\s?[0-9]{4}(?![0-9])",
    "DAY_MONTH": r"[0-9]{1,2}(?:/|\.)[0-9]{1,2}(?![0-9/])\.?",
    "ORDINAL": r"[0-9]{1,2}(?:\.(?![0-9])|(?:st|nd|rd|th)\b)",
    "YEAR": r"[0-9]{4}(?![0-9])",
    "NUMBER": r"[0-9]{1,3}(?![0-9])",
    "QUOTED": r'"[^"]*"',
    "REF": r"[^\W\d_][\w-]*(?:\.[\w-]+)*",
    "_DASH": r"[-\N{EN DASH}\N{EM DASH}]",
    "UNKNOWN": r"[^\s,:]",
}
# A word ends where no letter, digit, hyphen or dotted path goes on, so that "board.march" and
# "mid-june" stay whole.
_WORD_END = r"(?![\w-]|\.\w)"
_DIGITS = re.compile(r"[0-9]+")
_TRAILING = re.compile(r"[\s.,:]+\Z")


class Word(NamedTuple):
    """One terminal of a phrase; positions count characters from 0."""

    terminal: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language: how to find them, and what each stands for."""

    pattern: re.Pattern[str]
    forms: Mapping[str, tuple[str, str]]  # form in lower case -> terminal and value
    names: Mapping[str, str]  # terminal -> what an error message calls it
    values: Mapping[str, tuple[str, ...]]  # terminal -> the values that its forms have


@cache
def vocabulary_of(language: Language) -> Vocabulary:
    """The vocabulary of a language, built once."""
    names = dict(_NAMES[language])
    forms: dict[str, tuple[str, str]] = {}
    for terminal, values in _WORDS[language].items():
        names.setdefault(terminal, next(iter(values.values())).split("|")[0])
        for value, spelled in values.items():
            forms.update((form, (terminal, value)) for form in spelled.lower().split("|"))
    return Vocabulary(
        pattern=_pattern(forms),
        forms=forms,
        names=names,
        values={terminal: tuple(values) for terminal, values in _WORDS[language].items()},
    )


def normalise(text: str) -> str:
    """The text that columns refer to: in composed characters (NFC)."""
    return unicodedata.normalize("NFC", text)


def cut(text: str, language: Language) -> list[Word]:
    """The words of a normalised text.

    Commas and colons mean nothing, nor does a full stop at the end. A word that the language does
    not have is a REF; any other character is UNKNOWN, which no rule of the grammar takes.
    """
    vocabulary = vocabulary_of(language)
    trailing = _TRAILING.search(text)
    end = trailing.start() if trailing else len(text)
    return [
        _word(match, text, vocabulary)
        for match in vocabulary.pattern.finditer(_lower(text), 0, end)
    ]


def is_plain_ref(ref: str) -> bool:
    """Whether a path can stand as it is in a phrase, because no language has it as a word."""
    alone = [Word("REF", ref, 0, len(ref))]
    return all(cut(ref, language) == alone for language in LANGUAGES)


def _pattern(forms: Collection[str]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, form.split())) for form in longest_first)
    shapes = "|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES.items())
    return re.compile(rf"[\s,:]*(?:(?P<WORD>(?:{words}){_WORD_END})|{shapes})")


def _word(match: re.Match[str], text: str, vocabulary: Vocabulary) -> Word:
    shape = match.lastgroup or "UNKNOWN"
    start, end = match.span(shape)
    if shape == "WORD":
        terminal, value = vocabulary.forms[" ".join(match[shape].split())]
    else:
        terminal, value = shape.partition("__")[0], _value(shape, text[start:end])
    return Word(terminal, value, start, end)


def _value(shape: str, written: str) -> str:
    """What meaning.py reads: numbers without ornament, dates as year-month-day."""
    numbers = _DIGITS.findall(written)
    match shape:
        case "DATE__year_first":
            return "-".join(numbers)
        case "DATE__day_first" | "DAY_MONTH":
            return "-".join(reversed(numbers))
        case "ORDINAL" | "NUMBER" | "YEAR":
            return str(numbers[0])
        case "QUOTED":
            return written[1:-1]
    return written


def _lower(text: str) -> str:
    """Lower case, character by character, so that positions stay where they are."""
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)
