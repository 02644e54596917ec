"""My overview: what waits for a person, putting it off, and handing it over."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from tovholder.compliance.actions.inbox import delegate as hand_over
from tovholder.compliance.actions.inbox import snooze as put_off
from tovholder.compliance.actions.inbox import wake
from tovholder.compliance.owing import Owed
from tovholder.compliance.queries import owed
from tovholder.compliance.queries.inbox import handed_over, put_off_by
from tovholder.directory.queries import names_of, persons_of
from tovholder.governance.access import Visitor, enter
from tovholder.governance.rules import NotNowError, Permission
from tovholder.lib import clock
from tovholder.overview import inbox_list as page
from tovholder.overview.inbox import Inbox, View
from tovholder.overview.inbox import inbox as sorted_out
from tovholder.overview.inbox_forms import DelegateForm, SnoozeForm, refused
from tovholder.ui.dates import short_day
from tovholder.ui.language import page_language
from tovholder.ui.navigation import start_url

_METHODS = ["GET", "HEAD", "POST"]


@require_safe
def inbox(request: HttpRequest, slug: str) -> HttpResponse:
    """What is due, by when, why, and the one button that does it."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    found = _inbox(visitor, today)
    asked = request.GET.get("vis", "")
    view = View(asked) if asked in list(View) else View.MINE
    table = page.LIST.build(found.lines(view), request.GET)
    if table.is_export:
        return table.csv_response()
    may_fill = bool(visitor.may(Permission.MANAGE_SEATS))
    verdicts_url = reverse("compliance:verdicts", args=[slug])
    context = {
        "table": table,
        "tabs": [(*one, one[2] is view) for one in _tabs(found)],
        "sections": page.cards(table.shown, slug, view, may_fill=may_fill),
        "empty": page.empty(found, view, verdicts_url),
        "put_off": page.put_off_cards(found.put_off, slug) if view is View.MINE else "",
        "put_off_count": len(found.put_off),
        "late": sum(one.item.is_late(today) for one in found.mine),
        "today": today,
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "overview/inbox.html", context)


@require_http_methods(_METHODS)
def snooze(request: HttpRequest, slug: str) -> HttpResponse:
    """Asks until when and why; or takes back what is put off."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    item = _thing(request, visitor, today)
    before = put_off_by(visitor.person, today).get(item.key)
    form = SnoozeForm(request.POST if request.method == "POST" else None, on=today)
    told: dict[str, Any] = {"person": visitor.person, "key": item.key, "title": item.title}
    told |= {"by": visitor.person.user, "at": clock.now()}
    if "wake" in request.POST:
        wake(**told)
        messages.success(request, gettext("It is back in your overview."))
        return redirect("overview:inbox", slug)
    if request.method == "POST" and form.is_valid():
        until = form.cleaned_data["until"]
        put_off(**told, until=until, reason=form.cleaned_data["reason"])
        said = gettext("It is put off until %(day)s.")
        messages.success(request, said % {"day": short_day(until, page_language())})
        return redirect("overview:inbox", slug)
    return _form(request, visitor, "overview/snooze.html", form, item=item, before=before)


@require_http_methods(_METHODS)
def delegate(request: HttpRequest, slug: str) -> HttpResponse:
    """Asks to whom and for how long a thing is handed over, or everything if none is named."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    item = _thing(request, visitor, today) if request.GET.get("ting") else None
    others = {one.pk: one for one in persons_of(visitor.organisation) if one != visitor.person}
    sent = request.POST if request.method == "POST" else None
    form = DelegateForm(sent, persons=others, on=today)
    if request.method == "POST" and form.is_valid() and _handed(form, visitor, item):
        said = gettext("It is handed over to %(name)s.")
        messages.success(request, said % {"name": form.person.name})
        return redirect("overview:inbox", slug)
    return _form(request, visitor, "overview/delegate.html", form, item=item)


def _handed(form: DelegateForm, visitor: Visitor, item: Owed | None) -> bool:
    chosen = form.cleaned_data
    try:
        hand_over(
            person=visitor.person, to=form.person, key=item.key if item else "",
            title=item.title if item else "", from_on=chosen["from_on"],
            until_on=chosen["until_on"], reason=chosen["reason"],
            by=visitor.person.user, at=clock.now(),
        )  # fmt: skip
    except NotNowError as no:
        form.add_error(None, refused(no.reason))
        return False
    return True


def _inbox(visitor: Visitor, on: date) -> Inbox:
    person = visitor.person
    return sorted_out(
        person.pk,
        owed(visitor.organisation, on, page_language()),
        put_off_by(person, on),
        handed_over(person, on),
        names_of(visitor.organisation),
        on,
    )


def _tabs(found: Inbox) -> list[tuple[str, int, View]]:
    return [
        (gettext("With me"), len(found.mine), View.MINE),
        (gettext("Others wait for me"), len(found.awaited), View.AWAITED),
        (gettext("I wait for others"), len(found.awaiting), View.AWAITING),
    ]


def _thing(request: HttpRequest, visitor: Visitor, on: date) -> Owed:
    """What `?ting=` names, if it is the person's to put off or hand over; else 404."""
    found, key = _inbox(visitor, on), request.GET.get("ting", "")
    for line in (*found.mine, *found.put_off):
        if line.item.key == key:
            return line.item
    raise Http404


def _form(
    request: HttpRequest, visitor: Visitor, template: str, form: object, **more: object
) -> HttpResponse:
    page_of = {"form": form, "start_url": start_url(visitor.organisation), **more}
    status = 422 if getattr(form, "errors", None) else 200
    return render(request, template, page_of, status=status)
