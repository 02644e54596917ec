"""A party that another charter says is no more."""

from typing import Any

import pytest

from tests.core.checker.small import club, paths, seen

AT_WORK = {"duties": {"standerhejsning": {"owner": "havn"}}}


def merger(**changes: Any) -> Any:
    """Another charter of the club, which takes the harbour into the office."""
    units = {"kontor": {"merges": ["lystbådehavnen"]}}
    return club({"charter": "ny-vedtægt", "units": units, **changes})


def test_a_party_with_work_is_no_more_if_another_charter_took_it_in() -> None:
    assert paths("merged-away", club(AT_WORK), merger()) == ["parties.havn"]


def test_a_party_is_known_by_its_alias_too() -> None:
    other = merger(units={"kontor": {"merges": ["Marinaen"]}})
    charter = club({**AT_WORK, "parties": {"havn": {"also": ["Marinaen"]}}})

    assert paths("merged-away", charter, other) == ["parties.havn"]


@pytest.mark.parametrize(
    "changes",
    [
        {"organisation": "Roklubben"},
        {"in_force": {"from": "2020-01-01", "until": "2025-12-31"}},
        {"charter": "sejlklub-vedtægt"},
        {"units": {"kontor": {"merges": ["Roklubben"]}}},
    ],
)
def test_another_time_or_another_organisation_has_no_say(changes: dict[str, Any]) -> None:
    assert not seen("merged-away", club(AT_WORK), merger(**changes))


@pytest.mark.parametrize("harbour", [{"until": "2026-12-31"}, {"name": "Fiskerihavnen"}])
def test_a_party_with_an_end_or_another_name_stays(harbour: dict[str, str]) -> None:
    assert not seen("merged-away", club({**AT_WORK, "parties": {"havn": harbour}}), merger())


def test_a_party_without_work_is_only_spoken_of() -> None:
    assert not seen("merged-away", club(), merger())
