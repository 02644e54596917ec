"""The decision register as a list: its columns and its filters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache, partial
from operator import attrgetter

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy

from tovholder.governance.queries import BodyNames
from tovholder.governance.queries.decisions import DecisionRow
from tovholder.ui.badges import person_mark
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.icons import icon
from tovholder.ui.language import page_language
from tovholder.ui.sentences.decisions import KINDS, STATES
from tovholder.ui.tables import Column, TableSpec

"""The names of bodies by the ids of charter and body."""

_TONES = {
    "overdue": "overdue",
    "open": "on_course",
    "followed-up": "due_soon",
    "closed": "met",
}
_OUTCOME_LENGTH = 90


@dataclass(frozen=True, slots=True)
class Listed:
    """A decision with the name of its body, and its standing: a key of `STATES`."""

    row: DecisionRow
    body: str
    standing: str

    @property
    def year(self) -> str:
        """As the filter has it."""
        return str(self.row.year)

    @property
    def owner(self) -> str:
        """The name, or ""."""
        return str(self.row.owner or "")

    @property
    def text(self) -> str:
        """What a search looks through."""
        row = self.row
        parts = (row.reference, row.title, row.text, row.outcome, row.follow_up, self.owner)
        return " ".join(parts)


def listed(rows: Iterable[DecisionRow], names: BodyNames, on: date) -> list[Listed]:
    """The rows as the list shows them on the day `on`."""
    return [
        Listed(row, names.get((row.charter, row.body), row.body), standing_of(row, on))
        for row in rows
    ]


def standing_of(row: DecisionRow, on: date) -> str:
    """ "overdue", or the state."""
    return "overdue" if row.is_overdue(on) else row.state.value


def standing_mark(standing: str) -> SafeString:
    """The standing as icon and word."""
    return _mark(standing, page_language())


def standing_word(standing: str) -> str:
    """The word alone."""
    return STATES[standing].text(page_language())


def kind_word(kind: str) -> str:
    """The kind in a word."""
    return KINDS[kind].text(page_language())


def decision_url(organisation: str, reference: str) -> str:
    """The page of the decision with this number, "2026-7"; "" for what is no number."""
    year, _, number = reference.partition("-")
    if not (_is_number(year) and _is_number(number)):
        return ""
    return reverse("governance:decision", args=[organisation, int(year), int(number)])


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal()


@lru_cache(maxsize=256)
def decision_table(organisation: str) -> TableSpec[Listed]:
    """The list for an organisation's address; its rows link to the page of each decision."""
    link = partial(_link, organisation)
    return TableSpec(
        name="beslutninger",
        caption=gettext_lazy("Decisions"),
        columns=(
            Column("title", gettext_lazy("Decision"), cell=link, text=attrgetter("row.title")),
            Column("number", gettext_lazy("Number"), cell=_reference, sort=_place),
            Column("day", gettext_lazy("Day"), cell=attrgetter("row.decided_on")),
            Column("body", gettext_lazy("Body"), cell=attrgetter("body")),
            Column("kind", gettext_lazy("Kind"), cell=_kind),
            Column("outcome", gettext_lazy("Outcome"), cell=_outcome, text=_whole_outcome,
                   is_sortable=False),
            Column("owner", gettext_lazy("Responsible"), cell=_owner, text=attrgetter("owner")),
            Column("due", gettext_lazy("Due"), cell=attrgetter("row.due_on")),
            Column("state", gettext_lazy("State"), cell=_state, text=_state_word, sort=_rank),
        ),
        filters=_FILTERS,
    )  # fmt: skip


def _link(organisation: str, one: Listed) -> SafeString:
    url = decision_url(organisation, one.row.reference)
    return format_html('<a href="{}">{}</a>', url, one.row.title)


def _reference(one: Listed) -> str:
    return one.row.reference


def _place(one: Listed) -> tuple[int, int]:
    return one.row.year, one.row.number


def _kind(one: Listed) -> str:
    return kind_word(one.row.kind)


def _outcome(one: Listed) -> str:
    return Truncator(one.row.outcome).chars(_OUTCOME_LENGTH)


def _whole_outcome(one: Listed) -> str:
    return one.row.outcome


def _owner(one: Listed) -> SafeString | str:
    owner = one.row.owner
    return person_mark(owner.name, is_demo=owner.is_demo) if owner else ""


def _state(one: Listed) -> SafeString:
    return standing_mark(one.standing)


def _state_word(one: Listed) -> str:
    return standing_word(one.standing)


_ORDER: Sequence[str] = tuple(STATES)


def _rank(one: Listed) -> int:
    return _ORDER.index(one.standing)


@cache
def _mark(standing: str, language: str) -> SafeString:
    tone, word = _TONES[standing], STATES[standing].text(language)
    return format_html('<span class="badge badge-{}">{}{}</span>', tone, icon(tone), word)


_FILTERS = (
    SearchFilter("q", gettext_lazy("Search"), text=attrgetter("text")),
    ChoiceFilter("body", gettext_lazy("Body"), match=attrgetter("body")),
    ChoiceFilter("kind", gettext_lazy("Kind"), match=attrgetter("row.kind.value"), word=kind_word,
                 order=tuple(KINDS)),
    ChoiceFilter("state", gettext_lazy("State"), match=attrgetter("standing"), word=standing_word,
                 order=_ORDER),
    ChoiceFilter("year", gettext_lazy("Year"), match=attrgetter("year"),
                 order=tuple(str(year) for year in range(2200, 1899, -1))),
    ChoiceFilter("owner", gettext_lazy("Responsible"), match=attrgetter("owner")),
)  # fmt: skip
