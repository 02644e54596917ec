"""What the component page shows: one invented example of everything."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from types import SimpleNamespace

from django.contrib.messages import constants
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tovholder.ui.badges import clause_mark, modality_mark, standing_badge, standing_word
from tovholder.ui.blocks import Difference, Happening, LocatedError
from tovholder.ui.charts import Entry, Share
from tovholder.ui.filters import ChoiceField, ChoiceFilter, DayField, SearchFilter
from tovholder.ui.navigation import Link
from tovholder.ui.sample_form import SampleForm
from tovholder.ui.sentences.standings import MODALITIES, SEVERITIES, STANDINGS
from tovholder.ui.tables import Column, Table, TableSpec

TODAY = date(2026, 5, 13)
SAMPLE_FILE = """charter:
  title: Example
  bodies:
    - id: steering-group
      meets: 4 gange om åert
      size: {max: 15}
"""


@dataclass(frozen=True, slots=True)
class Duty:
    """A line in the example table."""

    clause: str
    title: str
    modality: str
    standing: str
    due_on: date | None
    proofs: int


DUTIES = TableSpec[Duty](
    name="components",
    caption=gettext_lazy("Duties of an invented charter"),
    columns=(
        Column(
            "clause",
            gettext_lazy("Clause"),
            cell=lambda row: clause_mark(row.clause),
            text=attrgetter("clause"),
        ),
        Column("title", gettext_lazy("Duty"), cell=attrgetter("title")),
        Column(
            "modality",
            gettext_lazy("Weight"),
            cell=lambda row: modality_mark(row.modality),
            is_sortable=False,
        ),
        Column(
            "standing",
            gettext_lazy("Standing"),
            cell=lambda row: standing_badge(row.standing),
            text=lambda row: standing_word(row.standing),
        ),
        Column("due", gettext_lazy("Due"), cell=attrgetter("due_on")),
        Column("proofs", gettext_lazy("Evidence"), cell=attrgetter("proofs"), is_numeric=True),
    ),
    filters=(
        SearchFilter("q", gettext_lazy("Search"), text=attrgetter("title")),
        ChoiceFilter(
            "standing",
            gettext_lazy("Standing"),
            match=attrgetter("standing"),
            word=standing_word,
            order=tuple(STANDINGS),
        ),
    ),
    page_size=len(STANDINGS),
)
EMPTY = TableSpec[Duty](name="empty", caption=DUTIES.caption, columns=DUTIES.columns)
WIDE = TableSpec[Duty](
    name="wide",
    caption=gettext_lazy("A table that scrolls sideways on a phone"),
    columns=DUTIES.columns,
    page_size=3,
    is_wide=True,
    is_caption_shown=True,
)


def duty_table(query: QueryDict) -> Table[Duty]:
    """The example table for the query string, with a day and a year before its filters."""
    years = [(str(year), str(year)) for year in (2024, 2025, 2026)]
    fields = (
        ChoiceField("year", _("Year"), years),
        DayField("on", _("As of"), default=TODAY),
    )
    return DUTIES.build(duties(), query, fields=fields)


def duties() -> Sequence[Duty]:
    """Every standing four times."""
    titles = (
        _("The steering group meets four times a year"),
        _("Papers are sent a week before the meeting"),
        _("The committee has a report every year"),
    )
    return [
        Duty(
            clause=f"{number // 4 + 1}.{'ABCD'[number % 4]}",
            title=titles[number % len(titles)],
            modality=tuple(MODALITIES)[number % len(MODALITIES)],
            standing=standing,
            due_on=TODAY + timedelta(days=9 * number - 60) if number % 7 else None,
            proofs=number * 3 % 5,
        )
        for number, standing in enumerate([*STANDINGS] * 4)
    ]


def context(query: QueryDict) -> dict[str, object]:
    """Everything that the template shows."""
    return {
        **_frame(),
        "table": duty_table(query),
        "empty_table": EMPTY.build([], query),
        "wide_table": WIDE.build(duties(), QueryDict("page=2")),
        "standings": tuple(STANDINGS),
        "severities": tuple(SEVERITIES),
        "modalities": tuple(MODALITIES),
        "counts": {standing: 12 - index for index, standing in enumerate(STANDINGS)},
        "shares": [Share(_("Companies"), 9, "on_course"), Share(_("Institutions"), 3, "planned")],
        "facts": _facts(),
        "happenings": _happenings(),
        "differences": _differences(),
        "entries": _entries(),
        "today": TODAY,
        "tomorrow": TODAY + timedelta(days=1),
        "notes": _notes(),
        "form": SampleForm(),
        "wrong_form": SampleForm({"title": "", "file": SAMPLE_FILE}, auto_id="wrong_%s"),
        "faults": _faults(),
        "sample_file": SAMPLE_FILE,
        "marked_lines": [5],
    }


def _frame() -> dict[str, object]:
    name = _("Example Municipality")
    return {
        "organisation": SimpleNamespace(name=name, slug="example"),
        "organisation_choices": [Link(name, "#", is_current=True), Link(_("Example Network"), "#")],
        "main_nav": [
            Link(_("Overview"), "#"),
            Link(_("Annual wheel"), "#"),
            Link(_("Components"), "#", is_current=True),
            Link(_("Charters"), "#"),
            Link(_("Bodies"), "#"),
        ],
    }


def _facts() -> list[tuple[str, object]]:
    return [
        (_("Adopted by"), _("The town council")),
        (_("In force from"), TODAY),
        (_("Clause"), clause_mark("2.B", _("How it works"), "#")),
    ]


def _happenings() -> list[Happening]:
    return [
        Happening(date(2026, 3, 4), _("Papers sent"), _("Seven days before the meeting"), url="#"),
        Happening(date(2026, 3, 11), _("Meeting held"), mark=standing_badge("met")),
        Happening(date(2026, 5, 1), _("Minutes published"), mark=standing_badge("met_late")),
    ]


def _differences() -> list[Difference]:
    return [
        Difference("added", _("A seat for the youth council in the advisory board")),
        Difference("removed", _("The duty to hold a theme day")),
        Difference("changed", _("Papers are sent"), _("5 days before"), _("7 days before")),
    ]


def _entries() -> list[Entry]:
    return [
        Entry(date(2026, 5, 6), _("Papers sent"), "#", "met"),
        Entry(TODAY, _("Steering group"), "#", "on_course"),
        Entry(TODAY, _("Minutes are due"), tone="overdue"),
        Entry(date(2026, 5, 28), _("Newsletter"), "#", "due_soon"),
    ]


def _notes() -> list[SimpleNamespace]:
    names = constants.DEFAULT_TAGS
    levels = (constants.SUCCESS, constants.INFO, constants.WARNING, constants.ERROR)
    return [SimpleNamespace(tone=names[level]) for level in levels]


def _faults() -> list[LocatedError]:
    return [
        LocatedError(
            5,
            14,
            _("“4 gange om åert” is not a schedule."),
            _("Did you mean “4 gange om året”?"),
        )
    ]
