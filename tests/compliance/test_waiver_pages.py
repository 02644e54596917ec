"""One time of a rule is let go by a decision, for a reason, and by nobody else."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.people import AT, CHARTER, TODAY, Cast
from tests.queries import QueryCount
from tovholder.compliance.actions import waive
from tovholder.compliance.queries.evidence import dispensations_of
from tovholder.governance.actions.decisions import record_decision
from tovholder.governance.rules import DecisionKind

PARTY = "høstfest"
RULE = reverse("compliance:rule", args=["faelleshaven", CHARTER, PARTY])
WAIVE = reverse("compliance:waive", args=["faelleshaven", CHARTER, PARTY])
FORM = {
    "occurrence": "2025-09-30/",
    "reason": "Haven er gravet op.",
    "decided_by": "Bestyrelsen",
    "decided_on": "2025-08-01",
    "ref": "Referat, punkt 3",
}


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    client.force_login(cast.user("anna"))
    return client


def waived(cast: Cast) -> int:
    return waive(
        organisation=cast.garden, charter=CHARTER, subject=PARTY, due_on=date(2025, 9, 30),
        decided_on=date(2025, 8, 1), decided_by="Bestyrelsen", ref="Punkt 3",
        reason="Haven er gravet op.", by=cast.user("anna"), at=AT,
    ).pk  # fmt: skip


def withdrawal(key: int, slug: str = "faelleshaven") -> str:
    return reverse("compliance:waiver-withdraw", args=[slug, key])


def test_the_coordinator_waives_last_years_party(anna: Client, cast: Cast) -> None:
    assert anna.post(WAIVE, FORM).status_code == 302
    [one] = dispensations_of(cast.garden, CHARTER, PARTY)
    assert (one.due_on, one.reason, one.recorded_by) == (date(2025, 9, 30), FORM["reason"], "Anna")
    shown = anna.get(RULE).content.decode()
    assert "Fraveget 1.\u00a0aug.\u00a02025 af Bestyrelsen: Referat, punkt 3." in shown
    assert "Haven er gravet op." in shown


def test_a_decision_of_the_register_says_who_and_when(anna: Client, cast: Cast) -> None:
    decision = record_decision(
        organisation=cast.garden, charter=CHARTER, body="bestyrelse",
        decided_on=date(2025, 8, 2), kind=DecisionKind.DECIDED, title="Ingen høstfest", text="",
        owner=None, due_on=None, subject=None, by=cast.user("anna"), at=AT,
    )  # fmt: skip
    form = {**FORM, "decision": decision.pk, "decided_by": "", "decided_on": "", "ref": ""}
    assert anna.post(WAIVE, form).status_code == 302
    [one] = dispensations_of(cast.garden, CHARTER, PARTY)
    assert (one.decision, one.decided_by, one.decided_on) == (
        "2025-1", "Bestyrelsen", date(2025, 8, 2),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"reason": ""}, "påkrævet"),
        ({"decided_by": ""}, "påkrævet"),
        ({"ref": ""}, "påkrævet"),
        ({"decided_on": "2026-05-14"}, "Dagen ligger i fremtiden"),
        ({"occurrence": "2024-09-30/"}, "gyldig valgmulighed"),
    ],
)
def test_a_waiver_without_its_decision_is_refused_and_kept_in_the_form(
    anna: Client, cast: Cast, changes: dict[str, str], said: str
) -> None:
    response = anna.post(WAIVE, {**FORM, **changes})
    assert response.status_code == 422
    assert said in response.content.decode()
    assert {**FORM, **changes}["reason"] in response.content.decode()
    assert not dispensations_of(cast.garden, CHARTER, PARTY)


@pytest.mark.parametrize("person", ["carla", "dan", "eva", "bo"])
def test_nobody_else_waives_anything_or_takes_a_waiver_back(
    client: Client, cast: Cast, person: str
) -> None:
    key = waived(cast)
    client.force_login(cast.user(person))
    assert client.post(WAIVE, {**FORM, "occurrence": "2026-09-30/"}).status_code == 403
    assert client.post(withdrawal(key), {"reason": "x"}).status_code == 403
    assert withdrawal(key) not in client.get(RULE).content.decode()
    assert len(dispensations_of(cast.garden, CHARTER, PARTY)) == 1


def test_a_waiver_is_taken_back_and_stays_on_the_page(anna: Client, cast: Cast) -> None:
    assert anna.post(withdrawal(waived(cast)), {"reason": "Vi holder den"}).status_code == 302
    shown = anna.get(RULE).content.decode()
    assert "Trukket tilbage" in shown
    assert "Vi holder den" in shown
    assert "Fraveget 1." in shown


def test_a_withdrawn_waiver_lets_nothing_go(anna: Client, cast: Cast) -> None:
    anna.post(withdrawal(waived(cast)), {"reason": "Vi holder den"})
    listed = anna.get("/faelleshaven/lever-vi-op/?year=2025&standing=waived").content.decode()
    assert "Høstfest</a>" not in listed


def test_a_waiver_is_not_taken_back_twice(anna: Client, cast: Cast) -> None:
    key = waived(cast)
    anna.post(withdrawal(key), {"reason": "Vi holder den"})
    response = anna.post(withdrawal(key), {"reason": "Igen"}, follow=True)
    assert "i mellemtiden" in response.content.decode()


def test_a_waiver_of_another_organisation_is_not_found(client: Client, cast: Cast) -> None:
    key = waived(cast)
    client.force_login(cast.user("sten"))
    assert client.get(withdrawal(key, "sangkoret")).status_code == 404


def test_what_is_kept_or_waived_is_no_choice(anna: Client, cast: Cast) -> None:
    waived(cast)
    assert 'value="2025-09-30/"' not in anna.get(WAIVE).content.decode()


def test_the_form_asks_little(anna: Client, query_count: QueryCount) -> None:
    anna.get(WAIVE)
    with query_count("waive"):
        anna.get(WAIVE)
