"""Files are kept with all their versions, under names that say nothing, and never deleted."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction

from tests.files.samples import PDF, PNG, PROGRAM
from tests.people import AT, Cast, make_cast
from tovholder.audit.queries import events_about
from tovholder.files.actions import FOLDER, add_version, store_upload, withdraw_file
from tovholder.files.models import FileVersion, StoredFile
from tovholder.files.queries import newest, open_content, versions_of_file
from tovholder.files.rules import RefusedFileError
from tovholder.files.sweeping import sweep

LONG_AFTER, LONG_BEFORE = datetime(2199, 1, 1, tzinfo=UTC), datetime(2001, 1, 1, tzinfo=UTC)


def stored(cast: Cast, name: str = "Referat æøå.pdf", content: bytes = PDF) -> StoredFile:
    return store_upload(
        organisation=cast.garden, name=name, content=content, by=cast.user("anna"), at=AT
    )


def swept(now: datetime, *, is_dry_run: bool = False) -> list[str]:
    said: list[str] = []
    sweep(now, is_dry_run, said.append)
    return said


@pytest.fixture(autouse=True)
def empty_storage() -> None:
    """What one test stored is not there in the next."""
    folders, _files = (
        default_storage.listdir(FOLDER) if default_storage.exists(FOLDER) else ([], [])
    )
    for folder in folders:
        for name in default_storage.listdir(f"{FOLDER}/{folder}")[1]:
            default_storage.delete(f"{FOLDER}/{folder}/{name}")


def left_over() -> str:
    """Content whose transaction was undone."""
    return default_storage.save(f"{FOLDER}/1/leftover", SimpleUploadedFile("x", PDF))


def test_a_file_is_kept_as_it_came(cast: Cast) -> None:
    version = newest(stored(cast).pk)
    with open_content(version.id) as content:
        assert content.read() == PDF
    assert (version.name, version.number, version.size) == ("Referat æøå.pdf", 1, len(PDF))


def test_the_storage_learns_nothing_of_a_files_name(cast: Cast) -> None:
    stored(cast, name="../../løn.pdf")
    place = str(FileVersion.objects.get().content.name)
    assert place.startswith(f"{FOLDER}/{cast.garden.pk}/")
    assert "pdf" not in place


def test_two_files_of_one_name_do_not_disturb_each_other(cast: Cast) -> None:
    first, second = stored(cast), stored(cast, content=PDF + b"more")
    assert newest(first.pk).sha256 != newest(second.pk).sha256


def test_a_new_version_keeps_the_old_one(cast: Cast) -> None:
    file = stored(cast)
    add_version(file=file, name="b.png", content=PNG, by=None, at=AT)
    versions = versions_of_file(cast.garden.pk, file.pk)
    assert [(one.number, one.name) for one in versions] == [(2, "b.png"), (1, "Referat æøå.pdf")]


def test_a_file_is_not_among_those_of_another_organisation(cast: Cast) -> None:
    assert versions_of_file(cast.other.pk, stored(cast).pk) == []


def test_a_refused_file_leaves_nothing_behind(cast: Cast) -> None:
    with pytest.raises(RefusedFileError):
        stored(cast, content=PROGRAM)
    assert StoredFile.objects.count() == 0


def test_a_withdrawn_file_is_kept_with_the_reason(cast: Cast) -> None:
    file = stored(cast)
    withdraw_file(file=file, reason="Forkert bilag", by=cast.user("anna"), at=AT)
    version = newest(file.pk)
    assert (version.withdrawn_reason, version.withdrawn_by) == ("Forkert bilag", "Anna")
    assert [one.verb for one in events_about("file", file.pk)] == ["withdraw-file", "upload-file"]


def test_a_file_is_withdrawn_once(cast: Cast) -> None:
    file = stored(cast)
    withdraw_file(file=file, reason="Forkert bilag", by=None, at=AT)
    withdraw_file(file=file, reason="En anden grund", by=None, at=AT)
    assert newest(file.pk).withdrawn_reason == "Forkert bilag"


def test_a_file_is_not_withdrawn_without_a_reason(cast: Cast) -> None:
    with pytest.raises(ValueError, match="reason"):
        withdraw_file(file=stored(cast), reason=" ", by=None, at=AT)


def test_a_withdrawn_file_gets_no_new_version(cast: Cast) -> None:
    file = stored(cast)
    withdraw_file(file=file, reason="Forkert bilag", by=None, at=AT)
    with pytest.raises(ValueError, match="withdrawn"):
        add_version(file=file, name="a.pdf", content=PDF, by=None, at=AT)


@pytest.mark.parametrize(
    "change", [{"size": 0}, {"number": 0}, {"name": ""}, {"size": 26 * 1024 * 1024}]
)
def test_the_database_refuses_a_version_that_cannot_be(
    cast: Cast, change: dict[str, object]
) -> None:
    stored(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        FileVersion.objects.update(**change)


def test_the_database_refuses_a_withdrawal_without_a_reason(cast: Cast) -> None:
    stored(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        StoredFile.objects.update(withdrawn_at=AT)


def test_the_database_refuses_two_versions_with_one_number(cast: Cast) -> None:
    file = stored(cast)
    add_version(file=file, name="b.png", content=PNG, by=None, at=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        FileVersion.objects.update(number=1)


def test_what_a_failed_upload_left_is_swept_away(db: None) -> None:
    name = left_over()
    assert swept(LONG_AFTER) == [name]
    assert not default_storage.exists(name)


def test_a_dry_run_sweeps_nothing_away(db: None) -> None:
    name = left_over()
    assert swept(LONG_AFTER, is_dry_run=True) == [name]
    assert default_storage.exists(name)


def test_what_a_version_speaks_of_is_never_swept_away(cast: Cast) -> None:
    file = stored(cast)
    withdraw_file(file=file, reason="Forkert bilag", by=None, at=AT)
    swept(LONG_AFTER)
    with open_content(newest(file.pk).id) as content:
        assert content.read() == PDF


def test_an_upload_on_its_way_is_left_alone(db: None) -> None:
    name = left_over()
    assert swept(LONG_BEFORE) == []
    assert default_storage.exists(name)


@pytest.mark.django_db(transaction=True)
def test_of_two_new_versions_at_once_both_are_kept() -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite's tests are in memory, where two cannot write at once: see PostgreSQL")
    file = stored(make_cast())

    def add(content: bytes) -> int:
        try:
            return add_version(file=file, name="a.pdf", content=content, by=None, at=AT).number
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        numbers = sorted(pool.map(add, [PDF + b"1", PDF + b"2"]))
    assert numbers == [2, 3]
