"""What a hostile visitor tries with a file, and what comes of it."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.files.samples import BOMB, DRAWING, PAGE, PDF, PROGRAM
from tests.people import AT, CHARTER, TODAY, Cast
from tovholder.compliance.queries.evidence import evidence_of
from tovholder.files.actions import store_upload
from tovholder.files.models import FileVersion
from tovholder.files.rules import LARGEST
from tovholder.files.uploads import StopAtLimit

TELL = reverse("compliance:tell", args=["faelleshaven", CHARTER, "høstfest"])


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    client.force_login(cast.user("anna"))
    return client


def upload(client: Client, name: str, content: bytes) -> str:
    """What the page says, or "" where it took the file."""
    file = SimpleUploadedFile("x", content)
    file.name = name  # past the browser's own cleaning
    form = {"occurrence": "2025-09-30/", "on": "2025-09-12", "text": "Se filen", "file": file}
    response = client.post(TELL, form)
    return "" if response.status_code == 302 else response.content.decode()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("virus.exe", PROGRAM, "ikke af en slags"),
        ("page.html", PAGE, "ikke af en slags"),
        ("drawing.svg", DRAWING, "ikke af en slags"),
        ("report.pdf.exe", PDF, "ikke af en slags"),
        ("report.pdf", PROGRAM, "indholdet er ikke"),
        ("report.pdf", PAGE, "indholdet er ikke"),
        ("bomb.docx", BOMB, "pakker sig ud"),
        ("empty.pdf", b"", "Filen er tom"),
    ],
)
def test_what_could_do_harm_is_refused_and_nothing_is_kept(
    anna: Client, cast: Cast, name: str, content: bytes, said: str
) -> None:
    assert said in upload(anna, name, content)
    assert FileVersion.objects.count() == 0
    assert not evidence_of(cast.garden, CHARTER, "høstfest")


def test_a_file_over_the_limit_is_refused_with_the_limit(anna: Client) -> None:
    assert "grænsen er 25 MB" in upload(anna, "a.pdf", PDF + bytes(LARGEST))


def test_what_comes_after_the_limit_is_not_even_kept_in_memory() -> None:
    handler = StopAtLimit()
    assert handler.receive_data_chunk(b"x", LARGEST) == b"x"
    assert handler.receive_data_chunk(b"x", LARGEST + 1) is None


@pytest.mark.parametrize(
    "name", ["../../settings.txt", "..\\..\\settings.txt", "/etc/passwd.txt", "a\x00.txt"]
)
def test_a_name_leads_nowhere(anna: Client, name: str) -> None:
    assert upload(anna, name, b"x = 1") == ""
    version = FileVersion.objects.get()
    assert "/" not in version.name
    assert "\\" not in version.name
    assert "\x00" not in version.name
    assert str(version.content.name).startswith("filer/")
    assert ".." not in str(version.content.name)


def test_a_name_puts_no_header_into_the_answer(anna: Client, cast: Cast) -> None:
    name = 'a"; x=y\r\nSet-Cookie: a=b.txt'
    file = store_upload(organisation=cast.garden, name=name, content=b"x", by=None, at=AT)
    kept = FileVersion.objects.get().name
    answer = anna.get(reverse("governance:file", args=["faelleshaven", file.pk, 1, kept]))
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers
    assert "\n" not in answer["Content-Disposition"]


def test_a_name_puts_no_markup_into_the_page(anna: Client) -> None:
    upload(anna, "<img src=x onerror=alert(1)>.txt", b"x")
    shown = anna.get(reverse("compliance:rule", args=["faelleshaven", CHARTER, "høstfest"]))
    assert "<img src=x" not in shown.content.decode()


def test_a_text_with_markup_is_saved_and_never_shown(anna: Client, cast: Cast) -> None:
    upload(anna, "a.txt", b"Hello <script>alert(1)</script>")
    answer = anna.get(evidence_of(cast.garden, CHARTER, "høstfest")[0].fact.ref)
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_no_address_leads_to_the_storage_itself(anna: Client) -> None:
    upload(anna, "a.pdf", PDF)
    place = FileVersion.objects.get().content.name
    for address in (f"/{place}", f"/media/{place}", f"/static/{place}"):
        assert anna.get(address).status_code == 404


def test_a_broken_archive_is_refused_in_words(anna: Client) -> None:
    content = BytesIO(BOMB).read()[:-30]
    assert "indholdet er ikke en docx-fil" in upload(anna, "a.docx", content)
