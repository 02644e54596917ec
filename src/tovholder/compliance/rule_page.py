"""The page of one rule: what the charter asks for, and the rule's times over the years."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from tovholder.compliance.rows import Row, Rule
from tovholder.compliance.verdict_list import proof_list
from tovholder.core.obligations import NO_DAY, Shape
from tovholder.core.verdicts import Standing
from tovholder.ui.badges import clause_mark, modality_mark, standing_badge
from tovholder.ui.dates import day_range, short_day
from tovholder.ui.language import page_language
from tovholder.ui.sentences.rules import JUDGED_AS, SEEN_BY
from tovholder.ui.sentences.verdicts import say_bounds


def context(rows: Sequence[Row], organisation: str, on: date) -> dict[str, object]:
    """What the template asks for; `rows` are all times of one rule, latest first."""
    now = current(rows, on)
    return {
        "rule": now.rule,
        "standing": standing_badge(now.standing),
        "reason": now.reason(page_language()),
        "facts": _facts(now.rule, organisation),
        "times": [(when(row), _line(row)) for row in rows],
        "counts": _counts(rows),
    }


def head_of(row: Row) -> dict[str, object]:
    """What stands above a form about the rule: how it stands, and what it asks for in short."""
    rule, language = row.rule, page_language()
    return {
        "standing": standing_badge(row.standing),
        "reason": row.reason(language),
        "brief": [
            (gettext("Charter"), rule.charter_title),
            (gettext("Clause"), clause_mark(rule.clause) if rule.clause else ""),
            (gettext("When"), rule.when),
            (gettext("Responsible"), rule.owner),
            (gettext("Shown by"), SEEN_BY[rule.obligation.done_by].text(language).capitalize()),
        ],
    }


def current(rows: Sequence[Row], on: date) -> Row:
    """The time that matters on the day: the first that is still owed, else the last one judged."""
    in_order = rows[::-1]
    owed = [row for row in in_order if row.standing is Standing.OVERDUE]
    ahead = [row for row in in_order if row.verdict.occurrence.due >= on]
    return next(iter((*owed, *ahead)), in_order[-1])


def _facts(rule: Rule, organisation: str) -> list[tuple[str, object]]:
    said, language = rule.obligation, page_language()
    file = reverse("governance:charter", args=[organisation, rule.charter])
    pairs: list[tuple[str, object]] = [
        (gettext("Charter"), format_html('<a href="{}">{}</a>', file, rule.charter_title)),
        (gettext("Clause"), clause_mark(rule.clause) if rule.clause else ""),
        (gettext("When"), rule.when),
        (gettext("Bounds"), _bounds(rule)),
        (gettext("Binds"), modality_mark(said.modality)),
        (gettext("Body"), rule.body),
        (gettext("Responsible"), rule.owner),
        (gettext("Judged by"), JUDGED_AS[said.shape].text(language)),
    ]
    if said.shape is not Shape.UNVERIFIABLE:
        pairs.append((gettext("Shown by"), SEEN_BY[said.done_by].text(language).capitalize()))
    return pairs


def _bounds(rule: Rule) -> str:
    bounds = rule.obligation.bounds
    if bounds is None:
        return ""
    if bounds.direction > 0:
        return gettext("Must rise every year")
    if bounds.direction < 0:
        return gettext("Must fall every year")
    return say_bounds(bounds.least, bounds.most, page_language())


def when(row: Row) -> str:
    """The stretch that the time is about, as short as it can be said."""
    one = row.verdict.occurrence
    if one.due == NO_DAY:
        return short_day(one.anchor, page_language()) if one.anchor else gettext("No day set")
    if row.due is None:
        return str(one.due.year)
    return day_range(max(one.opens, date(1900, 1, 1)), one.due, page_language())


def _line(row: Row) -> SafeString:
    proofs = row.verdict.proofs
    return format_html(
        '<div class="rule-standing">{}</div><div><p>{}</p>{}</div>',
        standing_badge(row.standing),
        row.reason(page_language()),
        format_html('<p class="evidence">{}: {}</p>', gettext("Evidence"), proof_list(proofs))
        if proofs
        else "",
    )


def _counts(rows: Sequence[Row]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.standing.value] = counts.get(row.standing.value, 0) + 1
    return counts
