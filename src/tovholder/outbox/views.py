"""The page of a signed link: asks on GET, and changes nothing before a button is pressed.

Scanners in mail systems open every link they see; they press no buttons.
"""

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from tovholder.lib import clock
from tovholder.outbox.actions import SpentError, use_link
from tovholder.outbox.forms import ReplyForm
from tovholder.outbox.purposes import Purpose, Question, purpose_of
from tovholder.outbox.queries import LinkSeen, peek_link
from tovholder.outbox.rules import LinkState

MOST_WRONG, WINDOW = 60, 600
"""How many links that do not exist an address may try in so many seconds before it gets 429."""


@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest, slug: str, token: str) -> HttpResponse:
    """The question that a link asks, and the answer to it; no login is needed."""
    found = peek_link(token, slug)
    response = _unknown(request) if found is None else _known(request, found, token, slug)
    # Not "no-referrer": a browser would then send the answer without saying where it comes from,
    # and the answer would be refused as forged.
    response["Referrer-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def _known(request: HttpRequest, found: LinkSeen, token: str, slug: str) -> HttpResponse:
    at = clock.now()
    purpose, state = purpose_of(found.purpose), found.state(at)
    if purpose is None or state is not LinkState.OPEN:
        return _page(request, found, {"state": state.value}, status=410)
    question = purpose.ask(found, at)
    form = ReplyForm(question, request.POST if request.method == "POST" else None)
    if question.closed or not form.is_valid():
        status = 422 if form.errors and not question.closed else 200
        return _page(request, found, {"question": question, "form": form}, status=status)
    return _answered(request, found, purpose, question, form, token, slug)


def _answered(
    request: HttpRequest,
    found: LinkSeen,
    purpose: Purpose,
    question: Question,
    form: ReplyForm,
    token: str,
    slug: str,
) -> HttpResponse:
    try:
        said = use_link(link=found, purpose=purpose, reply=form.reply, at=clock.now())
    except SpentError:
        seen = peek_link(token, slug) or found
        state = seen.state(clock.now()).value
        return _page(request, seen, {"state": state}, status=410)
    return _page(request, found, {"question": question, "said": said})


def _page(
    request: HttpRequest, found: LinkSeen, context: dict[str, object], status: int = 200
) -> HttpResponse:
    return render(request, "outbox/link.html", {"link": found, **context}, status=status)


def _unknown(request: HttpRequest) -> HttpResponse:
    """Tells what to do; who tries many gets a line and no page."""
    key = f"wrong-links-{request.META.get('REMOTE_ADDR', '')}"
    cache.add(key, 0, WINDOW)
    if cache.incr(key) > MOST_WRONG:
        text = gettext("Too many links that do not exist. Wait ten minutes.")
        return HttpResponse(text, status=429, content_type="text/plain; charset=utf-8")
    return render(request, "outbox/link_unknown.html", status=404)
