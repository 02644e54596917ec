"""What no app can know is told by people: shown, put right, and taken back, on the pages."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.files.samples import PDF, PROGRAM
from tests.people import AT, CHARTER, TODAY, Cast
from tests.queries import QueryCount
from tovholder.compliance.actions import Proof, attest, record_facts, withdraw_fact
from tovholder.compliance.queries.evidence import Evidence, evidence_of
from tovholder.core.facts import Fact, FactKind

PARTY, MOOD, PAPERS = "høstfest", "bestyrelse#task-0", "bestyrelse#materials"
AUTUMN = date(2025, 9, 12)
LAST_YEAR, THIS_YEAR = "2025-09-30/", "2026-09-30/"
HELD = {"occurrence": LAST_YEAR, "on": "2025-09-12", "text": "Jeg var der selv."}


def address(name: str, subject: str = PARTY) -> str:
    args = {"slug": "faelleshaven", "charter": CHARTER, "subject": subject}
    return reverse(f"compliance:{name}", kwargs=args)


def step(name: str, key: int, slug: str = "faelleshaven") -> str:
    return reverse(f"compliance:{name}", kwargs={"slug": slug, "key": key})


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def log_in(client: Client, cast: Cast) -> Callable[[str], Client]:
    def become(name: str) -> Client:
        client.force_login(cast.user(name))
        return client

    return become


@pytest.fixture
def anna(log_in: Callable[[str], Client]) -> Client:
    return log_in("anna")


def told(cast: Cast, proof: Proof | None = None, on: date = AUTUMN) -> int:
    return attest(
        organisation=cast.garden, charter=CHARTER, fact=Fact(FactKind.EVENT_HELD, PARTY, on, ""),
        proof=proof or Proof(text="Jeg var der selv."), title="Høstfest",
        by=cast.user("anna"), at=AT,
    )  # fmt: skip


def kept(cast: Cast, subject: str = PARTY) -> Sequence[Evidence]:
    return evidence_of(cast.garden, CHARTER, subject)


def send(client: Client, url: str, form: dict[str, Any], **changes: Any) -> Any:
    return client.post(url, {**form, **changes})


def page(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def test_the_coordinator_documents_last_autumns_party(anna: Client, cast: Cast) -> None:
    assert send(anna, address("tell"), HELD).status_code == 302
    [one] = kept(cast)
    assert (one.fact.kind, one.fact.on, one.recorded_by) == (FactKind.EVENT_HELD, AUTUMN, "Anna")
    shown = page(anna, address("rule"))
    assert "Jeg var der selv." in shown
    assert "Sket 12.\u00a0sep.\u00a02025" in shown


def test_the_form_asks_about_the_time_that_matters_first(anna: Client) -> None:
    shown = page(anna, address("tell"))
    assert shown.index(THIS_YEAR) < shown.index(LAST_YEAR)


def test_an_uploaded_file_is_what_the_verdict_leads_to(anna: Client, cast: Cast) -> None:
    file = SimpleUploadedFile("Plakat æøå.pdf", PDF)
    send(anna, address("tell"), HELD, file=file)
    shown = page(anna, "/faelleshaven/lever-vi-op/?year=2025")
    link = kept(cast)[0].fact.ref
    assert ">Plakat æøå.pdf</a>" in shown
    assert b"".join(anna.get(link)) == PDF


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"on": "2026-05-14"}, "Dagen ligger i fremtiden"),
        ({"on": "2024-12-31"}, "før kommissoriet trådte i kraft"),
        ({"occurrence": THIS_YEAR}, "før den gang, du har valgt"),
        ({"on": "12/9"}, "Indtast en gyldig dato"),
        ({"text": ""}, "Skriv, hvad du ved det fra"),
        ({"link": "javascript:alert(1)"}, "Indtast en gyldig URL"),
        ({"occurrence": "1999-01-01/"}, "Marker en gyldig valgmulighed"),
        ({"text": "x" * 4001}, "højst"),
    ],
)
def test_what_cannot_be_is_refused_and_what_was_typed_is_kept(
    anna: Client, cast: Cast, changes: dict[str, str], said: str
) -> None:
    response = send(anna, address("tell"), HELD, **changes)
    assert response.status_code == 422
    shown = response.content.decode()
    assert said in shown
    assert {**HELD, **changes}["text"] in shown
    assert kept(cast) == []


def test_a_program_called_a_document_is_refused(anna: Client, cast: Cast) -> None:
    file = SimpleUploadedFile("referat.pdf", PROGRAM)
    response = send(anna, address("tell"), HELD, file=file)
    assert "indholdet er ikke en pdf-fil" in response.content.decode()
    assert kept(cast) == []


def test_the_same_party_is_not_counted_twice(anna: Client, cast: Cast) -> None:
    told(cast)
    response = send(anna, address("tell"), HELD)
    assert "allerede registreret" in response.content.decode()


def test_papers_belong_to_the_meeting_that_was_chosen(anna: Client, cast: Cast) -> None:
    meeting = Fact(FactKind.MEETING_HELD, "bestyrelse.ordinært", date(2026, 3, 3), "Referat")
    record_facts(organisation=cast.garden, charter=CHARTER, facts=[meeting], by=None, at=AT)
    form = {"occurrence": "2026-02-24/2026-03-03", "on": "2026-02-20", "text": "Sendt pr. mail"}
    assert send(anna, address("tell", PAPERS), form).status_code == 302
    assert kept(cast, PAPERS)[0].fact.about == date(2026, 3, 3)


def test_the_number_of_members_follows_from_the_seats(anna: Client) -> None:
    response = anna.get(address("tell", "bestyrelse#size"))
    assert response.status_code == 403
    assert "følger af, hvem der har en plads" in response.content.decode()


@pytest.mark.parametrize(
    ("person", "subject", "status"),
    [
        ("bo", MOOD, 200),
        ("bo", PARTY, 403),
        ("carla", MOOD, 403),
        ("dan", MOOD, 403),
        ("eva", MOOD, 403),
        ("sten", MOOD, 404),
    ],
)
def test_whoever_answers_for_a_rule_may_vouch_for_it(
    log_in: Callable[[str], Client], person: str, subject: str, status: int
) -> None:
    client = log_in(person)
    assert client.get(address("tell", subject)).status_code == status
    form = {"occurrence": "2026-12-31/", "on": "2026-05-01", "text": "Ja"}
    sent = send(client, address("tell", subject), form).status_code
    assert sent == {200: 302}.get(status, status)


@pytest.mark.parametrize("person", ["carla", "eva"])
def test_who_may_not_is_offered_no_button(
    log_in: Callable[[str], Client], cast: Cast, person: str
) -> None:
    key = told(cast)
    shown = page(log_in(person), address("rule"))
    for url in (address("tell"), address("waive"), step("correct", key), step("withdraw", key)):
        assert url not in shown


@pytest.mark.parametrize("name", ["correct", "withdraw"])
@pytest.mark.parametrize("person", ["carla", "bo", "eva"])
def test_a_forged_change_is_refused(
    log_in: Callable[[str], Client], cast: Cast, person: str, name: str
) -> None:
    key = told(cast)
    form = {"on": "2025-09-13", "text": "x", "reason": "x", "occurrence": LAST_YEAR}
    assert send(log_in(person), step(name, key), form).status_code == 403
    assert kept(cast)[0].removal is None


@pytest.mark.parametrize("name", ["correct", "withdraw"])
def test_a_stranger_finds_no_fact_in_his_own_organisation(
    log_in: Callable[[str], Client], cast: Cast, name: str
) -> None:
    assert log_in("sten").get(step(name, told(cast), "sangkoret")).status_code == 404


def test_a_correction_shows_beside_what_was_there_before(anna: Client, cast: Cast) -> None:
    key = told(cast)
    assert "Jeg var der selv." in page(anna, step("correct", key))
    form = {**HELD, "on": "2025-09-13", "reason": "Det var om lørdagen"}
    assert send(anna, step("correct", key), form).status_code == 302
    shown = page(anna, address("rule"))
    assert "Rettet" in shown
    assert "Det var om lørdagen" in shown
    assert "Sket 13.\u00a0sep.\u00a02025" in shown


def test_a_correction_without_a_reason_is_kept_in_the_form(anna: Client, cast: Cast) -> None:
    response = send(anna, step("correct", told(cast)), HELD, on="2025-09-13", reason="")
    assert response.status_code == 422
    assert 'value="2025-09-13"' in response.content.decode()


def test_a_correction_keeps_the_file_without_asking_for_it_again(anna: Client, cast: Cast) -> None:
    key = told(cast, Proof(file=("a.pdf", PDF)))
    form = {**HELD, "text": "", "on": "2025-09-13", "reason": "Forkert dag"}
    assert send(anna, step("correct", key), form).status_code == 302
    assert {one.file_name for one in kept(cast)} == {"a.pdf"}


def test_what_is_withdrawn_no_longer_counts_and_is_still_shown(anna: Client, cast: Cast) -> None:
    form = {"reason": "Det var naboens fest"}
    assert send(anna, step("withdraw", told(cast)), form).status_code == 302
    shown = page(anna, address("rule"))
    assert "Det var naboens fest" in shown
    assert "Sket 12." not in shown


@pytest.mark.parametrize("name", ["correct", "withdraw"])
def test_who_comes_second_is_sent_to_see_what_became_of_it(
    anna: Client, cast: Cast, name: str
) -> None:
    key = told(cast)
    withdraw_fact(organisation=cast.garden, key=key, reason="x", title="Høstfest", by=None, at=AT)
    response = anna.post(step(name, key), {**HELD, "reason": "y"}, follow=True)
    assert "i mellemtiden" in response.content.decode()


def test_markup_in_what_is_told_is_never_run(anna: Client, cast: Cast) -> None:
    markup = "<script>alert(1)</script>"
    send(anna, address("tell"), HELD, text=markup)
    assert "<script>alert" not in page(anna, address("rule"))


def test_the_verdict_of_a_past_day_knows_what_is_known_now(anna: Client, cast: Cast) -> None:
    told(cast)
    assert "Sket 12." in page(anna, address("rule") + "?on=2025-10-01")


def test_the_page_says_it_in_english_too(anna: Client, cast: Cast) -> None:
    told(cast)
    anna.cookies["language"] = "en"
    shown = page(anna, address("rule"))
    assert "1 piece of evidence, with its history" in shown
    assert "Document it" in shown


@pytest.mark.parametrize("facts", [1, 30])
def test_the_page_of_a_rule_asks_as_often_whatever_was_said_of_it(
    anna: Client, cast: Cast, query_count: QueryCount, facts: int
) -> None:
    for number in range(facts):
        told(cast, on=date(2025, 8, 1) + timedelta(days=number))
    page(anna, address("rule"))
    with query_count("rule-evidence"):
        page(anna, address("rule"))


def test_the_form_asks_little(anna: Client, query_count: QueryCount) -> None:
    page(anna, address("tell"))
    with query_count("tell"):
        page(anna, address("tell"))
