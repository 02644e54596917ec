"""What the pages of a charter show: its head, its findings, its versions, its differences."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import attrgetter

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext, gettext_lazy

from tovholder.core.charter import Charter
from tovholder.core.charter.diff import ChangeKind, diff
from tovholder.core.charter.index import index
from tovholder.core.charter.load import Document, load
from tovholder.core.checker import Finding, check
from tovholder.governance.queries import Draft, Version
from tovholder.governance.rules.charters import CharterState
from tovholder.ui.badges import clause_mark, severity_badge, severity_word
from tovholder.ui.blocks import Difference
from tovholder.ui.dates import moment
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


def head_of(charter: Charter, version: Version | None) -> list[tuple[str, object]]:
    """The charter's own facts, for a definition list; a version knows how it was adopted."""
    names, language = index(charter), page_language()
    adopted, amended, source = charter.adopted, charter.amended_by, charter.source
    adopted_by = names.name(adopted.by, language) if adopted else ""
    return [
        (gettext("Kind"), charter.kind),
        (gettext("In force from"), charter.in_force.from_),
        (gettext("In force until"), charter.in_force.until or gettext("further notice")),
        (gettext("Adopted by"), (version and version.adopted_by) or adopted_by),
        (
            gettext("Adopted"),
            (version and version.adopted_on) or (adopted.on if adopted else None),
        ),
        (gettext("Decision"), version.decision_ref if version else ""),
        (gettext("Can be changed by"), names.name(amended.by, language) if amended else ""),
        (
            gettext("Carries out"),
            names.name(charter.implements, language) if charter.implements else "",
        ),
        (gettext("Source"), (source.title or "") if source else ""),
        (gettext("Case number"), (source.case_number or "") if source else ""),
        (gettext("Version"), version.number if version else ""),
    ]


def state_word(state: CharterState | str) -> str:
    """The state as it is shown."""
    return {
        CharterState.DRAFT: gettext("Draft"),
        CharterState.WITHDRAWN: gettext("Given up"),
        CharterState.ADOPTED: gettext("Comes into force"),
        CharterState.IN_FORCE: gettext("In force"),
        CharterState.ENDED: gettext("No longer in force"),
    }[CharterState(state)]


@dataclass(frozen=True, slots=True)
class CharterRow:
    """One charter of the organisation, as its most telling version shows it, and its draft."""

    slug: str
    title: str
    state: CharterState
    version: Version | None
    count: int
    draft: Draft | None


def charter_rows(
    versions: Iterable[Version], drafts: Iterable[Draft], on: date
) -> list[CharterRow]:
    """One row per charter: the version in force that day, else the next, else the last.

    A charter that is only a draft so far has a row of its own.
    """
    opened = {draft.slug: draft for draft in drafts}
    rows = []
    for slug, group in by_charter(versions).items():
        one = telling(group, on)
        draft = opened.pop(slug, None)
        rows.append(CharterRow(slug, one.title, one.state_on(on), one, len(group), draft))
    for slug, draft in opened.items():
        rows.append(CharterRow(slug, draft.title, draft.state, None, 0, draft))
    rows.sort(key=lambda row: (_STATES.index(row.state), row.title))
    return rows


_STATES = (CharterState.IN_FORCE, CharterState.ADOPTED, CharterState.DRAFT, CharterState.ENDED)


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


def charters_table(organisation: str, *, with_drafts: bool) -> TableSpec[CharterRow]:
    """The charters of an organisation as a list; without drafts for who may not see them."""
    draft = Column[CharterRow](
        "draft",
        gettext_lazy("Draft"),
        cell=lambda row: _draft(organisation, row),
        text=lambda row: row.draft.revision.saved_at if row.draft else None,
    )
    return TableSpec(
        name="kommissorier",
        caption=gettext_lazy("Charters"),
        columns=(
            Column("title", gettext_lazy("Charter"), cell=lambda row: _link(organisation, row),
                   text=attrgetter("title")),
            Column("state", gettext_lazy("State"), cell=lambda row: state_word(row.state),
                   sort=lambda row: _STATES.index(row.state)),
            Column("from", gettext_lazy("In force from"),
                   cell=lambda row: row.version and row.version.in_force_from),
            Column("until", gettext_lazy("In force until"),
                   cell=lambda row: row.version and row.version.in_force_until),
            Column("versions", gettext_lazy("Versions"), cell=attrgetter("count"),
                   is_numeric=True),
            *((draft,) if with_drafts else ()),
        ),
        filters=(
            SearchFilter("q", gettext_lazy("Search"), text=attrgetter("title")),
            ChoiceFilter("state", gettext_lazy("State"), match=attrgetter("state"),
                         word=state_word, order=_STATES),
        ),
    )  # fmt: skip


def _link(organisation: str, row: CharterRow) -> SafeString:
    url = reverse("governance:charter", args=[organisation, row.slug])
    return format_html('<a href="{}">{}</a>', url, row.title)


def _draft(organisation: str, row: CharterRow) -> SafeString | str:
    if row.draft is None:
        return ""
    url = reverse("governance:charter", args=[organisation, row.slug])
    said = gettext("Saved %(moment)s") % {
        "moment": moment(localtime(row.draft.revision.saved_at), page_language())
    }
    return format_html('<a href="{}?version=kladde">{}</a>', url, said)
