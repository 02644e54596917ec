"""Stretches of time: which lie within which."""

from typing import Any

import pytest

from tests.core.checker.small import club, paths, seen

TWO_YEARS = {"from": "2026-01-01", "until": "2027-12-31"}
JOLLER = {"title": "Joller", "years": [2026, 2027]}


@pytest.mark.parametrize(
    "period", [TWO_YEARS, {"from": "2026-06-01", "until": "2026-06-30"}, {"until": "2027-01-01"}]
)
def test_a_part_within_its_whole_is_in_step(period: dict[str, str]) -> None:
    open_start = {"until": "2027-12-31"} if "from" not in period else TWO_YEARS
    strategy = {"period": open_start, "tree": [{"title": "Unge", "period": period}]}

    assert not seen("periods-differ", club({"strategy": strategy}))


def test_a_part_deep_in_the_tree_keeps_to_the_nearest_period_around_it() -> None:
    leaf = {"title": "Joller", "period": {"from": "2027-01-01", "until": "2028-12-31"}}
    branch = {
        "title": "Unge",
        "period": TWO_YEARS,
        "contains": [{"title": "Hold", "contains": [leaf]}],
    }
    strategy = {"period": {"from": "2026-01-01", "until": "2030-12-31"}, "tree": [branch]}

    assert paths("periods-differ", club({"strategy": strategy})) == [
        "strategy.tree.0.contains.0.contains.0.period"
    ]


def test_a_standing_charter_may_carry_out_a_strategy_that_began_before_it() -> None:
    period = {"from": "2024-01-01", "until": "2028-12-31"}

    assert not seen("periods-differ", club({"strategy": {"period": period}}))


@pytest.mark.parametrize(
    "period", [{"from": "2025-01-01", "until": "2029-12-31"}, {"from": "2025-01-01"}]
)
def test_a_frame_longer_than_the_charter_is_in_step(period: dict[str, str]) -> None:
    charter = club(
        {
            "in_force": {"until": "2026-12-31"},
            "implements": "ordensregler",
            "artefacts": {"ordensregler": {"period": period}},
        }
    )

    assert not seen("periods-differ", charter)


def test_what_the_charter_carries_out_may_not_end_in_the_midst_of_it() -> None:
    charter = club(
        {
            "in_force": {"until": "2027-12-31"},
            "implements": "ordensregler",
            "artefacts": {
                "ordensregler": {"period": {"from": "2025-01-01", "until": "2026-12-31"}}
            },
        }
    )

    assert paths("periods-differ", charter) == ["artefacts.ordensregler.period"]


@pytest.mark.parametrize(
    ("period", "places"),
    [(TWO_YEARS, []), ({"from": "2026-01-01", "until": "2026-12-31"}, ["budget.0.years"])],
)
def test_money_keeps_to_the_years_of_what_it_is_for(period: Any, places: list[str]) -> None:
    agreement = {"title": "Leje", "between": ["havn", "kontor"], "period": period}
    charter = club({"agreements": {"leje": agreement}, "budget": [{**JOLLER, "about": "leje"}]})

    assert paths("periods-differ", charter) == places


@pytest.mark.parametrize("about", ["unge", "kontor", "standerhejsning"])
def test_money_for_what_has_no_period_is_for_any_year(about: str) -> None:
    strategy = {"tree": [{"id": "unge", "title": "Unge"}]}

    assert not seen(
        "periods-differ", club({"strategy": strategy, "budget": [{**JOLLER, "about": about}]})
    )


def test_part_of_an_amount_keeps_to_its_years() -> None:
    whole = {"id": "kasse", "title": "Kassen", "years": [2026]}
    charter = club({"budget": [whole, {**JOLLER, "included_in": "kasse"}]})

    assert paths("periods-differ", charter) == ["budget.1.years"]


@pytest.mark.parametrize(
    "changes",
    [
        {"milestones": [{"on": "2027-01-01", "title": "Ny bro"}]},
        {"duties": {"standerhejsning": {"first": "2027-05-01"}}},
        {"bodies": {"bestyrelse": {"meetings": {"sidste": {"when": "i januar 2027"}}}}},
    ],
)
def test_what_comes_after_the_last_day_is_seen(changes: dict[str, Any]) -> None:
    assert len(seen("duty-after-end", club({"in_force": {"until": "2026-12-31"}, **changes}))) == 1


@pytest.mark.parametrize("when", ["31. december 2026", "i 2026", "senest 1. januar 2026"])
def test_the_last_day_belongs_to_the_charter(when: str) -> None:
    charter = club(
        {"in_force": {"until": "2026-12-31"}, "duties": {"standerhejsning": {"when": when}}}
    )

    assert not seen("duty-after-end", charter)


def test_a_standing_charter_has_no_end_to_come_after() -> None:
    assert not seen(
        "duty-after-end", club({"duties": {"standerhejsning": {"when": "1. maj 2099"}}})
    )
