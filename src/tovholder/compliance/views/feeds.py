"""The year in one's own calendar: the secret address, and the feed behind it."""

from collections.abc import Mapping
from datetime import date, datetime, time
from hashlib import sha256

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from tovholder import __version__
from tovholder.audit.queries import state_of
from tovholder.compliance.actions import give_feed_address, take_feed_address
from tovholder.compliance.meeting_times import meeting_times
from tovholder.compliance.queries import feed_at, feed_reader, feed_token_of, judged_with_days
from tovholder.compliance.wheel_choice import Choice, choice_fields
from tovholder.compliance.wheel_page import rule_links
from tovholder.core.wheel import stretch_of, wheels
from tovholder.governance.access import Visitor, enter, visitor_at
from tovholder.governance.queries import seating_of
from tovholder.lib import clock
from tovholder.lib.ical import CONTENT_TYPE
from tovholder.ui.language import page_language
from tovholder.ui.navigation import start_url
from tovholder.ui.sentences.wheel import FEED
from tovholder.ui.wheel_ics import calendar_ics


@require_http_methods(["GET", "HEAD", "POST"])
def feed(request: HttpRequest, slug: str) -> HttpResponse:
    """The page about the address: make one, narrow it down, use it, change or stop it."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    organisation = visitor.organisation
    if request.method == "POST":
        give_feed_address(person=visitor.person, by=visitor.person.user, at=clock.now())
        messages.success(request, _("The calendar has its address."))
        return redirect("compliance:feed", slug)
    token = feed_token_of(visitor.person)
    first, last = stretch_of(today.year)
    judged, _known = judged_with_days(organisation, on=today, first=first, last=last)
    fields = choice_fields(judged, seating_of(organisation), page_language())
    query = Choice.from_query(request.GET).query
    address = request.build_absolute_uri(reverse("compliance:calendar", args=[token or "-"]))
    page = {
        "token": token,
        "fields": fields,
        "address": address + query,
        "webcal": f"webcal://{address.partition('://')[2]}{query}",
        "start_url": start_url(organisation),
    }
    return render(request, "compliance/feed.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def renew(request: HttpRequest, slug: str) -> HttpResponse:
    """Asks, and then gives another address."""
    visitor = enter(request, slug, on=clock.today())
    if request.method == "POST":
        give_feed_address(person=visitor.person, by=visitor.person.user, at=clock.now())
        messages.success(request, _("The calendar has a new address. The old one is dead."))
        return redirect("compliance:feed", slug)
    page = {
        "title": _("Give the calendar a new address?"),
        "lead": _("Calendars that use the old address stop being updated. Add them anew."),
        "submit_label": _("Give a new address"),
    }
    return _confirm(request, slug, page)


@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, slug: str) -> HttpResponse:
    """Asks, and then takes the address away."""
    visitor = enter(request, slug, on=clock.today())
    if request.method == "POST":
        take_feed_address(person=visitor.person, by=visitor.person.user, at=clock.now())
        messages.success(request, _("The address is gone. You can make a new one at any time."))
        return redirect("compliance:feed", slug)
    page = {
        "title": _("Delete the calendar's address?"),
        "lead": _("Calendars that use it stop being updated. Nothing else is deleted."),
        "submit_label": _("Delete the address"),
        "is_dangerous": True,
    }
    return _confirm(request, slug, page)


def _confirm(request: HttpRequest, slug: str, page: Mapping[str, object]) -> HttpResponse:
    cancel_url = reverse("compliance:feed", args=[slug])
    return render(request, "ui/confirm.html", {**page, "cancel_url": cancel_url})


@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The feed of a secret address, without a login: last year, this year and the next.

    404 for an unknown address, and for one whose person has left. Two queries decide whether
    anything is new; a reader that has the newest file is told so (304) without reading more. Who
    may read cannot have changed then: that takes another day, or an event.
    """
    today = clock.today()
    found = feed_at(token)
    if found is None:
        raise Http404
    state = state_of(found.organisation_id)
    changed_at = state.at or found.created_at
    seen = (__version__, token, today, found.language, *state)
    etag = quote_etag(_digest((*seen, request.META["QUERY_STRING"])))
    midnight = datetime.combine(today, time(), tzinfo=clock.COPENHAGEN)
    last_modified = int(max(changed_at, midnight).timestamp())
    response = get_conditional_response(request, etag=etag, last_modified=last_modified)
    if response is None:
        visitor = visitor_at(found.slug, feed_reader(token), on=today)
        if visitor is None:
            raise Http404
        file = _file(request, visitor, found.language, today, changed_at)
        response = HttpResponse(file, content_type=CONTENT_TYPE)
        response["Content-Disposition"] = 'inline; filename="aarshjul.ics"'
        response["Last-Modified"] = http_date(last_modified)
        response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
    return response


def _file(
    request: HttpRequest, visitor: Visitor, language: str, on: date, changed_at: datetime
) -> bytes:
    organisation = visitor.organisation
    years = (on.year - 1, on.year, on.year + 1)
    stretch = stretch_of(years[0])[0], stretch_of(years[-1])[1]
    judged, known = judged_with_days(organisation, on=on, first=stretch[0], last=stretch[1])
    choice = Choice.from_query(request.GET)
    kept = choice.keep(judged, seating_of(organisation), on) if choice else judged
    link = rule_links(organisation.slug, on, on)
    return calendar_ics(
        wheels(kept, years, on, known),
        name=FEED.format(language, organisation=organisation.name),
        language=language,
        changed_at=changed_at,
        link=lambda mark: request.build_absolute_uri(
            link(mark.charter, mark.occurrence.obligation)
        ),
        timing=meeting_times(organisation, *stretch),
        site=str(settings.SITE.hostname),
    )


def _digest(seen: tuple[object, ...]) -> str:
    return sha256(repr(seen).encode()).hexdigest()[:40]
