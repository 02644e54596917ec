"""Creating an organisation: a name, an address, and whoever does it coordinates it."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from tovholder.accounts.middleware import LoginNeededError
from tovholder.governance.actions.organisations import AddressTakenError, found_organisation
from tovholder.governance.rules import Answer
from tovholder.governance.rules.organisations import may_create
from tovholder.lib import clock
from tovholder.overview.forms import OrganisationForm, taken


@require_http_methods(["GET", "HEAD", "POST"])
def create(request: HttpRequest) -> HttpResponse:
    """The form; then the page that leads a new organisation to its wheel."""
    if not request.user.is_authenticated:
        raise LoginNeededError
    if not may_found(request):
        said = gettext("Only those who run the installation create organisations. Ask them to.")
        raise PermissionDenied(said)
    form = OrganisationForm(request.POST or None)
    if form.is_valid():
        try:
            organisation = found_organisation(
                name=form.cleaned_data["name"],
                slug=form.cleaned_data["address"],
                by=request.user,
                at=clock.now(),
            )
        except AddressTakenError:
            form.add_error("address", taken(form.cleaned_data["address"]))
        else:
            said = gettext("“%(name)s” is created, and you coordinate it.")
            messages.success(request, said % {"name": organisation.name})
            return redirect(reverse("overview:start", args=[organisation.slug]))
    status = 422 if form.errors else 200
    return render(request, "overview/create.html", {"form": form}, status=status)


def may_found(request: HttpRequest) -> Answer:
    """Whether the user may create an organisation here."""
    is_staff = request.user.is_authenticated and request.user.is_staff
    return may_create(is_staff=is_staff, who=settings.CREATE_ORGANISATIONS)
