"""What the charters in force say: their bodies, seats, rules and strategy, and their versions."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tovholder.audit.subjects import kind_of
from tovholder.core.charter import Charter
from tovholder.core.charter.index import Entry, Kind, index
from tovholder.core.obligations import obligations
from tovholder.directory.models import Organisation
from tovholder.governance.queries import Version, charter_of, versions_of
from tovholder.search.sources import Found, Source
from tovholder.ui.charter_text import Line, charter_text

_STRATEGY = frozenset({Kind.NODE, Kind.LEVEL, Kind.INDICATOR, Kind.LEAD_TASK})
_KINDS = {Kind.BODY: "body", Kind.SEAT: "seat", **dict.fromkeys(_STRATEGY, "strategy")}


@dataclass(slots=True)
class _Piece:
    """What a charter says about one of its things, or besides in a section."""

    entry: Entry | None
    title: str
    section: str
    lines: list[str] = field(default_factory=list)


def _read(organisation: Organisation, on: date, _keys: Collection[str] | None) -> Iterator[Found]:
    for version in versions_of(organisation):
        yield _version(organisation, version)
        if version.is_in_force(on):
            yield from _rules(organisation, charter_of(version))


def _version(organisation: Organisation, version: Version) -> Found:
    page = reverse("governance:charter", args=[organisation.slug, version.slug])
    return Found(
        key=f"version {version.slug} {version.number}",
        kind="charter",
        title=f"{version.title} ({version.number})",
        text=" ".join(filter(None, (version.note, version.decision_ref))),
        url=f"{page}?version={version.number}",
        on=version.in_force_from,
    )


def _rules(organisation: Organisation, charter: Charter) -> Iterator[Found]:
    """What the charter says, thing by thing, as it is said on its page."""
    known, page = index(charter), _Page(organisation, charter)
    pieces: dict[str, _Piece] = {}
    for section in charter_text(charter, "da"):
        for line in _all(section.lines):
            entry = known.at(line.path)
            key = entry.id if entry else f"§ {section.key}"
            title = known.name(entry.id) if entry else section.title
            piece = pieces.setdefault(key, _Piece(entry, title, section.key))
            piece.lines += filter(None, (line.heading, line.text, line.inferred, line.clause))
    for key, piece in pieces.items():
        yield page.found(key, piece)


def _all(lines: Iterable[Line]) -> Iterator[Line]:
    for line in lines:
        yield line
        yield from _all(line.below)


class _Page:
    """Where the things of a charter are shown."""

    def __init__(self, organisation: Organisation, charter: Charter) -> None:
        self._slug, self._charter = organisation.slug, charter.charter
        self._subjects = {one.path: one.subject for one in obligations(charter)}
        address = reverse("governance:charter", args=[self._slug, self._charter])
        self._text = f"{address}?vis=tekst"

    def found(self, key: str, piece: _Piece) -> Found:
        """The piece as it is found."""
        entry = piece.entry
        kind = _KINDS.get(entry.kind, "rule") if entry else "rule"
        return Found(
            key=f"{self._charter} {key}"[:300],
            kind=kind,
            title=piece.title,
            text=" ".join(dict.fromkeys(one for one in piece.lines if one != piece.title)),
            url=self._url(entry, kind) or f"{self._text}#{piece.section}",
        )

    def _url(self, entry: Entry | None, kind: str) -> str:
        if entry is None:
            return ""
        if kind in {"body", "seat"}:
            return self._at("body", f"{self._charter}/{entry.id.partition('.')[0]}")
        subject = self._subjects.get(entry.path)
        return self._at("rule", f"{self._charter}:{subject}") if subject else ""

    def _at(self, kind: str, key: str) -> str:
        return kind_of(kind).url(self._slug, key)


SOURCE = Source(
    name="charters",
    kinds={
        "body": _("Body"),
        "seat": _("Seat"),
        "rule": _("Rule in the charter"),
        "strategy": _("Strategy"),
        "charter": _("Version of a charter"),
    },
    read=_read,
    also_after=frozenset({"charter"}),
    changes_by_day=True,
)
