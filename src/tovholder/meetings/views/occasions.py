"""What else happens in the year: calendars fetched from elsewhere, looked at, kept and removed."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, time
from typing import Any

from django.contrib import messages
from django.core import signing
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from tovholder.governance.access import Visitor, enter
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.lib.sheets import SheetError
from tovholder.meetings.actions import Entry, add_occasions, occasion_kind, remove_occasions
from tovholder.meetings.forms import ImportForm
from tovholder.meetings.occasion_files import Read, read_occasions
from tovholder.meetings.occasion_list import fault_texts, occasion_table, preview_table, sources_of
from tovholder.meetings.queries import known_occasions, occasions_between
from tovholder.ui.language import page_language
from tovholder.ui.navigation import start_url
from tovholder.ui.sentences.sheets import say_sheet

_TABLE = occasion_table()
_PREVIEW = preview_table()
_SALT = "meetings.occasions"
_HOURS = 12


@require_safe
def occasions(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything that meetings keep clear of, from this year on."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    rows = occasions_between(visitor.organisation, date(today.year, 1, 1), date.max)
    table = _TABLE.build(rows, request.GET)
    if table.is_export:
        return table.csv_response()
    page = {
        "table": table,
        "sources": sources_of(rows),
        "may_plan": visitor.may(Permission.PLAN_MEETINGS),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "meetings/occasions.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def fetch(request: HttpRequest, slug: str) -> HttpResponse:
    """The form; what the file holds; and, once confirmed, the same kept."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.PLAN_MEETINGS)
    if "confirm" in request.POST:
        return _keep(request, visitor)
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return _form(request, visitor, form)
    file, today = form.cleaned_data["file"], clock.today()
    try:
        read = read_occasions(
            file.read(), file.name, date(today.year, 1, 1), date(today.year + 3, 12, 31)
        )
    except SheetError as wrong:
        form.add_error("file", say_sheet(wrong.code, wrong.params, page_language()))
        return _form(request, visitor, form)
    return _preview(request, visitor, read, form.cleaned_data["kind"], file.name[:200])


def _form(request: HttpRequest, visitor: Visitor, form: ImportForm) -> HttpResponse:
    slug = visitor.organisation.slug
    page = {
        "form": form,
        "cancel_url": reverse("meetings:occasions", args=[slug]),
        "start_url": start_url(visitor.organisation),
    }
    status = 422 if form.errors else 200
    return render(request, "meetings/occasions_import.html", page, status=status)


def _preview(
    request: HttpRequest, visitor: Visitor, read: Read, kind: str, source: str
) -> HttpResponse:
    known = known_occasions(visitor.organisation)
    new = [one for one in read.entries if one.fingerprint(kind) not in known]
    table = _PREVIEW.build([(one, one in new) for one in read.entries], request.GET)
    page = {
        "table": table,
        "read": read,
        "new": len(new),
        "known": len(read.entries) - len(new),
        "faults": fault_texts(read.faults),
        "package": _packed(new, kind, source),
        "source": source,
        "cancel_url": reverse("meetings:occasions-import", args=[visitor.organisation.slug]),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "meetings/occasions_preview.html", page)


def _packed(entries: Sequence[Entry], kind: str, source: str) -> str:
    """What was looked at, signed: what is confirmed is the same."""
    told = {"kind": kind, "source": source, "entries": [_plain(one) for one in entries]}
    return signing.dumps(told, salt=_SALT, compress=True)


def _plain(one: Entry) -> dict[str, Any]:
    encoder = DjangoJSONEncoder()
    return {
        name: value if value is None or isinstance(value, str) else encoder.default(value)
        for name, value in asdict(one).items()
    }


def _unpacked(told: dict[str, Any]) -> list[Entry]:
    return [
        Entry(
            one["title"],
            date.fromisoformat(one["first_on"]),
            date.fromisoformat(one["last_on"]),
            one["starts_at"] and time.fromisoformat(one["starts_at"]),
            one["ends_at"] and time.fromisoformat(one["ends_at"]),
        )
        for one in told["entries"]
    ]


def _keep(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    slug = visitor.organisation.slug
    try:
        told = signing.loads(request.POST.get("package", ""), salt=_SALT, max_age=_HOURS * 60 * 60)
    except signing.BadSignature:
        messages.error(request, _("The preview is too old. Choose the file once more."))
        return redirect("meetings:occasions-import", slug)
    kept = add_occasions(
        organisation=visitor.organisation,
        kind=occasion_kind(told["kind"]),
        entries=_unpacked(told),
        source=told["source"],
        by=visitor.person.user,
        at=clock.now(),
    )
    said = ngettext("%(number)s day is kept clear.", "%(number)s days are kept clear.", kept)
    messages.success(request, said % {"number": kept})
    return redirect("meetings:occasions", slug)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, slug: str) -> HttpResponse:
    """Asks, and then takes out all that came from one file."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.PLAN_MEETINGS)
    source = request.GET.get("fil", "")
    if request.method == "POST":
        gone = remove_occasions(
            organisation=visitor.organisation,
            source=source,
            by=visitor.person.user,
            at=clock.now(),
        )
        said = ngettext("%(number)s entry is gone.", "%(number)s entries are gone.", gone)
        messages.success(request, said % {"number": gone})
        return redirect("meetings:occasions", slug)
    page = {
        "title": _("Remove the calendar?"),
        "lead": _("Everything from %(source)s is taken out; the plan no longer avoids it.")
        % {"source": source or "–"},
        "submit_label": _("Remove it"),
        "is_dangerous": True,
        "cancel_url": reverse("meetings:occasions", args=[slug]),
    }
    return render(request, "ui/confirm.html", page)
