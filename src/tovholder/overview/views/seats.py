"""What is to be done about seats, and the letters that ask for names."""

from datetime import date
from functools import lru_cache
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from tovholder.governance.access import Visitor, enter
from tovholder.governance.actions import note_nomination_letter, save_letter_text
from tovholder.governance.asked_subject import subject_query
from tovholder.governance.queries import letter_text
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.lib.documents import Document
from tovholder.lib.docx import DOCX_TYPE, docx_of
from tovholder.lib.pdf import PDF_TYPE, pdf_of
from tovholder.overview.assembly import assemblies
from tovholder.overview.body_list import body_url
from tovholder.overview.letter import (
    TIME_TO_ANSWER,
    Letter,
    Vacancy,
    letter_document,
    vacancy,
)
from tovholder.overview.letter_forms import LANGUAGES, LetterForm, LetterTextForm
from tovholder.overview.seat_findings import finding_table, seat_findings, seat_subject
from tovholder.ui.as_of import asked_day
from tovholder.ui.blocks import empty_state
from tovholder.ui.document_html import document_html
from tovholder.ui.filters import DayField
from tovholder.ui.language import page_language
from tovholder.ui.navigation import start_url
from tovholder.ui.sentences.letters import BLANKS, TEXT

_FORMATS = {"pdf": (pdf_of, PDF_TYPE), "docx": (docx_of, DOCX_TYPE)}
_table = lru_cache(maxsize=1)(finding_table)


@require_safe
def seats(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything to be done about the seats of all bodies."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    on = asked_day(request, today)
    may_manage = bool(visitor.may(Permission.MANAGE_SEATS))
    found, seating = assemblies(visitor.organisation, on)
    rows = seat_findings(found, seating, slug, on, may_manage=may_manage and on == today)
    calm = empty_state(
        gettext("Nothing to do"),
        gettext("No seat is vacant, no term ends within half a year, and every rule is kept."),
    )
    fields = [DayField("on", gettext("As it stood on"), on)]
    table = _table().build(rows, request.GET, empty=calm, fields=fields)
    if table.is_export:
        return table.csv_response()
    page = {
        "table": table,
        "may_manage": may_manage,
        "on": on,
        "today": today,
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "overview/seats.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: HttpRequest, slug: str, charter: str, body: str, seat: str) -> HttpResponse:
    """The letter on the screen; posted with a format, as a file, which is noted in the log."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    visitor.must(Permission.MANAGE_SEATS)
    vacant = _vacancy(visitor, charter, body, seat, today)
    form = LetterForm(request.POST or request.GET or _first(visitor, vacant, today), today=today)
    document = None
    if form.is_valid():
        document = _document(visitor, vacant, form, today)
        if request.method == "POST":
            return _download(request, visitor, vacant, form, document)
    organisation = visitor.organisation
    page = {
        "form": form,
        "preview": document_html(document) if document else "",
        "vacant": vacant,
        "body_url": body_url(slug, vacant.assembly),
        "task_url": _task_url(slug, vacant),
        "is_made": bool(request.GET),
        "start_url": start_url(organisation),
    }
    return render(request, "overview/letter.html", page, status=422 if form.errors else 200)


def _vacancy(visitor: Visitor, charter: str, body: str, seat: str, on: date) -> Vacancy:
    found, seating = assemblies(visitor.organisation, on)
    one = next((a for a in found if (a.charter.charter, a.id) == (charter, body)), None)
    vacant = vacancy(one, seating, seat, on) if one else None
    if vacant is None:
        raise Http404
    return vacant


def _first(visitor: Visitor, vacant: Vacancy, today: date) -> dict[str, Any]:
    """What stands in the form before anybody has written in it."""
    return {
        "recipient": vacant.recipient() or gettext("whom it may concern"),
        "answer_by": today + TIME_TO_ANSWER,
        "sender": visitor.person.name,
        "language": page_language(),
    }


def _document(visitor: Visitor, vacant: Vacancy, form: LetterForm, today: date) -> Document:
    language = form.cleaned_data["language"]
    text = letter_text(visitor.organisation, language)
    letter = Letter(on=today, text=text, **form.cleaned_data)
    return letter_document(vacant, letter, visitor.organisation.name)


def _download(
    request: HttpRequest, visitor: Visitor, vacant: Vacancy, form: LetterForm, document: Document
) -> HttpResponse:
    kind = "docx" if request.POST.get("format") == "docx" else "pdf"
    make, content_type = _FORMATS[kind]
    content = make(document)
    note_nomination_letter(
        organisation=visitor.organisation,
        seat=seat_subject(vacant.assembly, vacant.state.id, vacant.seat.title),
        recipient=form.cleaned_data["recipient"],
        answer_by=form.cleaned_data["answer_by"],
        kind=kind,
        by=visitor.person.user,
        at=clock.now(),
    )
    response = HttpResponse(content, content_type=content_type)
    name = slugify(document.title) or "brev"
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return response


def _task_url(slug: str, vacant: Vacancy) -> str:
    subject = seat_subject(vacant.assembly, vacant.state.id, vacant.seat.title)
    return reverse("tasks:add", args=[slug]) + subject_query(subject)


@require_http_methods(["GET", "HEAD", "POST"])
def letter_words(request: HttpRequest, slug: str) -> HttpResponse:
    """What the letters say in the language of `?sprog=`."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.MANAGE_SEATS)
    language = "en" if request.GET.get("sprog") == "en" else "da"
    own = letter_text(visitor.organisation, language)
    initial = {"text": own or TEXT.text(language).strip()}
    form = LetterTextForm(request.POST or None, language=language, initial=initial)
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["text"]
        save_letter_text(
            organisation=visitor.organisation,
            language=language,
            text="" if text == TEXT.text(language).strip() else text,
            by=visitor.person.user,
            at=clock.now(),
        )
        messages.success(request, gettext("The text is saved. The next letter will say it."))
        return redirect(f"{request.path}?sprog={language}")
    page = {
        "form": form,
        "is_own": bool(own),
        "language": language,
        "languages": LANGUAGES,
        "blanks": [word.text(language) for word in BLANKS.values()],
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "overview/letter_text.html", page, status=422 if form.errors else 200)
