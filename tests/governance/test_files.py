"""Whoever sees the thing that a file belongs to can save the file, and nobody else."""

from collections.abc import Callable, Iterator
from typing import cast as typed

import pytest
from django.core.files.storage import default_storage
from django.http import FileResponse
from django.test import Client
from pytest_django import Settings

from tests.files.samples import PDF
from tests.people import AT, TODAY, Cast
from tests.queries import QueryCount
from tovholder.files.actions import store_upload, withdraw_file
from tovholder.files.models import FileVersion, StoredFile
from tovholder.governance import file_access
from tovholder.governance.access import Visitor


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def file(cast: Cast) -> StoredFile:
    return store_upload(
        organisation=cast.garden, name="Referat æøå.pdf", content=PDF, by=None, at=AT
    )


@pytest.fixture
def hold() -> Iterator[Callable[[bool | None], None]]:
    """Makes the file belong to something that visitors may see, or may not."""
    before = list(file_access._holders)

    def add(answer: bool | None) -> None:
        def holder(_visitor: Visitor, _file: int) -> bool | None:
            return answer

        file_access.register(holder)

    yield add
    file_access._holders[:] = before


def address(file: StoredFile, slug: str = "faelleshaven", number: int = 1) -> str:
    return f"/{slug}/filer/{file.pk}/{number}/Referat"


def test_a_member_saves_the_file_under_its_name(
    client: Client, cast: Cast, file: StoredFile
) -> None:
    client.force_login(cast.user("carla"))
    response = typed("FileResponse", client.get(address(file)))
    assert b"".join(response.streaming_content) == PDF  # type: ignore[arg-type]
    assert response["Content-Disposition"] == (
        "attachment; filename*=utf-8''Referat%20%C3%A6%C3%B8%C3%A5.pdf"
    )


def test_the_browser_neither_guesses_nor_shows_nor_keeps_it(
    client: Client, cast: Cast, file: StoredFile
) -> None:
    client.force_login(cast.user("carla"))
    response = client.get(address(file))
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "private, no-store"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize("person", ["sten", "anna"])
def test_no_way_leads_to_a_file_of_another_organisation(
    client: Client, cast: Cast, file: StoredFile, person: str
) -> None:
    client.force_login(cast.user(person))
    slug = "faelleshaven" if person == "sten" else "sangkoret"
    assert client.get(address(file, slug)).status_code == 404


def test_a_stranger_does_not_reach_it_through_his_own_organisation(
    client: Client, cast: Cast, file: StoredFile
) -> None:
    client.force_login(cast.user("sten"))
    assert client.get(address(file, "sangkoret")).status_code == 404


def test_who_is_not_logged_in_is_asked_to(client: Client, file: StoredFile) -> None:
    assert client.get(address(file)).status_code == 302


def test_a_version_that_is_not_there_is_not_found(
    client: Client, cast: Cast, file: StoredFile
) -> None:
    client.force_login(cast.user("anna"))
    assert client.get(address(file, number=2)).status_code == 404


@pytest.mark.parametrize(
    ("answers", "status"),
    [((False,), 404), ((False, True), 200), ((None, False), 404), ((None,), 200)],
)
def test_a_file_is_as_closed_as_what_it_belongs_to(
    client: Client,
    cast: Cast,
    file: StoredFile,
    hold: Callable[[bool | None], None],
    answers: tuple[bool | None, ...],
    status: int,
) -> None:
    for answer in answers:
        hold(answer)
    client.force_login(cast.user("anna"))
    assert client.get(address(file)).status_code == status


def test_a_withdrawn_file_says_why_it_is_gone(client: Client, cast: Cast, file: StoredFile) -> None:
    withdraw_file(file=file, reason="Forkert bilag", by=cast.user("anna"), at=AT)
    client.force_login(cast.user("carla"))
    response = client.get(address(file))
    assert response.status_code == 410
    assert "Forkert bilag" in response.content.decode()


def test_content_that_the_storage_has_lost_is_not_found(
    client: Client, cast: Cast, file: StoredFile
) -> None:
    default_storage.delete(str(FileVersion.objects.get().content.name))
    client.force_login(cast.user("anna"))
    assert client.get(address(file)).status_code == 404


def test_a_file_asks_little(
    client: Client, cast: Cast, file: StoredFile, query_count: QueryCount
) -> None:
    client.force_login(cast.user("anna"))
    with query_count("file"):
        client.get(address(file))
