"""What a coordinator reads about a finding: in both languages, and filled in."""

import pytest

from tests.core.checker.example import Example
from tests.core.checker.small import seen
from tests.core.checker.test_rules import CODES, EXAMPLES
from tovholder.core.checker import Name
from tovholder.ui.sentences import LANGUAGES, Sentence
from tovholder.ui.sentences.finding_text import FindingText
from tovholder.ui.sentences.findings import FINDINGS


def test_every_rule_has_a_text_and_every_text_a_rule() -> None:
    assert set(FINDINGS) == set(CODES)


@pytest.mark.parametrize("code", sorted(FINDINGS))
def test_a_text_says_it_in_both_languages(code: str) -> None:
    text = FINDINGS[code]

    for sentence in (text.title, text.sentence, text.mend):
        assert sentence.da
        assert sentence.en
        assert sentence.da != sentence.en


@pytest.mark.parametrize("code", sorted(FINDINGS))
def test_a_sentence_ends_as_a_sentence_and_a_title_does_not(code: str) -> None:
    text = FINDINGS[code]

    for language in LANGUAGES:
        assert not text.title.text(language).endswith(".")
        assert text.mend.text(language).endswith((".", "?"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_a_finding_brings_what_its_sentences_need(example: Example, language: str) -> None:
    text = FINDINGS[example.code]
    for finding in seen(example.code, example.spoilt_charter, *example.others):
        said = text.say(language, finding.params) + text.say_mend(language, finding.params)

        assert "{" not in said
        assert "()" not in said


def test_a_code_among_the_parameters_is_said_in_words() -> None:
    text = FindingText(
        title=Sentence("Styrke", "Force"),
        sentence=Sentence("Der står {force}.", "It says {force}."),
        mend=Sentence("Vælg.", "Choose."),
        words={"force": {"must": Sentence("skal", "must"), "may": Sentence("kan", "may")}},
    )

    assert text.say("da", {"force": ("must", "may")}) == "Der står skal og kan."
    assert text.say("en", {"force": "may"}) == "It says may."
    assert text.say("da", {"force": "bør"}) == "Der står bør."


def test_names_in_a_list_are_quoted_since_they_may_have_commas() -> None:
    text = FINDINGS["served-by-several"]
    params = {"body": "Bestyrelsen", "servants": ("Kontor, havn og bro", "Kasserer")}

    assert "»Kontor, havn og bro« og »Kasserer«" in text.say("da", params)
    assert "“Kontor, havn og bro” and “Kasserer”" in text.say("en", params)


def test_quotes_within_quotes_are_single() -> None:
    text = FINDINGS["owner-missing"]

    assert "»Sejl for ›Alle om bord‹«" in text.say("da", {"duty": "Sejl for »Alle om bord«"})
    assert "“Sejl for ‘Alle om bord’”" in text.say("en", {"duty": "Sejl for »Alle om bord«"})


def test_an_office_is_named_in_the_language_of_the_reader() -> None:
    text = FINDINGS["served-by-several"]
    params = {"body": "Bestyrelsen", "servants": (Name("formanden", "the chair"), "Kasserer")}

    assert "af formanden og »Kasserer«" in text.say("da", params)
    assert "by the chair and “Kasserer”" in text.say("en", params)
