"""Days: what may lie before the charter rules, and what may come later."""

from typing import Any

import pytest

from tests.core.checker.small import club, paths, seen
from tovholder.core.charter import Charter

ADOPTED = {"on": "2025-12-01", "by": "bestyrelse"}


def starting(*steps: dict[str, Any], **changes: Any) -> Charter:
    """The club, in force from the new year of 2026, with these start-up steps."""
    return club({"startup": list(steps), **changes})


def test_the_adoption_comes_before() -> None:
    adoption = {"title": "Vedtages", "when": "1. december 2025", "in": "bestyrelse"}

    assert not seen("start-before-force", starting(adoption, adopted=ADOPTED))


def test_another_step_on_the_day_of_adoption_does_not() -> None:
    step = {"title": "Udvalget tiltræder", "when": "1. december 2025"}

    assert paths("start-before-force", starting(step, adopted=ADOPTED)) == ["startup.0"]


def test_all_that_comes_before_is_one_finding() -> None:
    steps = [{"title": title, "when": "i november 2025"} for title in ("Både", "Bro")]

    (finding,) = seen("start-before-force", starting(*steps))

    assert finding.params["what"] == ("Både", "Bro")


def test_a_month_that_ends_after_the_first_day_is_in_time() -> None:
    assert not seen("start-before-force", starting({"title": "Både", "when": "i januar 2026"}))


def test_a_step_takes_its_day_from_its_meeting() -> None:
    bodies = {"bestyrelse": {"meetings": {"første": {"when": "i november 2025"}}}}
    step = {"title": "Første møde", "meeting": "bestyrelse.første"}

    assert paths("start-before-force", starting(step, bodies=bodies)) == ["startup.0"]


def test_a_body_older_than_the_charter_is_no_beginning() -> None:
    bodies = {"bestyrelse": {"established": "1974-05-01"}}

    assert not seen("start-before-force", starting(bodies=bodies, adopted=ADOPTED))


def test_a_body_set_up_between_adoption_and_force_is() -> None:
    bodies = {"bestyrelse": {"established": "2025-12-10"}}

    charter = starting(bodies=bodies, adopted=ADOPTED)

    assert paths("start-before-force", charter) == ["bodies.bestyrelse.established"]


@pytest.mark.parametrize(
    "board",
    [
        {"meetings": {"ordinær": {"when": "4 gange om året fra 1. marts 2026"}}},
        {"meetings": {"ordinær": {"when": "efter behov"}}},
        {"meetings": {"ordinær": {"when": "i maj 2026"}}},
        {"meetings": {"ordinær": {"proposed": True}}},
    ],
)
def test_a_body_may_start_late_when_nothing_is_asked_of_it_yet(board: dict[str, Any]) -> None:
    late = {
        "bodies": {"bestyrelse": {"established": "2026-03-01", **board}},
        "duties": {"standerhejsning": {"first": "2026-05-01"}},
    }

    assert not seen("body-starts-late", club(late))


@pytest.mark.parametrize("hand", [{"owner": "bestyrelse"}, {"body": "bestyrelse"}])
def test_a_yearly_duty_is_asked_from_the_first_day(hand: dict[str, str]) -> None:
    late = {
        "bodies": {"bestyrelse": {"established": "2026-03-01", "meetings": None}},
        "duties": {"standerhejsning": {"owner": None, **hand}},
    }

    assert paths("body-starts-late", club(late)) == ["bodies.bestyrelse.established"]


def test_the_day_of_a_body_is_told_once() -> None:
    late = {"bodies": {"bestyrelse": {"established": "2026-03-01"}}}
    step = {"title": "Oprettes", "when": "1. marts 2026", "establishes": "bestyrelse"}

    assert paths("body-starts-late", starting(step, **late)) == ["bodies.bestyrelse.established"]
