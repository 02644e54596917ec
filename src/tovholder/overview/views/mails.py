"""The mails of an organisation: what was written to whom, and what became of it."""

from datetime import timedelta
from functools import lru_cache
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_http_methods, require_safe

from tovholder.governance.access import Visitor, enter
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.outbox.actions import RefusedError, send_again
from tovholder.outbox.queries import MailPage, mail_at, mails_of
from tovholder.overview import mail_list
from tovholder.overview.mail_forms import SendAgainForm
from tovholder.ui.blocks import empty_state
from tovholder.ui.navigation import start_url

_LOCKED_UP: dict[str, Any] = {
    "default-src": ["'none'"],
    "style-src": ["'unsafe-inline'"],
    "frame-ancestors": ["'self'"],
    "sandbox": True,
}
"""The policy of a page that shows what somebody else may have written."""

_table = lru_cache(maxsize=256)(mail_list.mail_table)


SHOWN = timedelta(days=400)
"""How far back the list goes: a little more than a year."""


def _enter(request: HttpRequest, slug: str) -> Visitor:
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.MANAGE_REMINDERS)
    return visitor


def _mail(visitor: Visitor, mail: int) -> MailPage:
    found = mail_at(visitor.organisation.pk, mail)
    if found is None:
        raise Http404
    return found


@require_safe
def mails(request: HttpRequest, slug: str) -> HttpResponse:
    """Every mail of the last year, newest first."""
    visitor = _enter(request, slug)
    empty = empty_state(
        gettext("No mail has been written"),
        gettext("When something falls due, those who must see to it are reminded, and the mail "
                "stands here."),
    )  # fmt: skip
    rows = mails_of(visitor.organisation.pk, clock.now() - SHOWN)
    table = _table(slug).build(rows, request.GET, empty=empty)
    if table.is_export:
        return table.csv_response()
    doubtful = sum(row.state in {"unknown", "failed"} for row in rows)
    page = {"table": table, "doubtful": doubtful, "start_url": start_url(visitor.organisation)}
    return render(request, "overview/mails.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def mail(request: HttpRequest, slug: str, mail: int) -> HttpResponse:
    """One mail as it was written; a POST sends it again."""
    visitor = _enter(request, slug)
    found = _mail(visitor, mail)
    form = SendAgainForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return _again(request, visitor, found, form.cleaned_data["reason"])
    page = {
        "mail": found,
        "row": found.row,
        "receiver": mail_list.receiver(found.row),
        "state": mail_list.state_mark(found.row.state),
        "explained": mail_list.explained(found.row),
        "form": form,
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "overview/mail.html", page, status=422 if form.errors else 200)


def _again(request: HttpRequest, visitor: Visitor, found: MailPage, reason: str) -> HttpResponse:
    try:
        send_again(mail_id=found.row.id, by=visitor.person.user, at=clock.now(), reason=reason)
    except RefusedError:
        messages.error(request, gettext("The mail is on its way already, or has been sent."))
    else:
        messages.success(request, gettext("The mail leaves with the next round."))
    return redirect("overview:mail", visitor.organisation.slug, found.row.id)


@require_safe
@xframe_options_sameorigin
@csp_override(_LOCKED_UP)
def mail_html(request: HttpRequest, slug: str, mail: int) -> HttpResponse:
    """The mail as a mail program shows it, for a frame: it can run, fetch and send nothing."""
    return HttpResponse(_mail(_enter(request, slug), mail).html)
