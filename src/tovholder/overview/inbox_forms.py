"""What is asked of somebody who puts a thing off, hands it over, or is away."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tovholder.compliance.rules.inbox import LONGEST_SNOOZE, may_be_absent, may_snooze
from tovholder.compliance.rules.reminders import Pace
from tovholder.directory.models import Person
from tovholder.ui.language import page_language
from tovholder.ui.sentences.inbox import REFUSALS
from tovholder.ui.sentences.reminders import PACES


class DayInput(forms.DateInput):
    """A day that the browser helps to choose."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def refused(reason: str) -> str:
    """Why a rule says no, as a sentence."""
    return REFUSALS[reason].format(page_language(), days=LONGEST_SNOOZE.days)


class SnoozeForm(forms.Form):
    """Until when, and why."""

    until = forms.DateField(label=_("Until"), widget=DayInput())
    reason = forms.CharField(
        label=_("Why"),
        max_length=300,
        help_text=_("The log keeps it, for whoever asks why nothing has happened."),
    )

    def __init__(self, data: Any = None, *, on: date) -> None:
        super().__init__(data, initial={"until": on + timedelta(days=7)})
        self.on = on

    def clean(self) -> dict[str, Any]:
        """Refuses what the rule refuses."""
        cleaned = super().clean() or {}
        if not self.errors:
            answer = may_snooze(until=cleaned["until"], on=self.on, reason=cleaned["reason"])
            if not answer:
                self.add_error("until", refused(answer.reason))
        return cleaned


class DelegateForm(forms.Form):
    """To whom, from when, until when, and why."""

    to = forms.ChoiceField(label=_("To whom"))
    from_on = forms.DateField(label=_("From"), widget=DayInput())
    until_on = forms.DateField(
        label=_("Until"),
        widget=DayInput(),
        required=False,
        help_text=_("Leave it empty to hand it over until further notice."),
    )
    reason = forms.CharField(label=_("Message"), max_length=300, required=False)

    def __init__(self, data: Any = None, *, persons: Mapping[int, Person], on: date) -> None:
        super().__init__(data, initial={"from_on": on})
        self.persons = persons
        choices = [(str(key), str(one)) for key, one in persons.items()]
        self.fields["to"].choices = [("", _("Choose a person")), *choices]  # type: ignore[attr-defined]

    @property
    def person(self) -> Person:
        """Who was chosen, in a form that is valid."""
        return self.persons[int(self.cleaned_data["to"])]


class AbsenceForm(forms.Form):
    """From when until when."""

    from_on = forms.DateField(label=_("First day away"), widget=DayInput())
    until_on = forms.DateField(label=_("Last day away"), widget=DayInput())

    def clean(self) -> dict[str, Any]:
        """Refuses days that are upside down."""
        cleaned = super().clean() or {}
        if not self.errors:
            answer = may_be_absent(first=cleaned["from_on"], last=cleaned["until_on"])
            if not answer:
                self.add_error("until_on", refused(answer.reason))
        return cleaned


class PaceForm(forms.Form):
    """How often to be reminded."""

    pace = forms.ChoiceField(label=_("Send me reminders"), widget=forms.RadioSelect())

    def __init__(self, data: Any = None, *, pace: Pace) -> None:
        super().__init__(data, initial={"pace": pace.value})
        words = [(one.value, PACES[one.value].text(page_language())) for one in Pace]
        self.fields["pace"].choices = words  # type: ignore[attr-defined]
