"""Who did what, when and why: everything that was written in an organisation."""

from datetime import date
from functools import lru_cache

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from tovholder.audit.queries import EventFilter, event_choices, events_found
from tovholder.audit.subjects import kind_of
from tovholder.governance.access import enter
from tovholder.governance.log_page import asked_events, log_fields, log_table
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.ui.navigation import start_url

_table = lru_cache(maxsize=256)(log_table)


@require_safe
def log(request: HttpRequest, slug: str) -> HttpResponse:
    """All events, newest first."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.SEE_AUDIT)
    organisation = visitor.organisation
    asked = asked_events(request.GET, _day(request, "first"), _day(request, "last"))
    found = events_found(organisation.pk, asked)
    fields = log_fields(event_choices(organisation.pk))
    table = _table(slug).build(found, request.GET, fields=fields)
    if table.is_export:
        return table.csv_response()
    page = {"table": table, "start_url": start_url(organisation)}
    return render(request, "governance/log.html", page)


@require_safe
def thing_log(request: HttpRequest, slug: str, kind: str, thing: str) -> HttpResponse:
    """The events about one thing."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.SEE_AUDIT)
    found = events_found(visitor.organisation.pk, EventFilter(kind=kind, subject_id=thing))
    if not found:
        raise Http404
    table = _table(slug).build(found, request.GET)
    if table.is_export:
        return table.csv_response()
    page = {
        "table": table,
        "title": found[0].subject_title,
        "kicker": str(kind_of(kind).label),
        "thing_url": kind_of(kind).url(slug, thing),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "governance/thing_log.html", page)


def _day(request: HttpRequest, name: str) -> date | None:
    """The day in the query string; None, with a message, for what is no day."""
    asked = request.GET.get(name, "").strip()
    try:
        return date.fromisoformat(asked) if asked else None
    except ValueError:
        said = gettext("“%(asked)s” is no date, and was left out. Write for example 2026-05-31.")
        messages.error(request, said % {"asked": asked[:40]})
        return None
