"""A page's title says which of the views under one address it is (WCAG 2.4.2)."""

import re

import pytest
from django.conf import settings as site
from django.test import Client
from pytest_django import Settings

from tests.governance.test_charter_pages import two_versions
from tests.people import CHARTER, TODAY, Cast

__all__ = ["two_versions"]

WHEEL = "/faelleshaven/aarshjul/?vis="
VERDICTS = "/faelleshaven/lever-vi-op/?vis="
SIDE = f"/faelleshaven/kommissorium/{CHARTER}/?vis="
GARDEN = "Vedtægt for Fælleshaven"
TITLES = [
    (f"{WHEEL}hjul", "Årshjul 2026", "Annual wheel 2026"),
    (f"{WHEEL}liste", "Liste – Årshjul 2026", "List – Annual wheel 2026"),
    (f"{WHEEL}kalender", "Kalender: maj – Årshjul 2026", "Calendar: May – Annual wheel 2026"),
    (
        f"{WHEEL}kalender&maaned=9",
        "Kalender: september – Årshjul 2026",
        "Calendar: September – Annual wheel 2026",
    ),
    (f"{WHEEL}tabel", "Tabel – Årshjul 2026", "Table – Annual wheel 2026"),
    (VERDICTS, "Lever vi op til kommissoriet?", "Do we live up to the charter?"),
    (
        f"{VERDICTS}tabel",
        "Tabel – Lever vi op til kommissoriet?",
        "Table – Do we live up to the charter?",
    ),
    (f"{SIDE}tekst", GARDEN, GARDEN),
    (f"{SIDE}fund", f"Fund – {GARDEN}", f"Findings – {GARDEN}"),
    (f"{SIDE}udgaver", f"Udgaver og ændringer – {GARDEN}", f"Versions and changes – {GARDEN}"),
    (f"{SIDE}fil", f"Filen – {GARDEN}", f"The file – {GARDEN}"),
]


@pytest.fixture
def anna(client: Client, cast: Cast, settings: Settings) -> Client:
    settings.TODAY = TODAY
    client.force_login(cast.user("anna"))
    return client


def title(client: Client, address: str, language: str = "da") -> str:
    """The title of a page in the garden, without what all of them end in."""
    client.cookies[site.LANGUAGE_COOKIE_NAME] = language
    found = re.search("<title>(.*)</title>", client.get(address).content.decode())
    assert found
    return found[1].removesuffix(" – Fælleshaven – Tovholder")


@pytest.mark.parametrize(("address", "danish", "english"), TITLES)
def test_each_view_has_a_title_of_its_own(
    anna: Client, address: str, danish: str, english: str
) -> None:
    assert [title(anna, address, language) for language in ("da", "en")] == [danish, english]


@pytest.mark.usefixtures("two_versions")
def test_each_version_of_a_charter_has_a_title_of_its_own(anna: Client) -> None:
    titles = [title(anna, f"{SIDE}fund&version={number}") for number in (1, 2)]
    assert titles == [f"Fund – {GARDEN}, Udgave 1", f"Fund – {GARDEN}, Udgave 2"]
