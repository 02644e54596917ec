"""The verdicts of a year as one list: its columns, its filters, and how it reads on a page."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from operator import attrgetter
from urllib.parse import quote

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from tovholder.compliance.rows import Row, Rule
from tovholder.core.facts import Fact
from tovholder.core.verdicts import Standing
from tovholder.ui.badges import (
    clause_mark,
    modality_mark,
    modality_word,
    standing_badge,
    standing_word,
)
from tovholder.ui.charts import Share, distribution_bar
from tovholder.ui.dates import short_day
from tovholder.ui.filters import ChoiceFilter, SearchFilter
from tovholder.ui.language import page_language
from tovholder.ui.sentences.proofs import say_proof
from tovholder.ui.sentences.standings import STANDINGS
from tovholder.ui.tables import Column, Table, TableSpec

PAGE_SIZE = 200
"""A year of one charter fits, so that the printed page is the whole report."""

KEPT = (Standing.MET, Standing.MET_LATE)
FAILING = (Standing.BROKEN, Standing.OVERDUE, Standing.DEVIATES)


def verdict_table(organisation: str) -> TableSpec[Row]:
    """The list for an organisation's address; its rows link to the page of each rule."""
    return TableSpec(
        name="kommissoriet",
        caption=gettext_lazy("The rules and how they stand"),
        columns=(
            Column("clause", gettext_lazy("Clause"), cell=_clause, text=_clause_text, sort=_place),
            Column(
                "title",
                gettext_lazy("Rule"),
                cell=partial(_link, organisation),
                text=_title,
            ),
            Column("standing", gettext_lazy("Standing"), cell=_badge, text=_standing, sort=_rank),
            Column("due", gettext_lazy("Due"), cell=attrgetter("due")),
            Column("reason", gettext_lazy("Reason"), cell=_reason, is_sortable=False),
            Column("proofs", gettext_lazy("Evidence"), cell=_proofs, text=_proofs_text,
                   is_sortable=False),
            Column("body", gettext_lazy("Body"), cell=attrgetter("rule.body")),
            Column("owner", gettext_lazy("Responsible"), cell=attrgetter("rule.owner")),
            Column("modality", gettext_lazy("Binds"), cell=_modality, text=_modality_text),
            Column("charter", gettext_lazy("Charter"), cell=attrgetter("rule.charter_title")),
        ),
        filters=_FILTERS,
        is_wide=True,
        page_size=PAGE_SIZE,
    )  # fmt: skip


def standing_shares(rows: Iterable[Row], table: Table[Row]) -> SafeString:
    """The distribution of the rows, where each standing links to its own rows."""
    counts = Counter(row.standing.value for row in rows)
    shares = [
        Share(
            format_html(
                '<a class="share" href="{}">{}</a>',
                table.state.address(standing=code, page=""),
                standing_badge(code),
            ),
            counts[code],
            code,
        )
        for code in STANDINGS
        if counts.get(code)
    ]
    return distribution_bar(shares, gettext("All rules by standing"))


def answer(rows: Sequence[Row]) -> tuple[str, str]:
    """The answer to the page's question, and the tone of the notice that gives it."""
    counts = Counter(row.standing for row in rows)
    failing = [(counts[one], one) for one in FAILING if counts[one]]
    if not failing:
        return gettext("Yes. Nothing is broken, overdue or deviating."), "success"
    listed = ", ".join(f"{count} {standing_word(one).lower()}" for count, one in failing)
    said = gettext("Not on every point: %(failing)s. %(kept)s are met.")
    kept = sum(counts[one] for one in KEPT)
    tone = "error" if counts[Standing.BROKEN] else "warning"
    return said % {"failing": listed, "kept": kept}, tone


def clause_sections(rows: Sequence[Row], organisation: str) -> SafeString:
    """The rows charter by charter, clause by clause and rule by rule."""
    parts = []
    charters = groupby(rows, key=lambda row: (row.rule.charter, row.rule.charter_title))
    for (_id, title), of_charter in charters:
        parts.append(format_html("<h2>{}</h2>", title))
        for clause, of_clause in groupby(of_charter, key=lambda row: row.rule.clause):
            heading = clause_mark(clause) if clause else gettext("Without a clause")
            rules = SafeString("".join(_rules(of_clause, organisation)))
            parts.append(
                format_html(
                    '<section class="clause-section"><h3>{}</h3>'
                    '<ul class="bare rules">{}</ul></section>',
                    heading,
                    rules,
                )
            )
    return SafeString("".join(parts))


def _rules(rows: Iterable[Row], organisation: str) -> Iterator[str]:
    for subject, group in groupby(rows, key=lambda row: row.rule.obligation.subject):
        times = list(group)
        rule = times[0].rule
        yield format_html(
            '<li class="rule" id="{}"><div class="rule-head"><h4>{}</h4><p>{}</p></div>'
            '<ul class="bare rule-times">{}</ul></li>',
            subject,
            rule_link(organisation, rule),
            _whose(rule),
            format_html_join("", '<li class="rule-time">{}</li>', ((time_html(t),) for t in times)),
        )


def time_html(row: Row) -> SafeString:
    """One time of a rule: its standing, the due day, the reason and the evidence."""
    language = page_language()
    due = format_html('<time datetime="{}">{}</time>', row.due.isoformat(),
                      short_day(row.due, language)) if row.due else ""  # fmt: skip
    proofs = row.verdict.proofs
    evidence = (
        format_html('<p class="evidence">{}: {}</p>', gettext("Evidence"), proof_list(proofs))
        if proofs
        else ""
    )
    return format_html(
        '<div class="rule-standing">{}{}</div><div><p>{}</p>{}</div>',
        standing_badge(row.standing),
        due,
        row.reason(language),
        evidence,
    )


def proof_list(proofs: Sequence[Fact]) -> SafeString:
    """Each proof's day and where it is, linked when that is a web address."""
    language = page_language()
    return format_html_join(
        " · ",
        "{} ({})",
        ((short_day(fact.on, language), proof_link(fact.ref)) for fact in proofs),
    )


def rule_url(organisation: str, rule: Rule) -> str:
    """The page of a rule."""
    args = (organisation, rule.charter, rule.obligation.subject)
    return reverse("compliance:rule", args=args)


def rule_link(organisation: str, rule: Rule, *, names_body: bool = False) -> SafeString:
    """The rule's title as a link to its page; with the body where nothing else names it."""
    title = rule.title_with_body if names_body else rule.title
    return format_html('<a href="{}">{}</a>', rule_url(organisation, rule), title)


def _whose(rule: Rule) -> SafeString:
    words = [modality_mark(rule.obligation.modality)]
    if rule.body:
        words.append(format_html("<span>{}</span>", rule.body))
    if rule.owner and rule.owner != rule.body:
        words.append(format_html("<span>{}: {}</span>", gettext("Responsible"), rule.owner))
    return SafeString("".join(words))


def proof_link(ref: str) -> SafeString | str:
    """Where a proof is, linked when that is a web address, or a file here, by its name."""
    if ref.startswith(("https://", "http://")):
        return format_html('<a href="{0}" rel="noreferrer">{0}</a>', ref)
    if ref.startswith("/"):
        return format_html('<a href="{}">{}</a>', quote(ref), ref.rpartition("/")[2])
    return say_proof(ref, page_language())


def _clause(row: Row) -> SafeString | str:
    return clause_mark(row.rule.clause) if row.rule.clause else ""


def _clause_text(row: Row) -> str:
    return row.rule.clause


def _place(row: Row) -> object:
    return row.rule.place


def _link(organisation: str, row: Row) -> SafeString:
    return rule_link(organisation, row.rule)


def _title(row: Row) -> str:
    return row.rule.title


def _badge(row: Row) -> SafeString:
    return standing_badge(row.standing)


def _standing(row: Row) -> str:
    return standing_word(row.standing)


def _standing_code(row: Row) -> str:
    return row.standing.value


_RANKS = {code: rank for rank, code in enumerate(STANDINGS)}


def _rank(row: Row) -> int:
    return _RANKS[row.standing.value]


def _reason(row: Row) -> str:
    return row.reason(page_language())


def _proofs(row: Row) -> SafeString:
    return proof_list(row.verdict.proofs)


def _proofs_text(row: Row) -> str:
    language = page_language()
    said = ((fact.on, say_proof(fact.ref, language)) for fact in row.verdict.proofs)
    return "; ".join(f"{on.isoformat()} {proof}" for on, proof in said)


def _modality(row: Row) -> SafeString:
    return modality_mark(row.rule.obligation.modality)


def _modality_text(row: Row) -> str:
    return modality_word(row.rule.obligation.modality)


_FILTERS = (
    SearchFilter("q", gettext_lazy("Search"), text=attrgetter("rule.text")),
    ChoiceFilter(
        "standing",
        gettext_lazy("Standing"),
        match=_standing_code,
        word=standing_word,
        order=tuple(STANDINGS),
    ),
    ChoiceFilter("body", gettext_lazy("Body"), match=attrgetter("rule.body")),
    ChoiceFilter("owner", gettext_lazy("Responsible"), match=attrgetter("rule.owner")),
    ChoiceFilter("charter", gettext_lazy("Charter"), match=attrgetter("rule.charter_title")),
)
