"""No English on a Danish page, and no Danish of ours on an English one.

What stands in a charter, and what people are called, is in their own language and is let be.
"""

import re
from html.parser import HTMLParser

import polib
import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.house.files import PACKAGE
from tests.people import Cast, garden_text
from tests.test_access import ADDRESSES

ENGLISH = re.compile(
    r"\b(the|and|of|this|that|which|with|are|has|was|were|not|your|you|from|what|when|who)\b",
    re.IGNORECASE,
)
"""Common words of English that are no words of Danish."""

SPOKEN = ("alt", "aria-label", "aria-description", "placeholder", "title")
SEEN_BY_ANNA = [name for name, (_arguments, statuses) in ADDRESSES.items() if statuses[-1] == 200]
PLAIN = {"health", "robots", "governance:charter-file", "governance:members-file"}
"""Answers that are no pages."""
PAGES = [name for name in SEEN_BY_ANNA if name not in PLAIN]
ACCOUNTS = ("account", "account_login", "account_reset_password", "account_change_password")
ERRORS = ("/faelleshaven/findes-ikke/", "/faelleshaven/lever-vi-op/?on=i-morgen&year=snart")
NOTHING_FOUND = ("/faelleshaven/aarshjul/?q=zzz", "/faelleshaven/lever-vi-op/?q=zzz&year=1990")


class Said(HTMLParser):
    """The texts of a page: what is read on it, and what a screen reader says beside that."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._mute: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if (
            self._mute
            or tag in {"script", "style", "code", "textarea"}
            or ("lang" in given and tag != "html")
        ):
            self._mute += [tag] if not self._mute or tag == self._mute[0] else []
            return
        self.texts += [said for name in SPOKEN if (said := given.get(name))]

    def handle_endtag(self, tag: str) -> None:
        if self._mute and tag == self._mute[-1]:
            self._mute.pop()

    def handle_data(self, data: str) -> None:
        if not self._mute and data.strip():
            self.texts.append(" ".join(data.split()))


def addresses() -> list[str]:
    """Every page that Anna sees, those of her login, the empty results and the mistakes."""
    pages = [reverse(name, kwargs=dict(ADDRESSES[name][0])) for name in PAGES]
    return [*pages, *map(reverse, ACCOUNTS), *ERRORS, *NOTHING_FOUND]


def texts(client: Client, address: str, language: str) -> list[str]:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    return Said(client.get(address, follow=True).content.decode()).texts


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    client.force_login(cast.user("anna"))
    return client


@pytest.mark.parametrize("address", addresses())
def test_a_danish_page_has_no_english_words(anna: Client, address: str) -> None:
    said = texts(anna, address, "da")
    assert said
    assert [one for one in said if ENGLISH.search(one)] == []


DANISH = {
    entry.msgstr
    for file in PACKAGE.glob("*/locale/da/LC_MESSAGES/django.po")
    for entry in polib.pofile(str(file))
    if entry.msgstr and "%" not in entry.msgstr and entry.msgstr != entry.msgid
}
SAME = {"Tovholder", "Status", "Dansk"}
"""The product's name is also the Danish word for a lead, status is status in both languages, and a
language is called by its own name."""


def is_in_the_charter(said: str) -> bool:
    """Whether the garden's charter has the words as well: a seat called "Formand"."""
    return re.search(rf"\b{re.escape(said)}\b", garden_text()) is not None


@pytest.mark.parametrize("address", addresses())
def test_an_english_page_has_nothing_from_the_danish_catalogue(anna: Client, address: str) -> None:
    anna.get(address)
    said = texts(anna, address, "en")
    assert said
    leaked = set(said) & (DANISH - SAME)
    assert sorted(one for one in leaked if not is_in_the_charter(one)) == []
