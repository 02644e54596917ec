"""What may be done with a meeting: each asks first, does it, and leads back to the meeting."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from tovholder.governance.access import enter
from tovholder.governance.queries import charters_on
from tovholder.governance.rules import Permission
from tovholder.lib import clock
from tovholder.meetings import meeting_page
from tovholder.meetings.actions import (
    ChangedMeanwhileError,
    NotNowError,
    TakenError,
    cancel_meeting,
    correct_meeting,
    hold_meeting,
    move_meeting,
    reopen_meeting,
    set_step,
)
from tovholder.meetings.forms import (
    CancelForm,
    CorrectForm,
    MoveForm,
    ReopenForm,
    RevisionForm,
    StepForm,
)
from tovholder.meetings.queries import MeetingRow
from tovholder.meetings.rules import Act
from tovholder.meetings.views.meetings import found_meeting
from tovholder.ui.navigation import start_url

_ANSWERED = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Deed:
    """What is asked (a form and its words), what is done, and what is said afterwards.

    `asked` are the fields of the meeting that the form begins with.
    """

    act: Act
    form: type[Form]
    do: Callable[..., Any]
    title: str | Promise
    submit_label: str | Promise
    said: str | Promise
    lead: str | Promise = ""
    asked: tuple[str, ...] = ()
    is_dangerous: bool = False


_MOVE = _Deed(
    act=Act.MOVE,
    form=MoveForm,
    do=move_meeting,
    asked=("day", "starts_at", "ends_at", "place"),
    title=_("Move the meeting"),
    submit_label=_("Move the meeting"),
    said=_("The meeting is moved."),
)
_CANCEL = _Deed(
    act=Act.CANCEL,
    form=CancelForm,
    do=cancel_meeting,
    title=_("Cancel the meeting?"),
    submit_label=_("Cancel the meeting"),
    said=_("The meeting is cancelled."),
    lead=_("It stays in the list as cancelled, and no longer counts for the charter."),
    is_dangerous=True,
)
_HOLD = _Deed(
    act=Act.HOLD,
    form=RevisionForm,
    do=hold_meeting,
    title=_("Was the meeting held?"),
    submit_label=_("Yes, it was held"),
    said=_("The meeting is marked as held."),
    lead=_("It then counts as evidence for the charter."),
)
_CORRECT = _Deed(
    act=Act.CORRECT,
    form=CorrectForm,
    do=correct_meeting,
    asked=("starts_at", "ends_at", "place", "note"),
    title=_("Correct the meeting"),
    submit_label=_("Save"),
    said=_("The meeting is corrected."),
)
_REOPEN = _Deed(
    act=Act.REOPEN,
    form=ReopenForm,
    do=reopen_meeting,
    title=_("Take the meeting up again?"),
    submit_label=_("Take it up again"),
    said=_("The meeting is planned again."),
)
_STEP = _Deed(
    act=Act.CORRECT,
    form=StepForm,
    do=set_step,
    title=_("Another day"),
    submit_label=_("Save"),
    said=_("The step has its day."),
    lead=_("Without a day the step follows the meeting again."),
)


@_ANSWERED
def move(request: HttpRequest, slug: str, meeting: int) -> HttpResponse:
    """To another day, time or place."""
    return _answer(request, slug, meeting, _MOVE)


@_ANSWERED
def cancel(request: HttpRequest, slug: str, meeting: int) -> HttpResponse:
    """With a reason that everybody can read."""
    return _answer(request, slug, meeting, _CANCEL)


@_ANSWERED
def hold(request: HttpRequest, slug: str, meeting: int) -> HttpResponse:
    """It was held, and counts as such."""
    return _answer(request, slug, meeting, _HOLD)


@_ANSWERED
def correct(request: HttpRequest, slug: str, meeting: int) -> HttpResponse:
    """Its time, place and note."""
    return _answer(request, slug, meeting, _CORRECT)


@_ANSWERED
def reopen(request: HttpRequest, slug: str, meeting: int) -> HttpResponse:
    """From cancelled or held back to planned."""
    return _answer(request, slug, meeting, _REOPEN)


@_ANSWERED
def step(request: HttpRequest, slug: str, meeting: int, step: str) -> HttpResponse:
    """A day of its own for one step of the meeting."""
    return _answer(request, slug, meeting, _STEP, step)


def _answer(request: HttpRequest, slug: str, id_: int, deed: _Deed, step: str = "") -> HttpResponse:
    """What cannot be done now is told on the meeting's page; what was typed is never lost."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    visitor.must(Permission.PLAN_MEETINGS)
    found = found_meeting(visitor, id_)
    if reason := meeting_page.refusal(found, deed.act, today):
        messages.error(request, reason)
        return redirect("meetings:meeting", slug, id_)
    line = _line(visitor.organisation, found, step) if step else None
    initial = {name: getattr(found, name) for name in ("revision", *deed.asked)}
    initial |= {"day": line.step.on} if line else {}
    form = deed.form(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        said = {**form.cleaned_data, **({"step": step} if step else {})}
        try:
            deed.do(meeting=found.id, by=visitor.person.user, at=clock.now(), **said)
        except (TakenError, ChangedMeanwhileError, NotNowError) as refused:
            _tell(form, found, refused)
        else:
            messages.success(request, str(deed.said))
            return redirect("meetings:meeting", slug, id_)
    page = {
        **meeting_page.head(found),
        **_words(deed, line),
        "form": form,
        "cancel_url": reverse("meetings:meeting", args=[slug, id_]),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "meetings/meeting_form.html", page, status=422 if form.errors else 200)


def _words(deed: _Deed, line: meeting_page.StepLine | None) -> dict[str, Any]:
    return {
        "title": f"{deed.title}: {line.title}" if line else deed.title,
        "submit_label": deed.submit_label,
        "lead": deed.lead,
        "is_dangerous": deed.is_dangerous,
    }


def _line(organisation: Any, found: MeetingRow, step: str) -> meeting_page.StepLine:
    """The step of that key. Raises Http404 if the meeting has none."""
    charters = {one.charter: one for one in charters_on(organisation, found.day)}
    lines = meeting_page.steps_on(charters.get(found.charter), found, found.day)
    line = next((one for one in lines if one.step.key == step and not one.is_meeting), None)
    if line is None:
        raise Http404
    return line


def _tell(form: Form, found: MeetingRow, refused: Exception) -> None:
    """Why nothing was done; sent once more it holds against the meeting as it is now."""
    if isinstance(refused, TakenError):
        field = "day" if "day" in form.fields else None
        form.add_error(field, gettext("The body has this meeting on that day already."))
        return
    data: Any = form.data.copy()  # type: ignore[attr-defined]
    data["revision"] = str(found.revision)
    form.data = data
    said = gettext("Somebody has changed the meeting meanwhile. See it above, and send once more.")
    form.add_error(None, said)
