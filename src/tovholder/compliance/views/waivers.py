"""Letting one occurrence of a rule go, and taking that back."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tovholder.compliance.actions import waive, withdraw_waiver
from tovholder.compliance.evidence_forms import WithdrawalForm
from tovholder.compliance.queries.evidence import dispensation_at
from tovholder.compliance.rule_form import changed_meanwhile, form_page, is_written
from tovholder.compliance.telling import Scene, Time, scene
from tovholder.compliance.waiver_forms import WaiverForm
from tovholder.governance.access import Visitor, enter
from tovholder.governance.queries.decisions import decisions_of
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.ui.language import page_language


@require_http_methods(["GET", "HEAD", "POST"])
def let_go(request: HttpRequest, slug: str, charter: str, subject: str) -> HttpResponse:
    """By a decision, one time of the rule need not be kept."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    visitor.must(Permission.WAIVE)
    found = _found(visitor, charter, subject)
    times = found.times_to_waive()
    if not times:
        messages.info(request, _("There is nothing to waive: every time is kept or waived."))
        return redirect("compliance:rule", slug, charter, subject)
    form = _form(request, visitor, found, times)
    if is_written(
        form,
        lambda: waive(
            organisation=visitor.organisation,
            charter=charter,
            by=visitor.person.user,
            at=clock.now(),
            **form.details,
        ),
    ):
        messages.success(request, _("That time is waived."))
        return redirect("compliance:rule", slug, charter, subject)
    return form_page(request, visitor, found, form, _("Waive one time"), _("Waive"))


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """From now on that time must be kept again. 404 for a waiver that is not there."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.WAIVE)
    one = dispensation_at(visitor.organisation, key)
    if one is None:
        raise Http404
    found = _found(visitor, one.charter, one.subject)
    if one.removal is not None:
        return changed_meanwhile(request, slug, one.charter, one.subject)
    form = WithdrawalForm(request.POST if request.method == "POST" else None)
    if is_written(
        form,
        lambda: withdraw_waiver(
            organisation=visitor.organisation,
            key=key,
            reason=form.cleaned_data["reason"],
            by=visitor.person.user,
            at=clock.now(),
        ),
    ):
        messages.success(request, _("The waiver is withdrawn."))
        return redirect("compliance:rule", slug, one.charter, one.subject)
    return form_page(request, visitor, found, form, _("Withdraw the waiver"), _("Withdraw"))


def _found(visitor: Visitor, charter: str, subject: str) -> Scene:
    found = scene(visitor, charter, subject, clock.today(), page_language())
    if found is None:
        raise Http404
    return found


def _form(
    request: HttpRequest, visitor: Visitor, found: Scene, times: Sequence[Time]
) -> WaiverForm:
    charter = found.charter.charter
    return WaiverForm(
        request.POST if request.method == "POST" else None,
        subject=found.obligation.subject,
        times=times,
        decisions=[one for one in decisions_of(visitor.organisation) if one.charter == charter],
        bodies={key: body.name for key, body in found.charter.bodies.items()},
        today=found.on,
    )
