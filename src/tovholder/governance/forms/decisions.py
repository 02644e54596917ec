"""What is asked of somebody who enters, corrects or follows up a decision; and choosing one."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tovholder.core.facts import FactKind
from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import persons_of
from tovholder.files.forms import UploadField
from tovholder.governance.charter_choices import all_charters, body_choices, rule_choices
from tovholder.governance.models import Decision
from tovholder.governance.queries.decisions import chosen_decision, decision_choices
from tovholder.governance.rules import DecisionKind
from tovholder.ui.language import page_language
from tovholder.ui.sentences.decisions import KINDS

LONGEST = 20_000


class DecisionField(forms.ChoiceField):
    """One decision of the register, newest first; cleaned to the decision, or None."""

    def __init__(self, *, organisation: Organisation, required: bool = False, **kwargs: Any):
        choices = [("", _("None")), *decision_choices(organisation)]
        super().__init__(choices=choices, required=required, **kwargs)
        self.organisation = organisation

    def clean(self, value: Any) -> Decision | None:
        """The decision that was chosen."""
        return chosen_decision(self.organisation, super().clean(value))


class OwnerField(forms.ChoiceField):
    """Somebody whom the organisation knows; cleaned to the person, or None for nobody."""

    def __init__(self, *, organisation: Organisation, **kwargs: Any) -> None:
        self.persons = {str(one.pk): one for one in persons_of(organisation)}
        choices = [("", _("Nobody")), *((key, _named(one)) for key, one in self.persons.items())]
        super().__init__(choices=choices, required=False, **kwargs)

    def clean(self, value: Any) -> Person | None:
        """The person."""
        return self.persons.get(super().clean(value))


class DayInput(forms.DateInput):
    """A day that the browser helps to choose."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DecisionForm(forms.Form):
    """A decision as it is entered. `today` is the last day that it can have been made on."""

    decided_on = forms.DateField(label=_("Day"), widget=DayInput)
    title = forms.CharField(
        label=_("Title"), max_length=300, help_text=_("What it is about, in one line.")
    )
    text = forms.CharField(
        label=_("Text"),
        help_text=_("What was decided, as it stands in the minutes."),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=LONGEST,
        required=False,
    )
    outcome = forms.CharField(
        label=_("Outcome"),
        help_text=_("For example: adopted, adopted with changes, postponed, rejected."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=LONGEST,
        required=False,
    )
    due_on = forms.DateField(
        label=_("Due"),
        help_text=_("When what follows from it must be done."),
        widget=DayInput,
        required=False,
    )
    link = forms.URLField(
        label=_("Link"),
        help_text=_("To the agenda item or the minutes, if they are on the web."),
        max_length=500,
        assume_scheme="https",
        required=False,
    )

    field_order = (
        "body", "decided_on", "kind", "title", "text", "outcome", "owner", "due_on", "rule",
        "upload", "link", "reason",
    )  # fmt: skip

    def __init__(self, *args: Any, organisation: Organisation, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        charters = all_charters(organisation)
        bodies = [("", _("Choose a body")), *body_choices(charters)]
        kinds = [(kind.value, KINDS[kind].text(page_language())) for kind in DecisionKind]
        self.fields["body"] = forms.ChoiceField(label=_("Body"), choices=bodies)
        self.fields["kind"] = forms.ChoiceField(label=_("Kind"), choices=kinds)
        self.fields["owner"] = OwnerField(
            organisation=organisation,
            label=_("Responsible"),
            help_text=_("Who sees to it that it is followed up."),
        )
        self.fields["upload"] = UploadField(required=False)
        if rules := rule_choices(charters, FactKind.DECISION_MADE):
            self.fields["rule"] = forms.ChoiceField(
                label=_("Rule that it keeps"),
                help_text=_("If the charter asks for this decision, it counts as evidence of it."),
                choices=[("", _("None")), *rules],
                required=False,
            )
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        """Checks the days against each other, and the rule against the body."""
        cleaned = super().clean() or {}
        decided, due = cleaned.get("decided_on"), cleaned.get("due_on")
        if decided and decided > self.today:
            self.add_error("decided_on", _("The day has not come yet."))
        if decided and due and due < decided:
            self.add_error("due_on", _("What follows cannot be due before the decision."))
        body, rule = cleaned.get("body") or "", cleaned.get("rule") or ""
        if body and rule and _charter(body) != _charter(rule):
            self.add_error("rule", _("The rule is one of another charter than the body’s."))
        return cleaned

    @property
    def stated(self) -> dict[str, Any]:
        """What was entered, as the actions take it; only for a valid form."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "reason"}
        charter, _slash, body = said["body"].partition("/")
        rule = said.get("rule", "").partition("/")[2]
        kind = DecisionKind(said["kind"])
        return {**said, "charter": charter, "body": body, "rule": rule, "kind": kind}


class CorrectionForm(DecisionForm):
    """A decision as it is corrected. `revision` is the one that was looked at."""

    reason = forms.CharField(
        label=_("Why it is corrected"),
        help_text=_("Stands in the history beside what was changed."),
        max_length=500,
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def see(self, revision: int) -> None:
        """What is sent next has seen this revision."""
        self.data = {**self.data.dict(), "revision": revision}  # type: ignore[attr-defined]

    @property
    def stated(self) -> dict[str, Any]:
        """Without what is only about the correction."""
        said = super().stated
        del said["revision"]
        return said


class FollowUpForm(forms.Form):
    """What has followed from a decision."""

    text = forms.CharField(
        label=_("What has been done"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=LONGEST,
    )


class ReasonForm(forms.Form):
    """Why something is closed or opened again."""

    reason = forms.CharField(label=_("Reason"), max_length=500)


def _named(person: Person) -> str:
    """With the job title, for two may have one name."""
    return f"{person.name}, {person.title}" if person.title else person.name


def _charter(key: str) -> str:
    return key.partition("/")[0]
