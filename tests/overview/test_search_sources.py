"""What was told about a rule, and what was let go, are found by their words."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import Settings

from tests.people import AT, CHARTER, TODAY, Cast
from tovholder.compliance.models import FactRecord, WaiverRecord
from tovholder.core.facts import FactKind
from tovholder.search.actions import reindex

RULE = "/faelleshaven/lever-vi-op/f%C3%A6lleshave/h%C3%B8stfest/"


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


def page(client: Client, cast: Cast, question: str) -> str:
    """What Carla finds."""
    reindex(cast.garden, TODAY)
    client.force_login(cast.user("carla"))
    return client.get("/faelleshaven/soeg/", {"q": question}).content.decode()


def told(cast: Cast, **rest: object) -> FactRecord:
    return FactRecord.objects.create(
        organisation=cast.garden, charter=CHARTER, kind=FactKind.EVENT_HELD.value,
        subject="høstfest", on=date(2025, 9, 20), ref="", recorded_at=AT,
        text="Vi dansede om græskarrene.", **rest,
    )  # fmt: skip


def test_what_was_told_leads_to_its_rule(client: Client, cast: Cast) -> None:
    told(cast)
    found = page(client, cast, "græskar")
    assert '<p class="hit-kind">Dokumentation' in found
    assert f'<h2><a href="{RULE}">Høstfest</a></h2>' in found
    assert "<mark>græskarrene</mark>" in found


def test_what_was_withdrawn_is_not_found(client: Client, cast: Cast) -> None:
    told(cast, withdrawn_at=AT, withdrawn_reason="Det var året før")
    assert "Der blev ikke fundet noget" in page(client, cast, "græskar")


def test_a_waiver_is_found_by_its_reason(client: Client, cast: Cast) -> None:
    WaiverRecord.objects.create(
        organisation=cast.garden, charter=CHARTER, subject="høstfest", due_on=date(2025, 9, 30),
        decided_on=date(2025, 9, 1), decided_by="Årsmødet", ref="Punkt 4", reason="Oversvømmelse",
    )  # fmt: skip
    found = page(client, cast, "oversvømmelsen")
    assert '<p class="hit-kind">Fravigelse' in found
    assert RULE in found


def test_a_body_and_a_rule_lead_to_their_pages(client: Client, cast: Cast) -> None:
    assert "/faelleshaven/organer/f%C3%A6lleshave/bestyrelse/" in page(client, cast, "bestyrelsen")
    assert RULE in page(client, cast, "høstfest")
