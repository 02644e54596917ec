"""What a person may do here: the login, the roles, and handing a role over."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tovholder.governance.access import Visitor, enter, visitor_at
from tovholder.governance.actions import (
    RefusedRoleError,
    give_role,
    hand_over_role,
    shut_out,
    take_role,
)
from tovholder.governance.emails import invite
from tovholder.governance.person_page import person_url, role_word
from tovholder.governance.queries.people import PersonRow, people_of
from tovholder.governance.rules import Permission, Role
from tovholder.governance.rules.persons import NAMED
from tovholder.governance.views.persons import manager, row_of
from tovholder.lib import clock
from tovholder.ui.language import page_language
from tovholder.ui.navigation import start_url
from tovholder.ui.sentences.access import REFUSALS


@require_http_methods(["GET", "HEAD", "POST"])
def login(request: HttpRequest, slug: str, person: int) -> HttpResponse:
    """Asks, and then gives a login and sends the mail – or takes the login away."""
    visitor = manager(request, slug)
    one = row_of(visitor, person).person
    has_login = one.user_id is not None
    if request.method == "POST":
        return _set_login(request, visitor, row_of(visitor, person))
    if has_login:
        title, label = _("Take the login from %(name)s?"), _("Take the login")
        lead = _("The person stays on the lists and in the seats, but can no longer log in here.")
    else:
        title, label = _("Give %(name)s a login?"), _("Send the mail")
        lead = _("A mail is sent to %(email)s with a link to choose a password.")
    page = {
        "title": title % {"name": one.name},
        "lead": lead % {"email": one.email} if not has_login else lead,
        "submit_label": label,
        "is_dangerous": has_login,
        "cancel_url": person_url(slug, person),
    }
    return render(request, "ui/confirm.html", page)


def _set_login(request: HttpRequest, visitor: Visitor, row: PersonRow) -> HttpResponse:
    one, by, at = row.person, visitor.person.user, clock.now()
    try:
        if one.user_id is not None:
            shut_out(person=one, by=by, at=at)
            messages.success(request, _("%(name)s can no longer log in.") % {"name": one.name})
        else:
            invite(
                person=one,
                root=request.build_absolute_uri("/").rstrip("/"),
                by=by,
                at=at,
            )
            said = _("%(name)s has a login, and gets a mail at %(email)s.")
            messages.success(request, said % {"name": one.name, "email": one.email})
    except RefusedRoleError as refused:
        messages.error(request, REFUSALS[refused.reason].text(page_language()))
    return redirect(person_url(visitor.organisation.slug, one.pk))


@require_http_methods(["GET", "HEAD", "POST"])
def role(request: HttpRequest, slug: str, person: int) -> HttpResponse:
    """Give or take a role: `give` or `take` holds its name."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.GIVE_ROLES)
    one = row_of(visitor, person).person
    if request.method != "POST":
        return redirect(person_url(slug, person))
    by, at = visitor.person.user, clock.now()
    try:
        if "give" in request.POST:
            wanted = _named(request.POST["give"])
            give_role(person=one, role=wanted, by=by, at=at)
            said = _("%(name)s is now %(role)s.")
        else:
            wanted = _named(request.POST.get("take", ""))
            take_role(person=one, role=wanted, by=by, at=at)
            said = _("%(name)s is no longer %(role)s.")
        messages.success(request, said % {"name": one.name, "role": role_word(wanted)})
    except RefusedRoleError as refused:
        messages.error(request, REFUSALS[refused.reason].text(page_language()))
    return redirect(person_url(slug, person))


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: HttpRequest, slug: str, person: int) -> HttpResponse:
    """Hand a role over to a successor."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.GIVE_ROLES)
    row = row_of(visitor, person)
    rows = [one for one in people_of(visitor.organisation) if one.person.user_id is not None]
    others = [one for one in rows if one.person.pk != row.person.pk]
    if request.method == "POST":
        successor = next(
            (one for one in others if str(one.person.pk) == request.POST.get("successor")), None
        )
        if successor is not None:
            return _hand_over(request, visitor, row, successor)
        messages.error(request, _("Choose who takes over."))
    page = {
        "row": row,
        "one": row.person,
        "roles": [(role.value, role_word(role)) for role in row.named],
        "is_last": row.person == visitor.person and len(visitor.roles) == 1,
        "others": [(one.person.pk, one.person.name) for one in others],
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "governance/hand_over.html", page)


def _hand_over(
    request: HttpRequest, visitor: Visitor, row: PersonRow, successor: PersonRow
) -> HttpResponse:
    slug = visitor.organisation.slug
    wanted = _named(request.POST.get("role", ""))
    if wanted not in row.named:
        raise Http404
    try:
        hand_over_role(
            giver=row.person,
            successor=successor.person,
            role=wanted,
            by=visitor.person.user,
            at=clock.now(),
        )
    except RefusedRoleError as refused:
        messages.error(request, REFUSALS[refused.reason].text(page_language()))
        return redirect("governance:hand-over", slug, row.person.pk)
    said = _("%(name)s is now %(role)s, and %(before)s is not any longer.")
    names = {"name": successor.person.name, "role": role_word(wanted), "before": row.person.name}
    messages.success(request, said % names)
    if visitor_at(slug, request.user, on=clock.today()) is None:
        return redirect("/")
    return redirect(person_url(slug, successor.person.pk))


def _named(value: str) -> Role:
    """A role that is given by name. Raises PermissionDenied for any other."""
    for one in NAMED:
        if one.value == value:
            return one
    raise PermissionDenied
