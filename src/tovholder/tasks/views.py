"""Tasks: the list, one task with the steps that can be taken, adding one and changing one."""

from collections.abc import Callable, Mapping
from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from tovholder.governance.access import Visitor, enter
from tovholder.governance.asked_subject import asked_subject
from tovholder.governance.deeds import lists_beside
from tovholder.governance.forms.decisions import ReasonForm
from tovholder.governance.history import history_of
from tovholder.governance.rules import NotNowError, Permission
from tovholder.lib import clock
from tovholder.tasks import actions, task_page
from tovholder.tasks.forms import DoneForm, EditForm, NewTaskForm, OwnerForm, TaskForm
from tovholder.tasks.queries import task_at, tasks_of
from tovholder.tasks.task_list import listed, task_table
from tovholder.tasks.task_page import Steps, refusal, steps_of
from tovholder.ui.blocks import empty_state
from tovholder.ui.navigation import start_url


@require_safe
def tasks(request: HttpRequest, slug: str) -> HttpResponse:
    """All tasks, those to be done first."""
    today = clock.today()
    visitor = enter(request, slug, on=today)
    rows = listed(tasks_of(visitor.organisation), today)
    table = task_table(slug).build(rows, request.GET, empty=_empty(visitor))
    if table.is_export:
        return table.csv_response()
    page = {
        "table": table,
        "lists": lists_beside(slug, "tasks:tasks"),
        "may_manage": visitor.may(Permission.MANAGE_TASKS),
        "start_url": start_url(visitor.organisation),
    }
    return render(request, "tasks/tasks.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def task(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One task; a POST takes a step."""
    today = clock.today()
    steps = _steps_at(enter(request, slug, on=today), number)
    if request.method == "POST":
        wrong = _step(request, steps, today)
        if wrong is None:
            return redirect(request.path)
        steps = wrong
    organisation = steps.visitor.organisation
    page = task_page.context(steps.row, slug, today) | {
        "steps": steps,
        "history": history_of(organisation, "task", number),
        "start_url": start_url(organisation),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "tasks/task.html", page, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, slug: str) -> HttpResponse:
    """Adds a task. `?kind=decision&id=2026-7&title=…` says what it is about."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.MANAGE_TASKS)
    organisation, subject = visitor.organisation, asked_subject(request.GET)
    form = NewTaskForm(
        request.POST or None, organisation=organisation, subject=subject, today=clock.today()
    )
    if request.method == "POST" and form.is_valid():
        said = ("title", "text", "owner", "due_on")
        new = actions.add_task(
            organisation=organisation,
            subject=form.subject,
            by=visitor.person.user,
            at=clock.now(),
            **{name: form.cleaned_data[name] for name in said},
        )
        messages.success(request, gettext("The task is added."))
        return redirect("tasks:task", slug, new.number)
    page = {
        "subject": subject,
        "cancel_url": reverse("tasks:tasks", args=[slug]),
        "title": gettext("Add a task"),
    }
    return _form_page(request, visitor, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Changes what is to be done, and by when."""
    visitor = enter(request, slug, on=clock.today())
    visitor.must(Permission.MANAGE_TASKS)
    steps = _steps_at(visitor, number)
    same = ("title", "text", "due_on", "revision")
    initial = {name: getattr(steps.row, name) for name in same}
    form = EditForm(request.POST or None, initial=initial)
    address = reverse("tasks:task", args=[slug, number])
    if request.method == "POST" and form.is_valid():
        if _save(form, steps):
            messages.success(request, gettext("The change is saved."))
            return redirect(address)
        form.see(_steps_at(visitor, number).row.revision)
    page = {"task": steps.row, "cancel_url": address, "title": gettext("Change the task")}
    return _form_page(request, visitor, form, page)


def _save(form: EditForm, steps: Steps) -> bool:
    """Whether the change was saved; if not, the form says why."""
    try:
        actions.edit_task(task=steps.task, **form.cleaned_data, **steps.signed(clock.now()))
    except NotNowError as error:
        form.add_error(None, refusal(error.reason))
        return False
    return True


def _steps_at(visitor: Visitor, number: int) -> Steps:
    """What the visitor may do with the task of this number. Raises Http404 without one."""
    found = task_at(visitor.organisation, number)
    if found is None:
        raise Http404
    return steps_of(found, visitor, clock.today())


def _step(request: HttpRequest, steps: Steps, today: date) -> Steps | None:
    """Takes the step that was asked for; the page again if something is wrong with it."""
    step = _STEPS.get(request.POST.get("step", ""))
    if step is None:
        raise SuspiciousOperation("no such step")
    try:
        return step(request, steps, today)
    except NotNowError as error:
        messages.error(request, refusal(error.reason))
        return None


def _complete(request: HttpRequest, steps: Steps, today: date) -> Steps | None:
    if not steps.is_doer:
        said = gettext("Only the one responsible and a secretary can say that it is done.")
        raise PermissionDenied(said)
    form = DoneForm(request.POST, today=today)
    if not form.is_valid():
        return steps_of(steps.task, steps.visitor, today, doing=form)
    actions.complete_task(task=steps.task, **form.cleaned_data, **steps.signed(clock.now()))
    messages.success(request, gettext("The task is done. Somebody else can verify it now."))
    return None


def _verify(request: HttpRequest, steps: Steps, today: date) -> None:
    steps.visitor.must(Permission.MANAGE_TASKS)
    verifier = steps.visitor.person
    actions.verify_task(task=steps.task, verifier=verifier, on=today, **steps.signed(clock.now()))
    messages.success(request, gettext("The task is verified."))


def _reassign(request: HttpRequest, steps: Steps, today: date) -> Steps | None:
    steps.visitor.must(Permission.MANAGE_TASKS)
    organisation = steps.visitor.organisation
    form = OwnerForm(request.POST, organisation=organisation, auto_id="id_owner_%s")
    if not form.is_valid():
        return steps_of(steps.task, steps.visitor, today, owning=form)
    actions.reassign_task(task=steps.task, **form.cleaned_data, **steps.signed(clock.now()))
    messages.success(request, gettext("The task is handed over."))
    return None


def _reopen(request: HttpRequest, steps: Steps, today: date) -> Steps | None:
    steps.visitor.must(Permission.MANAGE_TASKS)
    form = ReasonForm(request.POST, auto_id="id_reopen_%s")
    if not form.is_valid():
        return steps_of(steps.task, steps.visitor, today, reopening=form)
    actions.reopen_task(task=steps.task, **form.cleaned_data, **steps.signed(clock.now()))
    messages.success(request, gettext("The task is open again."))
    return None


_STEPS: Mapping[str, Callable[[HttpRequest, Steps, date], Steps | None]] = {
    "complete": _complete,
    "verify": _verify,
    "reassign": _reassign,
    "reopen": _reopen,
}
"""What each button of the page does."""


def _form_page(
    request: HttpRequest, visitor: Visitor, form: TaskForm, page: Mapping[str, object]
) -> HttpResponse:
    status = 422 if form.errors else 200
    frame = {"form": form, "start_url": start_url(visitor.organisation)}
    return render(request, "tasks/task_form.html", {**page, **frame}, status=status)


def _empty(visitor: Visitor) -> str:
    title = gettext("There are no tasks yet")
    if visitor.may(Permission.MANAGE_TASKS):
        text = gettext("Add the first, say who does it and by when, and it is remembered.")
        url = reverse("tasks:add", args=[visitor.organisation.slug])
        return empty_state(title, text, url, gettext("Add a task"))
    return empty_state(title, gettext("The coordinator or a secretary can add the first."))
