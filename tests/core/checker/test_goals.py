"""Goals: which need a measure, a starting point, or somebody to follow up."""

import pytest

from tests.core.checker.small import club, seen


def test_a_milestone_in_a_charter_that_ends_is_looked_at_when_it_ends() -> None:
    charter = club(
        {
            "in_force": {"until": "2027-12-31"},
            "milestones": [{"on": "2027-01-01", "title": "Ny bro"}],
        }
    )

    assert not seen("milestone-unowned", charter)


@pytest.mark.parametrize("target", ["at least 80 by 2027", "højst 5"])
def test_a_level_needs_no_starting_point(target: str) -> None:
    charter = club({"indicators": {"sejlere": {"title": "Antal sejlere", "target": target}}})

    assert not seen("target-without-baseline", charter)


@pytest.mark.parametrize(("target", "way"), [("op hvert år", "up"), ("ned hvert år", "down")])
def test_a_trend_needs_one(target: str, way: str) -> None:
    charter = club({"indicators": {"uheld": {"title": "Uheld", "target": target}}})

    assert [f.params["direction"] for f in seen("target-without-baseline", charter)] == [way]
