"""What the pages of a charter show: its head, its findings, its versions, its differences."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import attrgetter

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from tovholder.core.charter import Charter
from tovholder.core.charter.diff import ChangeKind, diff
from tovholder.core.charter.index import index
from tovholder.core.charter.load import Document, load
from tovholder.core.checker import Finding, check
from tovholder.governance.queries import Version
from tovholder.ui.badges import clause_mark, severity_badge, severity_word
from tovholder.ui.blocks import Difference
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.language import page_language
from tovholder.ui.sentences.changes import say_change
from tovholder.ui.sentences.findings import FINDINGS
from tovholder.ui.tables import Column, TableSpec

_SEVERITIES = ("error", "warning", "info")
_KINDS = {ChangeKind.ADDED: "added", ChangeKind.REMOVED: "removed"}


@lru_cache(maxsize=32)
def document_of(text: str) -> Document:
    """A stored charter file with the place of everything in it; read once per process."""
    return load(text)


@lru_cache(maxsize=32)
def marked_lines(text: str) -> frozenset[int]:
    """The lines of a stored charter file that the checker has a finding about."""
    document = document_of(text)
    return frozenset(document.position(one.path).line for one in check(document.charter))


@dataclass(frozen=True, slots=True)
class Found:
    """A finding of the checker in words. `line` is where in the file."""

    severity: str
    title: str
    sentence: str
    mend: str
    clauses: tuple[str, ...]
    line: int

    @property
    def text(self) -> str:
        """What a search looks through."""
        return f"{self.title} {self.sentence} {self.mend} {' '.join(self.clauses)}"


def findings_of(document: Document, others: Sequence[Charter]) -> tuple[Found, ...]:
    """What the checker sees, gravest first; `others` are in force beside the charter."""
    return tuple(_found(one, document) for one in check(document.charter, others))


def _found(finding: Finding, document: Document) -> Found:
    words, language = FINDINGS[finding.code], page_language()
    return Found(
        severity=finding.severity.value,
        title=words.say_title(language),
        sentence=words.say(language, finding.params),
        mend=words.say_mend(language, finding.params),
        clauses=finding.clauses,
        line=document.position(finding.path).line,
    )


def findings_table(file_url: str) -> TableSpec[Found]:
    """The findings as a list whose line numbers lead into the file."""
    return TableSpec(
        name="fund",
        caption=gettext_lazy("What the checker found"),
        columns=(
            Column(
                "severity",
                gettext_lazy("Severity"),
                cell=lambda row: severity_badge(row.severity),
                text=lambda row: severity_word(row.severity),
                sort=lambda row: _SEVERITIES.index(row.severity),
            ),
            Column("found", gettext_lazy("What was found"), cell=_sentences, text=_sentences_text),
            Column("mend", gettext_lazy("What to do"), cell=attrgetter("mend")),
            Column("clauses", gettext_lazy("Clause"), cell=_clauses, text=_clauses_text),
            Column(
                "line",
                gettext_lazy("Line"),
                cell=lambda row: format_html('<a href="{0}#line-{1}">{1}</a>', file_url, row.line),
                text=attrgetter("line"),
                is_numeric=True,
            ),
        ),
        filters=(
            SearchFilter("q", gettext_lazy("Search"), text=attrgetter("text")),
            ChoiceFilter("severity", gettext_lazy("Severity"), match=attrgetter("severity"),
                         word=severity_word, order=_SEVERITIES),
        ),
    )  # fmt: skip


def _sentences(row: Found) -> SafeString:
    return format_html("<b>{}</b><br>{}", row.title, row.sentence)


def _sentences_text(row: Found) -> str:
    return f"{row.title}: {row.sentence}"


def _clauses(row: Found) -> SafeString:
    return format_html_join(", ", "{}", ((clause_mark(one),) for one in row.clauses))


def _clauses_text(row: Found) -> str:
    return "; ".join(row.clauses)


def differences(old: Charter, new: Charter) -> list[Difference]:
    """What changed from one version to another, in words, least telling last."""
    changes = sorted(diff(old, new), key=attrgetter("is_editorial"))
    language = page_language()
    return [
        Difference(_KINDS.get(one.kind, "changed"), say_change(one, language)) for one in changes
    ]


def head_of(charter: Charter, version: Version) -> list[tuple[str, object]]:
    """The charter's own facts, for a definition list."""
    names, language = index(charter), page_language()
    adopted, amended, source = charter.adopted, charter.amended_by, charter.source
    return [
        (gettext("Kind"), charter.kind),
        (gettext("In force from"), version.in_force_from),
        (gettext("In force until"), version.in_force_until or gettext("further notice")),
        (gettext("Adopted by"), names.name(adopted.by, language) if adopted else ""),
        (gettext("Adopted"), adopted.on if adopted else None),
        (gettext("Can be changed by"), names.name(amended.by, language) if amended else ""),
        (
            gettext("Carries out"),
            names.name(charter.implements, language) if charter.implements else "",
        ),
        (gettext("Source"), (source.title or "") if source else ""),
        (gettext("Case number"), (source.case_number or "") if source else ""),
        (gettext("Version"), version.number),
    ]


def state_of(version: Version, on: date) -> str:
    """ "in-force", "future" or "past"."""
    if version.is_in_force(on):
        return "in-force"
    return "future" if version.in_force_from > on else "past"


def state_word(state: str) -> str:
    """The state as it is shown."""
    return {
        "in-force": gettext("In force"),
        "future": gettext("Comes into force"),
        "past": gettext("No longer in force"),
    }[state]


@dataclass(frozen=True, slots=True)
class CharterRow:
    """One charter of the organisation, as its most telling version shows it."""

    version: Version
    state: str
    count: int


def charter_rows(versions: Iterable[Version], on: date) -> list[CharterRow]:
    """One row per charter: the version in force that day, else the next, else the last."""
    rows = []
    for group in by_charter(versions).values():
        version = telling(group, on)
        rows.append(CharterRow(version, state_of(version, on), len(group)))
    rows.sort(key=lambda row: (_STATES.index(row.state), row.version.title))
    return rows


_STATES = ("in-force", "future", "past")


def by_charter(versions: Iterable[Version]) -> Mapping[str, list[Version]]:
    """The versions of each charter, newest first, as they are given."""
    groups: dict[str, list[Version]] = {}
    for version in versions:
        groups.setdefault(version.slug, []).append(version)
    return groups


def telling(versions: Sequence[Version], on: date) -> Version:
    """The version in force on the day, else the first to come, else the newest."""
    in_force = [one for one in versions if one.is_in_force(on)]
    coming = [one for one in versions[::-1] if one.in_force_from > on]
    return next(iter((*in_force, *coming)), versions[0])


def charters_table(organisation: str) -> TableSpec[CharterRow]:
    """The charters of an organisation as a list."""
    return TableSpec(
        name="kommissorier",
        caption=gettext_lazy("Charters"),
        columns=(
            Column("title", gettext_lazy("Charter"), cell=lambda row: _link(organisation, row),
                   text=attrgetter("version.title")),
            Column("state", gettext_lazy("State"), cell=lambda row: state_word(row.state),
                   sort=lambda row: _STATES.index(row.state)),
            Column("from", gettext_lazy("In force from"), cell=attrgetter("version.in_force_from")),
            Column("until", gettext_lazy("In force until"),
                   cell=attrgetter("version.in_force_until")),
            Column("versions", gettext_lazy("Versions"), cell=attrgetter("count"),
                   is_numeric=True),
        ),
        filters=(
            SearchFilter("q", gettext_lazy("Search"), text=attrgetter("version.title")),
            ChoiceFilter("state", gettext_lazy("State"), match=attrgetter("state"),
                         word=state_word, order=_STATES),
        ),
    )  # fmt: skip


def _link(organisation: str, row: CharterRow) -> SafeString:
    url = reverse("governance:charter", args=[organisation, row.version.slug])
    return format_html('<a href="{}">{}</a>', url, row.version.title)


def versions_table(organisation: str) -> TableSpec[Version]:
    """The versions of one charter as a list."""
    return TableSpec(
        name="udgaver",
        caption=gettext_lazy("Versions"),
        columns=(
            Column("number", gettext_lazy("Version"), cell=_numbered, text=attrgetter("number")),
            Column("from", gettext_lazy("In force from"), cell=attrgetter("in_force_from")),
            Column("until", gettext_lazy("In force until"), cell=attrgetter("in_force_until")),
            Column("note", gettext_lazy("What changed"), cell=attrgetter("note")),
            Column("by", gettext_lazy("Uploaded by"), cell=attrgetter("uploaded_by")),
            Column("at", gettext_lazy("Uploaded"), cell=attrgetter("uploaded_at")),
            Column("file", gettext_lazy("File"), text=lambda row: "", is_sortable=False,
                   cell=lambda row: _download(organisation, row)),
        ),
    )  # fmt: skip


def _numbered(version: Version) -> SafeString:
    return format_html('<a href="?version={0}">{0}</a>', version.number)


def _download(organisation: str, version: Version) -> SafeString:
    url = reverse("governance:charter-file", args=[organisation, version.slug, version.number])
    return format_html('<a href="{}">{}</a>', url, gettext("Download"))
