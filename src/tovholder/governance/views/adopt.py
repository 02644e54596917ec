"""Adopting a draft: what it changes, what it would do, and then who decided it and when."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from tovholder.core.charter.load import Document, load
from tovholder.core.charter.problems import Problem
from tovholder.governance import charter_page
from tovholder.governance.access import Visitor, enter
from tovholder.governance.actions import RefusedError, StaleDraftError, adopt_draft, refusals
from tovholder.governance.actions.charters import as_adopted
from tovholder.governance.editions import Editions, editions_of, of_draft, of_version
from tovholder.governance.effects import effect_of
from tovholder.governance.forms.drafts import AdoptForm
from tovholder.governance.queries import Draft, beside
from tovholder.governance.rules import Permission
from tovholder.governance.views.drafts import draft_url, located
from tovholder.lib import clock
from tovholder.ui.as_of import asked_year
from tovholder.ui.blocks import LocatedError
from tovholder.ui.language import page_language
from tovholder.ui.navigation import start_url
from tovholder.ui.sentences.problems import say_problem


@require_http_methods(["GET", "HEAD", "POST"])
def adopt(request: HttpRequest, slug: str, charter: str) -> HttpResponse:
    """What the draft would do, by the days that were entered; once confirmed, a version."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    visitor.must(Permission.ADOPT_CHARTER)
    editions = editions_of(visitor.organisation, charter, with_drafts=True)
    draft = editions.open_draft
    if draft is None:
        raise Http404
    text = editions.text(of_draft(draft))
    form = AdoptForm(
        request.POST if request.method == "POST" else None,
        organisation=visitor.organisation,
        charter=charter_page.document_of(text).charter,
        revision=draft.revision.id,
        today=today,
    )
    problems: Sequence[Problem] = ()
    if request.method == "POST" and form.is_valid():
        text = as_adopted(text, form.adoption)
        if "confirm" in request.POST:
            answer = _adopt(request, visitor, charter, form)
            if isinstance(answer, HttpResponse):
                return answer
            problems = answer
    page = _page(request, visitor, editions, draft, text) | {"form": form}
    page["faults"] = _told(problems, text) or page["faults"]
    return render(request, "governance/adopt.html", page, status=422 if form.errors else 200)


def _adopt(
    request: HttpRequest, visitor: Visitor, charter: str, form: AdoptForm
) -> HttpResponse | Sequence[Problem]:
    """Where to go once it is adopted; or why it is not."""
    slug = visitor.organisation.slug
    try:
        version = adopt_draft(
            organisation=visitor.organisation,
            slug=charter,
            revision=form.cleaned_data["revision"],
            adoption=form.adoption,
            note=form.cleaned_data["note"],
            by=visitor.person.user,
            at=clock.now(),
        )
    except RefusedError as refused:
        return refused.problems
    except StaleDraftError:
        said = gettext("The draft was saved by another meanwhile. See what it does now.")
        messages.error(request, said)
        return redirect(reverse("governance:adopt", args=[slug, charter]))
    except LookupError:
        raise Http404 from None
    said = gettext("Version %(number)s of “%(title)s” is adopted.")
    messages.success(request, said % {"number": version.number, "title": version.title})
    address = reverse("governance:charter", args=[slug, charter])
    return redirect(f"{address}?version={version.number}&vis=udgaver")


def _page(
    request: HttpRequest, visitor: Visitor, editions: Editions, draft: Draft, text: str
) -> dict[str, object]:
    document, newest = load(text), next(iter(editions.versions), None)
    charter = document.charter
    before = charter_page.document_of(editions.text(of_version(newest))) if newest else None
    first = max(clock.today(), charter.in_force.from_).year
    year = asked_year(request, first)
    years = range(first, first + 3)
    return {
        "slug": charter.charter,
        "charter": charter,
        "newest": newest,
        "is_overtaken": newest is not None and draft.based_on != newest.number,
        "changes": charter_page.differences(before.charter, charter) if before else [],
        "effect": effect_of(visitor.organisation, charter, clock.today(), year),
        "years": [(str(one), f"?year={one}#effect", one == year) for one in years],
        "faults": _told(refusals(visitor.organisation, charter, text), text),
        "bodies": [body.name for body in charter.bodies.values()],
        "draft_url": draft_url(visitor.organisation.slug, charter.charter),
        "start_url": start_url(visitor.organisation),
        **_findings(visitor, document, before),
    }


def _findings(visitor: Visitor, document: Document, before: Document | None) -> dict[str, object]:
    """What the checker sees in the draft, and what of it is not in the version before."""
    others = beside(visitor.organisation, document.charter)
    found = charter_page.findings_of(document, others)
    old = charter_page.findings_of(before, others) if before else ()
    known = {(one.title, one.sentence) for one in old}
    return {
        "found": found,
        "new_found": [one for one in found if (one.title, one.sentence) not in known],
    }


def _told(problems: Sequence[Problem], text: str) -> list[LocatedError]:
    """Why the draft cannot be adopted as it is."""
    language = page_language()
    return [
        LocatedError(one.line, one.column, say_problem(one, language))
        for one in located(problems, load(text))
    ]
