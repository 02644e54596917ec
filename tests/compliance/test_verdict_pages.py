"""Anyone in the organisation can see, clause by clause, whether it lives up to its charter."""

from datetime import date, datetime

import pytest
from django.test import Client
from pytest_django import Settings

from tests.people import CHARTER, TODAY, Cast
from tests.queries import QueryCount
from tovholder.compliance.actions import record_facts, waive
from tovholder.core.facts import Fact, FactKind
from tovholder.lib.clock import COPENHAGEN

PAGE = "/faelleshaven/lever-vi-op/"
LATE = datetime(2026, 5, 13, 9, 0, tzinfo=COPENHAGEN)


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    client.force_login(cast.user("anna"))
    return client


def held(cast: Cast, *days: date, ref: str = "Referat") -> None:
    facts = [Fact(FactKind.MEETING_HELD, "bestyrelse.ordinært", day, ref) for day in days]
    record_facts(organisation=cast.garden, charter=CHARTER, facts=facts, by=None, at=LATE)


def text(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_no_clause_is_missing_from_the_page(anna: Client) -> None:
    page = text(anna, PAGE)
    for title in ("Årsmøde", "Bestyrelsesmøde", "Dagsorden", "Referat", "Høstfest", "nyhedsbrev"):
        assert title in page


def test_clauses_come_in_the_order_of_the_document(anna: Client) -> None:
    page = text(anna, PAGE)
    places = [page.index(f'"clause">§&nbsp;{number}<') for number in (2, 4, 5, 6, 7, 8)]
    assert places == sorted(places)


def test_the_annual_meeting_that_nobody_held_makes_the_answer_no(anna: Client) -> None:
    assert "Ikke på alle punkter:" in text(anna, PAGE)


def test_a_meeting_shows_with_its_proof(anna: Client, cast: Cast) -> None:
    held(cast, date(2026, 2, 3), ref="https://example.org/referat-1")
    page = text(anna, PAGE)
    assert 'href="https://example.org/referat-1"' in page
    assert "1 af 4 er nået." in page


def test_a_proof_is_no_way_to_smuggle_in_markup(anna: Client, cast: Cast) -> None:
    held(cast, date(2026, 2, 3), ref="<script>alert(1)</script>")
    assert "<script>alert" not in text(anna, PAGE)


def test_a_past_day_is_answered_as_it_stood(anna: Client, cast: Cast) -> None:
    held(cast, date(2026, 2, 3))
    assert "Referat)" not in text(anna, f"{PAGE}?on=2026-01-15")


def test_a_day_that_is_none_gets_a_clear_message(anna: Client) -> None:
    assert "»31. februar« er ikke en dato" in text(anna, f"{PAGE}?on=31. februar")


@pytest.mark.parametrize("year", ["nix", "99999", "0001", "-5"])
def test_a_year_that_is_none_gets_a_clear_message(anna: Client, year: str) -> None:
    assert "er ikke et årstal" in text(anna, f"{PAGE}?year={year}")


def test_a_year_before_the_charter_says_so_and_leads_on(anna: Client) -> None:
    page = text(anna, f"{PAGE}?year=2020")
    assert "Intet kommissorium siger noget om 2020" in page
    assert 'href="/faelleshaven/kommissorium/"' in page


def test_what_was_owed_before_new_year_is_still_on_the_page(anna: Client) -> None:
    page = text(anna, f"{PAGE}?on=2026-01-10&standing=overdue")
    assert "31. dec. 2025".replace(" ", "\u00a0") in page


def test_filtering_by_standing_leaves_the_others_out(anna: Client) -> None:
    page = text(anna, f"{PAGE}?standing=unverifiable&vis=tabel")
    assert "Holde god stemning" in page
    assert ">Høstfest</a>" not in page


def test_a_filter_without_a_match_says_so(anna: Client) -> None:
    assert "Intet passer til filteret" in text(anna, f"{PAGE}?q=rumskib")


def test_the_spreadsheet_has_every_rule_with_its_reason(anna: Client) -> None:
    lines = text(anna, f"{PAGE}?format=csv").splitlines()
    assert lines[0].startswith("\ufeffPunkt;Regel;Status;Frist;Begrundelse;Dokumentation")
    assert any("Høstfest;På rette vej;2026-09-30;Ikke sket endnu." in line for line in lines)


def test_the_page_of_a_rule_has_all_its_years(anna: Client, cast: Cast) -> None:
    held(cast, *(date(2025, month, 4) for month in (2, 4, 6, 8)))
    page = text(anna, f"{PAGE}{CHARTER}/bestyrelse.ordinært/")
    assert "4 af 4 er nået, den seneste 4.\u00a0aug.\u00a02025." in page
    assert "4 gange om året" in page
    assert "2026" in page
    assert "2027" in page


def test_the_page_of_a_rule_names_who_waived_it(anna: Client, cast: Cast) -> None:
    waive(
        organisation=cast.garden,
        charter=CHARTER,
        subject="høstfest",
        due_on=date(2025, 9, 30),
        decided_on=date(2025, 8, 1),
        decided_by="Bestyrelsen",
        ref="Punkt 3",
        by=None,
        at=LATE,
    )
    page = text(anna, f"{PAGE}{CHARTER}/høstfest/")
    assert "Fraveget 1.\u00a0aug.\u00a02025 af Bestyrelsen: Punkt 3." in page


@pytest.mark.parametrize("address", [f"{CHARTER}/rumrejse/", "andet-kommissorium/høstfest/"])
def test_a_rule_that_is_not_there_is_not_found(anna: Client, address: str) -> None:
    assert anna.get(PAGE + address).status_code == 404


def test_the_page_speaks_english_too(anna: Client) -> None:
    anna.cookies["language"] = "en"
    page = text(anna, PAGE)
    assert "Do we live up to the charter?" in page
    assert "Clause by clause" in page


@pytest.mark.parametrize("meetings", [1, 30])
def test_the_page_asks_as_often_with_much_evidence_as_with_little(
    anna: Client, cast: Cast, query_count: QueryCount, meetings: int
) -> None:
    held(cast, *(date(2025, 1 + number % 12, 1 + number % 28) for number in range(meetings)))
    text(anna, PAGE)
    with query_count("verdicts"):
        text(anna, PAGE)


def test_the_page_of_a_rule_asks_little(anna: Client, query_count: QueryCount) -> None:
    text(anna, PAGE)
    with query_count("rule"):
        text(anna, f"{PAGE}{CHARTER}/høstfest/")
