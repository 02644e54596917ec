"""A charter written as text, with what follows from it beside it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from tovholder.core.charter.load import load
from tovholder.core.charter.problems import CharterError
from tovholder.governance.access import Visitor, enter
from tovholder.governance.actions import RefusedError, StaleDraftError, save_draft
from tovholder.governance.actions.charters import digest_of
from tovholder.governance.draft_base import Base, base_of
from tovholder.governance.draft_effect import effect_of, located, picture_of
from tovholder.governance.forms.drafts import DraftForm
from tovholder.governance.rules import Permission
from tovholder.governance.views import drafts
from tovholder.governance.views.stale import stale_page
from tovholder.lib import clock
from tovholder.ui.navigation import start_url


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, slug: str, charter: str) -> HttpResponse:
    """The text of the draft, or of the newest version; a POST saves it, or shows what follows.

    `?linje=12` puts the cursor there. A POST with `fragment` is answered with the preview alone.
    """
    today = clock.today()
    visitor = enter(request, slug, on=today)
    visitor.must(Permission.UPLOAD_CHARTER)
    base = base_of(visitor, charter, today)
    if request.method != "POST":
        form = DraftForm(initial={"text": base.text, "based_on": base.revision})
        return _page(request, visitor, base, form, base.text)
    if "save" in request.POST:
        return _save(request, visitor, charter, base)
    text = request.POST.get("text", "").replace("\r\n", "\n")
    if "fragment" in request.POST:
        return render(request, "governance/_draft_effect.html", _effect(base, text))
    form = DraftForm(request.POST)
    return _page(request, visitor, base, form, text)


def _save(request: HttpRequest, visitor: Visitor, charter: str, base: Base) -> HttpResponse:
    form = DraftForm(request.POST)
    if not form.is_valid():
        return _page(request, visitor, base, form, "", status=422)
    text, based_on = form.cleaned_data["text"], form.cleaned_data["based_on"]
    if based_on is None and base.draft is None and _is_other(request, base):
        return _page(request, visitor, base, form, text, is_superseded=True, status=409)
    try:
        save_draft(
            organisation=visitor.organisation,
            slug=charter,
            text=text,
            based_on=based_on,
            by=visitor.person.user,
            at=clock.now(),
        )
    except CharterError:
        return _page(request, visitor, base, form, text, status=422)
    except RefusedError as refused:
        faults = located(drafts.located(refused.problems, load(text)))
        return _page(request, visitor, base, form, text, faults=faults, status=422)
    except StaleDraftError as stale:
        return stale_page(request, visitor, slug=charter, mine=text, based_on=based_on, stale=stale)
    except LookupError:
        raise Http404 from None
    messages.success(request, gettext("The draft is saved."))
    return redirect(request.path)


def _is_other(request: HttpRequest, base: Base) -> bool:
    """Whether there is another version now than the one that the writer started from."""
    return request.POST.get("seen", "") not in ("", digest_of(base.text))


def _effect(base: Base, text: str) -> dict[str, Any]:
    """What the preview shows."""
    today = clock.today()
    effect = effect_of(text, base.ruled, base.beside, today)
    year, picture = picture_of(effect.charter, today) if effect.charter else (today.year, "")
    return {"effect": effect, "ruling": base.ruling, "year": year, "picture": picture}


def _page(
    request: HttpRequest,
    visitor: Visitor,
    base: Base,
    form: DraftForm,
    text: str,
    *,
    faults: Any = (),
    is_superseded: bool = False,
    status: int = 200,
) -> HttpResponse:
    shown = _effect(base, text) if text.strip() else {}
    faults = faults or (shown["effect"].faults if shown else ())
    form.mark([one.line for one in faults])
    line = request.GET.get("linje", "")
    page = {
        "form": form,
        "faults": faults,
        "base": base,
        "charter": base.document.charter,
        "is_changed": bool(text) and text != base.text,
        "is_superseded": is_superseded,
        "seen": digest_of(base.text),
        "line": line if line.isdecimal() else "",
        "start_url": start_url(visitor.organisation),
        **shown,
    }
    return render(request, "governance/edit.html", page, status=status)
