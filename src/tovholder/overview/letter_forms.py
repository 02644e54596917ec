"""What is asked of somebody who makes a letter, or writes what it says."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tovholder.governance.forms.decisions import DayInput
from tovholder.overview.letter import unknown_blanks
from tovholder.ui.dates import listing
from tovholder.ui.language import page_language

LANGUAGES = (("da", _("Danish")), ("en", _("English")))


class LetterForm(forms.Form):
    """To whom, by when, from whom, and in which language."""

    recipient = forms.CharField(label=_("To"), max_length=200)
    answer_by = forms.DateField(label=_("Answer by"), widget=DayInput)
    sender = forms.CharField(label=_("From"), max_length=200)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today

    def clean_answer_by(self) -> date:
        """A day that somebody can still answer by."""
        day: date = self.cleaned_data["answer_by"]
        if day <= self._today:
            raise forms.ValidationError(_("Choose a day after today."))
        return day


class LetterTextForm(forms.Form):
    """The text of the letters in one language."""

    text = forms.CharField(
        label=_("Text of the letter"),
        widget=forms.Textarea(attrs={"rows": 24}),
        max_length=10_000,
        strip=True,
        required=False,
        help_text=_("Empty: the text that the site comes with."),
    )

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._language = language

    def clean_text(self) -> str:
        """The text with plain line ends; every word in braces must stand for something."""
        text: str = self.cleaned_data["text"].replace("\r\n", "\n")
        if unknown := unknown_blanks(text, self._language):
            said = _("Nothing is known to stand for %(words)s. See the list of blanks.")
            words = listing([f"{{{word}}}" for word in unknown], page_language())
            raise forms.ValidationError(said, params={"words": words})
        return text
