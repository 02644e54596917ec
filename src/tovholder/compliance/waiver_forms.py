"""What is asked of somebody who lets one occurrence of a rule go."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tovholder.compliance.actions import WaiverDetails
from tovholder.compliance.evidence_forms import day_field, refused, text_field
from tovholder.compliance.telling import Time
from tovholder.governance.queries.decisions import DecisionRow


class WaiverForm(forms.Form):
    """Which time, by whose decision, and why. `details` are made from it once it is valid.

    A decision of the register says itself who made it and when; another is described.
    """

    occurrence = forms.ChoiceField(label=_("Which time"))
    reason = text_field(3, label=_("Why it need not be kept"))
    decision = forms.ChoiceField(
        label=_("Decision in the register"),
        help_text=_("If it is not there: say below who decided, when, and where it stands."),
        required=False,
    )
    decided_by = forms.CharField(label=_("Who decided"), max_length=200, required=False)
    decided_on = day_field(label=_("Decided on"), required=False)
    ref = forms.CharField(
        label=_("Where the decision stands"),
        help_text=_("For example: minutes of 3 March, item 4."),
        max_length=500,
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        subject: str,
        times: Sequence[Time],
        decisions: Sequence[DecisionRow],
        bodies: dict[str, str],
        today: date,
        **kwargs: Any,
    ) -> None:
        """`bodies` are the names of the bodies by their id."""
        super().__init__(*args, **kwargs)
        self._subject, self._today, self._bodies = subject, today, bodies
        self._times = {one.key: one for one in times}
        self._decisions = {str(one.id): one for one in decisions}
        self._offer("occurrence", [(one.key, one.label) for one in times])
        named = [(key, f"{one.reference}: {one.title}") for key, one in self._decisions.items()]
        if named:
            self._offer("decision", [("", _("None of these")), *named])
        else:
            del self.fields["decision"]
        self.fields["decided_on"].widget.attrs["max"] = today.isoformat()

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 for the type checker
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Without a decision of the register, everything about it must be said."""
        cleaned = super().clean() or {}
        if not cleaned.get("decision"):
            for name in ("decided_by", "decided_on", "ref"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, self.fields[name].error_messages["required"])
        if (decided_on := cleaned.get("decided_on")) and decided_on > self._today:
            self.add_error("decided_on", refused("decided-in-future"))
        return cleaned

    @property
    def details(self) -> WaiverDetails:
        """As the action takes them."""
        told = self.cleaned_data
        chosen = self._decisions.get(told.get("decision", ""))
        found: WaiverDetails = {
            "subject": self._subject,
            "due_on": self._times[told["occurrence"]].occurrence.due,
            "decided_by": told["decided_by"],
            "decided_on": told["decided_on"],
            "ref": told["ref"],
            "reason": told["reason"].strip(),
        }
        if chosen is not None:
            found["decision_id"] = chosen.id
            found["decided_by"] = self._bodies.get(chosen.body, chosen.body)
            found["decided_on"] = chosen.decided_on
            found["ref"] = f"{chosen.reference}: {chosen.title}"
        return found
