"""The list of meetings: its columns and filters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from operator import attrgetter

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from tovholder.governance.queries import BodyNames
from tovholder.meetings.queries import MeetingRow
from tovholder.ui.dates import clock, long_day
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.icons import icon
from tovholder.ui.language import page_language
from tovholder.ui.sentences.planning import MEETING_STATES
from tovholder.ui.tables import Column, TableSpec

_LOOKS = {"planned": "planned", "cancelled": "waived", "held": "met"}


@dataclass(frozen=True, slots=True)
class Line:
    """A meeting as the list shows it."""

    row: MeetingRow
    body: str
    url: str

    @property
    def day(self) -> date:
        """The day it lies on."""
        return self.row.day


def lines_of(rows: Iterable[MeetingRow], names: BodyNames, slug: str) -> Sequence[Line]:
    """The meetings with their bodies' names."""
    return [
        Line(
            one,
            names.get((one.charter, one.body), one.body),
            reverse("meetings:meeting", args=[slug, one.id]),
        )
        for one in rows
    ]


def meeting_table() -> TableSpec[Line]:
    """The list."""
    return TableSpec(
        name="moeder",
        caption=_("Meetings"),
        columns=(
            Column("day", _("Day"), cell=_day, text=attrgetter("row.day")),
            Column(
                "time", _("Time"), cell=lambda line: times(line.row.starts_at, line.row.ends_at)
            ),
            Column("title", _("Meeting"), cell=_title, text=attrgetter("row.title")),
            Column("body", _("Body"), cell=attrgetter("body")),
            Column("place", _("Place"), cell=attrgetter("row.place")),
            Column("state", _("State"), cell=lambda line: state_badge(line.row.state), text=_state),
        ),
        filters=(
            SearchFilter("q", _("Search"), text=_searched),
            ChoiceFilter("body", _("Body"), attrgetter("body")),
            ChoiceFilter("year", _("Year"), lambda line: str(line.row.day.year)),
            ChoiceFilter("state", _("State"), attrgetter("row.state.value"), word=_word),
        ),
    )


def state_badge(state: str) -> SafeString:
    """A meeting's state as icon and word."""
    look = _LOOKS[state]
    return format_html('<span class="badge badge-{}">{}{}</span>', look, icon(look), _word(state))


def times(starts_at: time | None, ends_at: time | None) -> str:
    """ "kl. 14.00–16.00", "kl. 14.00", or "" for a meeting without times."""
    if starts_at is None:
        return ""
    language = page_language()
    said = clock(starts_at, language)
    return f"{said}–{clock(ends_at, language).removeprefix('kl.\u00a0')}" if ends_at else said


def _times(line: Line) -> str:
    return times(line.row.starts_at, line.row.ends_at)


def _day(line: Line) -> SafeString:
    said = long_day(line.row.day, page_language())
    return format_html('<time datetime="{}">{}</time>', line.row.day.isoformat(), said)


def _title(line: Line) -> SafeString:
    return format_html('<a href="{}">{}</a>', line.url, line.row.title)


def _state(line: Line) -> str:
    return _word(line.row.state)


def _word(state: str) -> str:
    return MEETING_STATES[state].text(page_language())


def _searched(line: Line) -> str:
    return f"{line.row.title} {line.body} {line.row.place} {line.row.note}"
