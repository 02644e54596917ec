"""A file that belongs to something in an organisation, to be saved."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tovholder.files.queries import versions_of_file
from tovholder.files.serving import download
from tovholder.governance.access import enter
from tovholder.governance.file_access import may_see_file
from tovholder.lib import clock
from tovholder.ui.navigation import start_url


@require_safe
def file(
    request: HttpRequest, slug: str, file: int, number: int, name: str
) -> HttpResponse | FileResponse:
    """One version of a file. `name` is for the reader of the address; what counts is the number.

    404 for a file of another organisation, for one that belongs to something the visitor may not
    see, and for one that is not there; 410 with the reason for one that was withdrawn.
    """
    visitor = enter(request, slug, on=clock.today())
    versions = versions_of_file(visitor.organisation.pk, file)
    version = next((one for one in versions if one.number == number), None)
    if version is None or not may_see_file(visitor, file):
        raise Http404
    if version.withdrawn_at is not None:
        page = {"version": version, "start_url": start_url(visitor.organisation)}
        return render(request, "governance/file_withdrawn.html", page, status=410)
    try:
        return download(version)
    except FileNotFoundError as lost:
        raise Http404 from lost
