"""What a coordinator reads about what changed between two versions."""

from enum import Enum
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.charter.strategies import charters
from tests.core.rules import board, choir
from tovholder.core.charter import Charter
from tovholder.core.charter.base import Part
from tovholder.core.charter.diff import diff
from tovholder.core.charter.diff_change import field_of
from tovholder.core.charter.schema import parts_of_the_model
from tovholder.core.charter.strategy import Direction, Target
from tovholder.ui.sentences import LANGUAGES
from tovholder.ui.sentences.changes import LABELS, say_change
from tovholder.ui.sentences.changes_labels_work import THINGS
from tovholder.ui.sentences.changes_words import CODES, SO_OR_NOT, TEXTS

FIELDS = {
    field_of(part, info.alias or name): info.annotation
    for part in parts_of_the_model()
    if part is not Target
    for name, info in part.model_fields.items()
}
"""Every field that can change, with its type."""


def said(old: Charter, new: Charter, language: str = "da") -> str:
    (change,) = diff(old, new)
    return say_change(change, language)


def enums_in(annotation: Any) -> set[type[Enum]]:
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return {annotation}
    return {found for inner in get_args(annotation) for found in enums_in(inner)}


def holds_parts(annotation: Any) -> bool:
    if isinstance(annotation, type):
        return issubclass(annotation, Part)
    return any(holds_parts(inner) for inner in get_args(annotation))


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_has_words(field: str) -> None:
    key = field.partition(".")[2]

    assert field in THINGS or field in SO_OR_NOT or field in LABELS or key in {*LABELS, "name"}


def test_every_field_that_is_so_or_not_says_both() -> None:
    assert {field for field, kind in FIELDS.items() if kind is bool} == set(SO_OR_NOT)


@pytest.mark.parametrize("word", [*LABELS, *THINGS])
def test_a_word_belongs_to_a_field_that_there_is(word: str) -> None:
    assert word in FIELDS or word in {field.partition(".")[2] for field in FIELDS}


def test_every_code_of_the_model_has_a_word_of_its_own() -> None:
    kinds = {kind for annotation in FIELDS.values() for kind in enums_in(annotation)}

    assert list(CODES) == [code for code in CODES if type(code) in kinds]
    assert len(CODES) == sum(len(kind) for kind in kinds - {Direction})


@pytest.mark.parametrize("field", TEXTS)
def test_every_text_that_is_a_code_has_a_word(field: str) -> None:
    assert set(TEXTS[field]) == set(get_args(FIELDS[field]))


@given(charters, charters, st.sampled_from(LANGUAGES))
def test_every_change_can_be_said(old: Charter, new: Charter, language: str) -> None:
    for change in diff(old, new):
        sentence = say_change(change, language)

        assert sentence.endswith(".")
        assert "None" not in sentence
        assert "Name(" not in sentence


def test_a_body_that_meets_more_often() -> None:
    old = board(meetings={"ordinary": {"when": "4 gange om året"}})
    new = board(meetings={"ordinary": {"when": "6 times a year"}})

    assert said(old, new) == "Bestyrelsen mødes nu 6 gange om året; før 4 gange om året."
    assert said(old, new, "en") == "Bestyrelsen now meets 6 times a year; before, 4 times a year."


def test_a_meeting_with_a_title_is_held() -> None:
    old = board(meetings={"theme": {"title": "Temamøde", "when": "i marts"}})
    new = board(meetings={"theme": {"title": "Temamøde", "when": "i september"}})

    assert said(old, new) == ("Bestyrelsen, mødet »Temamøde« holdes nu i september; før i marts.")


def test_a_new_duty() -> None:
    new = choir(duties={"concert": {"title": "Koncert"}})

    assert said(choir(), new) == "Forpligtelsen »Koncert« er kommet til."
    assert said(new, choir()) == "Forpligtelsen »Koncert« er udgået."


def test_a_new_seat_in_a_body() -> None:
    old, new = board(), board(seats=[{"title": "Kasserer"}])

    assert said(old, new) == "Bestyrelsen: Pladsen »Kasserer« er kommet til."
    assert said(old, new, "en") == "Bestyrelsen: The seat “Kasserer” has been added."


def test_another_size() -> None:
    old, new = board(size={"at_most": 12}), board(size={"at_most": 15})

    assert said(old, new) == "Bestyrelsen: Det største antal medlemmer er nu 15; før 12."


def test_a_size_that_was_left_open() -> None:
    new = board(size={"exactly": 7})

    assert said(board(), new) == (
        "Bestyrelsen: Antallet af medlemmer er nu 7; det stod der ikke før."
    )
    assert said(new, board()) == (
        "Bestyrelsen: Der står ikke længere, at antallet af medlemmer er 7."
    )


def test_a_seat_that_loses_its_vote() -> None:
    old = board(seats=[{"title": "Kasserer"}])
    new = board(seats=[{"title": "Kasserer", "voting": False}])

    assert said(old, new) == "Bestyrelsen, pladsen »Kasserer« har ikke længere stemmeret."


def test_a_body_with_another_name() -> None:
    old = choir(bodies={"board": {"name": "Bestyrelsen"}})
    new = choir(bodies={"board": {"name": "Udvalget"}})

    assert said(old, new) == "Udvalget hed før »Bestyrelsen«."


def test_a_rule_for_materials_says_that_it_is_about_materials() -> None:
    old = board(materials={"when": "senest 7 dage før hvert møde"})
    new = board(materials={"when": "senest 14 dage før hvert møde"})

    assert said(old, new) == (
        "Bestyrelsen, materialet: Tidspunktet er nu senest 14 dage før hvert møde; "
        "før senest 7 dage før hvert møde."
    )


def test_a_topic_that_is_new() -> None:
    old, new = board(topics=["Noder"]), board(topics=["Noder", "Rejser"])

    assert said(old, new) == "Bestyrelsen: »Rejser« er føjet til emnerne."
    assert said(old, new, "en") == "Bestyrelsen: Added to the topics: “Rejser”."


def test_topics_in_another_order() -> None:
    old, new = board(topics=["Noder", "Kor"]), board(topics=["Kor", "Noder"])

    assert said(old, new) == "Bestyrelsen: Rækkefølgen er nu »Kor« og »Noder«."


def test_another_day_in_force() -> None:
    new = choir(in_force={"from": "2025-06-01"})

    assert said(choir(), new) == (
        "Den første dag, dokumentet gælder, er nu 1.\u00a0juni\u00a02025; "
        "før 1.\u00a0jan.\u00a02024."
    )


def test_a_target_is_said_in_words() -> None:
    old = choir(indicators={"members": {"title": "Sangere", "target": "op hvert år"}})
    new = choir(indicators={"members": {"title": "Sangere", "target": "mindst 40,5 inden 2027"}})

    assert said(old, new) == (
        "Pejlemærket »Sangere«: Målet er nu mindst 40,5 i 2027; før op hvert år."
    )


def test_a_strategy_item_that_was_moved() -> None:
    levels = [{"id": name, "one": name, "many": name} for name in ("spor", "trin")]

    def version(*tree: Any) -> Charter:
        return choir(strategy={"levels": levels, "tree": list(tree)})

    old = version({"title": "Klang", "contains": ["Øve"]}, "Rejser")
    new = version("Klang", {"title": "Rejser", "contains": ["Øve"]})
    up = version("Klang", "Rejser", "Øve")

    assert said(old, new) == "Strategipunktet »Øve« hører nu under Rejser; før under Klang."
    assert said(old, up) == "Strategipunktet »Øve« ligger nu øverst i strategien; før under Klang."
    assert said(up, old) == "Strategipunktet »Øve« hører nu under Klang; før øverst i strategien."
