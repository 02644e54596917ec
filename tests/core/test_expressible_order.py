"""Every schedule that hangs on something else, and every order that a charter must say."""

import pytest

from tests.core.small_charter import (
    coming,
    due,
    facts,
    judged,
    meetings,
    planned,
    standings,
    written,
)
from tovholder.core.facts import FactKind

_MARCH = """
bodies:
  board:
    name: Bestyrelsen
    meetings:
      march: {{when: i marts}}
duties:
  call: {{title: Varsel, when: {phrase}}}
"""


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("senest 7 dage før board.march", "2024-03-27"),
        ("5 hverdage før board.march", "2024-03-27"),
        ("5 arbejdsdage før board.march", "2024-03-22"),
        ("2 uger før board.march", "2024-03-20"),
        ("1 måned efter board.march", "2024-05-03"),
        ("senest 3 hverdage efter board.march", "2024-04-08"),
        ("onsdagen før board.march", "2024-03-27"),
    ],
)
def test_a_deadline_lies_before_or_after_something_else(phrase: str, day: str) -> None:
    charter = written(_MARCH.format(phrase=phrase))
    held = meetings("board.march", "2024-04-03")  # after Easter; its month made up for
    assert due(charter, "call", held) == [day]


def test_a_deadline_before_a_meeting_with_no_day_yet_is_provisional() -> None:
    charter = written(_MARCH.format(phrase="senest 7 dage før board.march"))
    (only,) = coming(charter, "call")
    assert (only.due.isoformat(), only.provisional) == ("2024-03-24", True)


def test_nobody_is_accused_of_papers_for_a_meeting_that_never_took_place() -> None:
    charter = written(_MARCH.format(phrase="senest 7 dage før board.march"))
    assert standings(charter, [], "2024-06-01", "call") == ["planned"]
    assert standings(charter, [], "2024-06-01", "board.march") == ["broken"]


def test_a_call_hangs_on_a_dispatch_that_hangs_on_a_meeting() -> None:
    charter = written("""
        bodies:
          board: {name: Bestyrelsen, meetings: {spring: {when: i marts}}}
        duties:
          dispatch: {title: Udsendelse, when: senest 7 dage før board.spring}
          call: {title: Indkaldelse af punkter, when: 14 dage før dispatch}
    """)
    plan = planned("board.spring", "2024-03-20")
    called = facts(FactKind.TASK_DONE, "call", "2024-02-27")
    assert (due(charter, "dispatch", plan), due(charter, "call", plan)) == (
        ["2024-03-13"],
        ["2024-02-28"],
    )
    assert standings(charter, plan + called, "2024-03-01", "call") == ["met"]
    held = meetings("board.spring", "2024-03-20")
    assert standings(charter, held, "2024-03-21", "call") == ["broken"]


def test_a_chain_that_hangs_on_no_day_accuses_nobody() -> None:
    charter = written("""
        bodies:
          board: {name: Bestyrelsen, meetings: {spring: {when: i marts}}}
        duties:
          dispatch: {title: Udsendelse, when: senest 7 dage før board.spring}
          call: {title: Indkaldelse af punkter, when: 14 dage før dispatch}
    """)
    assert standings(charter, [], "2024-06-01", "call") == ["planned"]


_THEME = """
bodies:
  board: {{name: Bestyrelsen, meetings: {{september: {{when: i september}}}}}}
  group:
    name: Gruppen
    meetings:
      ordinary: {{when: 4 gange om året}}
      theme: {{when: 1 gang om året før board.september{counted}}}
"""


@pytest.mark.parametrize(
    ("counted", "enough"),
    [(", counted_in: ordinary", "met"), (", counted_in: own", "overdue"),
     (", counted_in: unknown", "met")],
)  # fmt: skip
def test_a_theme_meeting_is_among_the_four_or_on_top_or_nobody_knows(
    counted: str, enough: str
) -> None:
    charter = written(_THEME.format(counted=counted))
    held = (
        meetings("group.ordinary", "2024-02-01", "2024-05-01", "2024-11-01")
        + meetings("group.theme", "2024-08-20")
        + meetings("board.september", "2024-09-12")
    )
    assert standings(charter, held, "2025-01-10", "group.ordinary") == [enough]
    assert standings(charter, held, "2025-01-10", "group.theme") == ["met"]


def test_a_theme_meeting_after_the_meeting_it_should_precede_does_not_count() -> None:
    charter = written(_THEME.format(counted=""))
    held = meetings("board.september", "2024-09-12") + meetings("group.theme", "2024-09-20")
    assert due(charter, "group.theme", held) == ["2024-09-11"]
    assert standings(charter, held, "2024-10-01", "group.theme") == ["broken"]


def test_once_a_year_after_a_meeting_is_once_although_it_meets_four_times() -> None:
    charter = written("""
        bodies:
          board: {name: Bestyrelsen, meetings: {ordinary: {when: 4 gange om året}}}
        duties:
          report: {title: Beretning, kind: report, when: 1 gang om året efter board.ordinary}
    """)
    held = meetings("board.ordinary", "2024-02-01", "2024-05-01", "2024-09-01", "2024-11-01")
    told = facts(FactKind.REPORT_DELIVERED, "report", "2024-06-01")
    assert standings(charter, held + told, "2025-01-10", "report") == ["met"]


_YEAR = """
bodies:
  group:
    name: Gruppen
    meetings:
      goals: {when: 1 gang om året}
      follow-up: {when: 1 gang om året efter group.goals}
      joint: {when: 1 gang om året efter group.follow-up}
duties:
  report: {title: Rapport, kind: report, when: 1 gang om året efter group.joint}
  status: {title: Offentlig status, kind: status, when: senest 2 måneder efter report}
cycles:
  - id: year
    title: Året
    steps: [group.goals, group.follow-up, group.joint, report, status]
    first_round: {year: 2024, goes_through: [group.goals, report]}
"""
_IN_ORDER = [
    *meetings("group.goals", "2025-02-01"),
    *meetings("group.follow-up", "2025-06-01"),
    *meetings("group.joint", "2025-09-01"),
    *facts(FactKind.REPORT_DELIVERED, "report", "2025-12-10"),
    *facts(FactKind.STATUS_GIVEN, "status", "2026-01-20"),
]


@pytest.mark.parametrize(
    ("subject", "year"),
    [("group.follow-up", 2025), ("group.joint", 2025), ("report", 2025), ("status", 2026)],
)
def test_each_step_of_the_year_follows_the_one_before_across_new_year(
    subject: str, year: int
) -> None:
    assert standings(written(_YEAR), _IN_ORDER, "2026-02-01", subject, year) == ["met"]


def test_a_step_of_the_year_that_came_before_its_time_does_not_count() -> None:
    early = [*meetings("group.goals", "2025-05-01"), *meetings("group.follow-up", "2025-03-01")]
    assert standings(written(_YEAR), early, "2026-01-10", "group.follow-up", 2025) == ["overdue"]


def test_the_first_round_skips_the_steps_that_it_does_not_go_through() -> None:
    charter = written(_YEAR)
    subjects = ("group.goals", "group.follow-up", "group.joint")
    assert [len(due(charter, subject, years=(2024, 2024))) for subject in subjects] == [1, 0, 0]
    assert [len(due(charter, subject, years=(2025, 2025))) for subject in subjects] == [1, 1, 1]


_PLAN = """
bodies:
  board: {name: Bestyrelsen, meetings: {first: {when: i marts 2024}}}
startup:
  - {id: begin, title: Første møde, in: board, meeting: board.first}
  - {id: paper, title: Oplæg}
  - {title: Høring, when: senest 14 dage efter paper}
  - {id: decide, title: Beslutning, when: senest 1. december 2024}
"""


def test_each_step_of_a_plan_waits_for_the_one_before() -> None:
    charter = written(_PLAN)
    met = meetings("board.first", "2024-03-12")
    paper = facts(FactKind.STEP_DONE, "paper", "2024-04-02")
    assert [due(charter, one, met) for one in ("begin", "paper", "startup-2", "decide")] == [
        ["2024-03-31"], ["none"], ["none"], ["2024-12-01"],
    ]  # fmt: skip
    assert due(charter, "startup-2", met + paper) == ["2024-04-16"]
    assert standings(charter, met + paper, "2024-04-03", "paper") == ["met"]
    assert standings(charter, met + paper, "2024-05-01", "startup-2") == ["overdue"]


def test_a_step_done_before_the_one_it_waits_for_is_not_done() -> None:
    early = facts(FactKind.STEP_DONE, "paper", "2024-02-02")
    (verdict,) = judged(written(_PLAN), early, "2024-02-03", "paper")
    assert (verdict.standing, verdict.reason) == ("planned", "no-day-set")


def test_a_deadline_before_a_meeting_never_moves_to_the_meeting() -> None:
    charter = written("""
        due_days: {on_holiday: after}
        bodies:
          board: {name: Bestyrelsen, meetings: {spring: {when: i marts}}}
        duties:
          dispatch: {title: Udsendelse, when: senest 1 dag før board.spring}
    """)
    monday = meetings("board.spring", "2024-03-18")
    assert due(charter, "dispatch", monday) == ["2024-03-17"]
