"""A charter retold in plain sentences made from its file, in Danish or English.

    for section in charter_text(charter, "da"):
        print(section.title, [line.text for line in section.lines])

Titles and names are the file's own; everything between them is said here. Plain Python.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from tovholder.core.charter import Charter
from tovholder.core.language import Language
from tovholder.ui.charter_text import bodies, rest, strategy
from tovholder.ui.charter_text.voice import Line, Section, Voice
from tovholder.ui.sentences.charter import HEADINGS

__all__ = ["SECTIONS", "Line", "Section", "charter_text"]

SECTIONS: Mapping[str, Callable[[Voice], Iterator[Line]]] = {
    "purposes": partial(rest.stated, key="purposes"),
    "principles": partial(rest.stated, key="principles"),
    "bodies": bodies.bodies,
    "meetings": bodies.meetings,
    "duties": rest.duties,
    "strategy": strategy.strategy,
    "indicators": strategy.indicators,
    "agreements": rest.agreements,
    "budget": rest.budget,
    "reviews": rest.reviews,
    "networks": rest.networks,
    "startup": rest.startup,
    "cycles": rest.cycles,
    "milestones": rest.milestones,
    "decisions": rest.decisions,
    "artefacts": rest.artefacts,
    "people": rest.people,
    "statements": partial(rest.stated, key="statements"),
    "grounds": rest.grounds,
}
"""What retells each section; `HEADINGS` has its title."""


def charter_text(charter: Charter, language: Language) -> tuple[Section, ...]:
    """The sections that the charter has anything to say in, in reading order."""
    voice = Voice(charter, language)
    told = ((key, tuple(tell(voice))) for key, tell in SECTIONS.items())
    return tuple(Section(key, HEADINGS[key].text(language), lines) for key, lines in told if lines)
