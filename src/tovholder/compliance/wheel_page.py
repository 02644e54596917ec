"""The annual wheel's other faces: as a list by month, as a calendar, as a table."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from tovholder.core.charter import Charter
from tovholder.core.charter.index import index
from tovholder.core.history import Judged
from tovholder.core.language import Language
from tovholder.core.obligations import Obligation
from tovholder.core.wheel import Mark, Unplaced, Wheel
from tovholder.ui.badges import standing_badge, standing_word
from tovholder.ui.charts import Entry
from tovholder.ui.dates import day_in_year, month_name
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.sentences.rules import rule_title, with_body
from tovholder.ui.sentences.standings import STANDINGS
from tovholder.ui.sentences.wheel import KINDS, RINGS, title_of
from tovholder.ui.tables import Column, TableSpec
from tovholder.ui.wheel_legend import Key, kind_keys, ring_keys, standing_keys
from tovholder.ui.wheel_marks import shape

Link = Callable[[str, Obligation], str]
MOST_COMING = 6


def rule_links(organisation: str, on: date, today: date) -> Link:
    """Gives the page of the rule that an obligation of a charter is; made once for each rule."""
    made: dict[tuple[str, str], str] = {}
    query = "" if on == today else "?" + urlencode({"on": on.isoformat()})

    def link(charter: str, obligation: Obligation) -> str:
        key = (charter, obligation.subject)
        if key not in made:
            made[key] = reverse("compliance:rule", args=(organisation, *key)) + query
        return made[key]

    return link


@dataclass(frozen=True, slots=True)
class Line:
    """A mark as a line of text."""

    mark: Mark
    title: str
    kind: str
    ring: str
    owner: str
    charter: str
    url: str

    @property
    def day(self) -> date:
        """The day of the mark."""
        return self.mark.day

    @property
    def standing(self) -> str:
        """The standing's code."""
        return self.mark.standing.value


def lines_of(wheel: Wheel, judged: Sequence[Judged], link: Link, language: Language) -> list[Line]:
    """The wheel's marks in order of day."""
    charters = {one.charter.charter: one.charter for one in judged}
    return [
        Line(
            mark=mark,
            title=title_of(mark, language),
            kind=KINDS[mark.kind].text(language),
            ring=RINGS[obligation.ring].text(language),
            owner=_owner(charters[mark.charter], obligation, language),
            charter=charters[mark.charter].title,
            url=link(mark.charter, obligation),
        )
        for mark in wheel.marks
        for obligation in (mark.occurrence.obligation,)
    ]


def _owner(charter: Charter, obligation: Obligation, language: Language) -> str:
    return index(charter).name(obligation.owner, language) if obligation.owner else ""


def months_of(lines: Iterable[Line], language: Language) -> Iterator[tuple[str, SafeString]]:
    """Each month that has lines: its name, and its list."""
    for number, group in groupby(lines, key=lambda line: line.day.month):
        rows = SafeString("".join(_row(line, language) for line in group))
        name = month_name(number, language).capitalize()
        yield name, format_html('<ol class="bare wheel-days">{}</ol>', rows)


def _row(line: Line, language: Language) -> str:
    return format_html(
        '<li><time datetime="{}">{}</time>{}<span><a href="{}">{}</a>'
        ' <span class="soft">{}</span></span>{}</li>',
        line.day.isoformat(),
        day_in_year(line.day, language),
        mark_picture(line.mark),
        line.url,
        line.title,
        line.kind,
        standing_badge(line.standing),
    )


def mark_picture(mark: Mark) -> SafeString:
    """The mark's shape in a line of text."""
    ring = mark.occurrence.obligation.ring
    return key_picture(shape(ring, mark.standing, mark.kind))


def key_picture(drawn: str) -> SafeString:
    """A shape of the legend in a line of text."""
    return format_html(
        '<svg class="wheel-key" viewBox="-13 -13 26 26" aria-hidden="true">{}</svg>',
        mark_safe(drawn),  # noqa: S308 the shapes are our own
    )


def legend_of(wheel: Wheel, language: str) -> Sequence[Sequence[tuple[SafeString, str]]]:
    """Two groups of pictures with words: kinds of duty, and standings."""
    standings = [*standing_keys(wheel, language), *kind_keys(wheel, language)]
    return [_pictures(ring_keys(wheel, language)), _pictures(standings)]


def _pictures(keys: Iterable[Key]) -> list[tuple[SafeString, str]]:
    return [(key_picture(drawn), word) for drawn, word in keys]


def entries_of(lines: Iterable[Line]) -> list[Entry]:
    """The lines as a calendar shows them."""
    return [
        Entry(
            line.day,
            format_html("{}{}", mark_picture(line.mark), line.title),
            line.url,
            line.standing,
        )
        for line in lines
    ]


def unplaced_list(some: Iterable[Unplaced], link: Link, language: Language) -> SafeString:
    """What has no day, with where it stands."""
    rows = format_html_join(
        "",
        '<li>{} <a href="{}">{}</a></li>',
        (
            (
                standing_badge(one.verdict.standing),
                link(one.charter, obligation),
                with_body(rule_title(obligation, one.body, language), one.body),
            )
            for one in some
            for obligation in (one.verdict.occurrence.obligation,)
        ),
    )
    return format_html('<ul class="bare wheel-unplaced">{}</ul>', rows)


def _standing_cell(line: Line) -> SafeString:
    return standing_badge(line.standing)


def _standing_text(line: Line) -> str:
    return standing_word(line.standing)


def _title_cell(line: Line) -> SafeString:
    return format_html('<a href="{}">{}</a>', line.url, line.title)


def _searched(line: Line) -> str:
    return f"{line.title} {line.owner} {line.ring} {line.charter}"


WHEEL_TABLE = TableSpec[Line](
    name="aarshjul",
    caption=_("Annual wheel"),
    columns=(
        Column("title", _("What"), cell=_title_cell, text=attrgetter("title")),
        Column("day", _("Day"), cell=attrgetter("day")),
        Column("kind", _("What the day is"), cell=attrgetter("kind")),
        Column("standing", _("Standing"), cell=_standing_cell, text=_standing_text),
        Column("ring", _("Kind of duty"), cell=attrgetter("ring")),
        Column("owner", _("Responsible"), cell=attrgetter("owner")),
        Column("charter", _("Charter"), cell=attrgetter("charter")),
    ),
    filters=(
        SearchFilter("q", _("Search"), text=_searched),
        ChoiceFilter(
            "standing",
            _("Standing"),
            match=attrgetter("standing"),
            word=standing_word,
            order=tuple(STANDINGS),
        ),
    ),
    default_sort="day",
)


def coming(lines: Iterable[Line], on: date, language: Language) -> SafeString:
    """The next days from the day asked about; "" if none are left in the year."""
    rows = [_row(line, language) for line in lines if line.day >= on][:MOST_COMING]
    if not rows:
        return SafeString("")
    return format_html('<ol class="bare wheel-days">{}</ol>', SafeString("".join(rows)))
