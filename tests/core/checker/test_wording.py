"""Placeholders and references by place: what is one, and what only looks so."""

import pytest

from tests.core.checker.small import club, paths, seen


@pytest.mark.parametrize(
    "text",
    [
        "[MÅNED/KVARTAL]",
        "Mødes i [navn på lokale]",
        "<indsæt dato>",
        "[...]",
        "[?]",
        "Formand: ____",
        "Formand: ......",
        "XX Kommune",
        "senest xx dage før",
        "TBD",
        "Kasserer er NN",
        "Kasserer er N.N.",
    ],
)
def test_what_was_to_be_filled_in_is_found(text: str) -> None:
    assert seen("placeholder", club({"about": text}))


@pytest.mark.parametrize(
    "text",
    [
        "Reglerne står i [1] og [2]",
        "Han skrev »ageren« [sic]",
        "Se <https://sejlklub.example/regler>",
        "Skriv til <klub@sejlklub.example>",
        "Når 3 < 4 og 5 > 4",
        "Og så videre …",
        "Kong Christian XX.",
        "Bådtype 49er FX og 29er",
    ],
)
def test_brackets_with_another_use_are_left_alone(text: str) -> None:
    assert not seen("placeholder", club({"about": text}))


def test_what_the_editor_writes_about_his_reading_is_no_placeholder() -> None:
    size = {"size": {"inferred": "Der står [?] i teksten."}}

    assert not seen("placeholder", club({"bodies": {"bestyrelse": size}}))


def test_a_part_with_several_placeholders_is_one_finding() -> None:
    content = ["Året [år]", "Året [år]", "Ved [havn]"]

    (finding,) = seen("placeholder", club({"duties": {"standerhejsning": {"content": content}}}))

    assert finding.path == ("duties", "standerhejsning")
    assert finding.params["placeholders"] == ("[år]", "[havn]")


@pytest.mark.parametrize(
    "cited_as",
    ["jf. forrige side", "i nedenstående", "som nævnt ovenfor", "Se herunder", "as listed above"],
)
def test_a_place_on_the_paper_is_found(cited_as: str) -> None:
    charter = club({"references": [{"title": "Havnekort", "cited_as": cited_as}]})

    assert paths("reference-by-place", charter) == ["references.0.cited_as"]


@pytest.mark.parametrize("cited_as", ["§ 3", "afsnit 2, side 4", "bilag 1", "hertil hører kortet"])
def test_a_numbered_place_is_no_such_reference(cited_as: str) -> None:
    charter = club({"references": [{"title": "Havnekort", "cited_as": cited_as}]})

    assert not seen("reference-by-place", charter)


def test_a_reading_is_told_of_the_nearest_thing_with_a_name() -> None:
    lead = {"by": "formand", "inferred": "Læst som formanden."}
    charter = club({"strategy": {"tree": [{"title": "Ungdomssejlads", "lead": lead}]}})

    (finding,) = seen("inferred-reading", charter)

    assert finding.path == ("strategy", "tree", 0, "lead")
    assert finding.params["what"] == "Ungdomssejlads"
