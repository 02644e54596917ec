"""Storing files and their versions, and withdrawing them."""

from datetime import datetime
from hashlib import sha256
from io import BytesIO
from typing import BinaryIO, Protocol, cast
from uuid import uuid4

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction

from tovholder.accounts.models import User
from tovholder.audit.actions import record
from tovholder.audit.rules import Subject
from tovholder.files.models import FileVersion, StoredFile
from tovholder.files.rules import (
    KINDS,
    RefusedFileError,
    clean_name,
    ending_of,
    refusal_of,
)

FOLDER = "filer"
"""Where the storage keeps all content. The names there are drawn, and say nothing."""

type Content = bytes | File[bytes]


class Owner(Protocol):
    """The organisation that a file belongs to."""

    @property
    def pk(self) -> int:
        """Its key."""


@transaction.atomic
def store_upload(
    *, organisation: Owner, name: str, content: Content, by: User | None, at: datetime
) -> StoredFile:
    """Keep a new file with its first version.

    Raises RefusedFileError if it is empty, too large, of a kind that is not taken, or not what its
    name says.
    """
    _check(name, content)
    stored = StoredFile.objects.create(organisation_id=organisation.pk, created_at=at)
    _add(stored, 1, name, content, by, at)
    return stored


@transaction.atomic
def add_version(
    *, file: StoredFile, name: str, content: Content, by: User | None, at: datetime
) -> FileVersion:
    """Keep a newer version of a file; the older ones stay. Raises as `store_upload` does.

    Raises ValueError for a file that was withdrawn. Of two at once, one waits for the other.
    """
    _check(name, content)
    stored = StoredFile.objects.select_for_update().get(pk=file.pk)
    if stored.withdrawn_at is not None:
        raise ValueError("a file that was withdrawn gets no new version")
    numbers = stored.versions.values_list("number", flat=True)
    return _add(stored, max(numbers, default=0) + 1, name, content, by, at)


@transaction.atomic
def withdraw_file(*, file: StoredFile, reason: str, by: User | None, at: datetime) -> None:
    """From now on nobody is given the file; it is kept, with who withdrew it and why.

    Raises ValueError without a reason. Nothing happens to a file that was withdrawn before.
    """
    if not reason.strip():
        raise ValueError("a file is withdrawn for a reason")
    stored = StoredFile.objects.select_for_update().get(pk=file.pk)
    if stored.withdrawn_at is not None:
        return
    stored.withdrawn_at, stored.withdrawn_by = at, by
    stored.withdrawn_reason = reason
    stored.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    name = stored.versions.order_by("-number").values_list("name", flat=True)[0]
    record(
        verb="withdraw-file",
        subject=Subject("file", stored.pk, name),
        by=by,
        at=at,
        organisation_id=stored.organisation_id,
        reason=reason,
    )


def _check(name: str, content: Content) -> None:
    size = len(content) if isinstance(content, bytes) else content.size
    if refusal := refusal_of(name, _opened(content), size):
        raise RefusedFileError(refusal)


def _opened(content: Content) -> BinaryIO:
    return BytesIO(content) if isinstance(content, bytes) else cast("BinaryIO", content)


def _add(
    stored: StoredFile, number: int, name: str, content: Content, by: User | None, at: datetime
) -> FileVersion:
    """The content is written first: if the transaction fails, `sweep_files` finds what is left."""
    kept, source = clean_name(name), _opened(content)
    digest, size = _digest(source)
    place = default_storage.save(f"{FOLDER}/{stored.organisation_id}/{uuid4().hex}", File(source))
    version = FileVersion.objects.create(
        file=stored,
        number=number,
        name=kept,
        media_type=KINDS[ending_of(kept)].media_type,
        size=size,
        sha256=digest,
        content=place,
        uploaded_by=by,
        uploaded_at=at,
    )
    record(
        verb="upload-file",
        subject=Subject("file", stored.pk, kept),
        by=by,
        at=at,
        organisation_id=stored.organisation_id,
        after={"version": number, "sha256": digest, "size": size},
    )
    return version


def _digest(source: BinaryIO) -> tuple[str, int]:
    """The checksum and the size in bytes; the source is left at its start."""
    source.seek(0)
    found, size = sha256(), 0
    while block := source.read(1 << 20):
        found.update(block)
        size += len(block)
    source.seek(0)
    return found.hexdigest(), size
