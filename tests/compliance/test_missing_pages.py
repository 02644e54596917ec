"""What lacks evidence stands in one list; what only a word can show is declared once a year."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from tests.people import AT, CHARTER, TODAY, Cast
from tests.queries import QueryCount
from tovholder.compliance.actions import Proof, attest, record_facts
from tovholder.compliance.queries.evidence import evidence_of
from tovholder.core.facts import Fact, FactKind

MISSING = "/faelleshaven/dokumentation/"
DECLARATION = f"{MISSING}erklaering/"
MOOD = "bestyrelse#task-0"
KEY = f"{CHARTER}:{MOOD}"
TITLE = "Bestyrelsen: Holde god stemning i haven"


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def log_in(client: Client, cast: Cast) -> Callable[[str], Client]:
    def become(name: str) -> Client:
        client.force_login(cast.user(name))
        return client

    return become


def vouched(cast: Cast, on: date = TODAY, value: int | None = None) -> None:
    number = None if value is None else Decimal(value)
    attest(
        organisation=cast.garden, charter=CHARTER,
        fact=Fact(FactKind.ATTESTED, MOOD, on, "", None, number),
        proof=Proof(text="Stemningen er god."), title=TITLE, by=cast.user("bo"), at=AT,
    )  # fmt: skip


def words(cast: Cast) -> list[tuple[date, bool, str]]:
    found = evidence_of(cast.garden, CHARTER, MOOD)
    return [(one.fact.on, one.fact.is_denial, one.text) for one in found]


def page(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def choose(client: Client, **form: Any) -> Any:
    return client.post(MISSING, {"rule": [KEY], "text": "Jeg spurgte.", **form})


def answer(client: Client, url: str = DECLARATION, **form: str) -> Any:
    told = {f"{name}:{KEY}": value for name, value in form.items()}
    return client.post(url, told)


def test_the_list_has_what_is_due_and_what_nobody_vouched_for(
    log_in: Callable[[str], Client],
) -> None:
    shown = page(log_in("anna"), MISSING)
    for title in ("Årsmøde", "nyhedsbrev", TITLE):
        assert title in shown
    assert "Høstfest" not in shown


def test_the_owner_is_named(log_in: Callable[[str], Client]) -> None:
    assert f"{TITLE};Kan ikke efterprøves;2026-12-31;Bo;6" in page(
        log_in("anna"), f"{MISSING}?format=csv"
    )


def test_the_list_filters_by_owner(log_in: Callable[[str], Client]) -> None:
    shown = page(log_in("anna"), f"{MISSING}?owner=Bo")
    assert TITLE in shown
    assert ">Årsmødet: Årsmøde</a>" not in shown


def test_a_member_sees_the_list_and_may_do_nothing_in_it(log_in: Callable[[str], Client]) -> None:
    shown = page(log_in("carla"), MISSING)
    assert TITLE in shown
    assert 'type="checkbox"' not in shown
    assert "/dokumenter/" not in shown


def test_who_answers_for_it_vouches_for_what_is_chosen(
    log_in: Callable[[str], Client], cast: Cast
) -> None:
    assert choose(log_in("bo")).status_code == 302
    assert words(cast) == [(TODAY, False, "Jeg spurgte.")]


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"rule": []}, "Vælg mindst én regel"),
        ({"text": ""}, "påkrævet"),
        ({"rule": [f"{CHARTER}:høstfest"]}, "i mellemtiden"),
        ({"rule": [KEY, "nonsense"]}, "i mellemtiden"),
    ],
)
def test_a_choice_that_cannot_be_is_refused_as_a_whole(
    log_in: Callable[[str], Client], cast: Cast, form: dict[str, Any], said: str
) -> None:
    response = choose(log_in("bo"), **form)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert words(cast) == []


def test_a_refused_choice_stays_chosen(log_in: Callable[[str], Client]) -> None:
    assert " checked" in choose(log_in("bo"), text="").content.decode()


def test_nobody_vouches_for_what_others_answer_for(
    log_in: Callable[[str], Client], cast: Cast
) -> None:
    choose(log_in("carla"))
    assert words(cast) == []


def test_a_list_without_anything_in_it_says_so(log_in: Callable[[str], Client], cast: Cast) -> None:
    vouched(cast)
    facts = [
        Fact(FactKind.MEETING_HELD, "årsmøde.ordinært", date(2026, 3, 3), "Referat"),
        Fact(FactKind.MEETING_HELD, "bestyrelse.ordinært", date(2025, 2, 3), "Referat"),
        Fact(FactKind.MEETING_HELD, "bestyrelse.ordinært", date(2025, 4, 3), "Referat"),
        Fact(FactKind.MEETING_HELD, "bestyrelse.ordinært", date(2025, 6, 3), "Referat"),
        Fact(FactKind.MEETING_HELD, "bestyrelse.ordinært", date(2025, 8, 3), "Referat"),
        Fact(FactKind.NEWSLETTER_SENT, "nyhedsbrev", date(2026, 2, 3), "Brev"),
        *(
            Fact(kind, f"bestyrelse#{papers}", date(2025, month, 3), "Sendt", date(2025, month, 3))
            for month in (2, 4, 6, 8)
            for kind, papers in (
                (FactKind.MATERIALS_SENT, "materials"),
                (FactKind.MINUTES_PUBLISHED, "minutes"),
            )
        ),
    ]
    record_facts(organisation=cast.garden, charter=CHARTER, facts=facts, by=None, at=AT)
    assert "Intet mangler dokumentation" in page(log_in("anna"), MISSING)


def test_the_chair_declares_that_it_was_done(log_in: Callable[[str], Client], cast: Cast) -> None:
    assert answer(log_in("bo"), svar="ja").status_code == 302
    assert words(cast) == [(TODAY, False, "Erklæret for 2026")]


def test_the_chair_declares_that_it_was_not_done_and_the_verdict_says_so(
    log_in: Callable[[str], Client], cast: Cast
) -> None:
    bo = log_in("bo")
    assert answer(bo, svar="nej", ord="Vi nåede det ikke").status_code == 302
    assert words(cast) == [(TODAY, True, "Vi nåede det ikke")]
    verdicts = page(bo, "/faelleshaven/lever-vi-op/")
    assert "blev det erklæret, at det ikke er sket" in verdicts


def test_last_years_answer_is_about_last_year(log_in: Callable[[str], Client], cast: Cast) -> None:
    answer(log_in("bo"), f"{DECLARATION}?year=2025", svar="ja")
    assert [on for on, _denial, _text in words(cast)] == [date(2025, 12, 31)]


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"svar": "nej"}, "Skriv kort, hvorfor"),
        ({"ord": "Måske"}, "Svar ja eller nej"),
        ({}, "Svar på mindst ét"),
        ({"svar": "måske", "ord": "Tja"}, "gyldig valgmulighed"),
    ],
)
def test_half_an_answer_is_refused_and_what_was_typed_is_kept(
    log_in: Callable[[str], Client], cast: Cast, form: dict[str, str], said: str
) -> None:
    response = answer(log_in("bo"), **form)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert form.get("ord", "") in response.content.decode()
    assert words(cast) == []


@pytest.mark.parametrize("value", [None, 0])
def test_what_is_answered_is_shown_and_not_asked_again(
    log_in: Callable[[str], Client], cast: Cast, value: int | None
) -> None:
    vouched(cast, value=value)
    shown = page(log_in("bo"), DECLARATION)
    assert "Du har svaret på alt for året" in shown
    assert 'type="radio"' not in shown


def test_an_answer_given_meanwhile_is_not_given_twice(
    log_in: Callable[[str], Client], cast: Cast
) -> None:
    vouched(cast)
    assert answer(log_in("bo"), svar="ja").status_code == 422
    assert len(words(cast)) == 1


@pytest.mark.parametrize("person", ["carla", "dan", "eva", "anna"])
def test_who_answers_for_nothing_has_nothing_to_declare(
    log_in: Callable[[str], Client], person: str
) -> None:
    assert "Du har intet at erklære" in page(log_in(person), DECLARATION)


def test_a_year_to_come_asks_nothing(log_in: Callable[[str], Client]) -> None:
    assert "Du har intet at erklære" in page(log_in("bo"), f"{DECLARATION}?year=2027")


def test_the_pages_speak_english_too(log_in: Callable[[str], Client]) -> None:
    bo = log_in("bo")
    bo.cookies["language"] = "en"
    assert "My declaration for 2026" in page(bo, DECLARATION)
    assert "Vouch for the chosen" in page(bo, MISSING)


@pytest.mark.parametrize(("name", "url"), [("missing", MISSING), ("declaration", DECLARATION)])
def test_the_pages_ask_little(
    log_in: Callable[[str], Client], query_count: QueryCount, name: str, url: str
) -> None:
    bo = log_in("bo")
    page(bo, url)
    with query_count(name):
        page(bo, url)
