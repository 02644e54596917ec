"""What the page of a signed link asks for."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext

from tovholder.outbox.purposes import Question, Reply

LONGEST_NOTE = 2000


class ReplyForm(forms.Form):
    """An answer to a question: the button that was pressed, and a day and a note if asked for."""

    day = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    note = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}), max_length=LONGEST_NOTE, required=False
    )

    def __init__(self, question: Question, data: Any = None) -> None:
        super().__init__(data)
        self._latest = question.day
        self._values = {one.value for one in question.choices}
        self.fields["note"].label = question.note_label
        self.fields["note"].required = question.note_is_needed
        if not question.note_label:
            del self.fields["note"]
        self.fields["day"].label = question.day_label
        self.fields["day"].initial = question.day
        if not question.day_label:
            del self.fields["day"]

    def clean_day(self) -> date:
        """Refuses a day ahead."""
        day: date = self.cleaned_data["day"]
        if self._latest is not None and day > self._latest:
            raise forms.ValidationError(gettext("The day must not be ahead."))
        return day

    def clean(self) -> dict[str, Any]:
        """Refuses what is none of the choices."""
        cleaned = super().clean() or {}
        if self.data.get("choice") not in self._values:
            raise forms.ValidationError(gettext("Choose one of the answers."))
        return cleaned

    @property
    def reply(self) -> Reply:
        """The answer of a form that is valid."""
        cleaned = self.cleaned_data
        return Reply(self.data["choice"], cleaned.get("note", ""), cleaned.get("day"))
