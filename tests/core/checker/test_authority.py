"""Authority: which hands go together, and which are the same right twice."""

from typing import Any

import pytest

from tests.core.checker.small import club, paths, seen
from tovholder.core.charter import Charter


def rules(**hands: Any) -> Charter:
    """The club with other hands in its rules of order."""
    return club({"artefacts": {"ordensregler": {"owned_by": None, **hands}}})


def asking(**duty: Any) -> Charter:
    """The club with a task and a duty about the rules of order."""
    task = {"title": "Gennemgå reglerne", "about": "ordensregler"}
    checking = {"title": "Rette reglerne", "about": "ordensregler", "owner": "bestyrelse", **duty}
    return club({"bodies": {"bestyrelse": {"tasks": [task]}}, "duties": {"regler": checking}})


@pytest.mark.parametrize(
    "hands",
    [
        {"owned_by": "bestyrelse", "executed_by": "havn"},
        {"owned_by": "bestyrelse", "decided_by": "kontor"},
        {"owned_by": "bestyrelse", "anchored_in": "bestyrelse"},
        {"executed_by": ["havn", "kontor"]},
        {"written_by": ["havn", "kontor"]},
        {"written_by": "havn", "edited_by": "kontor"},
        {"distributed_to": ["havn", "kontor"]},
    ],
)
def test_different_rights_may_lie_with_different_parties(hands: dict[str, Any]) -> None:
    assert not seen("authority-twice", rules(**hands))


@pytest.mark.parametrize(
    "hands",
    [
        {"owned_by": ["bestyrelse", "havn"]},
        {"owned_by": "bestyrelse", "anchored_in": "havn"},
        {"decided_by": ["bestyrelse", "havn"]},
        {"amended_by": ["bestyrelse", "havn"]},
        {"written_by": ["bestyrelse", "havn"], "edited_by": "kontor"},
    ],
)
def test_the_same_right_may_not(hands: dict[str, Any]) -> None:
    assert paths("authority-twice", rules(**hands)) == ["artefacts.ordensregler"]


def test_the_parties_are_named_as_the_charter_names_them() -> None:
    (finding,) = seen("authority-twice", rules(owned_by=["havn", "bestyrelse"]))

    assert finding.params["parties"] == ("Lystbådehavnen", "Bestyrelsen")


def test_the_same_node_twice_is_one_place() -> None:
    placed = [{"node": "tryghed", "clause": "§ 8"}, {"node": "tryghed", "clause": "§ 9"}]
    charter = club(
        {
            "artefacts": {"ordensregler": {"placed_in": placed}},
            "strategy": {"tree": [{"id": "tryghed", "title": "Tryghed"}]},
        }
    )

    assert not seen("placed-twice", charter)


def test_a_task_and_a_duty_of_the_same_party_are_compared() -> None:
    assert paths("modality-differs", asking(modality="may")) == ["bodies.bestyrelse.tasks.0"]


@pytest.mark.parametrize(
    "duty",
    [
        {"modality": "must"},
        {"modality": "may", "owner": "havn"},
        {"modality": "may", "owner": None},
        {"modality": "may", "about": None},
        {"modality": "may", "proposed": True},
    ],
)
def test_what_is_asked_of_others_or_of_nobody_is_not_compared(duty: dict[str, Any]) -> None:
    assert not seen("modality-differs", asking(**duty))


def test_the_owner_may_amend() -> None:
    charter = club({"implements": "ordensregler", "amended_by": {"by": "bestyrelse"}})

    assert not seen("amender-not-owner", charter)


def test_what_nobody_owns_anybody_may_amend() -> None:
    charter = club(
        {
            "implements": "ordensregler",
            "amended_by": {"by": "havn"},
            "artefacts": {"ordensregler": {"owned_by": None}},
        }
    )

    assert not seen("amender-not-owner", charter)


@pytest.mark.parametrize("duty", [{"modality": "may"}, {"body": "bestyrelse"}, {"proposed": True}])
def test_a_duty_that_does_not_bind_or_has_a_body_needs_no_owner(duty: dict[str, Any]) -> None:
    charter = club({"duties": {"standerhejsning": {"owner": None, **duty}}})

    assert not seen("owner-missing", charter)


def test_what_is_expected_needs_an_owner() -> None:
    duty = {"owner": None, "modality": "expected"}

    charter = club({"duties": {"standerhejsning": duty}})

    assert paths("owner-missing", charter) == ["duties.standerhejsning"]
