"""What may be done with a meeting, state by state."""

from datetime import date, timedelta
from itertools import product

import pytest

from tovholder.meetings.models import Meeting
from tovholder.meetings.rules import TRANSITIONS, Act, State, may

DAY = date(2026, 9, 3)
ALLOWED = {
    State.PLANNED: {Act.MOVE, Act.CANCEL, Act.HOLD, Act.CORRECT},
    State.CANCELLED: {Act.CORRECT, Act.REOPEN},
    State.HELD: {Act.CORRECT, Act.REOPEN},
}


@pytest.mark.parametrize(("state", "act"), list(product(State, Act)))
def test_each_act_may_be_done_in_the_states_that_the_table_says(state: State, act: Act) -> None:
    assert bool(may(state, act, day=DAY, on=DAY)) == (act in ALLOWED[state])


@pytest.mark.parametrize(("state", "act"), sorted(set(product(State, Act)) - set(TRANSITIONS)))
def test_a_refusal_names_the_act_and_the_state(state: State, act: Act) -> None:
    assert may(state, act, day=DAY, on=DAY).reason == f"{act.value}-when-{state.value}"


def test_nobody_holds_a_meeting_before_its_day() -> None:
    answer = may(State.PLANNED, Act.HOLD, day=DAY, on=DAY - timedelta(days=1))
    assert (answer.may, answer.reason) == (False, "hold-before-the-day")


def test_every_state_can_be_left_again() -> None:
    left = {state for (state, _act), after in TRANSITIONS.items() if after is not state}
    assert left == set(State)


def test_the_database_knows_the_states_of_the_rules() -> None:
    assert set(Meeting.State.values) == {state.value for state in State}
