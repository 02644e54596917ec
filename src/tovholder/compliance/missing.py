"""What lacks evidence now: which rules, since when, and who answers for them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import attrgetter

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from tovholder.compliance.queries.answering import Answerers
from tovholder.compliance.rows import Row, rows_of_year
from tovholder.compliance.rules.evidence import rule_key
from tovholder.compliance.telling import in_force, may_attest
from tovholder.compliance.verdict_list import rule_link
from tovholder.core.charter import Charter
from tovholder.core.history import Judged
from tovholder.core.language import Language
from tovholder.core.obligations import Shape
from tovholder.core.verdicts import Reason, Standing
from tovholder.governance.access import Visitor
from tovholder.ui.badges import clause_mark, standing_badge, standing_word
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.sentences.standings import STANDINGS
from tovholder.ui.tables import Column, TableSpec

_DATED = (Shape.COUNTED, Shape.DEADLINE)
_OWED = (Standing.OVERDUE, Standing.BROKEN, Standing.DEVIATES, Standing.DUE_SOON)
_UNTOLD = (Reason.NOT_ATTESTED, Reason.TREND_UNKNOWN)
_RANKS = {code: rank for rank, code in enumerate(STANDINGS)}


@dataclass(frozen=True, slots=True)
class Lack:
    """One time of a rule that nothing shows to be kept.

    `owners` are the persons who answer for it, by key, and `names` their names; the charter's word
    for them where nobody is known. `may_tell` is whether the visitor may say that it was done,
    `is_chosen` whether he is about to.
    """

    row: Row
    owners: Sequence[int]
    names: str
    may_tell: bool
    is_chosen: bool = False

    @property
    def key(self) -> str:
        """The rule's key in a form."""
        return rule_key(self.row.rule.charter, self.row.rule.obligation.subject)

    @property
    def by_word(self) -> bool:
        """Whether nothing but somebody's word can show it."""
        return self.row.rule.obligation.shape is Shape.UNVERIFIABLE

    @property
    def due(self) -> date:
        """The last day of it."""
        return self.row.verdict.occurrence.due


def lacks(
    visitor: Visitor, judged: Sequence[Judged], on: date, who: Answerers, language: Language
) -> tuple[Lack, ...]:
    """All that lacks evidence on the day, the longest due first."""
    rows = [row for row in rows_of_year(judged, on.year, on, language) if _is_lacking(row, on)]
    rows.sort(key=lambda row: (row.verdict.occurrence.due, row.rule.place))
    charters = _in_force(judged, on)
    return tuple(_lack(visitor, row, charters[row.rule.charter], who) for row in rows)


def word_is_asked(judged: Sequence[Judged], year: int, on: date, language: Language) -> list[Row]:
    """The rules of a year that nothing but somebody's word can show, answered for or not."""
    return [
        row
        for row in rows_of_year(judged, year, on, language)
        if row.rule.obligation.shape is Shape.UNVERIFIABLE
        and row.verdict.occurrence.due.year == year
        and row.verdict.occurrence.opens <= on
        and row.standing not in (Standing.WAIVED, Standing.NOT_YET_IN_FORCE)
    ]


def charters_in_force(judged: Iterable[Judged], on: date) -> dict[str, Charter]:
    """Each charter by its id, as it is in force on the day."""
    return _in_force(judged, on)


def _in_force(judged: Iterable[Judged], on: date) -> dict[str, Charter]:
    versions: dict[str, list[Charter]] = {}
    for one in judged:
        versions.setdefault(one.charter.charter, []).append(one.charter)
    return {charter: in_force(some, on) for charter, some in versions.items()}


def _is_lacking(row: Row, on: date) -> bool:
    obligation, occurrence = row.rule.obligation, row.verdict.occurrence
    if row.quiet_year is not None:
        return False
    if obligation.shape in _DATED:
        return row.due is not None and row.standing in _OWED
    is_now = occurrence.opens <= on and occurrence.due.year == on.year
    return is_now and row.verdict.reason in _UNTOLD


def _lack(visitor: Visitor, row: Row, charter: Charter, who: Answerers) -> Lack:
    obligation = row.rule.obligation
    owners = who.owners(charter, obligation)
    names = ", ".join(who.names[one] for one in owners)
    may_tell = bool(may_attest(visitor, charter, obligation, who))
    return Lack(row, owners, names or row.rule.owner, may_tell)


def missing_table(organisation: str) -> TableSpec[Lack]:
    """The list for an organisation's address."""
    return TableSpec(
        name="mangler-dokumentation",
        caption=gettext_lazy("What lacks evidence"),
        columns=(
            Column(
                "title", gettext_lazy("Rule"), cell=partial(_title, organisation), text=_title_text
            ),
            Column("standing", gettext_lazy("Standing"), cell=_badge, text=_standing, sort=_rank),
            Column("due", gettext_lazy("Due"), cell=attrgetter("due")),
            Column("owner", gettext_lazy("Responsible"), cell=attrgetter("names")),
            Column("clause", gettext_lazy("Clause"), cell=_clause, text=_clause_text),
            Column("charter", gettext_lazy("Charter"), cell=_charter),
            Column(
                "tell",
                gettext_lazy("Next step"),
                cell=partial(_tell, organisation),
                text=_no_text,
                is_sortable=False,
            ),
            Column("choose", gettext_lazy("Choose"), cell=_box, text=_no_text, is_sortable=False),
        ),
        filters=_FILTERS,
    )


def choosable(found: Iterable[Lack]) -> Iterator[Lack]:
    """What can be vouched for together with others: one text fits several words, no other proof."""
    return (one for one in found if one.by_word and one.may_tell)


def _box(one: Lack) -> SafeString | str:
    if not (one.by_word and one.may_tell):
        return ""
    return format_html(
        '<div class="form-group-checkbox"><input class="form-checkbox" type="checkbox" name="rule"'
        ' value="{0}" id="rule-{0}"{2}><label class="form-label" for="rule-{0}">'
        '<span class="sr-only">{1}</span></label></div>',
        one.key,
        gettext("Choose “%(title)s”") % {"title": one.row.rule.title_with_body},
        SafeString(" checked") if one.is_chosen else "",
    )


def _title(organisation: str, one: Lack) -> SafeString:
    return rule_link(organisation, one.row.rule, names_body=True)


def _tell(organisation: str, one: Lack) -> SafeString | str:
    if not one.may_tell:
        return ""
    rule = one.row.rule
    url = reverse("compliance:tell", args=[organisation, rule.charter, rule.obligation.subject])
    word = gettext("Vouch for it") if one.by_word else gettext("Document it")
    return format_html('<a href="{}?fra=liste">{}</a>', url, word)


def _title_text(one: Lack) -> str:
    return one.row.rule.title_with_body


def _badge(one: Lack) -> SafeString:
    return standing_badge(one.row.standing)


def _standing(one: Lack) -> str:
    return standing_word(one.row.standing)


def _standing_code(one: Lack) -> str:
    return one.row.standing.value


def _rank(one: Lack) -> int:
    return _RANKS[one.row.standing.value]


def _clause(one: Lack) -> SafeString | str:
    return clause_mark(one.row.rule.clause) if one.row.rule.clause else ""


def _clause_text(one: Lack) -> str:
    return one.row.rule.clause


def _charter(one: Lack) -> str:
    return one.row.rule.charter_title


def _searched(one: Lack) -> str:
    return f"{one.row.rule.text} {one.names}"


def _no_text(_one: Lack) -> str:
    return ""


_FILTERS = (
    SearchFilter("q", gettext_lazy("Search"), text=_searched),
    ChoiceFilter(
        "standing",
        gettext_lazy("Standing"),
        match=_standing_code,
        word=standing_word,
        order=tuple(STANDINGS),
    ),
    ChoiceFilter("owner", gettext_lazy("Responsible"), match=attrgetter("names")),
    ChoiceFilter("charter", gettext_lazy("Charter"), match=_charter),
)
