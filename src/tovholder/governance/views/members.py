"""Members as a spreadsheet: out, and in again after a preview."""

from functools import lru_cache

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from tovholder.governance import member_page
from tovholder.governance.access import Visitor, enter
from tovholder.governance.actions import (
    carry_out_import,
    give_up_import,
    keep_import,
    plan_of,
)
from tovholder.governance.forms.members import MembersForm
from tovholder.governance.member_sheet import member_rows, read_members, sheet_columns
from tovholder.governance.queries import charter_of, memberships_of, versions_of
from tovholder.governance.queries.imports import MemberImport, kept_import
from tovholder.governance.rules import NotNowError, Permission
from tovholder.lib import clock
from tovholder.lib.sheets import CSV_TYPE, XLSX_TYPE, SheetError, write_csv, write_xlsx
from tovholder.ui.language import page_language
from tovholder.ui.navigation import start_url
from tovholder.ui.sentences.sheets import say_mixed_days

_table = lru_cache(maxsize=1)(member_page.plan_table)


def _manager(request: HttpRequest, slug: str) -> Visitor:
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.MANAGE_SEATS)
    return visitor


@require_http_methods(["GET", "HEAD", "POST"])
def members(request: HttpRequest, slug: str) -> HttpResponse:
    """The file to fill in, and the form that takes it."""
    visitor = _manager(request, slug)
    form = MembersForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            kept = keep_import(
                organisation=visitor.organisation,
                name=form.cleaned_data["file"].name,
                content=form.content,
                by=visitor.person.user,
                at=clock.now(),
            )
            return redirect("governance:members-preview", slug, kept.pk)
        except SheetError as error:
            form.refuse(error)
    page = {"form": form, "start_url": start_url(visitor.organisation)}
    status = 422 if form.errors else 200
    return render(request, "governance/members.html", page, status=status)


@require_safe
def download(request: HttpRequest, slug: str) -> HttpResponse:
    """All who sit in the bodies, with a row for each vacant place; `?format=csv` or a workbook."""
    visitor = _manager(request, slug)
    today, language = clock.today(), page_language()
    versions = [one for one in versions_of(visitor.organisation) if one.is_in_force(today)]
    charters = [charter_of(one) for one in versions]
    columns = sheet_columns(charters, language)
    rows = member_rows(charters, memberships_of(visitor.organisation), today, language)
    title = gettext("members")
    if request.GET.get("format") == "csv":
        content, kind, ending = write_csv([one.header for one in columns], rows), CSV_TYPE, "csv"
    else:
        content, kind, ending = write_xlsx(columns, rows, title=title), XLSX_TYPE, "xlsx"
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{title}-{today}.{ending}"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """What will happen; a POST does it, or throws the file away."""
    visitor = _manager(request, slug)
    kept = kept_import(visitor.organisation, key)
    if kept is None:
        raise Http404
    if request.method == "POST":
        return _decide(request, visitor, kept)
    plan = plan_of(kept, clock.today())
    mixed = read_members(bytes(kept.content), kept.name).mixed
    table = _table().build(plan.rows, request.GET)
    if table.is_export:
        return table.csv_response()
    page = {
        "table": table,
        "plan": plan,
        "kept": kept,
        "counts": member_page.counts(plan),
        "remarks": [say_mixed_days(name, forms, page_language()) for name, forms in mixed.items()],
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "governance/members_preview.html", page)


def _decide(request: HttpRequest, visitor: Visitor, kept: MemberImport) -> HttpResponse:
    """Carries it out as it was seen, or throws it away."""
    by, at, slug = visitor.person.user, clock.now(), visitor.organisation.slug
    if "give-up" in request.POST:
        give_up_import(kept=kept, by=by, at=at)
        messages.success(request, gettext("The file is thrown away. Nothing has changed."))
        return redirect("governance:members", slug)
    digest = request.POST.get("digest", "")
    try:
        done = carry_out_import(kept=kept, plan_digest=digest, on=clock.today(), by=by, at=at)
    except NotNowError as error:
        messages.error(request, member_page.refusal(error.reason))
        return redirect(request.path)
    count = done.changes
    said = ngettext("%(count)s row was carried out.", "%(count)s rows were carried out.", count)
    messages.success(request, said % {"count": count})
    return redirect(reverse("overview:seats", args=[slug]))
