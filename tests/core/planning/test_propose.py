"""How the days of a year's meetings are found."""

from datetime import date, time, timedelta
from itertools import pairwise

from tests.core.planning.garden import (
    BOARD,
    CLUB,
    KITCHEN,
    YEAR,
    at,
    board_only,
    by_key,
    days,
    planned,
    two_bodies,
)
from tests.core.small_charter import written
from tovholder.core.planning import (
    Added,
    BlockKind,
    Choices,
    ClashCode,
    FindingCode,
    Habit,
    Occasion,
    Options,
    Origin,
    Taken,
    WhyCode,
    YearPlan,
    propose,
)

QUARTERLY = board_only("4 gange om året")


def codes(plan: YearPlan, key: str) -> set[ClashCode]:
    return {clash.code for clash in by_key(plan)[key].clashes}


def test_four_meetings_a_year_lie_about_three_months_apart() -> None:
    found = days(planned(QUARTERLY))
    apart = [(later - one).days for one, later in pairwise(found)]
    assert len(found) == 4
    assert all(75 <= distance <= 110 for distance in apart)


def test_a_meeting_in_march_lies_in_march() -> None:
    assert [day.month for day in days(planned(board_only("1 gang i marts")))] == [3]


def test_a_meeting_by_a_day_lies_a_few_weeks_before_it() -> None:
    (day,) = days(planned(board_only("1 gang om året senest 30. september")))
    assert timedelta(weeks=1) < date(YEAR, 9, 30) - day < timedelta(weeks=6)


def test_what_is_asked_for_as_needed_is_not_proposed() -> None:
    assert planned(board_only("efter behov")).meetings == ()


def test_a_weekly_meeting_has_a_day_every_week_whatever_lies_in_it() -> None:
    plan = planned(board_only("hver uge"))
    assert len(plan.meetings) == 52
    assert any(clash.code is ClashCode.SCHOOL for one in plan.meetings for clash in one.clashes)


def test_a_month_that_is_all_holiday_still_gets_its_meeting_and_says_so() -> None:
    plan = planned(board_only("1 gang i juli"))
    assert [day.month for day in days(plan)] == [7]
    assert {ClashCode.JULY, ClashCode.SCHOOL} <= codes(plan, f"{CLUB}/board.ordinary/1")


def test_nobody_meets_in_the_winter_holiday_of_the_municipality() -> None:
    charter = board_only("1 gang i februar")
    weeks = {
        week: days(planned(charter, options=Options(winter_week=week)))[0].isocalendar().week
        for week in (7, 8)
    }
    assert weeks[7] != 7
    assert weeks[8] != 8


def test_a_council_meeting_on_the_best_day_moves_the_meeting_and_is_the_reason() -> None:
    (best,) = days(planned(board_only("1 gang i marts")))
    council = Occasion(BlockKind.POLITICAL, "Byråd", best, best)
    plan = planned(board_only("1 gang i marts"), taken=Taken(occasions=[council]))
    (one,) = plan.meetings
    assert one.day != best


def test_a_council_meeting_in_the_evening_spares_a_meeting_in_the_morning() -> None:
    (best,) = days(planned(board_only("1 gang i marts")))
    council = Occasion(BlockKind.POLITICAL, "Byråd", best, best, time(17), time(20))
    habits = {BOARD: Habit(starts_at=time(9), ends_at=time(11))}
    plan = planned(
        board_only("1 gang i marts"),
        taken=Taken(occasions=[council]),
        options=Options(habits=habits),
    )
    assert days(plan) == [best]


def test_somebody_in_two_bodies_is_not_asked_to_be_in_both_on_one_day() -> None:
    charter = two_bodies("9. marts 2027", "1 gang i marts")
    both = {"1": "Carla"}
    plan = planned(charter, taken=Taken(members={BOARD: both, KITCHEN: both}))
    assert days(plan) != days(plan, "kitchen.ordinary")


def test_two_who_must_meet_on_one_day_are_told_who_sits_in_both() -> None:
    charter = two_bodies("9. marts 2027", "9. marts 2027")
    both = {"1": "Carla", "2": "Bo"}
    plan = planned(charter, taken=Taken(members={BOARD: both, KITCHEN: both}))
    persons = {clash.persons for one in plan.meetings for clash in one.clashes}
    assert ("Bo", "Carla") in persons


def test_who_reports_to_the_board_meets_in_good_time_before_it() -> None:
    charter = two_bodies("1 gang i marts", "1 gang i marts", "reports_to: board")
    plan = planned(charter)
    (board,), (kitchen,) = days(plan), days(plan, "kitchen.ordinary")
    assert kitchen <= board - timedelta(days=7) or kitchen > board + timedelta(days=14)


def test_what_hangs_on_a_meeting_lies_before_it_and_moves_with_it() -> None:
    charter = written("""\
        bodies:
          board:
            name: Bestyrelsen
            meetings:
              autumn: {title: Efterårsmøde, when: 1 gang i september}
              theme: {title: Temamøde, when: 1 gang om året før board.autumn}
        """)
    before = planned(charter)
    (autumn,), (theme,) = days(before, "board.autumn"), days(before, "board.theme")
    assert theme < autumn
    pinned = Choices(pinned={f"{CLUB}/board.autumn/1": date(YEAR, 9, 29)})
    after = planned(charter, choices=pinned)
    assert theme < days(after, "board.theme")[0] < date(YEAR, 9, 29)


def test_the_first_meeting_of_a_yearly_round_lies_early_and_the_second_late() -> None:
    charter = written("""\
        bodies:
          board:
            name: Bestyrelsen
            meetings:
              goals: {title: Målmøde, when: 1 gang om året}
              follow-up: {title: Opfølgning, when: 1 gang om året efter board.goals}
        """)
    plan = planned(charter)
    assert days(plan, "board.goals")[0].month <= 5
    assert days(plan, "board.follow-up")[0].month >= 8


def test_a_meeting_that_counts_for_another_leaves_one_less_to_find() -> None:
    charter = written("""\
        bodies:
          board:
            name: Bestyrelsen
            meetings:
              ordinary: {title: Bestyrelsesmøde, when: 4 gange om året}
              theme: {title: Temamøde, when: 1 gang i maj, counted_in: unknown}
        """)
    plan = planned(charter)
    assert len(days(plan)) == 3
    assert [one.code for one in plan.findings] == [FindingCode.COUNTED_OPEN]


def test_the_usual_weekday_of_a_body_is_kept() -> None:
    habits = {BOARD: Habit(weekdays=(1,))}
    plan = planned(QUARTERLY, options=Options(habits=habits))
    assert {day.weekday() for day in days(plan)} == {1}
    assert all(WhyCode.USUAL_WEEKDAY in {why.code for why in one.why} for one in plan.meetings)


def test_a_chosen_time_and_place_goes_with_every_meeting() -> None:
    habit = Habit(starts_at=time(14), ends_at=time(16), place="Drivhuset", is_chosen=True)
    plan = planned(QUARTERLY, options=Options(habits={BOARD: habit}))
    assert {(one.starts_at, one.ends_at, one.place) for one in plan.meetings} == {
        (time(14), time(16), "Drivhuset")
    }


def test_meetings_that_are_set_stay_and_only_the_others_are_proposed() -> None:
    plan = planned(QUARTERLY, *at("2027-02-16", "2027-05-11"))
    assert [one.origin for one in plan.meetings] == [Origin.SET] * 2 + [Origin.PROPOSED] * 2
    assert all(one.day > date(YEAR, 7, 31) for one in plan.new)


def test_a_meeting_moved_by_hand_stays_and_the_others_make_room() -> None:
    before = planned(QUARTERLY)
    first = before.meetings[0].key
    moved = date(YEAR, 4, 6)
    after = planned(QUARTERLY, choices=Choices(pinned={first: moved}))
    assert by_key(after)[first].day == moved
    assert by_key(after)[first].origin is Origin.PINNED
    assert days(after)[1:] != days(before)[1:]


def test_a_day_chosen_outside_the_window_is_kept_and_told() -> None:
    key = f"{CLUB}/board.ordinary/1"
    plan = planned(board_only("1 gang i marts"), choices=Choices(pinned={key: date(YEAR, 4, 7)}))
    assert ClashCode.OUTSIDE in codes(plan, key)


def test_a_meeting_left_out_is_told_as_one_too_few() -> None:
    plan = planned(QUARTERLY, choices=Choices(removed=frozenset({f"{CLUB}/board.ordinary/2"})))
    (finding,) = plan.findings
    assert (finding.code, finding.number, finding.required) == (FindingCode.TOO_FEW, 3, 4)
    assert len(plan.meetings) == 3


def test_a_meeting_left_out_stays_out_when_the_others_are_set() -> None:
    left_out = Choices(removed=frozenset({f"{CLUB}/board.ordinary/2"}))
    taken = Taken(meetings=at("2027-02-16", "2027-08-17", "2027-11-16"))
    assert planned(QUARTERLY, taken=taken, choices=left_out).new == ()


def test_a_meeting_added_by_hand_stands_in_the_plan() -> None:
    extra = Added("added/1", CLUB, "board.ordinary", date(YEAR, 3, 30))
    plan = planned(board_only("1 gang i marts"), choices=Choices(added=[extra]))
    assert [one.origin for one in plan.meetings] == [Origin.ADDED]


def test_what_is_past_is_not_proposed_but_told() -> None:
    charter = board_only("1 gang i marts")
    plan = planned(charter, options=Options(first=date(YEAR, 6, 1)))
    assert plan.meetings == ()
    assert [one.code for one in plan.findings] == [FindingCode.PAST]


def test_the_rest_of_a_year_begun_lies_in_what_is_left_of_it() -> None:
    first = date(YEAR, 6, 1)
    plan = planned(QUARTERLY, *at("2027-02-16"), options=Options(first=first))
    assert len(plan.new) == 3
    assert all(one.day >= first for one in plan.new)


def test_a_month_with_too_many_meetings_is_a_finding() -> None:
    plan = planned(board_only("4 gange i marts"), options=Options(most_a_month=2))
    full = [one for one in plan.findings if one.code is FindingCode.MONTH_FULL]
    assert [(one.month, one.number, one.required) for one in full] == [(3, 4, 2)]


def test_a_year_without_known_school_holidays_says_so() -> None:
    plan = propose([QUARTERLY], 2050)
    assert FindingCode.NO_SCHOOL_HOLIDAYS in {one.code for one in plan.findings}


def test_an_empty_year_has_twelve_empty_months() -> None:
    plan = propose([], YEAR)
    assert (plan.meetings, [one.meetings for one in plan.months]) == ((), [0] * 12)
