"""The demo's decision register and tasks: every kind and state can be seen."""

from datetime import timedelta

import pytest

from tests.charters.examples import CHARTERS
from tests.demo.conftest import AT, TODAY
from tests.demo.test_load import organisations
from tovholder.demo.load import load_demo
from tovholder.governance.queries.decisions import decisions_of
from tovholder.governance.rules import DecisionKind, DecisionState
from tovholder.tasks.queries import tasks_of
from tovholder.tasks.rules import TaskState

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def test_decisions_of_every_kind_and_state_can_be_seen() -> None:
    rows = [row for one in organisations() for row in decisions_of(one)]
    assert {row.kind for row in rows} == set(DecisionKind)
    assert {row.state for row in rows} == set(DecisionState)
    assert any(row.is_overdue(TODAY) for row in rows)


def test_no_decision_comes_before_the_charter_or_after_today() -> None:
    days = [row.decided_on for one in organisations() for row in decisions_of(one)]
    assert max(days) <= TODAY


def test_nobody_verified_his_own_follow_up() -> None:
    rows = [row for one in organisations() for row in decisions_of(one) if row.verified_by]
    assert rows
    assert all(row.verified_by != row.owner for row in rows)


def test_each_organisation_has_tasks_late_coming_and_done() -> None:
    for organisation in organisations():
        rows = tasks_of(organisation)
        assert {TaskState.OPEN, TaskState.DONE} <= {row.state for row in rows}
        assert any(row.is_overdue(TODAY) for row in rows)
        assert any(row.subject for row in rows)


def test_a_later_start_adds_only_what_was_decided_since() -> None:
    before = {one.pk: decisions_of(one) for one in organisations()}
    load_demo(CHARTERS, at=AT + timedelta(days=120))
    new = [row for one in organisations() for row in decisions_of(one) if row not in before[one.pk]]
    assert new
    assert all(row.decided_on > TODAY for row in new)
    load_demo(CHARTERS, at=AT + timedelta(days=120))
    assert sum(len(decisions_of(one)) for one in organisations()) == sum(
        map(len, before.values())
    ) + len(new)
