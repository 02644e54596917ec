"""What is asked of somebody once a year about all that he answers for and nothing can show."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from tovholder.compliance.evidence_forms import refused, text_field


class Declared(NamedTuple):
    """The answer to one rule of the declaration, by the rule's key."""

    key: str
    was_done: bool
    comment: str


class DeclarationForm(forms.Form):
    """Yes, no or not yet, with a comment, for each rule by its key. `answers` are those given."""

    def __init__(self, *args: Any, rules: Mapping[str, str], **kwargs: Any) -> None:
        """`rules` are the titles of the rules by key."""
        super().__init__(*args, **kwargs)
        self._rules = rules
        for key, title in rules.items():
            self.fields[f"svar:{key}"] = forms.ChoiceField(
                label=title,
                choices=[("ja", _("Yes, it was done")), ("nej", _("No, it was not done"))],
                widget=forms.RadioSelect,
                required=False,
            )
            self.fields[f"ord:{key}"] = text_field(2, label=_("Comment"), required=False)

    def pair(self, key: str) -> tuple[BoundField, BoundField]:
        """The answer and the comment of a rule."""
        return self[f"svar:{key}"], self[f"ord:{key}"]

    @property
    def answers(self) -> list[Declared]:
        """What was answered, in the order of the rules."""
        told = self.cleaned_data
        return [
            Declared(key, told[f"svar:{key}"] == "ja", told[f"ord:{key}"])
            for key in self._rules
            if told.get(f"svar:{key}")
        ]

    def clean(self) -> dict[str, Any]:
        """Something is answered; a no says why, and a comment goes with an answer."""
        cleaned = super().clean() or {}
        for key in self._rules:
            answer, comment = cleaned.get(f"svar:{key}"), cleaned.get(f"ord:{key}")
            if answer == "nej" and not comment and f"ord:{key}" not in self.errors:
                self.add_error(f"ord:{key}", refused("no-without-comment"))
            if comment and not answer:
                self.add_error(f"svar:{key}", refused("comment-without-answer"))
        if not any(cleaned.get(f"svar:{key}") for key in self._rules) and not self.errors:
            self.add_error(None, refused("nothing-answered"))
        return cleaned
