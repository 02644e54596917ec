"""What refers to a decision is told on its page."""

import pytest
from django.test import Client
from pytest_django import Settings

from tests.governance.test_decisions import decide
from tests.people import CHARTER, TODAY, Cast
from tovholder.compliance.models import WaiverRecord
from tovholder.governance.models import CharterVersion
from tovholder.governance.references import DecisionName, referring_to


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


def test_the_versions_and_waivers_of_a_decision_are_found(cast: Cast) -> None:
    decision = decide(cast)
    CharterVersion.objects.update(decision=decision)
    WaiverRecord.objects.create(
        organisation=cast.garden, charter=CHARTER, subject="høstfest", due_on=TODAY,
        decided_on=TODAY, decided_by="Bestyrelsen", ref="2026-1", decision=decision,
    )  # fmt: skip
    name = DecisionName(decision.pk, decision.reference)
    found = [(one.kind, one.id) for one in referring_to(cast.garden, name)]
    assert sorted(found) == [("charter", CHARTER), ("rule", f"{CHARTER}:høstfest")]
    assert referring_to(cast.other, name) == []


def test_the_page_leads_to_the_version_that_was_adopted(client: Client, cast: Cast) -> None:
    CharterVersion.objects.update(decision=decide(cast))
    client.force_login(cast.user("carla"))
    html = client.get("/faelleshaven/beslutninger/2026-1/").content.decode()
    assert "Henviser til beslutningen" in html
    assert "Vedtægt for Fælleshaven (1)</a>" in html
