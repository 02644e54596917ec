"""The year's declaration: whoever answers for what nothing can show says whether it was done."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from tovholder.compliance.actions import Proof, Saying, attest_many
from tovholder.compliance.declaration_form import DeclarationForm, Declared
from tovholder.compliance.missing import charters_in_force, word_is_asked
from tovholder.compliance.queries import judged
from tovholder.compliance.queries.answering import answerers
from tovholder.compliance.rows import EARLIEST, Row
from tovholder.compliance.rule_form import is_written
from tovholder.compliance.rules.evidence import rule_key
from tovholder.compliance.verdict_list import rule_link, time_html
from tovholder.core.facts import Fact, FactKind
from tovholder.core.verdicts import Reason
from tovholder.governance.access import Visitor, enter
from tovholder.lib import clock
from tovholder.ui.as_of import asked_year
from tovholder.ui.badges import clause_mark
from tovholder.ui.language import page_language
from tovholder.ui.navigation import start_url

ANSWERED = (Reason.ATTESTED, Reason.DENIED)


@require_http_methods(["GET", "HEAD", "POST"])
def declaration(request: HttpRequest, slug: str) -> HttpResponse:
    """All that the visitor answers for and nothing can show, with yes and no for each."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    year = asked_year(request, today.year)
    rows = _own(visitor, year, today)
    asked = {_key(row): row for row in rows if row.verdict.reason not in ANSWERED}
    titles = {key: row.rule.title_with_body for key, row in asked.items()}
    form = DeclarationForm(request.POST if request.method == "POST" else None, rules=titles)
    if is_written(form, lambda: _declare(visitor, form.answers, asked, year)):
        count = len(form.answers)
        said = ngettext("%(count)s answer is kept.", "%(count)s answers are kept.", count)
        messages.success(request, said % {"count": count})
        return redirect(request.get_full_path())
    page = {
        "year": year,
        "years": (year - 1, year + 1 if year < today.year else None),
        "form": form,
        "questions": [_question(slug, row, *form.pair(key)) for key, row in asked.items()],
        "answered": [
            (rule_link(slug, row.rule, names_body=True), time_html(row))
            for row in rows
            if row.verdict.reason in ANSWERED
        ],
        "start_url": start_url(visitor.organisation),
    }
    status = 422 if form.is_bound else 200
    return render(request, "compliance/declaration.html", page, status=status)


def _own(visitor: Visitor, year: int, today: date) -> Sequence[Row]:
    """The rules of the year that the visitor answers for first."""
    organisation = visitor.organisation
    found = judged(organisation, on=today, first=EARLIEST, last=date(today.year, 12, 31))
    charters = charters_in_force(found, today)
    who = answerers(organisation, today)
    return [
        row
        for row in word_is_asked(found, year, today, page_language())
        if visitor.person.pk in who.owners(charters[row.rule.charter], row.rule.obligation)
    ]


def _question(slug: str, row: Row, answer: object, comment: object) -> dict[str, object]:
    rule = row.rule
    return {
        "link": rule_link(slug, rule, names_body=True),
        "clause": clause_mark(rule.clause) if rule.clause else "",
        "charter": rule.charter_title,
        "answer": answer,
        "comment": comment,
    }


def _declare(
    visitor: Visitor, answers: Sequence[Declared], asked: dict[str, Row], year: int
) -> None:
    on = min(clock.today(), date(year, 12, 31))
    attest_many(
        organisation=visitor.organisation,
        sayings=[_saying(asked[one.key], one, on, year) for one in answers],
        by=visitor.person.user,
        at=clock.now(),
    )


def _saying(row: Row, one: Declared, on: date, year: int) -> Saying:
    value = None if one.was_done else Decimal(0)
    fact = Fact(FactKind.ATTESTED, row.rule.obligation.subject, on, "", None, value)
    text = one.comment.strip() or _("Declared for %(year)s") % {"year": year}
    return Saying(row.rule.charter, fact, Proof(text=text), row.rule.title_with_body)


def _key(row: Row) -> str:
    return rule_key(row.rule.charter, row.rule.obligation.subject)
