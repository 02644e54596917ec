"""What is asked of somebody who says something of a rule, or takes it back."""

from collections.abc import Container, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from tovholder.compliance.actions import Proof
from tovholder.compliance.rules.evidence import (
    MEASURED,
    fits_with_known,
    may_count_for,
    may_have_happened,
)
from tovholder.compliance.telling import Scene, Time
from tovholder.core.facts import Fact, FactKind
from tovholder.core.obligations import Occurrence
from tovholder.files.forms import UploadField
from tovholder.governance.rules import Answer
from tovholder.ui.language import page_language
from tovholder.ui.sentences.evidence import say_evidence_refusal

LONGEST_TEXT = 4_000


def day_field(**kwargs: Any) -> forms.DateField:
    """A day, in the browser's own calendar where it has one."""
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(widget=widget, **kwargs)


def text_field(rows: int = 4, **kwargs: Any) -> forms.CharField:
    """Some lines of text."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(widget=widget, max_length=LONGEST_TEXT, **kwargs)


def refused(reason: str) -> forms.ValidationError:
    """The refusal as an error in the language of the page."""
    return forms.ValidationError(say_evidence_refusal(reason, page_language()), code=reason)


class EvidenceForm(forms.Form):
    """When something was done, for which time, and what shows it. `fact` and `proof` are made
    from it once it is valid.
    """

    occurrence = forms.ChoiceField(label=_("For which time"))
    on = day_field(label=_("On which day"))
    value = forms.DecimalField(label=_("Value"), max_digits=20, decimal_places=4)
    text = text_field(
        label=_("What was done, and how you know"),
        help_text=_(
            "Text, link or file: at least one of them. Everybody in the organisation sees it."
        ),
        required=False,
    )
    link = forms.URLField(
        label=_("Link"),
        help_text=_("To minutes, a page or a system where it can be seen."),
        max_length=500,
        required=False,
        assume_scheme="https",
        validators=[URLValidator(schemes=["http", "https"])],
    )
    file = UploadField(required=False)

    def __init__(
        self,
        *args: Any,
        scene: Scene,
        known: frozenset[tuple[date, date | None]],
        file_name: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._scene, self._known, self._file_name = scene, known, file_name
        self._times = {one.key: one for one in scene.times_to_tell_of()}
        self._fit_times(list(self._times.values()))
        self._fit_value(scene.obligation.done_by)
        self.fields["on"].widget.attrs["max"] = scene.on.isoformat()
        if file_name:
            self.fields["file"].label = _("Another file")
        if self.is_bound and self.files.get("file"):
            hint = _("If something else must be put right, choose the file again.")
            self.fields["file"].help_text = hint

    def _fit_times(self, times: Sequence[Time]) -> None:
        """Nothing is asked that has one answer."""
        if len(times) < 2:
            del self.fields["occurrence"]
            return
        field = self.fields["occurrence"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 for the type checker
        field.choices = [(one.key, one.label) for one in times]

    def _fit_value(self, kind: FactKind) -> None:
        if kind not in MEASURED:
            del self.fields["value"]
        elif kind is FactKind.LEAD_APPOINTED:
            self.fields["value"] = forms.TypedChoiceField(
                label=_("Is there a lead from that day?"),
                choices=[("1", _("Yes")), ("0", _("No"))],
                widget=forms.RadioSelect,
                coerce=Decimal,
            )

    def clean(self) -> dict[str, Any]:
        """Holds the day against the charter, the chosen time, and what is known."""
        cleaned = super().clean() or {}
        on = cleaned.get("on")
        if on is not None and not (answer := self._fits(on)):
            self.add_error("on", refused(answer.reason))
        has_file = cleaned.get("file") or self._file_name or "file" in self.errors
        if not (cleaned.get("text") or cleaned.get("link") or has_file or "link" in self.errors):
            self.add_error("text", refused("no-proof"))
        return cleaned

    def _fits(self, on: date) -> Answer:
        scene, one = self._scene, self._occurrence
        kind = scene.obligation.done_by
        answers = [may_have_happened(kind, on, scene.on, scene.start)]
        if one is not None:
            answers.append(may_count_for(on, one))
        answers.append(fits_with_known(on, self._about, self._known))
        return next((answer for answer in answers if not answer), answers[0])

    @property
    def _occurrence(self) -> Occurrence | None:
        """The chosen time, or the only one."""
        key = self.cleaned_data.get("occurrence", "")
        only = next(iter(self._times.values()), None) if len(self._times) == 1 else None
        chosen = self._times.get(key, only)
        return chosen.occurrence if chosen else None

    @property
    def _about(self) -> date | None:
        """The day of the meeting that it belongs to, if that is set."""
        one = self._occurrence
        return one.anchor if one is not None and not one.provisional else None

    @property
    def fact(self) -> Fact:
        """What is said to have happened."""
        one = self._scene.obligation
        told = self.cleaned_data
        return Fact(one.done_by, one.subject, told["on"], "", self._about, told.get("value"))

    @property
    def proof(self) -> Proof:
        """What shows it."""
        told = self.cleaned_data
        uploaded: UploadedFile[bytes] | None = told.get("file")
        file = (uploaded.name or "", uploaded) if uploaded else None
        return Proof(told.get("text", ""), told.get("link", ""), file)


class CorrectionForm(EvidenceForm):
    """The same about something that was said before, and why it is changed."""

    reason = text_field(
        2,
        label=_("Why this is put right"),
        help_text=_("What was there before is kept, with your name and this reason."),
    )


class WithdrawalForm(forms.Form):
    """Why something is taken back."""

    reason = text_field(
        3,
        label=_("Why it is withdrawn"),
        help_text=_("It is kept, with your name and this reason, and counts for nothing."),
    )


class TogetherForm(forms.Form):
    """One text for everything that was chosen. `keys` are those chosen, once it is valid."""

    text = text_field(
        3,
        label=_("How you know that all of it is so"),
        help_text=_("The text is kept with each of the chosen rules."),
    )

    def __init__(
        self, *args: Any, choosable: Container[str], chosen: Sequence[str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._choosable = choosable
        self.keys = list(dict.fromkeys(chosen))

    def clean(self) -> dict[str, Any]:
        """Something must be chosen, and all of it must still be open to the visitor."""
        cleaned = super().clean() or {}
        if not self.keys:
            self.add_error(None, refused("nothing-chosen"))
        elif any(key not in self._choosable for key in self.keys):
            self.add_error(None, refused("changed-meanwhile"))
        return cleaned
