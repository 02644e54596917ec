"""What a mail looks like: one letter, as plain text and as HTML, in the reader's language.

An app above says what there is to tell, and hands the result to `queue_mail`:

    letter = Letter(
        organisation=organisation.name,
        title=gettext("Three things are due"),
        sections=(Section(gettext("This week"), items),),
        why=gettext("You get this because you are the secretary of the board."),
        preferences_url=...,
    )
    with translation.override(person_language):
        text, html = letter.as_text(), letter.as_html()

All texts are plain; they are escaped where it is needed.
"""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.translation import gettext

from tovholder.ui.language import page_language

WIDTH = 72
TONES = {"late": "#a32100", "soon": "#8a4b00", "calm": "#0b4f5c"}
"""The colours of an item's line on the left, all dark enough on white and light enough on black."""


@dataclass(frozen=True, slots=True)
class Action:
    """A button, and in plain text a line with the address."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing: its title, facts about it, and what can be done. `tone` is a key of `TONES`."""

    title: str
    url: str = ""
    lines: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    tone: str = "calm"

    @property
    def colour(self) -> str:
        """The colour of the tone."""
        return TONES[self.tone]


@dataclass(frozen=True, slots=True)
class Section:
    """Things under one heading."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A whole mail. `preview` is the line that mail programs show beside the subject."""

    organisation: str
    title: str
    preview: str = ""
    greeting: str = ""
    paragraphs: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    action: Action | None = None
    closing: str = ""
    why: str
    preferences_url: str = ""

    def as_html(self) -> str:
        """The letter for mail programs that show HTML, in the active language.

        Tables and inline styles, 600 pixels: what Outlook's Word engine, Gmail and a phone share.
        """
        return render_to_string(
            "outbox/mail.html", {"letter": self, "language": page_language()}
        ).strip()

    def as_text(self) -> str:
        """The letter in plain text, in the active language, lines of at most 72 letters.

        Addresses stand alone on their lines and are never broken.
        """
        return "\n\n".join(filter(None, self._blocks())) + "\n"

    def _blocks(self) -> Iterator[str]:
        yield f"{_wrapped(self.title)}\n{'=' * min(len(self.title), WIDTH)}"
        yield from map(_wrapped, (self.greeting, *self.paragraphs))
        for section in self.sections:
            yield f"{_wrapped(section.title)}\n{'-' * min(len(section.title), WIDTH)}"
            yield from map(_item_text, section.items)
        if self.action:
            yield f"{self.action.label}:\n{self.action.url}"
        yield _wrapped(self.closing)
        yield "-- \n" + "\n".join(filter(None, self._foot()))

    def _foot(self) -> Iterator[str]:
        yield _wrapped(self.organisation)
        yield _wrapped(self.why)
        if self.preferences_url:
            yield f"{gettext('Choose what you want mail about')}:\n{self.preferences_url}"


def _item_text(item: Item) -> str:
    head = textwrap.wrap(item.title, WIDTH, initial_indent="* ", subsequent_indent="  ")
    facts = [part for line in item.lines for part in textwrap.wrap(line, WIDTH - 2)]
    links = [f"{one.label}:\n  {one.url}" for one in item.actions]
    if item.url and not item.actions:
        links = [item.url]
    return "\n".join([*head, *(f"  {line}" for line in (*facts, *links))])


def _wrapped(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)
