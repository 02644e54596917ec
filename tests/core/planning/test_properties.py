"""What holds for every plan, whatever the charter, the calendar and the choices."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.core.planning.garden import BOARD, CLUB, KITCHEN, YEAR, by_key, two_bodies
from tovholder.core.calendar import is_working_day
from tovholder.core.charter import Charter
from tovholder.core.planning import (
    BlockKind,
    Choices,
    Occasion,
    Options,
    Origin,
    SetMeeting,
    Taken,
    propose,
)

PHRASES = (
    "1 gang om året",
    "4 gange om året",
    "6 gange om året",
    "1 gang i marts",
    "hvert kvartal",
    "hver måned undtagen juli",
    "2 gange i halvåret",
    "1 gang om året senest 30. september",
)
CHARTERS = {
    (board, kitchen): two_bodies(board, kitchen, "reports_to: board")
    for board in PHRASES
    for kitchen in PHRASES
}
charters = st.sampled_from(list(CHARTERS.values()))
year_days = st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31))


@st.composite
def occasions(draw: st.DrawFn) -> Occasion:
    first = draw(year_days)
    last = first + timedelta(days=draw(st.integers(0, 9)))
    return Occasion(draw(st.sampled_from(BlockKind)), draw(st.sampled_from("ABC")), first, last)


@st.composite
def worlds(draw: st.DrawFn) -> Taken:
    people = st.dictionaries(st.sampled_from("123"), st.just("Carla"), max_size=2)
    return Taken(
        occasions=draw(st.lists(occasions(), max_size=8)),
        members={BOARD: draw(people), KITCHEN: draw(people)},
    )


@given(charters, worlds())
def test_every_meeting_lies_inside_its_window_and_every_window_is_full(
    charter: Charter, taken: Taken
) -> None:
    plan = propose([charter], YEAR, taken)
    assert all(one.opens <= one.day <= one.due for one in plan.meetings)
    counts: dict[tuple[str, date], int] = {}
    for one in plan.meetings:
        counts[one.subject, one.due] = counts.get((one.subject, one.due), 0) + 1
    assert all(counts[one.subject, one.due] == one.required for one in plan.meetings)


@given(charters, worlds())
def test_nobody_meets_on_a_day_off_while_there_is_a_working_day(
    charter: Charter, taken: Taken
) -> None:
    free = [
        one for one in taken.occasions if one.kind.value not in {"weekend", "holiday", "closed"}
    ]
    plan = propose([charter], YEAR, Taken(free, members=taken.members))
    assert all(is_working_day(one.day) for one in plan.meetings)


@given(charters, worlds(), st.randoms(use_true_random=False))
def test_the_order_in_which_things_are_told_does_not_matter(
    charter: Charter, taken: Taken, chance: object
) -> None:
    shuffled = list(taken.occasions)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    members = dict(reversed(list(taken.members.items())))
    assert propose([charter], YEAR, taken) == propose([charter], YEAR, Taken(shuffled, (), members))


@given(charters, worlds())
def test_a_plan_that_is_carried_out_leaves_nothing_to_propose(
    charter: Charter, taken: Taken
) -> None:
    plan = propose([charter], YEAR, taken)
    done = [SetMeeting(one.charter, one.subject, one.day) for one in plan.meetings]
    again = propose([charter], YEAR, Taken(taken.occasions, done, taken.members))
    assert again.new == ()
    assert {one.origin for one in again.meetings} <= {Origin.SET}


@given(charters, worlds(), st.data())
def test_days_chosen_by_hand_stay_and_nothing_is_lost(
    charter: Charter, taken: Taken, data: st.DataObject
) -> None:
    plan = propose([charter], YEAR, taken)
    keys = [one.key for one in plan.meetings]
    pinned = data.draw(st.dictionaries(st.sampled_from(keys), year_days, max_size=4))
    removed = data.draw(st.frozensets(st.sampled_from(keys), max_size=2)) - set(pinned)
    after = propose([charter], YEAR, taken, Choices(pinned=pinned, removed=removed))
    found = by_key(after)
    assert set(found) == set(keys) - removed
    assert {key: found[key].day for key in pinned} == pinned


@given(charters, year_days)
def test_nothing_is_proposed_before_the_first_day_asked_about(
    charter: Charter, first: date
) -> None:
    plan = propose([charter], YEAR, options=Options(first=first))
    assert all(one.day >= first for one in plan.meetings)


@given(charters, worlds())
def test_the_steps_of_a_meeting_come_in_their_order(charter: Charter, taken: Taken) -> None:
    for one in propose([charter], YEAR, taken).meetings:
        days = {step.key: step.on for step in one.steps}
        assert days["items"] < days["agenda"] < days["dispatch"] < days["meeting"] == one.day
        assert one.day <= days["minutes"] <= days["publication"]


@given(charters)
def test_the_charter_of_another_organisation_changes_nothing(charter: Charter) -> None:
    alone = propose([charter], YEAR)
    stray = SetMeeting("another", "board.ordinary", date(YEAR, 3, 2))
    assert propose([charter], YEAR, Taken(meetings=[stray])) == alone
    assert all(one.charter == CLUB for one in alone.meetings)
