"""What is asked of somebody who adds, edits, hands over, does or reopens a task."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tovholder.audit.rules import Subject
from tovholder.core.facts import FactKind
from tovholder.directory.models import Organisation
from tovholder.governance.charter_choices import all_charters, rule_choices
from tovholder.governance.forms.decisions import LONGEST, DayInput, DecisionField, OwnerField
from tovholder.tasks.rules import RULE, rule_key


class TaskForm(forms.Form):
    """What is to be done, and by when."""

    title = forms.CharField(label=_("Task"), max_length=300, help_text=_("What is to be done."))
    text = forms.CharField(
        label=_("Description"),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=LONGEST,
        required=False,
    )
    due_on = forms.DateField(label=_("Due"), widget=DayInput)


class NewTaskForm(TaskForm):
    """A task as it is added. `today` is the first day that it can be due on.

    Without a `subject` it may be about a rule of a charter that is kept by doing it, or about a
    decision.
    """

    def __init__(
        self,
        *args: Any,
        organisation: Organisation,
        subject: Subject | None,
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today, self._subject = today, subject
        self.fields["owner"] = OwnerField(
            organisation=organisation,
            label=_("Responsible"),
            help_text=_("Who does it. Without anybody it is the coordinator’s."),
        )
        self._rules: dict[str, str] = {}
        if subject is None:
            self._offer_subjects(organisation)

    def _offer_subjects(self, organisation: Organisation) -> None:
        self.fields["decision"] = DecisionField(
            organisation=organisation, label=_("Decision that it follows from")
        )
        rules = rule_choices(all_charters(organisation), FactKind.TASK_DONE)
        self._rules = {key: word for _charter, choices in rules for key, word in choices}
        if rules:
            self.fields["rule"] = forms.ChoiceField(
                label=_("Rule that it keeps"),
                help_text=_("If the charter asks for this task, it counts as evidence when done."),
                choices=[("", _("None")), *rules],
                required=False,
            )

    def clean(self) -> dict[str, Any]:
        """A task is about one thing."""
        cleaned = super().clean() or {}
        if cleaned.get("decision") and cleaned.get("rule"):
            self.add_error("rule", _("Choose either a decision or a rule."))
        return cleaned

    def clean_due_on(self) -> date:
        """A day that has not passed."""
        due: date = self.cleaned_data["due_on"]
        if due < self.today:
            raise forms.ValidationError(_("The day has passed."))
        return due

    @property
    def subject(self) -> Subject | None:
        """What the task is about: what was given, or what was chosen."""
        if decision := self.cleaned_data.get("decision"):
            return Subject("decision", decision.reference, decision.title)
        if key := self.cleaned_data.get("rule"):
            charter, _slash, rule = key.partition("/")
            return Subject(RULE, rule_key(charter, rule), self._rules[key])
        return self._subject


class EditForm(TaskForm):
    """A task as it is changed. `revision` is the one that was looked at."""

    reason = forms.CharField(
        label=_("Why it is changed"),
        help_text=_("Stands in the history beside what was changed."),
        max_length=500,
        required=False,
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def see(self, revision: int) -> None:
        """What is sent next has seen this revision."""
        self.data = {**self.data.dict(), "revision": revision}  # type: ignore[attr-defined]


class OwnerForm(forms.Form):
    """Who does it from now on."""

    reason = forms.CharField(label=_("Reason"), max_length=500, required=False)

    field_order = ("owner", "reason")

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"] = OwnerField(organisation=organisation, label=_("Responsible"))
        self.order_fields(self.field_order)


class DoneForm(forms.Form):
    """What was done, and when; on no day after `today`."""

    note = forms.CharField(
        label=_("Note"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST,
        required=False,
    )
    on = forms.DateField(label=_("Done on"), widget=DayInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["on"].initial = today

    def clean_on(self) -> date:
        """A day that has come."""
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(_("The day has not come yet."))
        return on
