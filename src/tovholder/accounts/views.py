"""The pages about a login that allauth does not have."""

from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from tovholder.accounts.actions import prefer_language
from tovholder.accounts.requests import AuthenticatedRequest


@login_required
def profile(request: AuthenticatedRequest) -> HttpResponse:
    """Who is logged in, and how that can be changed."""
    return render(
        request, "account/profile.html", {"has_second_factor": is_mfa_enabled(request.user)}
    )


@require_POST
def choose_language(request: HttpRequest) -> HttpResponseBase:
    """Django's language switch, which a user who is logged in makes once and for all."""
    if request.user.is_authenticated:
        prefer_language(by=request.user, language=request.POST.get("language", ""))
    return set_language(request)
