"""The decision register: the list, and one decision with the steps that can be taken."""

from collections.abc import Callable
from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from tovholder.governance import decision_page
from tovholder.governance.access import Visitor, enter
from tovholder.governance.actions import decisions as actions
from tovholder.governance.decision_list import decision_table, listed
from tovholder.governance.decision_page import Steps, refusal, steps_of
from tovholder.governance.deeds import deeds_about, lists_beside
from tovholder.governance.forms.decisions import FollowUpForm, ReasonForm
from tovholder.governance.history import history_of
from tovholder.governance.queries import body_names
from tovholder.governance.queries.decisions import decision_at, decisions_of
from tovholder.governance.rules import NotNowError, Permission
from tovholder.lib import clock
from tovholder.ui.blocks import empty_state
from tovholder.ui.navigation import start_url


@require_safe
def decisions(request: HttpRequest, slug: str) -> HttpResponse:
    """All decisions, newest first."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    organisation = visitor.organisation
    rows = listed(decisions_of(organisation), body_names(organisation), today)
    table = decision_table(slug).build(rows, request.GET, empty=_empty(visitor))
    if table.is_export:
        return table.csv_response()
    page = {
        "table": table,
        "lists": lists_beside(slug, "governance:decisions"),
        "may_record": visitor.may(Permission.RECORD_DECISIONS),
        "start_url": start_url(organisation),
    }
    return render(request, "governance/decisions.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def decision(request: HttpRequest, slug: str, year: int, number: int) -> HttpResponse:
    """One decision: what was decided, and what has followed; a POST takes a step."""
    today = clock.today()
    steps = steps_at(enter(request, slug, on=today), year, number)
    if request.method == "POST":
        wrong = _step(request, steps, today)
        if wrong is None:
            return redirect(request.path)
        steps = wrong
    organisation = steps.visitor.organisation
    page = decision_page.context(steps.row, organisation, today) | {
        "steps": steps,
        "deeds": deeds_about(steps.visitor, steps.subject),
        "history": history_of(organisation, "decision", steps.row.reference),
        "start_url": start_url(organisation),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "governance/decision.html", page, status=status)


def steps_at(visitor: Visitor, year: int, number: int) -> Steps:
    """What the visitor may do with the decision of this number. Raises Http404 without one."""
    found = decision_at(visitor.organisation, year, number)
    if found is None:
        raise Http404
    return steps_of(found, visitor)


def _step(request: HttpRequest, steps: Steps, today: date) -> Steps | None:
    """Takes the step that was asked for; the page again if something is wrong with it."""
    step = _STEPS.get(request.POST.get("step", ""))
    if step is None:
        raise SuspiciousOperation("no such step")
    try:
        return step(request, steps, today)
    except NotNowError as error:
        messages.error(request, refusal(error.reason))
        return None


def _follow_up(request: HttpRequest, steps: Steps, today: date) -> Steps | None:
    if not steps.is_follower:
        said = gettext("Only the one responsible and a secretary can say what has followed.")
        raise PermissionDenied(said)
    form = FollowUpForm(request.POST)
    if not form.is_valid():
        return steps_of(steps.decision, steps.visitor, follow_up=form)
    text = form.cleaned_data["text"]
    actions.follow_up_decision(
        decision=steps.decision, text=text, on=today, **steps.signed(clock.now())
    )
    messages.success(request, gettext("The follow-up is saved. Somebody else can verify it now."))
    return None


def _verify(request: HttpRequest, steps: Steps, today: date) -> None:
    steps.visitor.must(Permission.RECORD_DECISIONS)
    verifier = steps.visitor.person
    actions.verify_decision(
        decision=steps.decision, verifier=verifier, on=today, **steps.signed(clock.now())
    )
    messages.success(request, gettext("The follow-up is verified, and the decision closed."))


def _close(request: HttpRequest, steps: Steps, _today: date) -> Steps | None:
    steps.visitor.must(Permission.RECORD_DECISIONS)
    form = ReasonForm(request.POST, auto_id="id_close_%s")
    if not form.is_valid():
        return steps_of(steps.decision, steps.visitor, closing=form)
    reason = form.cleaned_data["reason"]
    actions.close_decision(decision=steps.decision, reason=reason, **steps.signed(clock.now()))
    messages.success(request, gettext("The decision is closed."))
    return None


def _reopen(request: HttpRequest, steps: Steps, _today: date) -> Steps | None:
    steps.visitor.must(Permission.RECORD_DECISIONS)
    form = ReasonForm(request.POST, auto_id="id_reopen_%s")
    if not form.is_valid():
        return steps_of(steps.decision, steps.visitor, reopening=form)
    reason = form.cleaned_data["reason"]
    actions.reopen_decision(decision=steps.decision, reason=reason, **steps.signed(clock.now()))
    messages.success(request, gettext("The decision is open again."))
    return None


_STEPS: dict[str, Callable[[HttpRequest, Steps, date], Steps | None]] = {
    "follow-up": _follow_up,
    "verify": _verify,
    "close": _close,
    "reopen": _reopen,
}
"""What each button of the page does."""


def _empty(visitor: Visitor) -> str:
    title = gettext("No decision is entered yet")
    if visitor.may(Permission.RECORD_DECISIONS):
        text = gettext("Enter the first, and its follow-up is remembered until it is done.")
        url = reverse("governance:decision-add", args=[visitor.organisation.slug])
        return empty_state(title, text, url, gettext("Enter a decision"))
    return empty_state(title, gettext("The coordinator or a secretary can enter the first."))
