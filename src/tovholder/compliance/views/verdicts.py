"""Do we live up to the charter? All rules of a year, and the history of one of them."""

from datetime import date
from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from tovholder.compliance import rule_page, verdict_list
from tovholder.compliance.queries import judged
from tovholder.compliance.queries.answering import answerers
from tovholder.compliance.queries.evidence import dispensations_of, evidence_of
from tovholder.compliance.rows import EARLIEST, rows_of_rule, rows_of_year
from tovholder.compliance.rule_evidence import evidence_list, waiver_list
from tovholder.compliance.telling import may_attest, scene
from tovholder.core.facts import FactKind
from tovholder.core.verdicts import Standing
from tovholder.governance.access import Visitor, enter
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.ui.as_of import asked_day, asked_year
from tovholder.ui.filters import ChoiceField, DayField
from tovholder.ui.language import page_language
from tovholder.ui.navigation import start_url

_table = lru_cache(maxsize=256)(verdict_list.verdict_table)


@require_safe
def verdicts(request: HttpRequest, slug: str) -> HttpResponse:
    """Clause by clause, or as a table: each rule, its standing and why."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    on = asked_day(request, today)
    year = asked_year(request, on.year)
    found = judged(visitor.organisation, on=on, first=EARLIEST, last=date(year, 12, 31))
    rows = rows_of_year(found, year, on, page_language())
    starts = [one.charter.in_force.from_.year for one in found] or [year]
    table = _table(slug).build(rows, request.GET, fields=_fields(min(starts), on, year))
    if table.is_export:
        return table.csv_response()
    is_table = request.GET.get("vis") == "tabel"
    said, tone = verdict_list.answer(rows)
    page = {
        "start_url": start_url(visitor.organisation),
        "table": table,
        "rows": rows,
        "sections": "" if is_table else verdict_list.clause_sections(table.shown, slug),
        "is_table": is_table,
        "is_list": not is_table,
        "list_url": table.state.address(vis="", sort="", page=""),
        "table_url": table.state.address(vis="tabel", page=""),
        "distribution": verdict_list.standing_shares(rows, table),
        "answer": said,
        "tone": tone,
        "on": on,
        "year": year,
        "today": today,
    }
    return render(request, "compliance/verdicts.html", page)


@require_safe
def rule(request: HttpRequest, slug: str, charter: str, subject: str) -> HttpResponse:
    """One rule: what it asks for, and all its times with their evidence."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    on = asked_day(request, today)
    found = judged(visitor.organisation, on=on, first=EARLIEST, last=date(on.year + 1, 12, 31))
    rows = rows_of_rule(found, charter, subject, page_language())
    if not rows:
        raise Http404
    page = {
        "on": on,
        "today": today,
        "start_url": start_url(visitor.organisation),
        **rule_page.context(rows, slug, on),
        **_said(visitor, charter, subject),
    }
    return render(request, "compliance/rule.html", page)


def _said(visitor: Visitor, charter: str, subject: str) -> dict[str, object]:
    """What was ever said of the rule, and what the visitor may do about it now."""
    organisation, today = visitor.organisation, clock.today()
    slug, address = organisation.slug, (organisation.slug, charter, subject)
    found = scene(visitor, charter, subject, today, page_language())
    if found is None:
        return {}
    obligation = found.obligation
    is_in_force = found.now.standing is not Standing.NOT_YET_IN_FORCE
    may_tell = may_attest(visitor, found.charter, obligation, answerers(organisation, today))
    may_waive = visitor.may(Permission.WAIVE)
    evidence = evidence_of(organisation, charter, subject)
    waivers = dispensations_of(organisation, charter, subject)
    is_shown = is_in_force and bool(found.times_to_waive())
    return {
        "tell_url": reverse("compliance:tell", args=address) if may_tell and is_in_force else "",
        "waive_url": reverse("compliance:waive", args=address) if may_waive and is_shown else "",
        "is_word": obligation.done_by is FactKind.ATTESTED,
        "evidence": evidence_list(evidence, slug, obligation.done_by, may_change=bool(may_tell)),
        "evidence_count": len(evidence),
        "waivers": waiver_list(waivers, slug, may_change=bool(may_waive)),
    }


def _fields(first_year: int, on: date, year: int) -> tuple[ChoiceField | DayField, ...]:
    """The year and the day asked about."""
    years = range(max(on.year + 1, year), min(first_year, year) - 1, -1)
    options = [(str(one), str(one)) for one in years]
    return (
        ChoiceField("year", _("Year"), options, default=str(year)),
        DayField("on", _("As it stood on"), default=on),
    )
