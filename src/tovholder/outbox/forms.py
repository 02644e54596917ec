"""What the page of a signed link asks for."""

from typing import Any

from django import forms
from django.utils.translation import gettext

from tovholder.outbox.purposes import Question, Reply

LONGEST_NOTE = 2000


class ReplyForm(forms.Form):
    """An answer to a question: the button that was pressed, and a note where it asks for one."""

    note = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}), max_length=LONGEST_NOTE, required=False
    )

    def __init__(self, question: Question, data: Any = None) -> None:
        super().__init__(data)
        self._values = {one.value for one in question.choices}
        self.fields["note"].label = question.note_label
        self.fields["note"].required = question.note_is_needed
        if not question.note_label:
            del self.fields["note"]

    def clean(self) -> dict[str, Any]:
        """Refuses what is none of the choices."""
        cleaned = super().clean() or {}
        if self.data.get("choice") not in self._values:
            raise forms.ValidationError(gettext("Choose one of the answers."))
        return cleaned

    @property
    def reply(self) -> Reply:
        """The answer of a form that is valid."""
        return Reply(self.data["choice"], self.cleaned_data.get("note", ""))
