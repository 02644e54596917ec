"""Work that leaves no trace: what counts as a trace, and who is told to have it."""

from typing import Any

import pytest

from tests.core.checker.small import club, seen


@pytest.mark.parametrize(
    "duty",
    [
        {"done_by": "event held", "when": "løbende"},
        {"done_by": None},
        {"done_by": None, "when": "efter behov"},
        {"done_by": None, "when": "1. maj 2027"},
        {"done_by": None, "when": "løbende", "modality": "may"},
        {"done_by": None, "when": "løbende", "proposed": True},
        {"done_by": None, "when": "løbende", "attested_by": "formand"},
    ],
)
def test_a_day_a_fact_or_a_witness_is_enough(duty: dict[str, Any]) -> None:
    assert not seen("unattested", club({"duties": {"standerhejsning": duty}}))


@pytest.mark.parametrize("when", [None, "løbende", "løbende fra 1. juni 2026"])
def test_what_has_no_day_needs_a_witness(when: str | None) -> None:
    duty = {"done_by": None, "when": when}

    assert len(seen("unattested", club({"duties": {"standerhejsning": duty}}))) == 1


def test_the_tasks_of_a_body_are_told_together() -> None:
    tasks = [{"title": "Holde orden"}, {"title": "Holde øje"}]
    charter = club({"bodies": {"bestyrelse": {"tasks": tasks}}})

    assert [finding.params for finding in seen("unattested", charter)] == [
        {"who": "Bestyrelsen", "what": ("Holde orden", "Holde øje")}
    ]


def test_all_that_one_is_to_do_is_told_once_at_the_first_place() -> None:
    tasks = [{"title": "Holde orden", "clause": "§ 8"}]
    duty = {"done_by": None, "when": None, "owner": "bestyrelse", "clause": "§ 9"}
    duties = {"standerhejsning": duty}
    charter = club({"bodies": {"bestyrelse": {"tasks": tasks}}, "duties": duties})

    assert [(one.path, one.clauses, one.params["what"]) for one in seen("unattested", charter)] == [
        (("bodies", "bestyrelse", "tasks"), ("§ 8", "§ 9"), ("Holde orden", "Standerhejsning"))
    ]


@pytest.mark.parametrize(
    ("duty", "who"),
    [
        ({"owner": "havn"}, "Lystbådehavnen"),
        ({"owner": None, "body": "bestyrelse"}, "Bestyrelsen"),
        ({"owner": None}, "Sejlklubben"),
    ],
)
def test_it_is_told_who_is_to_do_it(duty: dict[str, Any], who: str) -> None:
    charter = club({"duties": {"standerhejsning": {"done_by": None, "when": "løbende", **duty}}})

    assert [finding.params["who"] for finding in seen("unattested", charter)] == [who]


def test_a_task_of_the_leads_with_a_day_can_be_seen() -> None:
    leads = {"one_per": "spor", "tasks": [{"title": "Give status", "when": "hvert kvartal"}]}

    assert not seen("unattested", club({"strategy": {"leads": leads}}))
