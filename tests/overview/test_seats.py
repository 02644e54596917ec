"""What is to be done about seats, and the letter that asks for a name."""

from io import BytesIO
from typing import Any

import docx
import pytest
from django.test import Client
from pypdf import PdfReader

from tests.people import AT, CHARTER, TODAY, Cast
from tests.queries import QueryCount
from tovholder.audit.models import Event
from tovholder.directory.actions import add_person
from tovholder.governance.actions import seat_person
from tovholder.governance.models import LetterText, Membership

SEATS = "/faelleshaven/pladser/"
LETTER = f"/faelleshaven/organer/{CHARTER}/bestyrelse/skolen/brev/"
WORDS = "/faelleshaven/pladser/brevtekst/"
ASKED = {
    "recipient": "Byens Skole", "answer_by": "2026-06-15", "sender": "Anna, sekretær",
    "language": "da",
}  # fmt: skip


@pytest.fixture(autouse=True)
def on_a_day_in_may(settings: pytest.FixtureRequest) -> None:
    """The clock says 13 May 2026."""
    settings.TODAY = TODAY  # type: ignore[attr-defined]


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    """Anna, who reads English."""
    client.force_login(cast.user("anna"))
    client.cookies["language"] = "en"
    return client


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode().replace("\u00a0", " ")


def rows(client: Client, query: str = "") -> list[str]:
    return read(client, f"{SEATS}?format=csv{query}").splitlines()[1:]


def pdf_text(client: Client, **changes: str) -> str:
    content = client.post(LETTER, {**ASKED, "format": "pdf", **changes}).content
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def test_what_stands_empty_is_a_finding_with_its_clause(anna: Client) -> None:
    (row,) = [row for row in rows(anna) if row.startswith("Vacant seat;Bestyrelsen;Skolens plads")]
    assert "1 place has stood empty since 1 Jan 2025.;2025-01-01;§ 4" in row


def test_a_term_that_ends_within_half_a_year_is_a_finding(anna: Client) -> None:
    assert not [row for row in rows(anna) if row.startswith("Term ends")]
    later = rows(anna, "&on=2026-07-15")
    assert [row for row in later if "Carla. The term ends on 31 Dec 2026." in row]


def test_a_quota_that_is_not_kept_is_a_finding(anna: Client, cast: Cast) -> None:
    Membership.objects.filter(person=cast.carla).delete()
    assert [row for row in rows(anna) if row.startswith("Quota;Bestyrelsen")]


def test_a_seat_held_by_too_many_is_a_finding(anna: Client, cast: Cast) -> None:
    for name in ("Frode", "Gerda"):
        person = add_person(organisation=cast.garden, name=name, by=None, at=AT)
        seat_person(
            person=person, charter=CHARTER, body="bestyrelse", seat="skolen", from_on=TODAY,
            by=None, at=AT,
        )  # fmt: skip
    assert [row for row in rows(anna) if row.startswith("Too many;Bestyrelsen;Skolens plads")]


def test_each_finding_leads_to_what_can_be_done(anna: Client) -> None:
    page = read(anna, SEATS)
    assert "/bestyrelse/ny-plads/?plads=skolen" in page
    assert "/bestyrelse/skolen/brev/" in page
    assert "/faelleshaven/opgaver/ny/?kind=seat" in page


def test_who_may_not_manage_seats_sees_what_is_wrong_and_no_buttons(
    client: Client, cast: Cast
) -> None:
    client.force_login(cast.user("dan"))
    page = read(client, SEATS)
    assert "Skolens plads" in page
    assert "ny-plads" not in page


def test_an_organisation_without_findings_is_told_so(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("sten"))
    assert "Der er ikke noget at gøre" in read(client, "/sangkoret/pladser/")


def test_the_letter_is_shown_before_it_is_made(anna: Client) -> None:
    before = Event.objects.count()
    page = read(anna, LETTER)
    assert 'value="Byens Skole"' in page
    assert "The person comes from: institutioner." in page
    assert Event.objects.count() == before


def test_the_pdf_says_what_the_charter_asks_for(anna: Client) -> None:
    text = pdf_text(anna)
    for said in ("Til Byens Skole", "er ledig", "15. juni 2026", "på vegne af Byens Skole",
                 "Anna, sekretær", "Fælleshaven", "Vedtægt for Fælleshaven, § 4"):  # fmt: skip
        assert said in text


def test_the_letter_names_the_quota_that_is_not_met(anna: Client, cast: Cast) -> None:
    Membership.objects.filter(person=cast.carla).delete()
    assert "mangler 1 fra nye lodder blandt dem fra havelod (kravet er mindst 1)" in " ".join(
        pdf_text(anna).split()
    )


def test_the_letter_is_written_in_english_too(anna: Client) -> None:
    assert "Please send us a name by 15 June 2026" in pdf_text(anna, language="en")


def test_the_pdf_is_tagged(anna: Client) -> None:
    content = anna.post(LETTER, {**ASKED, "format": "pdf"}).content
    root: Any = PdfReader(BytesIO(content)).root_object
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_the_letter_can_be_worked_on_in_word(anna: Client) -> None:
    response = anna.post(LETTER, {**ASKED, "format": "docx"})
    said = [one.text for one in docx.Document(BytesIO(response.content)).paragraphs]
    assert "Til Byens Skole" in said
    assert response["Content-Disposition"].endswith('skolens-plads.docx"')


def test_that_a_letter_was_made_is_an_event(anna: Client) -> None:
    anna.post(LETTER, {**ASKED, "format": "pdf"})
    event = Event.objects.latest("pk")
    assert (event.verb, event.subject_title) == (
        "nomination-letter-made",
        "Bestyrelsen: Skolens plads",
    )
    assert event.after == {
        "recipient": "Byens Skole",
        "answer_by": "2026-06-15",
        "format": "pdf",
    }


@pytest.mark.parametrize("day", ["2026-05-13", "snart", ""])
def test_a_day_that_nobody_can_answer_by_is_refused(anna: Client, day: str) -> None:
    before = Event.objects.count()
    response = anna.post(LETTER, {**ASKED, "answer_by": day, "format": "pdf"})
    assert response.status_code == 422
    assert Event.objects.count() == before


def test_an_organisation_writes_its_own_text(anna: Client, cast: Cast) -> None:
    anna.post(WORDS, {"text": "Kære {modtager}. **{plads}** mangler *nogen*."})
    assert "Kære Byens Skole. Skolens plads mangler nogen." in pdf_text(anna)
    event = Event.objects.filter(verb="save-letter-text").get()
    assert event.before == {"text": ""}


def test_an_empty_text_brings_back_the_one_that_the_site_comes_with(anna: Client) -> None:
    anna.post(WORDS, {"text": "Kære {modtager}."})
    anna.post(WORDS, {"text": ""})
    assert not LetterText.objects.exists()
    assert "Med venlig hilsen" in pdf_text(anna)


def test_a_blank_that_stands_for_nothing_is_refused_and_nothing_is_lost(anna: Client) -> None:
    response = anna.post(WORDS, {"text": "Kære {recipient}, hilsen {kok}"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "{recipient} and {kok}" in page
    assert "Kære {recipient}, hilsen {kok}</textarea>" in page


def test_names_with_markup_are_shown_as_they_are(anna: Client) -> None:
    text = pdf_text(anna, recipient="*Skolen* {plads} <b>")
    assert "Til *Skolen* {plads} <b>" in text


@pytest.mark.parametrize(
    "address", [LETTER.replace("skolen", "taget"), LETTER.replace("best", "x")]
)
def test_a_seat_that_no_charter_has_is_nowhere(anna: Client, address: str) -> None:
    assert anna.get(address).status_code == 404


@pytest.mark.parametrize(
    ("name", "address"), [("seats", SEATS), ("letter", LETTER), ("letter-text", WORDS)]
)
def test_a_page_asks_the_database_so_often(
    anna: Client, query_count: QueryCount, name: str, address: str
) -> None:
    anna.get(address)
    with query_count(name):
        anna.get(address)
