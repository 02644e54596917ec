"""Whom the organisation knows: the list, one person, and what may be changed about one."""

from functools import lru_cache

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from tovholder.directory.actions import add_person, edit_person
from tovholder.directory.forms import PersonForm
from tovholder.governance.access import Visitor, enter
from tovholder.governance.person_page import (
    Names,
    person_lines,
    person_table,
    person_url,
    rights,
    role_word,
    seat_lines,
)
from tovholder.governance.queries import newest_charters
from tovholder.governance.queries.people import PersonRow, people_of, person_row
from tovholder.governance.rules import Permission
from tovholder.governance.rules.persons import NAMED, may_invite
from tovholder.lib import clock
from tovholder.ui.navigation import start_url

_table = lru_cache(maxsize=256)(person_table)


@require_safe
def persons(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody, with the seats and roles of today."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    rows = people_of(visitor.organisation)
    table = _table(slug).build(person_lines(rows, names_of(visitor), today), request.GET)
    if table.is_export:
        return table.csv_response()
    page = {
        "table": table,
        "may_manage": visitor.may(Permission.MANAGE_PERSONS),
        "may_see_access": visitor.may(Permission.SEE_ACCESS),
        "may_see_log": visitor.may(Permission.SEE_AUDIT),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "governance/persons.html", page)


@require_safe
def person(request: HttpRequest, slug: str, person: int) -> HttpResponse:
    """One person: seats, roles, and – to oneself and to who looks after access – what and why."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    row = row_of(visitor, person)
    names = names_of(visitor)
    is_self = visitor.person.pk == row.person.pk
    sees_access = is_self or bool(visitor.may(Permission.SEE_ACCESS))
    page = {
        "row": row,
        "one": row.person,
        "is_self": is_self,
        "seats": seat_lines(row, names),
        "roles": [(role.value, role_word(role)) for role in row.named],
        "rights": rights(row, names, today) if sees_access else [],
        "sees_access": sees_access,
        "may_manage": visitor.may(Permission.MANAGE_PERSONS),
        "may_give": visitor.may(Permission.GIVE_ROLES),
        "may_see_log": visitor.may(Permission.SEE_AUDIT),
        "invitable": may_invite(has_login=row.person.user_id is not None, email=row.person.email),
        "choices": [(role.value, role_word(role)) for role in NAMED if role not in row.named],
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "governance/person.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, slug: str) -> HttpResponse:
    """Somebody the organisation did not know yet."""
    visitor = manager(request, slug)
    form = PersonForm(request.POST or None, organisation=visitor.organisation)
    if request.method == "POST" and form.is_valid():
        added = add_person(
            organisation=visitor.organisation,
            by=visitor.person.user,
            at=clock.now(),
            **form.cleaned_data,
        )
        messages.success(request, _("%(name)s is added.") % {"name": added.name})
        return redirect(person_url(slug, added.pk))
    page = {
        "form": form,
        "title": _("Add a person"),
        "lead": _("A seat, a role or a login can be given afterwards."),
        "submit_label": _("Add the person"),
        "cancel_url": reverse("governance:persons", args=[slug]),
    }
    return render(request, "ui/form_page.html", page, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, slug: str, person: int) -> HttpResponse:
    """The details of a person."""
    visitor = manager(request, slug)
    one = row_of(visitor, person).person
    form = PersonForm(request.POST or None, organisation=visitor.organisation, person=one)
    if request.method == "POST" and form.is_valid():
        edit_person(person=one, by=visitor.person.user, at=clock.now(), **form.cleaned_data)
        messages.success(request, _("The details are saved."))
        return redirect(person_url(slug, person))
    page = {
        "form": form,
        "title": _("Edit %(name)s") % {"name": one.name},
        "submit_label": _("Save"),
        "cancel_url": person_url(slug, person),
    }
    return render(request, "ui/form_page.html", page, status=422 if form.errors else 200)


def manager(request: HttpRequest, slug: str) -> Visitor:
    """The visitor, who may manage persons. Raises PermissionDenied for others."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.MANAGE_PERSONS)
    return visitor


def row_of(visitor: Visitor, person: int) -> PersonRow:
    """A person of the visitor's organisation. Raises Http404 for nobody."""
    row = person_row(visitor.organisation, person)
    if row is None:
        raise Http404
    return row


def names_of(visitor: Visitor) -> Names:
    """What the newest version of each charter calls its bodies and seats."""
    return Names(newest_charters(visitor.organisation))
