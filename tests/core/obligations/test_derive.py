"""What each section of a charter obliges to."""

import pytest

from tests.core.small_charter import written
from tovholder.core.charter.base import Modality
from tovholder.core.obligations import Obligation, Shape, obligations
from tovholder.core.obligations.model import Bounds


def owed(sections: str) -> dict[str, Obligation]:
    return {one.subject: one for one in obligations(written(sections))}


def body(rules: str) -> dict[str, Obligation]:
    return owed(f"""
units: {{office: {{name: Kontoret}}}}
bodies:
  board:
    name: Bestyrelsen
    clause: § 4
    {rules}
""")


def test_a_charter_without_rules_obliges_to_nothing() -> None:
    assert owed("about: Haver") == {}


def test_a_meeting_is_counted_and_called_by_the_secretary() -> None:
    meeting = body("secretary: {by: office}\n    meetings: {ordinary: {when: 4 gange om året}}")
    one = meeting["board.ordinary"]
    assert (one.shape, one.owner, one.title) == (Shape.COUNTED, "office", "Bestyrelsen")


def test_a_meeting_held_as_needed_is_one_that_may_be_held() -> None:
    one = body("meetings: {ordinary: {when: efter behov}}")["board.ordinary"]
    assert (one.shape, one.modality) == (Shape.ALLOWED, Modality.MAY)


def test_nobody_needs_to_vouch_for_what_one_may_do() -> None:
    tasks = "tasks: [{id: a, title: A, modality: may}, {id: b, title: B}]"
    found = body(tasks)
    assert [found[one].shape for one in ("board.a", "board.b")] == [
        Shape.ALLOWED,
        Shape.UNVERIFIABLE,
    ]


def test_a_duty_that_one_may_do_is_allowed() -> None:
    found = owed("duties: {a: {title: A, modality: may}}")
    assert found["a"].shape is Shape.ALLOWED


def test_a_body_without_a_secretary_is_called_together_by_its_chair() -> None:
    rules = "chair: {how: elected}\n    meetings: {ordinary: {when: 4 gange om året}}"
    assert body(rules)["board.ordinary"].owner == "board.chair"


def test_a_body_that_nobody_leads_has_nobody_to_call_it_together() -> None:
    assert body("meetings: {ordinary: {when: i maj}}")["board.ordinary"].owner is None


def test_a_rule_without_a_clause_has_that_of_its_body() -> None:
    rules = "meetings: {a: {when: i maj}, b: {when: i juni, clause: § 5}}"
    found = body(rules)
    assert (found["board.a"].clause, found["board.b"].clause) == ("§ 4", "§ 5")


def test_a_meeting_that_is_only_proposed_obliges_to_nothing() -> None:
    assert body("meetings: {extra: {when: i maj, proposed: true}}") == {}


@pytest.mark.parametrize(
    ("counted_in", "also_by"),
    [("ordinary", ("board.theme",)), ("unknown", ("board.theme",)), ("own", ())],
)
def test_a_theme_meeting_may_count_for_the_ordinary_ones(
    counted_in: str, also_by: tuple[str, ...]
) -> None:
    theme = f"{{when: i juni, counted_in: {counted_in}}}"
    rules = f"meetings: {{ordinary: {{when: i maj}}, theme: {theme}}}"
    assert body(rules)["board.ordinary"].also_by == also_by


def test_materials_minutes_and_preparation_hang_on_the_meetings() -> None:
    found = body("""materials: {when: senest 7 dage før hvert møde, owner: office}
    minutes: {when: senest 14 dage efter hvert møde}
    preparation: [{title: Formøde, when: senest 2 dage før hvert møde}]""")
    assert {subject: (one.shape, one.owner) for subject, one in found.items()} == {
        "board#materials": (Shape.DEADLINE, "office"),
        "board#minutes": (Shape.DEADLINE, None),
        "board#preparation-0": (Shape.DEADLINE, None),
    }


def test_papers_without_a_time_are_no_obligation() -> None:
    assert body("materials: {available_to: alle}") == {}


def test_a_size_and_a_quota_are_levels_with_bounds() -> None:
    found = body("""size: {exactly: 7}
    quotas: [{sector: beboere, at_least: 4, at_most: 5}]""")
    assert {one.subject: one.bounds for one in found.values()} == {
        "board#size": Bounds(7, 7),
        "board#quota-0": Bounds(4, 5),
    }


def test_the_task_of_a_body_is_attested_and_never_guessed() -> None:
    found = body("tasks: [{title: Værner om haverne}, {id: hedge, title: Klipper hækken}]")
    assert {subject: one.shape for subject, one in found.items()} == {
        "board#task-0": Shape.UNVERIFIABLE,
        "board.hedge": Shape.UNVERIFIABLE,
    }


@pytest.mark.parametrize(
    ("rules", "shape", "done_by"),
    [
        ("kind: event, when: i maj", Shape.COUNTED, "event-held"),
        ("when: i maj", Shape.COUNTED, "task-done"),
        ("when: i maj, done_by: report delivered", Shape.COUNTED, "report-delivered"),
        ("kind: report", Shape.UNVERIFIABLE, "attested"),
        ("done_by: decision made", Shape.COUNTED, "decision-made"),
        ("kind: event, when: løbende", Shape.UNVERIFIABLE, "event-held"),
        ("when: i maj, done_by: attested", Shape.UNVERIFIABLE, "attested"),
        ("kind: event, when: efter behov", Shape.ALLOWED, "event-held"),
        ("kind: event, when: højst 2 gange om året", Shape.ALLOWED, "event-held"),
    ],
)
def test_a_duty_is_judged_by_what_can_be_seen_of_it(rules: str, shape: Shape, done_by: str) -> None:
    one = owed(f"duties:\n  day: {{title: Havedag, {rules}}}\n")["day"]
    assert (one.shape, one.done_by) == (shape, done_by)


def test_a_duty_that_is_only_proposed_obliges_to_nothing() -> None:
    assert owed("duties:\n  day: {title: Havedag, when: i maj, proposed: true}\n") == {}


_STRATEGY = """
strategy:
  title: Haveplan
  levels: [{id: area, one: område, many: områder}, {id: goal, one: mål, many: mål}]
  tree: [{id: green, title: Grønt, contains: [Flere træer]}, Vand]
"""


def test_every_node_of_the_level_that_asks_for_it_has_a_lead() -> None:
    found = owed(_STRATEGY + "  leads: {one_per: area}\n")
    assert [(one.title, one.bounds) for one in found.values()] == [
        ("Grønt", Bounds(least=1)),
        ("Vand", Bounds(least=1)),
    ]


def test_the_tasks_of_leads_are_status_if_they_have_a_time_and_attested_if_not() -> None:
    tasks = "[{id: tell, title: Fortæller, when: 2 gange om året}, {title: Samler trådene}]"
    found = owed(_STRATEGY + f"  leads: {{one_per: goal, tasks: {tasks}}}\n")
    assert (found["tell"].shape, found["leads#task-1"].shape) == (
        Shape.COUNTED,
        Shape.UNVERIFIABLE,
    )


def test_status_is_given_as_often_as_the_strategy_says() -> None:
    status = owed(_STRATEGY + "  status: {scale: [grøn, rød], when: 4 gange om året}\n")
    assert status["strategy#status"].shape is Shape.COUNTED


@pytest.mark.parametrize(
    ("target", "bounds"),
    [
        ("up every year", Bounds(direction=1)),
        ("down every year", Bounds(direction=-1)),
        ("at least 80 by 2027", Bounds(least=80, from_year=2027)),
        ("at most 12.5", Bounds(most=12.5)),
    ],
)
def test_an_indicator_with_a_target_is_expected_to_move(target: str, bounds: Bounds) -> None:
    found = owed(f"indicators: {{trees: {{title: Træer, target: {target}}}}}\n")
    assert (found["trees"].bounds, found["trees"].modality) == (bounds, "expected")


def test_an_indicator_without_a_target_is_only_followed() -> None:
    assert owed("indicators: {trees: {title: Træer}}\n") == {}


@pytest.mark.parametrize(("state", "number"), [("in force", 1), ("draft", 1), ("lapsed", 0)])
def test_an_agreement_is_renewed_unless_it_has_lapsed(state: str, number: int) -> None:
    found = owed(f"""
parties: {{town: {{name: Byen}}}}
agreements:
  lease: {{title: Lejemål, between: [town], state: {state}, renewed: 1 gang om året}}
""")
    assert len(found) == number


def test_a_milestone_is_looked_at_by_its_day() -> None:
    found = owed("milestones: [{on: 2025-06-01, title: Halvvejs}]")
    assert (found["milestones#0"].shape, found["milestones#0"].title) == (Shape.COUNTED, "Halvvejs")


def test_a_tentative_step_is_expected_and_no_more() -> None:
    found = owed("startup: [{title: Måske, when: i maj 2024, tentative: true}]")
    assert found["startup-0"].modality == "expected"
