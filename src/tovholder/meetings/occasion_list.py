"""The lists of what else happens in the year."""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import attrgetter

from django.utils.translation import gettext, gettext_lazy

from tovholder.meetings.actions import Entry
from tovholder.meetings.meeting_list import times
from tovholder.meetings.occasion_files import INCOMPLETE, Fault
from tovholder.meetings.queries import OccasionRow
from tovholder.ui.dates import day_range
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.language import page_language
from tovholder.ui.sentences.planning import NO_DAY_OR_TITLE, OCCASIONS
from tovholder.ui.sentences.sheets import say_sheet
from tovholder.ui.tables import Column, TableSpec

_FAULTS_SHOWN = 20


def occasion_table() -> TableSpec[OccasionRow]:
    """What is kept clear of."""
    return TableSpec(
        name="kalendere",
        caption=gettext_lazy("What meetings keep clear of"),
        columns=(
            Column("day", gettext_lazy("Day"), _days, sort=attrgetter("first_on")),
            Column("time", gettext_lazy("Time"), lambda one: times(one.starts_at, one.ends_at)),
            Column("title", gettext_lazy("What"), attrgetter("title")),
            Column("kind", gettext_lazy("Kind"), lambda one: kind_word(one.kind)),
            Column("source", gettext_lazy("Source"), attrgetter("source")),
        ),
        filters=(
            SearchFilter("q", gettext_lazy("Search"), text=attrgetter("title")),
            ChoiceFilter("kind", gettext_lazy("Kind"), attrgetter("kind"), word=kind_word),
            ChoiceFilter("source", gettext_lazy("Source"), attrgetter("source")),
        ),
    )


def preview_table() -> TableSpec[tuple[Entry, bool]]:
    """What a file holds, and whether it is new."""
    return TableSpec(
        name="kalender",
        caption=gettext_lazy("What the file holds"),
        columns=(
            Column("day", gettext_lazy("Day"), lambda one: _days(one[0]), is_sortable=False),
            Column("time", gettext_lazy("Time"), _time, is_sortable=False),
            Column("title", gettext_lazy("What"), lambda one: one[0].title, is_sortable=False),
            Column("new", gettext_lazy("What will happen"), _fate, is_sortable=False),
        ),
        page_size=5000,
    )


def kind_word(kind: str) -> str:
    """What sort of thing it is."""
    return OCCASIONS[kind].text(page_language())


def sources_of(rows: Iterable[OccasionRow]) -> Sequence[tuple[str, int]]:
    """The files that things came from, and how many from each."""
    return sorted(Counter(one.source for one in rows).items())


def fault_texts(faults: Sequence[Fault]) -> Sequence[str]:
    """What cannot be read, row by row; of many the first."""
    language = page_language()
    said = [
        gettext("Row %(row)s: %(what)s") % {"row": one.row, "what": _fault(one, language)}
        for one in faults[:_FAULTS_SHOWN]
    ]
    if len(faults) > _FAULTS_SHOWN:
        said.append(gettext("… and %(number)s more") % {"number": len(faults) - _FAULTS_SHOWN})
    return said


def _fault(fault: Fault, language: str) -> str:
    if fault.code == INCOMPLETE:
        return NO_DAY_OR_TITLE.text(language)
    return say_sheet(fault.code, fault.params, language)


def _days(one: OccasionRow | Entry) -> str:
    return day_range(one.first_on, one.last_on, page_language())


def _time(one: tuple[Entry, bool]) -> str:
    return times(one[0].starts_at, one[0].ends_at)


def _fate(one: tuple[Entry, bool]) -> str:
    return gettext("is added") if one[1] else gettext("is known already")
