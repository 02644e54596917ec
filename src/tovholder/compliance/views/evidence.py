"""Saying that something was done, putting right what was said, and taking it back."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tovholder.compliance.actions import attest, correct_fact, withdraw_fact
from tovholder.compliance.evidence_forms import CorrectionForm, EvidenceForm, WithdrawalForm
from tovholder.compliance.queries.answering import answerers
from tovholder.compliance.queries.evidence import Evidence, evidence_at
from tovholder.compliance.rule_form import changed_meanwhile, form_page, is_written
from tovholder.compliance.telling import Scene, may_attest, scene
from tovholder.core.facts import FactKind
from tovholder.governance.access import Visitor, enter
from tovholder.lib import clock
from tovholder.ui.language import page_language
from tovholder.ui.sentences.evidence import say_evidence_refusal

FROM_LIST = "liste"
_METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(_METHODS)
def tell(request: HttpRequest, slug: str, charter: str, subject: str) -> HttpResponse:
    """Somebody vouches that a rule was kept: when, for which time, and what shows it."""
    visitor = enter(request, slug, on=clock.today())
    found = _allowed(visitor, charter, subject)
    form = EvidenceForm(*_sent(request), scene=found, known=found.known(), initial={"on": found.on})
    if is_written(
        form,
        lambda: attest(charter=charter, fact=form.fact, proof=form.proof, **_by(visitor, found)),
    ):
        messages.success(request, _("It is kept as evidence."))
        if request.GET.get("fra") == FROM_LIST:
            return redirect("compliance:missing", slug)
        return redirect("compliance:rule", slug, charter, subject)
    is_word = found.obligation.done_by is FactKind.ATTESTED
    title = _("Vouch for it") if is_word else _("Document it")
    return form_page(request, visitor, found, form, title, title)


@require_http_methods(_METHODS)
def correct(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Puts right what was said before. 404 for what is not there, or cannot be put right."""
    visitor = enter(request, slug, on=clock.today())
    one, found = _said(visitor, key)
    if one.fact.kind is not found.obligation.done_by:
        raise Http404
    if one.removal is not None:
        return changed_meanwhile(request, slug, one.charter, one.fact.subject)
    form = CorrectionForm(
        *_sent(request),
        scene=found,
        known=found.known() - {(one.fact.on, one.fact.about)},
        file_name=one.file_name,
        initial=_initial(found, one),
    )
    if is_written(
        form,
        lambda: correct_fact(
            key=key,
            fact=form.fact,
            proof=form.proof,
            reason=form.cleaned_data["reason"],
            **_by(visitor, found),
        ),
    ):
        messages.success(request, _("It is corrected. What was there before is kept."))
        return redirect("compliance:rule", slug, one.charter, one.fact.subject)
    return form_page(request, visitor, found, form, _("Correct the evidence"), _("Correct"))


@require_http_methods(_METHODS)
def withdraw(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Takes back what was said before. 404 for what is not there."""
    visitor = enter(request, slug, on=clock.today())
    one, found = _said(visitor, key)
    if one.removal is not None:
        return changed_meanwhile(request, slug, one.charter, one.fact.subject)
    form = WithdrawalForm(request.POST if request.method == "POST" else None)
    if is_written(
        form,
        lambda: withdraw_fact(key=key, reason=form.cleaned_data["reason"], **_by(visitor, found)),
    ):
        messages.success(request, _("It is withdrawn, and no longer counts."))
        return redirect("compliance:rule", slug, one.charter, one.fact.subject)
    return form_page(request, visitor, found, form, _("Withdraw the evidence"), _("Withdraw"))


def _sent(request: HttpRequest) -> tuple[Any, Any]:
    """What a form is bound to; nothing for one that was not sent."""
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)


def _by(visitor: Visitor, found: Scene) -> dict[str, Any]:
    """What every write is told: where, of which rule, who, when."""
    return {
        "organisation": visitor.organisation,
        "title": found.rule.title_with_body,
        "by": visitor.person.user,
        "at": clock.now(),
    }


def _said(visitor: Visitor, key: int) -> tuple[Evidence, Scene]:
    """What was said, and of which rule. Raises Http404 or PermissionDenied."""
    one = evidence_at(visitor.organisation, key)
    if one is None:
        raise Http404
    return one, _allowed(visitor, one.charter, one.fact.subject)


def _allowed(visitor: Visitor, charter: str, subject: str) -> Scene:
    """The rule, for somebody who may vouch for it. Raises Http404 or PermissionDenied."""
    today = clock.today()
    found = scene(visitor, charter, subject, today, page_language())
    if found is None:
        raise Http404
    who = answerers(visitor.organisation, today)
    if not (answer := may_attest(visitor, found.charter, found.obligation, who)):
        raise PermissionDenied(say_evidence_refusal(answer.reason, page_language()))
    return found


def _initial(found: Scene, one: Evidence) -> dict[str, object]:
    """The form as the fact has it."""
    fact = one.fact
    value = fact.value.normalize() if fact.value is not None else None
    return {
        "occurrence": found.time_of(fact),
        "on": fact.on,
        "value": value,
        "text": one.text or (not one.link and not one.file_name and fact.ref) or "",
        "link": one.link,
    }
