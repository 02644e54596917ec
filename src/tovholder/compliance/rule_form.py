"""A form about one rule, with what the rule asks for and how it stands above it."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from tovholder.compliance.evidence_forms import refused
from tovholder.compliance.rule_page import head_of
from tovholder.compliance.rules.evidence import RefusedEvidenceError
from tovholder.compliance.telling import Scene
from tovholder.files.forms import said
from tovholder.files.rules import RefusedFileError
from tovholder.governance.access import Visitor
from tovholder.ui.navigation import start_url


def form_page(
    request: HttpRequest,
    visitor: Visitor,
    found: Scene,
    form: Form,
    title: str,
    submit_label: str,
) -> HttpResponse:
    """The page; as it was sent, with its errors, if the form was sent and refused."""
    slug, rule = visitor.organisation.slug, found.rule
    rule_url = reverse("compliance:rule", args=[slug, rule.charter, rule.obligation.subject])
    page = {
        "title": title,
        "submit_label": submit_label,
        "form": form,
        "rule": rule,
        "rule_url": rule_url,
        "cancel_url": rule_url,
        "start_url": start_url(visitor.organisation),
        **head_of(found.now),
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "compliance/evidence_form.html", page, status=status)


def is_written(form: Form, write: Callable[[], object]) -> bool:
    """Writes what a valid form says; a refusal becomes an error of the form, and is no success."""
    if not (form.is_bound and form.is_valid()):
        return False
    try:
        write()
    except RefusedEvidenceError as refusal:
        form.add_error(None, refused(refusal.reason))
    except RefusedFileError as refusal:
        form.add_error("file", said(refusal.refusal))
    else:
        return True
    return False


def changed_meanwhile(request: HttpRequest, slug: str, charter: str, subject: str) -> HttpResponse:
    """To the rule, where it can be seen what somebody else made of it."""
    messages.error(request, refused("changed-meanwhile").message)
    return redirect("compliance:rule", slug, charter, subject)
