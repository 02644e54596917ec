"""Entering a decision by hand, and correcting one."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from tovholder.governance.access import Visitor, enter
from tovholder.governance.actions.decisions import correct_decision, record_decision
from tovholder.governance.asked_subject import asked_subject
from tovholder.governance.decision_page import Steps, refusal
from tovholder.governance.forms.decisions import CorrectionForm, DecisionForm
from tovholder.governance.queries.decisions import DecisionRow
from tovholder.governance.rules import NotNowError, Permission
from tovholder.governance.views.decisions import steps_at
from tovholder.lib import clock
from tovholder.ui.navigation import start_url


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, slug: str) -> HttpResponse:
    """Enters a decision. `?kind=membership&id=7&title=…` says what it is about."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.RECORD_DECISIONS)
    organisation, subject = visitor.organisation, asked_subject(request.GET)
    form = DecisionForm(
        request.POST or None,
        request.FILES or None,
        organisation=organisation,
        today=clock.today(),
        initial={"decided_on": clock.today()},
    )
    if request.method == "POST" and form.is_valid():
        by, at = visitor.person.user, clock.now()
        new = record_decision(
            organisation=organisation, subject=subject, by=by, at=at, **form.stated
        )
        said = gettext("The decision is entered as number %(number)s.")
        messages.success(request, said % {"number": new.reference})
        return redirect("governance:decision", slug, new.year, new.number)
    page = {
        "subject": subject,
        "cancel_url": reverse("governance:decisions", args=[slug]),
        "title": gettext("Enter a decision"),
    }
    return _page(request, visitor, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, slug: str, year: int, number: int) -> HttpResponse:
    """Puts right what was entered; the history keeps what stood before."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.RECORD_DECISIONS)
    steps = steps_at(visitor, year, number)
    form = CorrectionForm(
        request.POST or None,
        request.FILES or None,
        organisation=visitor.organisation,
        today=clock.today(),
        initial=_as_entered(steps.row),
    )
    address = reverse("governance:decision", args=[slug, year, number])
    if request.method == "POST" and form.is_valid():
        if _save(form, steps):
            messages.success(request, gettext("The correction is saved."))
            return redirect(address)
        form.see(steps_at(visitor, year, number).row.revision)
    title = gettext("Correct the decision")
    page = {"decision": steps.row, "cancel_url": address, "title": title}
    return _page(request, visitor, form, page)


def _save(form: CorrectionForm, steps: Steps) -> bool:
    """Whether the correction was saved; if not, the form says why."""
    try:
        correct_decision(
            decision=steps.decision,
            revision=form.cleaned_data["revision"],
            reason=form.cleaned_data["reason"],
            by=steps.visitor.person.user,
            at=clock.now(),
            **form.stated,
        )
    except NotNowError as error:
        form.add_error(None, refusal(error.reason))
        return False
    return True


def _as_entered(row: DecisionRow) -> dict[str, object]:
    """What stands in the form before it is corrected."""
    same = ("decided_on", "kind", "title", "text", "outcome", "due_on", "link", "revision")
    return {name: getattr(row, name) for name in same} | {
        "body": f"{row.charter}/{row.body}",
        "rule": f"{row.charter}/{row.rule}" if row.rule else "",
        "owner": row.owner.pk if row.owner else "",
    }


def _page(
    request: HttpRequest, visitor: Visitor, form: DecisionForm, page: Mapping[str, object]
) -> HttpResponse:
    status = 422 if form.errors else 200
    frame = {"form": form, "start_url": start_url(visitor.organisation)}
    return render(request, "governance/decision_form.html", {**page, **frame}, status=status)
