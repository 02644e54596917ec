"""A letter says the same in HTML and in plain text, and whatever a title holds is only text."""

import pytest
from django.utils import translation

from tovholder.outbox.emails import TONES, WIDTH, Action, Item, Letter, Section

LONG = "https://example.org/faelleshaven/svar/" + "a" * 43 + "/"
LETTER = Letter(
    organisation="Fælleshaven",
    title="Tre ting venter på dig",
    greeting="Kære Bo",
    paragraphs=("Det her skal ske inden for en måned. " * 4,),
    sections=(
        Section(
            "Denne uge",
            (
                Item(
                    "Mal lågen",
                    url="https://example.org/lågen",
                    lines=("Senest 20. maj 2026.", "§ 4"),
                    actions=(Action("Det er gjort", LONG), Action("Udsæt", LONG)),
                    tone="late",
                ),
                Item("Slå græsset", url="https://example.org/græs"),
            ),
        ),
    ),
    action=Action("Se alt", "https://example.org/overblik"),
    closing="Venlig hilsen",
    why="Du får mailen, fordi du er formand for bestyrelsen.",
    preferences_url="https://example.org/valg",
)


def test_both_say_everything() -> None:
    text, html = LETTER.as_text(), LETTER.as_html()
    said = (
        LETTER.organisation, LETTER.title, LETTER.greeting, LETTER.closing, LETTER.why,
        "Denne uge", "Mal lågen", "Senest 20. maj 2026.", "§ 4", "Det er gjort", "Slå græsset",
        LONG, "https://example.org/valg", "https://example.org/overblik",
    )  # fmt: skip
    assert [one for one in said if one not in text] == []
    assert [one for one in said if one not in html] == []


def test_lines_of_plain_text_are_short_and_addresses_whole() -> None:
    too_long = [line for line in LETTER.as_text().splitlines() if len(line) > WIDTH]
    assert {line.strip() for line in too_long} == {LONG}


@pytest.mark.parametrize(("language", "said"), [("da", "Vælg, hvad"), ("en", "Choose what")])
def test_a_letter_is_in_the_language_of_its_reader(language: str, said: str) -> None:
    with translation.override(language):
        assert said in LETTER.as_text()
        assert f'<html lang="{language}"' in LETTER.as_html()


def test_markup_in_a_title_is_only_text() -> None:
    wicked = "<script>alert(1)</script>"
    html = Letter(
        organisation=wicked, title=wicked, why=wicked, sections=(Section(wicked, (Item(wicked),)),)
    ).as_html()
    assert "<script" not in html


def test_nothing_in_a_letter_is_fetched_from_elsewhere() -> None:
    html = LETTER.as_html()
    assert not any(one in html for one in ("<img", "<script", "<link", "@import", "url("))


def test_every_tone_is_dark_enough_to_be_seen_on_white() -> None:
    assert [tone for tone, colour in TONES.items() if contrast_with_white(colour) < 4.5] == []


def contrast_with_white(colour: str) -> float:
    """By WCAG 2.2, relative luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 1.05 / (
        sum(w * one for w, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True)) + 0.05
    )
