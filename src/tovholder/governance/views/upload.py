"""Uploading a charter: read, look at what follows, then keep it as a draft or a version."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from tovholder.core.charter import Charter
from tovholder.core.charter.load import Document
from tovholder.governance import charter_page
from tovholder.governance.access import Visitor, enter
from tovholder.governance.actions import (
    RefusedError,
    StaleDraftError,
    add_charter_version,
    refusals,
    save_draft,
)
from tovholder.governance.forms import CharterForm
from tovholder.governance.queries import Version, beside, text_of, versions_of
from tovholder.governance.rules import Permission
from tovholder.governance.views.drafts import draft_url, located
from tovholder.governance.views.stale import stale_page
from tovholder.lib import clock
from tovholder.ui.blocks import Difference, LocatedError
from tovholder.ui.language import page_language
from tovholder.ui.navigation import start_url
from tovholder.ui.sentences.problems import say_problem


@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest, slug: str) -> HttpResponse:
    """The form; what would follow from the file; and then a draft, or at once a version."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.UPLOAD_CHARTER)
    if request.method != "POST":
        return _form(request, visitor, CharterForm())
    form = CharterForm(request.POST, request.FILES)
    if "edit" in request.POST or not form.is_valid() or form.document is None:
        return _form(request, visitor, form)
    document = form.document
    if problems := refusals(visitor.organisation, document.charter, document.text):
        form.fail(located(problems, document))
        return _form(request, visitor, form)
    if "confirm" in request.POST:
        visitor.must(Permission.ADOPT_CHARTER)
        return _store(request, visitor, form, document)
    if "draft" in request.POST:
        return _keep(request, visitor, document)
    return _preview(request, visitor, form, document)


def _keep(request: HttpRequest, visitor: Visitor, document: Document) -> HttpResponse:
    """The draft that it is from now on; or what differs from the one that there is."""
    charter = document.charter.charter
    try:
        save_draft(
            organisation=visitor.organisation,
            slug=charter,
            text=document.text,
            based_on=None,
            by=visitor.person.user,
            at=clock.now(),
        )
    except StaleDraftError as stale:
        return stale_page(
            request, visitor, slug=charter, mine=document.text, based_on=None, stale=stale
        )
    messages.success(request, gettext("The draft is saved."))
    return redirect(draft_url(visitor.organisation.slug, charter))


def _store(
    request: HttpRequest, visitor: Visitor, form: CharterForm, document: Document
) -> HttpResponse:
    try:
        version = add_charter_version(
            organisation=visitor.organisation,
            text=document.text,
            note=form.cleaned_data["note"],
            by=visitor.person.user,
            at=clock.now(),
        )
    except RefusedError as refused:
        form.fail(located(refused.problems, document))
        return _form(request, visitor, form)
    said = gettext("Version %(number)s of “%(title)s” is stored.")
    messages.success(request, said % {"number": version.number, "title": version.title})
    address = reverse("governance:charter", args=(visitor.organisation.slug, version.slug))
    return redirect(f"{address}?version={version.number}&vis=udgaver")


def _form(request: HttpRequest, visitor: Visitor, form: CharterForm) -> HttpResponse:
    language = page_language()
    faults = [
        LocatedError(one.line, one.column, say_problem(one, language)) for one in form.problems
    ]
    page = {"form": form, "faults": faults, "start_url": start_url(visitor.organisation)}
    return render(request, "governance/upload.html", page, status=422 if form.errors else 200)


def _preview(
    request: HttpRequest, visitor: Visitor, form: CharterForm, document: Document
) -> HttpResponse:
    charter = document.charter
    own = [one for one in versions_of(visitor.organisation) if one.slug == charter.charter]
    page = {
        "charter": charter,
        "text": document.text,
        "note": form.cleaned_data["note"],
        "before": own[0] if own else None,
        "changes": _changes(own, charter),
        "found": charter_page.findings_of(document, beside(visitor.organisation, charter)),
        "may_adopt": visitor.may(Permission.ADOPT_CHARTER),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "governance/upload_preview.html", page)


def _changes(own: Sequence[Version], charter: Charter) -> list[Difference]:
    """What changes from the newest version, as its text was written."""
    if not own:
        return []
    before = charter_page.document_of(text_of(own[0])).charter
    return charter_page.differences(before, charter)
