"""Saving a draft, and giving it up."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from tovholder.core.charter.load import Document, load
from tovholder.core.charter.problems import CharterError, Problem
from tovholder.governance.access import Visitor, enter
from tovholder.governance.actions import (
    RefusedError,
    StaleDraftError,
    save_draft,
    withdraw_draft,
)
from tovholder.governance.forms.drafts import DraftForm, WithdrawForm
from tovholder.governance.queries import Draft, draft_of
from tovholder.governance.rules import Permission
from tovholder.governance.views.stale import stale_page, wrong_page
from tovholder.lib import clock
from tovholder.ui.navigation import start_url


@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: HttpRequest, slug: str, charter: str) -> HttpResponse:
    """Saves the text that is sent; without one, leads to the draft as it is."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.UPLOAD_CHARTER)
    if request.method != "POST":
        _open_draft(visitor, charter)
        return redirect(draft_url(slug, charter))
    form = DraftForm(request.POST)
    problems: Sequence[Problem] = ()
    if form.is_valid():
        try:
            return _save(request, visitor, charter, form)
        except CharterError as error:
            problems = error.problems
        except RefusedError as error:
            problems = located(error.problems, load(form.cleaned_data["text"]))
    form.mark([one.line for one in problems])
    return wrong_page(request, visitor, slug=charter, form=form, problems=problems)


def _save(request: HttpRequest, visitor: Visitor, charter: str, form: DraftForm) -> HttpResponse:
    text, based_on = form.cleaned_data["text"], form.cleaned_data["based_on"]
    try:
        save_draft(
            organisation=visitor.organisation,
            slug=charter,
            text=text,
            based_on=based_on,
            by=visitor.person.user,
            at=clock.now(),
        )
    except StaleDraftError as stale:
        return stale_page(request, visitor, slug=charter, mine=text, based_on=based_on, stale=stale)
    except LookupError:
        raise Http404 from None
    messages.success(request, gettext("The draft is saved."))
    return redirect(draft_url(visitor.organisation.slug, charter))


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, slug: str, charter: str) -> HttpResponse:
    """Asks whether the draft is to be given up, and does it."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.UPLOAD_CHARTER)
    found = _open_draft(visitor, charter)
    form = WithdrawForm(request.POST or None, initial={"revision": found.revision.id})
    if form.is_valid():
        try:
            withdraw_draft(
                organisation=visitor.organisation,
                slug=charter,
                **form.cleaned_data,
                by=visitor.person.user,
                at=clock.now(),
            )
        except StaleDraftError:
            messages.error(request, gettext("The draft was saved by another meanwhile. See it."))
            return redirect(draft_url(slug, charter))
        messages.success(request, gettext("The draft is given up. Its texts are kept."))
        return redirect(reverse("governance:charters", args=[slug]))
    page = {
        "draft": found,
        "form": form,
        "draft_url": draft_url(slug, charter),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "governance/draft_withdraw.html", page)


def draft_url(organisation: str, charter: str) -> str:
    """Where the open draft of a charter is read."""
    return reverse("governance:charter", args=[organisation, charter]) + "?version=kladde"


def located(problems: Sequence[Problem], document: Document) -> tuple[Problem, ...]:
    """The problems with the lines of the text they are in."""
    found = []
    for one in problems:
        place = document.position(one.path)
        found.append(Problem(one.code, one.params, one.path, place.line, place.column))
    return tuple(found)


def _open_draft(visitor: Visitor, charter: str) -> Draft:
    """Raises Http404 if the charter has no draft."""
    if found := draft_of(visitor.organisation, charter):
        return found
    raise Http404
