"""A decision and a task that keep a rule of the charter are evidence of it."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from tests.governance.test_decisions import decide
from tests.people import AT, CHARTER, TODAY, Cast, garden_text
from tests.tasks.test_tasks import give
from tovholder.audit.rules import Subject
from tovholder.compliance.queries import judged
from tovholder.core.verdicts import Standing, Verdict
from tovholder.governance.actions import add_charter_version
from tovholder.governance.rules import DecisionKind
from tovholder.tasks.actions import complete_task, reopen_task
from tovholder.tasks.models import Task

DUTIES = """
  budget: {title: Budget, kind: decision, body: bestyrelse, when: hvert år senest 31. maj}
  vinterklar: {title: Gør haven vinterklar, owner: køkkenhold, when: hvert år senest 31. maj}
"""
START = date(2026, 1, 1)
BY: dict[str, Any] = {"by": None, "at": AT}
RULE = Subject("rule", f"{CHARTER}:vinterklar", "Gør haven vinterklar")


@pytest.fixture
def garden(cast: Cast, settings: Settings) -> Cast:
    """The garden, whose charter asks for a decision and a task from the year on."""
    settings.TODAY = TODAY
    text = garden_text().replace("2025-01-01", START.isoformat()) + DUTIES
    add_charter_version(organisation=cast.garden, text=text, **BY)
    return cast


def verdict(cast: Cast, rule: str) -> Verdict:
    found = judged(cast.garden, on=TODAY, first=START, last=date(2026, 12, 31))
    [verdict] = [
        one
        for version in found
        for one in version.verdicts
        if one.occurrence.obligation.subject == rule
    ]
    return verdict


def test_a_decision_keeps_the_rule_that_asks_for_it(garden: Cast) -> None:
    assert verdict(garden, "budget").standing is Standing.DUE_SOON
    decide(garden, rule="budget")
    kept = verdict(garden, "budget")
    assert kept.standing is Standing.MET
    assert [fact.ref for fact in kept.proofs] == ["decision:2026-1"]


def test_what_is_only_recommended_decides_nothing(garden: Cast) -> None:
    decide(garden, rule="budget", kind=DecisionKind.RECOMMENDED)
    assert verdict(garden, "budget").standing is Standing.DUE_SOON


def test_a_decision_of_another_organisation_proves_nothing(garden: Cast) -> None:
    decide(garden, rule="budget", organisation=garden.other, owner=None)
    assert verdict(garden, "budget").standing is Standing.DUE_SOON


def test_a_task_keeps_its_rule_once_it_is_done(garden: Cast) -> None:
    task = give(garden, subject=RULE)
    assert verdict(garden, "vinterklar").standing is Standing.DUE_SOON
    complete_task(task=task, on=TODAY, **BY)
    kept = verdict(garden, "vinterklar")
    assert kept.standing is Standing.MET
    assert [fact.ref for fact in kept.proofs] == ["task:1"]


def test_a_task_that_is_opened_again_proves_nothing_any_more(garden: Cast) -> None:
    task = give(garden, subject=RULE)
    complete_task(task=task, on=TODAY, **BY)
    reopen_task(task=task, reason="Vandet er ikke lukket", **BY)
    assert verdict(garden, "vinterklar").standing is Standing.DUE_SOON


def test_the_forms_offer_the_rules_that_they_can_keep(garden: Cast, client: Client) -> None:
    client.force_login(garden.user("anna"))
    decision = client.get("/faelleshaven/beslutninger/ny/").content.decode()
    task = client.get("/faelleshaven/opgaver/ny/").content.decode()
    assert f'value="{CHARTER}/budget"' in decision
    assert f'value="{CHARTER}/vinterklar"' not in decision
    assert f'value="{CHARTER}/vinterklar"' in task
    assert f'value="{CHARTER}/budget"' not in task


def test_a_task_is_added_for_a_rule(garden: Cast, client: Client) -> None:
    client.force_login(garden.user("anna"))
    form = {"title": "Luk vandet", "due_on": "2026-05-20", "rule": f"{CHARTER}/vinterklar"}
    client.post("/faelleshaven/opgaver/ny/", form)
    task = Task.objects.get()
    assert (task.subject_kind, task.subject_id, task.subject_title) == (
        "rule",
        f"{CHARTER}:vinterklar",
        "Gør haven vinterklar",
    )


def test_a_task_is_about_one_thing(garden: Cast, client: Client) -> None:
    client.force_login(garden.user("anna"))
    chosen = {"rule": f"{CHARTER}/vinterklar", "decision": str(decide(garden).pk)}
    form = {"title": "Luk vandet", "due_on": "2026-05-20", **chosen}
    response = client.post("/faelleshaven/opgaver/ny/", form)
    assert "Vælg enten en beslutning eller en regel." in response.content.decode()
    assert Task.objects.count() == 0


def test_a_decision_keeps_no_rule_of_another_charter(garden: Cast, client: Client) -> None:
    other = garden_text().partition("\nduties:")[0]
    other = other.replace("charter: fælleshave", "charter: nabohave")
    names = {"årsmøde": "nabomøde", "bestyrelse": "nabostyre", "køkkenhold": "nabohold"}
    for old, new in names.items():
        other = other.replace(old, new).replace(old.capitalize(), new.capitalize())
    add_charter_version(organisation=garden.garden, text=other, **BY)
    client.force_login(garden.user("anna"))
    form = {
        "body": "nabohave/nabostyre", "decided_on": "2026-05-12", "kind": "decided",
        "title": "Budget", "rule": f"{CHARTER}/budget",
    }  # fmt: skip
    response = client.post("/faelleshaven/beslutninger/ny/", form)
    assert "Reglen hører til et andet kommissorium" in response.content.decode()
