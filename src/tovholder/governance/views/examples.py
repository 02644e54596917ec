"""Starting from an example: choose one, and it is the organisation's first draft."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from tovholder.core.charter.index import index
from tovholder.governance.access import Visitor, enter
from tovholder.governance.actions import StaleDraftError, save_draft
from tovholder.governance.examples import Example, example_for, examples
from tovholder.governance.queries import drafts_of, versions_of
from tovholder.governance.rules import Permission
from tovholder.governance.views.drafts import draft_url
from tovholder.lib import clock
from tovholder.ui.navigation import start_url


@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest, slug: str) -> HttpResponse:
    """The examples; the one that is chosen is copied under the organisation's name."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.UPLOAD_CHARTER)
    if request.method == "POST":
        return _copy(request, visitor, _chosen(request))
    page = {"examples": examples(), "start_url": start_url(visitor.organisation)}
    return render(request, "governance/examples.html", page)


def _chosen(request: HttpRequest) -> Example:
    """Raises Http404 if there is no such example."""
    name = request.POST.get("example", "")
    for one in examples():
        if one.name == name:
            return one
    raise Http404


def _copy(request: HttpRequest, visitor: Visitor, example: Example) -> HttpResponse:
    organisation = visitor.organisation
    charter = _free_id(visitor, example)
    text = example_for(example, organisation=organisation.name, slug=charter, start=clock.today())
    try:
        save_draft(
            organisation=organisation, slug=charter, text=text, based_on=None,
            by=visitor.person.user, at=clock.now(),
        )  # fmt: skip
    except StaleDraftError:
        messages.error(request, gettext("Somebody has just begun a draft of this name. See it."))
        return redirect(draft_url(organisation.slug, charter))
    said = gettext("The example is copied as a draft. Now make it your own.")
    messages.success(request, said)
    return redirect(draft_url(organisation.slug, charter))


def _free_id(visitor: Visitor, example: Example) -> str:
    """The organisation's address, with a number if that is taken among charters or in the text."""
    organisation = visitor.organisation
    taken = set(index(example.charter).entries)
    taken |= {one.slug for one in versions_of(organisation)}
    taken |= {one.slug for one in drafts_of(organisation)}
    number, name = 1, organisation.slug
    while name in taken:
        number += 1
        name = f"{organisation.slug}-{number}"
    return name
