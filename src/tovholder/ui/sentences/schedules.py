"""A schedule said on a page: with the names of things instead of their ids."""

from tovholder.core.charter import Charter
from tovholder.core.charter.index import index
from tovholder.core.language import Language
from tovholder.core.schedule import Relative, Schedule, say, unbounded

_QUOTES = {"da": "»{}«", "en": "“{}”"}


def say_named(schedule: Schedule, charter: Charter, language: Language) -> str:
    """ "senest 7 dage efter »Styregruppen: Ordinært møde«"."""
    said = say(schedule, language)
    inner = unbounded(schedule)
    ref = inner.anchor.ref if isinstance(inner, Relative) else None
    if ref is None:
        return said
    name = index(charter).name(ref, language)
    return said.replace(ref, _QUOTES[language].format(name)) if name != ref else said
