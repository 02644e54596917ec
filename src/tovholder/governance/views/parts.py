"""Changing one part of a charter through a form, instead of its text."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from tovholder.core.charter.edit import NoSuchPlaceError
from tovholder.core.charter.load import load
from tovholder.core.charter.places import Place, places
from tovholder.core.charter.problems import CharterError, Problem
from tovholder.core.charter.walk import Path
from tovholder.governance import part_page
from tovholder.governance.access import Visitor, enter
from tovholder.governance.actions import StaleDraftError, save_draft
from tovholder.governance.actions.charters import digest_of
from tovholder.governance.draft_base import Base, base_of
from tovholder.governance.draft_effect import Effect, coming_days, effect_of
from tovholder.governance.forms.part_form import PartForm
from tovholder.governance.forms.parts import PART_FORMS
from tovholder.governance.part_text import place_at, text_with, text_without
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.ui.blocks import Difference
from tovholder.ui.language import page_language
from tovholder.ui.navigation import start_url
from tovholder.ui.sentences.problems import say_problem


@require_safe
def parts(request: HttpRequest, slug: str, charter: str) -> HttpResponse:
    """Everything in the charter that a form can change."""
    visitor, base = _enter(request, slug, charter, clock.today())
    found = base.document.charter
    page = {
        "charter": found,
        "base": base,
        "groups": part_page.groups_of(slug, found),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "governance/edit_parts.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def part(request: HttpRequest, slug: str, charter: str, place: str) -> HttpResponse:
    """One part; a POST saves it, takes it away, or shows what would follow."""
    today = clock.today()
    visitor, base = _enter(request, slug, charter, today)
    editing = _editing(request, visitor, base, place, today)
    if editing is None:
        if request.method != "POST":
            raise Http404
        messages.error(request, gettext("That part is not in the charter any more."))
        return redirect("governance:edit-parts", slug, charter)
    if request.method != "POST":
        return editing.page()
    if "fragment" in request.POST:
        return editing.fragment()
    if editing.is_stale:
        return editing.page(status=409)
    if "save" in request.POST or "remove" in request.POST:
        return editing.save(visitor)
    return editing.page()


@dataclass(slots=True)
class _Editing:
    """One place of a charter, the form for it, and what would follow from what is filled in."""

    request: HttpRequest
    base: Base
    place: Place
    form: PartForm
    today: date
    start_url: str
    is_stale: bool = False
    text: str = ""
    path: Path = ()
    effect: Effect | None = None
    faults: list[str] = field(default_factory=list)

    def follow(self) -> None:
        """Finds what would follow; errors land on their fields where there is one."""
        if "remove" in self.request.POST:
            self.text, self.path = text_without(self.base.text, self.place), self.place.path
        elif not self.form.is_valid():
            return
        else:
            charter, changes = self.base.document.charter, self.form.changes
            try:
                made = text_with(self.base.text, charter, self.place, changes)
            except NoSuchPlaceError:
                self.faults = [gettext("This can only be changed in the text itself.")]
                return
            self.text, self.path = made
        try:
            load(self.text)
        except CharterError as error:
            self._blame(error.problems)
            return
        self.effect = effect_of(self.text, self.base.document, self.base.beside, self.today)

    def _blame(self, problems: tuple[Problem, ...]) -> None:
        """Says each problem at the field that it is about, or above the form."""
        is_removal = "remove" in self.request.POST
        for one in problems:
            said = say_problem(one, page_language())
            inside = one.path[: len(self.path)] == self.path and not is_removal
            steps = [str(step) for step in one.path[len(self.path) :]] if inside else []
            name = next((step for step in steps if step in self.form.fields), None)
            if name:
                self.form.add_error(name, said)
            else:
                self.faults.append(said)

    def save(self, visitor: Visitor) -> HttpResponse:
        """Saves the draft, or shows why not."""
        if self.effect is None:
            return self.page(status=422)
        if self.text == self.base.text:
            messages.info(self.request, gettext("There was nothing to change."))
            return self._back()
        try:
            save_draft(
                organisation=visitor.organisation,
                slug=self.base.document.charter.charter,
                text=self.text,
                based_on=self.base.revision,
                by=visitor.person.user,
                at=clock.now(),
            )
        except StaleDraftError:
            self.is_stale = True
            return self.page(status=409)
        changes = self.effect.changes
        told = changes[0].text if changes else gettext("Only the text of the file differs.")
        messages.success(self.request, f"{gettext('The draft is saved.')} {told}")
        return self._back()

    @property
    def action(self) -> str:
        """Where the form is sent: the place may have moved since it was opened."""
        slug = self.request.resolver_match.kwargs["slug"]  # type: ignore[union-attr]
        charter = self.base.document.charter.charter
        return part_page.part_url(slug, charter, self.place.address)

    def _back(self) -> HttpResponse:
        charter = self.base.document.charter.charter
        kwargs = self.request.resolver_match.kwargs  # type: ignore[union-attr]
        address = reverse("governance:edit-parts", args=[kwargs["slug"], charter])
        return redirect(f"{address}#{part_page.anchor_of(self.place)}")

    def fragment(self) -> HttpResponse:
        """What would follow, alone."""
        return render(self.request, "governance/_part_effect.html", self.told())

    def told(self) -> dict[str, Any]:
        """What the page says about what would follow."""
        effect, form = self.effect, self.form
        charter = effect.charter if effect else None
        if not form.is_bound and self.place.part is not None:
            charter, self.path = self.base.document.charter, self.place.path
        wrong = form.errors.get("when")
        entered = form.cleaned_data if form.is_bound else form.initial
        when = None if wrong else entered.get("when")
        has_days = charter is not None and self.place.kind in part_page.HAS_DAYS
        changes: list[Difference] = list(effect.changes) if effect else []
        return {
            "form": self.form,
            "echo": part_page.phrase_echo(when, self.base.document.charter) if when else (),
            "wrong_when": wrong if form.data.get("when") else None,
            "effect": effect,
            "faults": self.faults,
            "changes": changes,
            "days": coming_days(charter, self.path, self.today) if has_days and charter else (),
            "has_days": has_days,
        }

    def page(self, *, status: int = 200) -> HttpResponse:
        """The form with what would follow below."""
        charter = self.base.document.charter
        draft = self.base.draft
        page = {
            **self.told(),
            "charter": charter,
            "draft": draft,
            "is_stale": self.is_stale,
            "title": part_page.title_of(charter, self.place),
            "kind": part_page.group_title(charter, self.place),
            "anchor": part_page.anchor_of(self.place),
            "action": self.action,
            "seen": digest_of(self.base.text),
            "part_seen": part_page.part_digest(self.place),
            "remove_word": _remove_word(self.place),
            "start_url": self.start_url,
        }
        return render(self.request, "governance/edit_part.html", page, status=status)


def _remove_word(place: Place) -> object:
    return part_page.REMOVE_WORDS.get(place.kind) if place.part is not None else None


def _enter(request: HttpRequest, slug: str, charter: str, today: date) -> tuple[Visitor, Base]:
    visitor = enter(request, slug, on=today)
    visitor.must(Permission.UPLOAD_CHARTER)
    return visitor, base_of(visitor, charter, today)


def _editing(
    request: HttpRequest, visitor: Visitor, base: Base, address: str, today: date
) -> _Editing | None:
    """The part that is asked for. None if it is gone, and so is what it stood in.

    If the charter has been changed since the form was shown, it is the same part that is looked
    for, wherever it stands now.
    """
    charter, home = base.document.charter, start_url(visitor.organisation)
    if request.method != "POST":
        place = places(charter).get(address)
        if place is None:
            return None
        form = PART_FORMS[place.kind](charter=charter, place=place)
        return _Editing(request, base, place, form, today, home)
    is_stale = request.POST.get("seen") != digest_of(base.text)
    place = place_at(charter, address)
    if is_stale:
        seen = request.POST.get("part_seen", "")
        same = [one for one in places(charter).values() if part_page.part_digest(one) == seen]
        place = next((one for one in same if one.address == address), None) or next(
            iter(same), place
        )
    if place is None:
        return None
    form = PART_FORMS[place.kind](request.POST, charter=charter, place=place)
    editing = _Editing(request, base, place, form, today, home, is_stale)
    editing.follow()
    return editing
