"""A value of a charter as it stands in a sentence: `say_value(value, "seat.count", "da")`."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

from tovholder.core.charter.base import When
from tovholder.core.charter.body import Places
from tovholder.core.charter.diff_change import Tally, Value
from tovholder.core.charter.strategy import Direction, Target
from tovholder.core.language import Language, Name
from tovholder.core.schedule import say
from tovholder.ui import dates
from tovholder.ui.sentences import Sentence
from tovholder.ui.sentences.changes_words import CODES, TEXTS
from tovholder.ui.sentences.findings_words import LISTS

_ANY = Sentence("{value}", "{value}")
_QUOTED = Sentence("»{text}«", "“{text}”")
_TARGETS = {
    Direction.UP: Sentence("op hvert år", "up every year"),
    Direction.DOWN: Sentence("ned hvert år", "down every year"),
    Direction.AT_LEAST: Sentence("mindst {level}", "at least {level}"),
    Direction.AT_MOST: Sentence("højst {level}", "at most {level}"),
}
_BY_YEAR = Sentence("{target} i {year}", "{target} by {year}")
_AT_MOST = Sentence("højst {number} {what}", "at most {number} {what}")
_FROM_TO = Sentence("{least} til {most}", "{least} to {most}")
_AT_LEAST = Sentence("mindst {least}", "at least {least}")


def say_value(value: Value, field: str, language: Language) -> str:
    """The value of that field. Texts are quoted; names, phrases and numbers are not."""
    if isinstance(value, tuple):
        return dates.listing([say_value(item, field, language) for item in value], language)
    if isinstance(value, str) and (known := TEXTS.get(field, {}).get(value)):
        return known.text(language)
    if isinstance(value, Enum):
        return CODES[value].text(language)
    speak = _SPEAK.get(type(value))
    return speak(value, language) if speak else _ANY.format(language, value=value)


def quote(text: str, language: Language) -> str:
    """The text in the quotation marks of the language."""
    return _QUOTED.format(language, text=text)


def _name(name: Name, language: Language) -> str:
    return name.da if language == "da" else name.en


def _phrase(when: When, language: Language) -> str:
    return say(when.schedule, language)


def _target(target: Target, language: Language) -> str:
    level = "" if target.level is None else _number(target.level, language)
    said = _TARGETS[target.direction].format(language, level=level)
    if target.by_year is None:
        return said
    return _BY_YEAR.format(language, target=said, year=str(target.by_year))


def _tally(tally: Tally, language: Language) -> str:
    known = LISTS.get(tally.what)
    what, number = known.text(language) if known else tally.what, str(tally.count)
    said = _AT_MOST.format(language, number=number, what=what) if tally.at_most else ""
    return quote(said or f"{number} {what}", language)


def _places(places: Places, language: Language) -> str:
    least, most = str(places.at_least), places.at_most
    if most is None:
        return _AT_LEAST.format(language, least=least)
    return _FROM_TO.format(language, least=least, most=str(most))


def _number(number: Decimal, language: Language) -> str:
    said = f"{number:f}"
    return said.replace(".", ",") if language == "da" else said


_SPEAK: Mapping[type, Callable[[Any, Language], str]] = {
    str: quote,
    Name: _name,
    When: _phrase,
    Target: _target,
    Tally: _tally,
    Places: _places,
    Decimal: _number,
}
