"""What may become of a charter version: every state and every step."""

from datetime import date, timedelta
from itertools import product

import pytest

from tovholder.governance.rules.charters import (
    CHARTER_STEPS,
    CharterState,
    CharterStep,
    may_take,
    state_on,
)

START, LAST = date(2026, 1, 1), date(2026, 12, 31)
DAY = timedelta(days=1)
ALLOWED = {
    ("draft", "save"),
    ("draft", "withdraw"),
    ("draft", "adopt"),
    ("adopted", "begin"),
    ("in-force", "end"),
}


@pytest.mark.parametrize(("state", "step"), list(product(CharterState, CharterStep)))
def test_only_what_is_meant_can_happen_to_a_version(state: CharterState, step: CharterStep) -> None:
    assert bool(may_take(state, step)) == ((state.value, step.value) in ALLOWED)


def test_a_refusal_says_what_the_version_is() -> None:
    answer = may_take(CharterState.WITHDRAWN, CharterStep.ADOPT)
    assert answer.reason == "charter-is-withdrawn"


@pytest.mark.parametrize("state", CharterState)
def test_every_state_can_be_reached_from_a_draft(state: CharterState) -> None:
    reached = {CharterState.DRAFT}
    for _ in CharterState:
        reached |= {after for (before, _step), after in CHARTER_STEPS.items() if before in reached}
    assert state in reached


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (START - DAY, CharterState.ADOPTED),
        (START, CharterState.IN_FORCE),
        (LAST, CharterState.IN_FORCE),
        (LAST + DAY, CharterState.ENDED),
    ],
)
def test_an_adopted_version_rules_from_its_first_day_through_its_last(
    on: date, state: CharterState
) -> None:
    assert state_on(START, LAST, on) is state


def test_a_version_without_an_end_rules_until_further_notice() -> None:
    assert state_on(START, None, date(2100, 1, 1)) is CharterState.IN_FORCE
