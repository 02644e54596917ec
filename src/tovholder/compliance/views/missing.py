"""What lacks evidence now, and vouching for several things at once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from tovholder.compliance.actions import Proof, Saying, attest_many
from tovholder.compliance.evidence_forms import TogetherForm
from tovholder.compliance.missing import Lack, choosable, lacks, missing_table
from tovholder.compliance.queries import judged
from tovholder.compliance.queries.answering import answerers
from tovholder.compliance.rows import EARLIEST
from tovholder.compliance.rule_form import is_written
from tovholder.core.facts import Fact, FactKind
from tovholder.governance.access import Visitor, enter
from tovholder.lib import clock
from tovholder.ui.blocks import empty_state
from tovholder.ui.language import page_language
from tovholder.ui.navigation import start_url

_table = lru_cache(maxsize=256)(missing_table)


@require_http_methods(["GET", "HEAD", "POST"])
def missing(request: HttpRequest, slug: str) -> HttpResponse:
    """The list; and what is chosen in it, vouched for with one text."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    found = _lacks(visitor, today)
    chosen = request.POST.getlist("rule")
    together = {one.key: one for one in choosable(found)}
    form = TogetherForm(
        request.POST if request.method == "POST" else None, choosable=together, chosen=chosen
    )
    if is_written(form, lambda: _attest(visitor, form, [together[key] for key in form.keys])):
        said = ngettext(
            "%(count)s thing is vouched for.", "%(count)s things are vouched for.", len(form.keys)
        )
        messages.success(request, said % {"count": len(form.keys)})
        return redirect(request.get_full_path())
    shown = [replace(one, is_chosen=one.key in chosen) for one in found]
    table = _table(slug).build(shown, request.GET, empty=_nothing(slug))
    if table.is_export:
        return table.csv_response()
    page = {
        "table": table,
        "form": form,
        "may_choose": any(choosable(table.shown)),
        "start_url": start_url(visitor.organisation),
    }
    status = 422 if form.is_bound else 200
    return render(request, "compliance/missing.html", page, status=status)


def _lacks(visitor: Visitor, today: date) -> Sequence[Lack]:
    organisation = visitor.organisation
    found = judged(organisation, on=today, first=EARLIEST, last=date(today.year, 12, 31))
    return lacks(visitor, found, today, answerers(organisation, today), page_language())


def _attest(visitor: Visitor, form: TogetherForm, chosen: Sequence[Lack]) -> None:
    today = clock.today()
    proof = Proof(text=form.cleaned_data["text"])
    attest_many(
        organisation=visitor.organisation,
        sayings=[
            Saying(
                one.row.rule.charter,
                Fact(FactKind.ATTESTED, one.row.rule.obligation.subject, today, ""),
                proof,
                one.row.rule.title_with_body,
            )
            for one in chosen
        ],
        by=visitor.person.user,
        at=clock.now(),
    )


def _nothing(slug: str) -> str:
    return empty_state(
        _("Nothing lacks evidence"),
        _("Whatever is due has been shown or vouched for. See how everything stands."),
        reverse("compliance:verdicts", args=[slug]),
        _("Do we live up to the charter?"),
    )
