"""Where a duty stands on a day."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.rules import board, choir, duty, held, meetings, only, verdicts
from tovholder.core.facts import Fact, FactKind, Waiver
from tovholder.core.history import judge_all
from tovholder.core.judge import judge
from tovholder.core.obligations import occurrences
from tovholder.core.verdicts import Reason, Standing

CONCERT = duty("1 gang i maj")


@pytest.mark.parametrize(
    ("facts", "on", "standing"),
    [
        ([], "2024-02-01", Standing.PLANNED),
        ([], "2024-05-01", Standing.DUE_SOON),
        (["2024-05-20"], "2024-06-01", Standing.MET),
        ([], "2024-06-01", Standing.OVERDUE),
        (["2024-06-10"], "2024-06-11", Standing.MET_LATE),
        ([], "2024-07-10", Standing.BROKEN),
        (["2024-07-20"], "2024-08-01", Standing.BROKEN),
        (["2024-04-30"], "2024-06-01", Standing.OVERDUE),
    ],
)
def test_a_concert_in_may_stands_where_the_day_and_the_facts_put_it(
    facts: list[str], on: str, standing: Standing
) -> None:
    assert only(CONCERT, held(*facts), on, "concert").standing is standing


def test_a_duty_whose_year_is_long_is_on_course() -> None:
    assert only(duty("1 gang om året"), [], "2024-05-01", "concert").standing is Standing.ON_COURSE


@pytest.mark.parametrize(
    ("modality", "standing"),
    [("expected", Standing.DEVIATES), ("may", Standing.ALLOWED), ("must", Standing.BROKEN)],
)
def test_only_a_must_can_be_broken(modality: str, standing: Standing) -> None:
    charter = duty("1 gang i maj", modality=modality)
    assert only(charter, [], "2025-01-01", "concert").standing is standing


def test_a_quota_tells_how_many_were_counted() -> None:
    charter = board(meetings={"ordinary": {"when": "4 gange om året"}})
    facts = meetings("2024-02-01", "2024-05-01", "2024-09-01")
    verdict = only(charter, facts, "2025-01-15", "board.ordinary")
    assert (verdict.standing, verdict.counted, verdict.occurrence.required) == (
        Standing.OVERDUE, 3, 4,
    )  # fmt: skip


def test_a_meeting_in_april_does_not_eat_the_first_quarters_duty() -> None:
    charter = duty("1 gang i kvartalet")
    first, second, *_ = verdicts(charter, held("2024-04-10"), "2024-07-05")
    assert (first.standing, second.standing) == (Standing.BROKEN, Standing.MET)


def test_a_second_meeting_in_april_makes_up_for_the_first_quarter_late() -> None:
    charter = duty("1 gang i kvartalet")
    first, second, *_ = verdicts(charter, held("2024-04-10", "2024-05-10"), "2024-07-05")
    assert (first.standing, second.standing) == (Standing.MET_LATE, Standing.MET)


def test_what_happens_after_the_day_asked_about_is_not_seen() -> None:
    verdict = only(CONCERT, held("2024-05-20"), "2024-05-19", "concert")
    assert (verdict.standing, verdict.proofs) == (Standing.DUE_SOON, ())


def test_materials_are_due_a_week_before_each_meeting_that_is_held() -> None:
    charter = board(
        meetings={"ordinary": {"when": "4 gange om året"}},
        materials={"when": "senest 7 dage før hvert møde"},
    )
    sent = [
        Fact(FactKind.MATERIALS_SENT, "board#materials", date(2024, 2, 1), "m1", date(2024, 2, 10)),
        Fact(FactKind.MATERIALS_SENT, "board#materials", date(2024, 5, 8), "m2", date(2024, 5, 10)),
    ]
    facts = [*meetings("2024-02-10", "2024-05-10", "2024-09-10"), *sent]
    found = [
        one
        for one in verdicts(charter, facts, "2024-10-01")
        if one.occurrence.obligation.subject == "board#materials"
    ]
    assert [(one.occurrence.due, one.standing) for one in found] == [
        (date(2024, 2, 3), Standing.MET),
        (date(2024, 5, 3), Standing.MET_LATE),
        (date(2024, 9, 3), Standing.BROKEN),
    ]


def test_materials_for_a_planned_meeting_are_due_soon() -> None:
    charter = board(
        meetings={"ordinary": {"when": "4 gange om året"}},
        materials={"when": "senest 7 dage før hvert møde"},
    )
    plan = Fact(
        FactKind.MEETING_PLANNED, "board.ordinary", date(2024, 1, 5), "plan", date(2024, 3, 20)
    )
    verdict = only(charter, [plan], "2024-03-01", "board#materials")
    assert (verdict.standing, verdict.occurrence.due) == (Standing.DUE_SOON, date(2024, 3, 13))


def test_a_theme_meeting_is_due_before_the_board_meets_in_september() -> None:
    charter = choir(
        bodies={
            "board": {"name": "B", "meetings": {"autumn": {"when": "i september"}}},
            "group": {
                "name": "G",
                "meetings": {"theme": {"when": "1 gang om året før board.autumn"}},
            },
        }
    )
    facts = held("2024-09-12", subject="board.autumn", kind=FactKind.MEETING_HELD)
    before = held("2024-09-02", subject="group.theme", kind=FactKind.MEETING_HELD)
    late = held("2024-09-20", subject="group.theme", kind=FactKind.MEETING_HELD)
    assert only(charter, facts + before, "2024-10-01", "group.theme").standing is Standing.MET
    assert only(charter, facts + late, "2024-10-01", "group.theme").standing is Standing.BROKEN


@pytest.mark.parametrize(("counted_in", "counted"), [("ordinary", 2), ("unknown", 2), ("own", 1)])
def test_a_theme_meeting_counts_among_the_ordinary_unless_it_is_on_top(
    counted_in: str, counted: int
) -> None:
    charter = board(
        meetings={
            "ordinary": {"when": "4 gange om året"},
            "theme": {"when": "1 gang om året", "counted_in": counted_in},
        }
    )
    facts = meetings("2024-02-01") + meetings("2024-03-01", meeting="theme")
    assert only(charter, facts, "2024-06-01", "board.ordinary").counted == counted


def test_a_due_day_on_a_sunday_moves_as_the_charter_says() -> None:
    days = {}
    for rule in ("before", "after", "stay"):
        charter = choir(
            due_days={"on_holiday": rule},
            duties={"concert": {"title": "K", "when": "senest 30. juni 2024"}},
        )
        days[rule] = only(charter, [], "2024-06-01", "concert").occurrence.due
    assert days == {
        "before": date(2024, 6, 28), "after": date(2024, 7, 1), "stay": date(2024, 6, 30),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("members", "standing", "reason"),
    [
        (15, Standing.MET, Reason.LEVEL_HOLDS),
        (16, Standing.BROKEN, Reason.LEVEL_TOO_HIGH),
        (None, Standing.UNVERIFIABLE, Reason.LEVEL_UNKNOWN),
    ],
)
def test_a_body_of_at_most_fifteen_keeps_to_it_or_not(
    members: int | None, standing: Standing, reason: Reason
) -> None:
    facts = [
        Fact(FactKind.MEMBER_COUNT, "board#size", date(2024, 3, 1), "liste", None, Decimal(number))
        for number in ([] if members is None else [members])
    ]
    verdict = only(board(size={"at_most": 15}), facts, "2024-06-01", "board#size")
    assert (verdict.standing, verdict.reason) == (standing, reason)


@pytest.mark.parametrize(
    ("now", "standing"),
    [("101", Standing.MET), ("100", Standing.DEVIATES), ("99.5", Standing.DEVIATES)],
)
def test_an_indicator_should_rise_every_year(now: str, standing: Standing) -> None:
    charter = choir(indicators={"jobs": {"title": "Job", "target": "up every year"}})
    facts = [
        Fact(FactKind.INDICATOR_VALUE, "jobs", date(2023, 11, 30), "2023", None, Decimal(100)),
        Fact(FactKind.INDICATOR_VALUE, "jobs", date(2024, 11, 30), "2024", None, Decimal(now)),
    ]
    assert only(charter, facts, "2025-02-01", "jobs").standing is standing


def test_an_indicator_without_a_value_is_never_guessed() -> None:
    charter = choir(indicators={"jobs": {"title": "Job", "target": "up every year"}})
    verdict = only(charter, [], "2025-02-01", "jobs")
    assert (verdict.standing, verdict.reason) == (Standing.UNVERIFIABLE, Reason.TREND_UNKNOWN)


@pytest.mark.parametrize(
    ("attested", "reason"), [(["2024-04-01"], Reason.ATTESTED), ([], Reason.NOT_ATTESTED)]
)
def test_frequent_dialogue_is_attested_and_still_unverifiable(
    attested: list[str], reason: Reason
) -> None:
    facts = held(*attested, kind=FactKind.ATTESTED)
    verdict = only(duty("løbende"), facts, "2024-06-01", "concert")
    assert (verdict.standing, verdict.reason) == (Standing.UNVERIFIABLE, reason)


def says(day: str, value: int | None) -> Fact:
    """Somebody vouches for the dialogue (None), or declares that there was none (0)."""
    number = None if value is None else Decimal(value)
    ref = f"{day} {value}"
    return Fact(FactKind.ATTESTED, "concert", date.fromisoformat(day), ref, None, number)


@pytest.mark.parametrize(
    ("facts", "standing", "reason"),
    [
        ([says("2024-04-01", 0)], Standing.DEVIATES, Reason.DENIED),
        ([says("2024-04-01", 0), says("2024-05-01", None)], Standing.UNVERIFIABLE, Reason.ATTESTED),
        ([says("2024-04-01", None), says("2024-05-01", 0)], Standing.DEVIATES, Reason.DENIED),
        ([says("2024-05-01", None), says("2024-05-01", 0)], Standing.DEVIATES, Reason.DENIED),
        ([says("2023-05-01", 0)], Standing.UNVERIFIABLE, Reason.NOT_ATTESTED),
    ],
)
def test_the_last_word_on_frequent_dialogue_counts(
    facts: list[Fact], standing: Standing, reason: Reason
) -> None:
    verdict = only(duty("løbende"), facts, "2024-06-01", "concert")
    assert (verdict.standing, verdict.reason) == (standing, reason)


def test_a_declared_no_is_its_own_proof_and_counts_for_nothing() -> None:
    facts = [says("2024-03-01", None), says("2024-04-01", 0)]
    verdict = only(duty("løbende"), facts, "2024-06-01", "concert")
    assert (verdict.counted, verdict.proofs) == (0, facts[1:])


def test_a_declared_no_does_not_do_what_is_due_on_a_day() -> None:
    charter = duty("1 gang i maj", done_by="attested")
    assert not only(charter, [says("2024-05-02", 0)], "2024-05-03", "concert").counted


def test_a_waived_concert_is_waived_from_the_day_of_the_decision() -> None:
    due = occurrences(CONCERT, date(2024, 1, 1), date(2024, 12, 31))
    waiver = Waiver("concert", date(2024, 5, 31), date(2024, 7, 1), "Bestyrelsen", "Beslutning 7")
    before, after = (
        judge(due, [], day, [waiver])[0].standing for day in (date(2024, 6, 30), date(2024, 7, 1))
    )
    assert (before, after) == (Standing.OVERDUE, Standing.WAIVED)


def test_a_concert_that_was_held_anyway_is_met_despite_its_waiver() -> None:
    due = occurrences(CONCERT, date(2024, 1, 1), date(2024, 12, 31))
    waiver = Waiver("concert", date(2024, 5, 31), date(2024, 3, 1), "Bestyrelsen", "Beslutning 7")
    (verdict,) = judge(due, held("2024-05-03"), date(2024, 6, 1), [waiver])
    assert verdict.standing is Standing.MET


def test_each_occurrence_is_judged_by_the_version_in_force_on_its_due_day() -> None:
    old = choir(
        in_force={"from": "2024-01-01", "until": "2024-06-30"},
        duties={"concert": {"title": "K", "kind": "event", "when": "1 gang i maj"}},
    )
    new = choir(
        in_force={"from": "2024-07-01"},
        duties={"concert": {"title": "K", "kind": "event", "when": "1 gang i august"}},
    )
    judged = judge_all([old, new], {"kor": held("2024-05-02")}, date(2024, 10, 15),
                       date(2024, 1, 1), date(2024, 12, 31))  # fmt: skip
    assert [[one.standing for one in part.verdicts] for part in judged] == [
        [Standing.MET],
        [Standing.BROKEN],
    ]


def test_a_coming_version_is_not_yet_in_force() -> None:
    coming = choir(
        in_force={"from": "2025-01-01"},
        duties={"concert": {"title": "K", "kind": "event", "when": "1 gang i maj"}},
    )
    (part,) = judge_all([coming], {}, date(2024, 10, 1), date(2025, 1, 1), date(2025, 12, 31))
    assert [one.standing for one in part.verdicts] == [Standing.NOT_YET_IN_FORCE]


def test_what_a_document_only_proposes_is_not_judged() -> None:
    charter = board(meetings={"monthly": {"when": "1 gang om måneden", "proposed": True}})
    assert verdicts(charter, [], "2024-06-01") == []


def test_a_first_round_that_is_shorter_skips_the_other_steps_that_year() -> None:
    charter = choir(
        duties={
            "goals": {"title": "Mål", "when": "1 gang om året"},
            "report": {"title": "Rapport", "kind": "report", "when": "1 gang om året"},
        },
        cycles=[
            {
                "id": "year", "title": "Året", "steps": ["goals", "report"],
                "first_round": {"year": 2024, "goes_through": ["goals"]},
            }
        ],
    )  # fmt: skip
    by_year = [
        [one.occurrence.obligation.subject for one in verdicts(charter, [], "2024-06-01", year)]
        for year in (2024, 2025)
    ]
    assert by_year == [["goals"], ["goals", "report"]]


def test_as_needed_is_allowed_and_tells_what_was_seen() -> None:
    charter = board(meetings={"extra": {"when": "efter behov"}})
    facts = meetings("2024-03-03", meeting="extra")
    verdict = only(charter, facts, "2024-06-01", "board.extra")
    assert (verdict.standing, verdict.counted) == (Standing.ALLOWED, 1)


def test_a_start_up_step_without_a_day_of_its_own_is_due_with_its_meeting() -> None:
    charter = choir(
        bodies={"board": {"name": "B", "meetings": {"first": {"when": "i marts 2024"}}}},
        startup=[{"id": "begin", "title": "Begynd", "in": "board", "meeting": "board.first"}],
    )
    held_then = meetings("2024-03-12", meeting="first")
    verdict = only(charter, held_then, "2024-04-02", "begin")
    assert (verdict.occurrence.due, verdict.standing) == (date(2024, 3, 31), Standing.MET)


def test_a_start_up_step_without_any_day_waits_for_the_one_before() -> None:
    charter = choir(
        startup=[
            {"id": "paper", "title": "Oplæg", "when": "senest 1. marts 2024"},
            {"id": "decide", "title": "Beslutning"},
        ]
    )
    before = only(charter, [], "2024-02-01", "decide")
    early = held("2024-02-05", subject="decide", kind=FactKind.STEP_DONE)
    assert (before.standing, before.reason) == (Standing.PLANNED, Reason.NO_DAY_SET)
    assert only(charter, early, "2024-02-10", "decide").standing is Standing.PLANNED


def test_the_last_day_of_the_calendar_can_be_asked_about() -> None:
    assert only(CONCERT, [], "9999-12-31", "concert").standing is Standing.BROKEN
