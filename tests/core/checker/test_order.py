"""What comes first: gates, rounds, start-up steps, and papers for meetings."""

import pytest

from tests.core.checker.small import club, paths, seen
from tovholder.core.charter import Charter

MAST = {"id": "mast", "title": "Masterne på", "when": "i april 2026"}
ROUND = {"id": "år", "title": "Året", "steps": ["bestyrelse.ordinær", "standerhejsning"]}


def papers(meetings: str, **kinds: str) -> Charter:
    """The club whose board meets and has papers at those times."""
    board = {"meetings": {"ordinær": {"when": meetings}}}
    return club({"bodies": {"bestyrelse": board | {k: {"when": w} for k, w in kinds.items()}}})


@pytest.mark.parametrize("gates", [1, 2])
def test_one_body_needs_no_order_of_its_gates(gates: int) -> None:
    gate = {"title": "Godkendelse", "at": "bestyrelse"}

    assert not seen(
        "gates-unordered", club({"artefacts": {"ordensregler": {"gates": [gate] * gates}}})
    )


def test_a_first_round_that_goes_all_the_way_skips_nothing() -> None:
    first = {"year": 2026, "goes_through": ROUND["steps"]}

    assert not seen("first-round-skips", club({"cycles": [{**ROUND, "first_round": first}]}))


def test_a_first_round_may_leave_out_one_of_several_side_by_side() -> None:
    first = {"year": 2026, "goes_through": ["standerhejsning"]}
    cycle = {**ROUND, "steps": [["bestyrelse.ordinær", "standerhejsning"]], "first_round": first}

    assert [f.params["skipped"] for f in seen("first-round-skips", club({"cycles": [cycle]}))] == [
        ("Bestyrelsen: 4 gange om året",)
    ]


@pytest.mark.parametrize(
    "then",
    [
        {"when": "i april 2026"},
        {"when": "15. april 2026"},
        {"when": "i foråret 2026"},
        {"when": "efter mast"},
        {},
    ],
)
def test_a_step_may_fall_in_the_time_of_the_one_before(then: dict[str, str]) -> None:
    assert not seen("steps-out-of-order", club({"startup": [MAST, {"title": "Sejl på", **then}]}))


def test_an_undated_step_hands_on_the_day_of_the_one_before_it() -> None:
    steps = [MAST, {"title": "Sejl på"}, {"title": "Af sted", "when": "i marts 2026"}]

    assert paths("steps-out-of-order", club({"startup": steps})) == ["startup.2"]


def test_a_step_that_waits_for_another_does_not_wait_for_the_one_before() -> None:
    first = {"id": "start", "title": "Start", "when": "i januar 2026"}
    steps = [first, MAST, {"title": "Opslag", "when": "i februar 2026", "after": "start"}]

    assert not seen("steps-out-of-order", club({"startup": steps}))


def test_steps_that_wait_for_each_other_come_to_an_end() -> None:
    steps = [
        {"id": "a", "title": "A", "after": "b", "when": "i maj 2026"},
        {"id": "b", "title": "B", "after": "c"},
        {"id": "c", "title": "C", "after": "b"},
    ]

    assert not seen("steps-out-of-order", club({"startup": steps}))


@pytest.mark.parametrize(
    ("meetings", "when"),
    [
        ("4 gange om året", "senest 2 måneder før hvert møde"),
        ("hver måned", "senest 2 uger før hvert møde"),
        ("hver uge", "senest 7 dage før hvert møde"),
        ("hver uge", "senest 5 arbejdsdage før hvert møde"),
        ("mindst 1 gang om året", "senest 3 måneder før hvert møde"),
        ("efter behov", "senest 90 dage før hvert møde"),
        ("hver uge", "senest onsdagen før hvert møde"),
        ("hver uge", "30 dage før standerhejsning"),
    ],
)
def test_a_deadline_between_two_meetings_can_be_kept(meetings: str, when: str) -> None:
    assert not seen("deadline-impossible", papers(meetings, materials=when))


@pytest.mark.parametrize(
    ("meetings", "when"),
    [
        ("hver uge", "senest 6 arbejdsdage før hvert møde"),
        ("hver måned", "senest 2 måneder før hvert møde"),
        ("4 gange om året", "senest 100 hverdage før hvert møde"),
    ],
)
def test_a_deadline_beyond_the_next_meeting_cannot_be_kept(meetings: str, when: str) -> None:
    assert paths("deadline-impossible", papers(meetings, materials=when)) == [
        "bodies.bestyrelse.materials"
    ]


def test_minutes_after_the_next_meeting_are_too_late_as_well() -> None:
    charter = papers("hver uge", minutes="senest 14 dage efter hvert møde")

    assert paths("deadline-impossible", charter) == ["bodies.bestyrelse.minutes"]


def test_materials_before_and_minutes_after_are_on_their_right_sides() -> None:
    charter = papers("4 gange om året", materials="før hvert møde", minutes="efter hvert møde")

    assert not seen("papers-wrong-side", charter)


def test_minutes_before_the_meeting_are_on_the_wrong_side() -> None:
    charter = papers("4 gange om året", minutes="senest 3 dage før hvert møde")

    assert paths("papers-wrong-side", charter) == ["bodies.bestyrelse.minutes.when"]
