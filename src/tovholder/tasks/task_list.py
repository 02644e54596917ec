"""The tasks as a list: its columns and its filters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache, partial
from operator import attrgetter

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from tovholder.audit.subjects import kind_of
from tovholder.tasks.queries import TaskRow
from tovholder.ui.badges import person_mark
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.icons import icon
from tovholder.ui.language import page_language
from tovholder.ui.sentences.tasks import STATES
from tovholder.ui.tables import Column, TableSpec

_TONES = {"overdue": "overdue", "open": "on_course", "done": "due_soon", "verified": "met"}


@dataclass(frozen=True, slots=True)
class Listed:
    """A task with its standing: a key of `STATES`."""

    row: TaskRow
    standing: str

    @property
    def owner(self) -> str:
        """The name, or ""."""
        return str(self.row.owner or "")

    @property
    def about(self) -> str:
        """The title of what the task is about, or ""."""
        return self.row.subject.title if self.row.subject else ""

    @property
    def text(self) -> str:
        """What a search looks through."""
        row = self.row
        return f"{row.number} {row.title} {row.text} {row.done_note} {self.owner} {self.about}"


def listed(rows: Iterable[TaskRow], on: date) -> list[Listed]:
    """The rows as the list shows them on the day `on`."""
    return [Listed(row, standing_of(row, on)) for row in rows]


def standing_of(row: TaskRow, on: date) -> str:
    """ "overdue", or the state."""
    return "overdue" if row.is_overdue(on) else row.state.value


def standing_mark(standing: str) -> SafeString:
    """The standing as icon and word."""
    return _mark(standing, page_language())


def standing_word(standing: str) -> str:
    """The word alone."""
    return STATES[standing].text(page_language())


def task_url(organisation: str, number: str) -> str:
    """The page of the task with this number; "" for what is no number."""
    if not (number.isascii() and number.isdecimal()):
        return ""
    return reverse("tasks:task", args=[organisation, int(number)])


@lru_cache(maxsize=256)
def task_table(organisation: str) -> TableSpec[Listed]:
    """The list for an organisation's address; its rows link to the page of each task."""
    link, about = partial(_link, organisation), partial(_about, organisation)
    return TableSpec(
        name="opgaver",
        caption=gettext_lazy("Tasks"),
        columns=(
            Column("title", gettext_lazy("Task"), cell=link, text=attrgetter("row.title")),
            Column("number", gettext_lazy("Number"), cell=attrgetter("row.number"),
                   is_numeric=True),
            Column("about", gettext_lazy("About"), cell=about, text=attrgetter("about")),
            Column("owner", gettext_lazy("Responsible"), cell=_owner, text=attrgetter("owner")),
            Column("due", gettext_lazy("Due"), cell=attrgetter("row.due_on")),
            Column("done", gettext_lazy("Done"), cell=attrgetter("row.done_on")),
            Column("state", gettext_lazy("State"), cell=_state, text=_state_word, sort=_rank),
        ),
        filters=_FILTERS,
        default_sort="state",
    )  # fmt: skip


def _link(organisation: str, one: Listed) -> SafeString:
    url = task_url(organisation, str(one.row.number))
    return format_html('<a href="{}">{}</a>', url, one.row.title)


def _about(organisation: str, one: Listed) -> SafeString | str:
    subject = one.row.subject
    url = kind_of(subject.kind).url(organisation, str(subject.id)) if subject else ""
    return format_html('<a href="{}">{}</a>', url, one.about) if url else one.about


def _owner(one: Listed) -> SafeString | str:
    owner = one.row.owner
    return person_mark(owner.name, is_demo=owner.is_demo) if owner else ""


def _state(one: Listed) -> SafeString:
    return standing_mark(one.standing)


def _state_word(one: Listed) -> str:
    return standing_word(one.standing)


_ORDER: Sequence[str] = tuple(STATES)


def _rank(one: Listed) -> tuple[int, date]:
    return _ORDER.index(one.standing), one.row.due_on


@cache
def _mark(standing: str, language: str) -> SafeString:
    tone, word = _TONES[standing], STATES[standing].text(language)
    return format_html('<span class="badge badge-{}">{}{}</span>', tone, icon(tone), word)


_FILTERS = (
    SearchFilter("q", gettext_lazy("Search"), text=attrgetter("text")),
    ChoiceFilter("state", gettext_lazy("State"), match=attrgetter("standing"), word=standing_word,
                 order=_ORDER),
    ChoiceFilter("owner", gettext_lazy("Responsible"), match=attrgetter("owner")),
)  # fmt: skip
