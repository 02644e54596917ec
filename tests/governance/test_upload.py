"""A coordinator uploads a charter: sees what is wrong or what follows, and then stores it."""

from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from tests.governance.test_charter_pages import next_year
from tests.people import CHARTER, TODAY, Cast, garden_text
from tovholder.governance.models import CharterVersion

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

PAGE = "/faelleshaven/kommissorium/ny/"


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    client.force_login(cast.user("anna"))
    return client


def send(client: Client, text: str, **more: object) -> "Response":
    return client.post(PAGE, {"text": text, "note": "", **more})


def send_file(client: Client, content: bytes, **more: object) -> "Response":
    return client.post(PAGE, {"file": SimpleUploadedFile("charter.yaml", content), **more})


def said(response: "Response") -> str:
    return response.content.decode()


def stored() -> int:
    return CharterVersion.objects.count()


def test_a_new_version_is_looked_at_before_it_is_stored(anna: Client) -> None:
    response = send(anna, next_year(garden_text()))
    assert "Intet er gemt endnu" in said(response)
    assert "6 gange om året; før 4 gange om året." in said(response)
    assert stored() == 1


def test_a_confirmed_version_is_stored_and_ends_the_one_before(anna: Client) -> None:
    response = send(anna, next_year(garden_text()), note="Flere møder", confirm="1")
    assert response.status_code == 302
    new, old = CharterVersion.objects.order_by("-number")
    assert (new.number, new.note, old.in_force_until) == (
        2,
        "Flere møder",
        date(2026, 12, 31),
    )


def test_a_file_sent_with_windows_line_breaks_is_the_same_text(anna: Client) -> None:
    response = send(anna, garden_text().replace("\n", "\r\n"))
    assert "ord for ord den samme som i udgave 1" in said(response)


def test_the_preview_can_be_left_to_correct_the_text(anna: Client) -> None:
    response = send(anna, next_year(garden_text()), edit="1")
    assert "2027-01-01" in said(response)
    assert "Intet er gemt endnu" not in said(response)
    assert stored() == 1


def test_errors_are_located_and_the_text_is_kept(anna: Client) -> None:
    wrong = garden_text().replace("mandate: decides", "mandate: rules")
    response = send(anna, wrong)
    line = wrong.splitlines().index("    mandate: rules") + 1
    assert response.status_code == 422
    assert f'data-line="{line}"' in said(response)
    assert "mandate: rules" in said(response)
    assert stored() == 1


def test_all_errors_are_told_at_once(anna: Client) -> None:
    wrong = garden_text().replace("mandate: decides", "mandate: rules")
    wrong = wrong.replace("hvert år senest 30. september", "hver blå mandag")
    assert "2 ting skal rettes" in said(send(anna, wrong))


def test_a_file_is_read_and_its_text_kept_for_correction(anna: Client) -> None:
    wrong = garden_text().replace("mandate: decides", "mandate: rules")
    response = send_file(anna, wrong.encode())
    assert "mandate: rules" in said(response)


def test_a_file_in_the_wrong_encoding_can_be_corrected_in_the_form(anna: Client) -> None:
    response = send_file(anna, garden_text().encode("cp1252"))
    assert "UTF-8" in said(response)
    assert "Vedtægt for Fælleshaven" in said(response)
    assert stored() == 1


def test_a_file_of_twenty_megabytes_is_refused_with_a_clear_message(anna: Client) -> None:
    response = send_file(anna, b"a: b\n" * 4_000_000)
    assert response.status_code == 422
    assert "Filen fylder 20000 kB, og grænsen er 500 kB." in said(response)
    assert len(response.content) < 100_000


def test_a_yaml_bomb_is_refused(anna: Client) -> None:
    bomb = "a: &a [x, x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert send(anna, bomb).status_code == 422
    assert stored() == 1


@pytest.mark.parametrize("text", ["", "   \n"])
def test_nothing_at_all_is_asked_for_again(anna: Client, text: str) -> None:
    assert "Vælg en fil, eller indsæt teksten fra en." in said(send(anna, text))


@pytest.mark.parametrize("content", [b"\x00\xff\xfe\x80", b"\xff\xfe" + "a: b".encode("utf-16-le")])
def test_a_file_that_is_no_text_is_refused(anna: Client, content: bytes) -> None:
    assert send_file(anna, content).status_code == 422


def test_the_same_text_is_nothing_new(anna: Client) -> None:
    response = send(anna, garden_text(), confirm="1")
    assert "ord for ord den samme som i udgave 1" in said(response)
    assert stored() == 1


def test_a_version_must_start_after_the_one_before(anna: Client) -> None:
    response = send(anna, garden_text() + "# en bemærkning\n", confirm="1")
    assert "en ny udgave skal gælde fra en senere dag" in said(response)
    assert 'data-line="9"' in said(response)


def test_a_charter_that_contradicts_another_in_force_is_refused(anna: Client) -> None:
    other = garden_text().replace(f"charter: {CHARTER}", "charter: modstrid")
    other = other.replace("at_most: 6", "at_most: 5")
    response = send(anna, other, confirm="1")
    assert "hver sin størrelse" in said(response)
    assert stored() == 1


def test_markup_in_a_charter_is_shown_as_text(anna: Client) -> None:
    text = next_year(garden_text()).replace("title: Høstfest", "title: <script>alert(1)</script>")
    assert "<script>alert" not in said(send(anna, text))


def test_a_member_may_not_upload(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("carla"))
    assert send(client, next_year(garden_text()), confirm="1").status_code == 403
    assert stored() == 1
