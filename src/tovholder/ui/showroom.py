"""What the component page shows: one invented example of everything."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter

from django.utils.translation import gettext_lazy as _

from tovholder.ui.badges import clause_mark, standing_badge, standing_word
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.sentences.standings import STANDINGS
from tovholder.ui.tables import Column, Table, TableSpec

TODAY = date(2026, 5, 13)


@dataclass(frozen=True, slots=True)
class Duty:
    """A line in the example table."""

    clause: str
    title: str
    standing: str
    due_on: date | None
    count: int


DUTIES = TableSpec[Duty](
    name="components",
    caption=_("Duties of an invented charter"),
    columns=(
        Column(
            "clause",
            _("Clause"),
            cell=lambda row: clause_mark(row.clause),
            text=attrgetter("clause"),
        ),
        Column("title", _("Duty"), cell=attrgetter("title")),
        Column(
            "standing",
            _("Standing"),
            cell=lambda row: standing_badge(row.standing),
            text=lambda row: standing_word(row.standing),
        ),
        Column("due", _("Due"), cell=attrgetter("due_on")),
        Column("count", _("Evidence"), cell=attrgetter("count"), is_numeric=True),
    ),
    filters=(
        SearchFilter("q", _("Search"), text=attrgetter("title")),
        ChoiceFilter(
            "standing",
            _("Standing"),
            match=attrgetter("standing"),
            word=standing_word,
            order=tuple(STANDINGS),
        ),
    ),
    page_size=8,
)


def duties() -> Sequence[Duty]:
    """Every standing twice."""
    return [
        Duty(
            clause=f"{number // 4 + 1}.{'ABCD'[number % 4]}",
            title=f"Duty {number + 1}",
            standing=standing,
            due_on=TODAY + timedelta(days=9 * number - 60) if number % 7 else None,
            count=number * 3 % 5,
        )
        for number, standing in enumerate([*STANDINGS, *STANDINGS])
    ]


def context(table: Table[Duty]) -> dict[str, object]:
    """Everything that the template shows."""
    return {"table": table}
