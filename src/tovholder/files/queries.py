"""Questions about files."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import IO, NamedTuple

from tovholder.files.models import FileVersion


class Version(NamedTuple):
    """One version of a file, without its content. `withdrawn_at` tells of the whole file."""

    id: int
    file: int
    number: int
    name: str
    media_type: str
    size: int
    sha256: str
    uploaded_at: datetime
    uploaded_by: str
    withdrawn_at: datetime | None
    withdrawn_by: str
    withdrawn_reason: str


_FIELDS = (
    "pk", "file_id", "number", "name", "media_type", "size", "sha256", "uploaded_at",
    "uploaded_by__name", "file__withdrawn_at", "file__withdrawn_by__name",
    "file__withdrawn_reason",
)  # fmt: skip


def versions_of_file(organisation_id: int, file: int) -> Sequence[Version]:
    """All versions, newest first; none if the organisation has no such file. One query."""
    rows = FileVersion.objects.filter(file=file, file__organisation_id=organisation_id)
    return [_version(row) for row in rows.order_by("-number").values_list(*_FIELDS)]


def newest(file: int) -> Version:
    """The newest version of a file that exists."""
    rows = FileVersion.objects.filter(file=file).order_by("-number")
    return _version(rows.values_list(*_FIELDS)[0])


def versions_at(ids: Iterable[int]) -> Mapping[int, Version]:
    """The versions with these keys, by key; one query."""
    rows = FileVersion.objects.filter(pk__in=set(ids)).values_list(*_FIELDS)
    return {row[0]: _version(row) for row in rows}


def names_of(organisation_id: int) -> Mapping[int, str]:
    """By file: the name of its newest version, unless the file was withdrawn; one query."""
    rows = FileVersion.objects.filter(
        file__organisation_id=organisation_id, file__withdrawn_at__isnull=True
    )
    return dict(rows.order_by("number").values_list("file_id", "name"))


def open_content(version: int) -> IO[bytes]:
    """The content, to be read and closed. Raises FileNotFoundError if the storage has lost it."""
    return FileVersion.objects.only("content").get(pk=version).content.open("rb")


def kept_contents() -> frozenset[str]:
    """The names in the storage that a version speaks of."""
    return frozenset(FileVersion.objects.values_list("content", flat=True))


def _version(row: tuple[object, ...]) -> Version:
    return Version(*("" if one is None and at in _NAMES else one for at, one in enumerate(row)))  # type: ignore[arg-type]


_NAMES = frozenset({_FIELDS.index("uploaded_by__name"), _FIELDS.index("file__withdrawn_by__name")})
