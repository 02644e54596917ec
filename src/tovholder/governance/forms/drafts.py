"""What is asked of somebody who saves, gives up or adopts a draft."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tovholder.core.charter import Charter
from tovholder.directory.models import Organisation
from tovholder.governance.actions import Adoption
from tovholder.governance.actions.charters import adoption_in
from tovholder.governance.forms.decisions import DecisionField
from tovholder.ui.forms import CodeArea


class DraftForm(forms.Form):
    """A text, and the id of the revision that it was written from; none begins a draft."""

    based_on = forms.IntegerField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("The text to save"), widget=CodeArea(attrs={"rows": 24}), strip=False
    )

    def __init__(self, *args: Any, marked_lines: Sequence[int] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.mark(marked_lines)

    def mark(self, lines: Sequence[int]) -> None:
        """Let these lines stand out."""
        self.fields["text"].widget.marked_lines = tuple(lines)

    def clean_text(self) -> str:
        """A form is sent with CRLF; a draft is stored with LF."""
        text: str = self.cleaned_data["text"]
        return text.replace("\r\n", "\n")


class WithdrawForm(forms.Form):
    """Why a draft is given up. `revision` is the one that was looked at."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(label=_("Why it is given up"), max_length=500, required=False)


class AdoptForm(forms.Form):
    """Who adopted a draft, when, by which decision, and from when it rules.

    `revision` is the one that was looked at. Bodies of the charter are suggested.
    """

    revision = forms.IntegerField(widget=forms.HiddenInput)
    adopted_by = forms.CharField(
        label=_("Adopted by"),
        help_text=_("The body or the person who decided, as you would write it in the minutes."),
        max_length=300,
    )
    adopted_on = forms.DateField(
        label=_("On which day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    in_force_from = forms.DateField(
        label=_("In force from"),
        help_text=_("The day in the text. Another day is written into the text."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    ref = forms.CharField(
        label=_("Where the decision is found"),
        help_text=_("Minutes and item, or a case number."),
        max_length=300,
        required=False,
    )
    note = forms.CharField(
        label=_("What changed"),
        help_text=_("One line that is shown in the list of versions."),
        max_length=500,
        required=False,
    )

    def __init__(
        self,
        data: QueryDict | None,
        *,
        organisation: Organisation,
        charter: Charter,
        revision: int,
        today: date,
    ) -> None:
        initial = {
            "revision": revision,
            "adopted_by": adoption_in(charter).by,
            "adopted_on": today,
            "in_force_from": charter.in_force.from_,
        }
        super().__init__(data, initial=initial)
        self.fields["decision"] = DecisionField(
            organisation=organisation, label=_("Decision in the register")
        )
        self.order_fields(
            ["adopted_by", "adopted_on", "in_force_from", "decision", "ref", "note", "revision"]
        )

    def clean(self) -> dict[str, Any]:
        """A decision that was chosen is also the reference, unless another was written."""
        cleaned = super().clean() or {}
        if (decision := cleaned.get("decision")) and not cleaned.get("ref"):
            cleaned["ref"] = str(decision)[:300]
        return cleaned

    @property
    def adoption(self) -> Adoption:
        """What was entered; only of a valid form."""
        entered = self.cleaned_data
        decision = entered.get("decision")
        return Adoption(
            by=entered["adopted_by"],
            on=entered["adopted_on"],
            ref=entered["ref"],
            decision_id=decision.pk if decision else None,
            in_force_from=entered["in_force_from"],
        )
