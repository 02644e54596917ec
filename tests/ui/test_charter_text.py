"""Any charter can be retold in plain sentences, in both languages."""

from collections.abc import Iterable, Iterator

import pytest

from tests.people import garden_text
from tovholder.core.charter.load import load
from tovholder.core.language import Language
from tovholder.core.obligations import obligations
from tovholder.ui.charter_text import SECTIONS, Line, charter_text
from tovholder.ui.sentences.charter import HEADINGS

RICH = (
    garden_text()
    + """
strategy:
  title: Havens plan
  levels:
    - {id: mål, one: Mål, many: Mål}
    - {id: indsats, one: Indsats, many: Indsatser}
  leads: {one_per: indsats, appointed_by: bestyrelse}
  status: {scale: [grøn, gul, rød], when: 2 gange om året, given_by: leads, to: bestyrelse}
  brief: {one_per: indsats, fields: [Formål, Pris]}
  tree:
    - {title: Mere liv, contains: [{title: Flere bier, lead: gartner}]}
indicators:
  arter: {title: Antal arter, target: at least 1250.5 by 2027, source: Optælling, clause: "§ 10"}
  gæster: {title: Antal gæster, target: up every year}
agreements:
  vand: {title: Aftale om vand, between: [haven, skolen], renewed: i november, renewed_by: årsmøde}
budget:
  - {title: Frø og redskaber, amount: 1250000, years: [2026, 2027], paid_by: haven}
startup:
  - {title: Sætte hegn op, when: senest 1. april 2025, by: gartner}
  - {title: Indvie haven, when: 1. maj 2025}
milestones:
  - {on: 2027-12-31, title: Haven er fuldt dyrket}
"""
)


def every(lines: Iterable[Line]) -> Iterator[Line]:
    for line in lines:
        yield line
        yield from every(line.below)


def told(text: str, language: Language = "da") -> list[Line]:
    sections = charter_text(load(text).charter, language)
    return [line for section in sections for line in every(section.lines)]


def sentences(text: str, language: Language = "da") -> list[str]:
    return [line.text for line in told(text, language)]


def test_every_section_has_a_heading() -> None:
    assert set(SECTIONS) == set(HEADINGS)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bestyrelsen træffer beslutninger.",
        "Refererer til Årsmødet.",
        "Antal medlemmer: 4 til 6.",
        "Mindst 1 af dem fra havelod kommer fra: nye lodder.",
        "Plads til Formand (som formand, for 2 år, kan genvælges 1 gang).",
        "Formanden vælges blandt havelod af Årsmødet.",
        "Sekretær: Gartner.",
        "Bestyrelsesmøde: 4 gange om året.",
        "Materialet sendes ud senest 7 dage før hvert møde.",
        "Opgave: Holde god stemning i haven.",
        "Indsats: Flere bier",
        "Tovholder: Gartner",
        "Der skal være én tovholder pr. Indsats.",
        "Mål: mindst 1.250,5 (2027).",
        "Mål: skal stige hvert år.",
        "Aftale om vand mellem Fælleshaven og Byens Skole.",
        "Frø og redskaber: 1.250.000 kr.",
        "2. Indvie haven.",
        "31. dec. 2027: Haven er fuldt dyrket.",
    ],
)
def test_the_charter_is_retold_in_danish(sentence: str) -> None:
    assert sentence in [one.replace("\u00a0", " ") for one in sentences(RICH)]


@pytest.mark.parametrize(
    "sentence",
    ["Number of members: 4 to 6.", "Reports to Årsmødet.", "Target: at least 1,250.5 (2027)."],
)
def test_the_charter_is_retold_in_english(sentence: str) -> None:
    assert sentence in sentences(RICH, "en")


def test_a_rule_stands_beside_its_sentence_in_both_languages() -> None:
    (line,) = [one for one in told(garden_text()) if one.text.startswith("Bestyrelsesmøde")]
    assert line.phrases == (("da", "4 gange om året"), ("en", "4 times a year"))
    assert (line.modality, line.clause) == ("must", "§ 5")


def test_a_proposal_is_shown_as_one_and_binds_nobody() -> None:
    text = garden_text().replace("title: Høstfest", "title: Høstfest\n    proposed: true")
    (line,) = [one for one in told(text) if "Høstfest" in one.text]
    assert (line.text, line.modality) == ("Forslag: Høstfest.", "")


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("text", [garden_text(), RICH], ids=["garden", "rich"])
def test_every_obligation_has_a_line_to_stand_beside(text: str, language: Language) -> None:
    paths = {line.path for line in told(text, language)}
    assert {one.path for one in obligations(load(text).charter)} <= paths


def test_a_seat_named_after_its_holder_does_not_say_so_twice() -> None:
    text = garden_text().replace(
        "title: Gartneren, role: secretary", "title: Gartner, role: secretary"
    )
    assert "Plads til Gartner (som sekretær, uden stemmeret)." in sentences(text)


def test_a_meeting_is_named_and_not_numbered_in_what_hangs_on_it() -> None:
    text = garden_text().replace(
        "senest 7 dage før hvert møde", "senest 7 dage før årsmøde.ordinært"
    )
    assert any("før »Årsmødet: Årsmøde«" in one for one in sentences(text))
