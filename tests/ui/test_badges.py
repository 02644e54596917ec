"""Badges say it in words, with an icon, in the language of the page."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.utils.translation import override

from tovholder.core.charter.base import Modality
from tovholder.core.checker.finding import Severity
from tovholder.core.verdicts import Standing
from tovholder.ui import badges
from tovholder.ui.sentences.standings import MODALITIES, SEVERITIES, STANDINGS


def _sprite() -> str:
    found = finders.find("ui/icons.svg")
    return Path(str(found)).read_text(encoding="utf-8")


@pytest.mark.parametrize("standing", STANDINGS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_standing_is_never_said_by_colour_alone(standing: str, language: str) -> None:
    with override(language):
        badge = badges.standing_badge(standing)
    word = STANDINGS[standing].text(language)
    assert word in badge
    assert f"icons.svg#{standing}" in badge


@pytest.mark.parametrize("code", [*STANDINGS, *SEVERITIES])
def test_icon_of_a_badge_is_in_the_sprite(code: str) -> None:
    assert f'<symbol id="{code}"' in _sprite()


@pytest.mark.parametrize("code", [*STANDINGS, *SEVERITIES])
def test_badge_has_a_style(code: str) -> None:
    css = Path(str(finders.find("ui/css/components.css"))).read_text(encoding="utf-8")
    assert re.search(rf"\.badge-{code}\b", css)


def test_every_code_of_the_core_has_its_words() -> None:
    assert [set(Standing), set(Severity), set(Modality)] == [
        set(STANDINGS),
        set(SEVERITIES),
        set(MODALITIES),
    ]


def test_hyphens_and_underscores_are_the_same_standing() -> None:
    assert badges.standing_badge("due-soon") == badges.standing_badge("due_soon")


@pytest.mark.parametrize("modality", MODALITIES)
def test_modality_has_its_word(modality: str) -> None:
    with override("da"):
        assert MODALITIES[modality].da in badges.modality_mark(modality)


def test_unknown_standing_is_an_error() -> None:
    with pytest.raises(KeyError):
        badges.standing_badge("fine")


def test_clause_has_one_section_sign() -> None:
    assert badges.clause_mark("§ 2.B") == badges.clause_mark("2.B")


def test_title_of_a_clause_is_escaped() -> None:
    assert "<script>" not in badges.clause_mark("1", "<script>")


def test_invented_person_is_marked() -> None:
    assert "person-demo" in badges.person_mark("Alma", is_demo=True)


def test_real_person_is_not_marked() -> None:
    assert "person-demo" not in badges.person_mark("Alma")
