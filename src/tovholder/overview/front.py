"""What the front page of an organisation shows: what is due, who meets next, and how it stands."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from operator import attrgetter

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from tovholder.compliance.rows import Row, Rule, rules_of
from tovholder.compliance.verdict_list import answer, rule_link
from tovholder.core.charter import Charter
from tovholder.core.charter.index import index
from tovholder.core.history import Judged
from tovholder.core.obligations import NO_DAY, Ring, Shape
from tovholder.core.verdicts import Standing
from tovholder.ui.badges import clause_mark, standing_badge, standing_word
from tovholder.ui.charts import Share, distribution_bar
from tovholder.ui.dates import relative_day, short_day
from tovholder.ui.language import page_language
from tovholder.ui.sentences.standings import STANDINGS
from tovholder.ui.tables import Column, TableSpec

AHEAD = timedelta(days=90)
MEETINGS_SHOWN = 6
DUE_SHOWN = 12

_DATED = (Shape.COUNTED, Shape.DEADLINE)
_COMING = (Standing.DUE_SOON, Standing.ON_COURSE, Standing.PLANNED)


@dataclass(frozen=True, slots=True)
class DueItem:
    """Something that is owed, with how far its day lies from the day asked about."""

    row: Row
    on: date

    @property
    def due(self) -> date:
        """The due day."""
        return self.row.verdict.occurrence.due

    @property
    def when(self) -> str:
        """How far off: "om 3 dage"."""
        return relative_day(self.due, self.on, page_language())

    @property
    def whose(self) -> str:
        """Who answers for it: the owner, else the body."""
        return self.row.rule.owner or self.row.rule.body


@dataclass(frozen=True, slots=True)
class Ahead:
    """A meeting ahead. `is_planned`: on that day; else no later than it, with no day set yet."""

    on: date
    title: str
    url: str
    is_planned: bool


def due_items(judged: Iterable[Judged], on: date) -> tuple[DueItem, ...]:
    """What is past due and can still be done, and what falls due in 90 days; most urgent first."""
    items = [
        DueItem(Row(rules[verdict.occurrence.obligation.subject], verdict), on)
        for one in judged
        for rules in [_rules(one.charter)]
        for verdict in one.verdicts
        if verdict.occurrence.obligation.shape in _DATED
        if verdict.standing is Standing.OVERDUE
        or (verdict.standing in _COMING and on <= verdict.occurrence.due <= on + AHEAD)
    ]
    return tuple(sorted(items, key=lambda item: (item.due, item.row.rule.place)))


def due_table(organisation: str) -> TableSpec[DueItem]:
    """The list of what is due, for an organisation's address."""
    return TableSpec(
        name="frister",
        caption=gettext_lazy("What is due"),
        columns=(
            Column("due", gettext_lazy("Due"), cell=_due, text=attrgetter("due")),
            Column("title", gettext_lazy("What"), cell=partial(_link, organisation), text=_title),
            Column("whose", gettext_lazy("Responsible"), cell=attrgetter("whose")),
            Column("clause", gettext_lazy("Clause"), cell=_clause, text=_clause_text),
            Column("standing", gettext_lazy("Standing"), cell=_badge, text=_word, sort=_rank),
        ),
        page_size=DUE_SHOWN,
    )


def meetings_ahead(
    judged: Iterable[Judged],
    planned: Sequence[tuple[str, str, date]],
    organisation: str,
    on: date,
) -> tuple[Ahead, ...]:
    """The next meetings: those with a day, and the days by which the charter asks for one."""
    found: list[Ahead] = []
    for one in judged:
        known = one.charter.charter
        days = [(m, day) for charter, m, day in planned if charter == known]
        found += (_ahead(one.charter, organisation, meeting, day, True) for meeting, day in days)
        with_day = {meeting for meeting, _day in days}
        found += (
            _ahead(one.charter, organisation, subject, due, False)
            for subject, due in _meetings_owed(one, on)
            if subject not in with_day
        )
    found.sort(key=lambda ahead: (ahead.on, ahead.title))
    return tuple(dict.fromkeys(found))[:MEETINGS_SHOWN]


def answer_with_seats(rows: Sequence[Row], broken_seats: int) -> tuple[str, str]:
    """The answer of the page of verdicts, and its tone; never a yes while a seat's rule is broken.

    Who sits where is judged on the pages of the bodies, not among the rows.
    """
    said, tone = answer(rows)
    if not broken_seats or tone != "success":
        return said, tone
    return gettext("Not on every point: the rules about who sits where are not all kept."), "error"


def standing_shares(rows: Iterable[Row], organisation: str, year: int) -> SafeString:
    """The year's rules by standing; each standing leads to its rows on the page of verdicts."""
    counts = Counter(row.standing.value for row in rows)
    url = reverse("compliance:verdicts", args=[organisation])
    shares = [
        Share(
            format_html('<a href="{}?year={}&amp;standing={}">{}</a>', url, year, code, badge),
            counts[code],
            code,
        )
        for code, badge in ((code, standing_badge(code)) for code in STANDINGS)
        if counts.get(code)
    ]
    return distribution_bar(shares, gettext("The rules of %(year)s by standing") % {"year": year})


def _rules(charter: Charter) -> dict[str, Rule]:
    return rules_of(charter, page_language())


def _meetings_owed(one: Judged, on: date) -> Iterator[tuple[str, date]]:
    """Each kind of meeting that is still owed, with the first day by which it is."""
    seen: set[str] = set()
    for verdict in sorted(one.verdicts, key=lambda verdict: verdict.occurrence.due):
        occurrence = verdict.occurrence
        obligation = occurrence.obligation
        if obligation.ring is not Ring.MEETING or verdict.standing not in _COMING:
            continue
        if occurrence.due != NO_DAY and occurrence.due >= on and obligation.subject not in seen:
            seen.add(obligation.subject)
            yield obligation.subject, occurrence.due


def _ahead(charter: Charter, organisation: str, meeting: str, day: date, is_planned: bool) -> Ahead:
    body = meeting.partition(".")[0]
    names = index(charter)
    title = names.name(meeting) if names.get(meeting) else names.name(body)
    url = reverse("overview:body", args=[organisation, charter.charter, body])
    return Ahead(day, title, url, is_planned)


def _due(item: DueItem) -> SafeString:
    day = short_day(item.due, page_language())
    return format_html(
        '<time datetime="{}">{}</time> <span class="soft">{}</span>',
        item.due.isoformat(),
        day,
        item.when,
    )


def _link(organisation: str, item: DueItem) -> SafeString:
    return rule_link(organisation, item.row.rule, names_body=True)


def _title(item: DueItem) -> str:
    return item.row.rule.title_with_body


def _clause(item: DueItem) -> SafeString | str:
    return clause_mark(item.row.rule.clause) if item.row.rule.clause else ""


def _clause_text(item: DueItem) -> str:
    return item.row.rule.clause


def _badge(item: DueItem) -> SafeString:
    return standing_badge(item.row.standing)


def _word(item: DueItem) -> str:
    return standing_word(item.row.standing)


_RANKS = {code: rank for rank, code in enumerate(STANDINGS)}


def _rank(item: DueItem) -> int:
    return _RANKS[item.row.standing.value]
