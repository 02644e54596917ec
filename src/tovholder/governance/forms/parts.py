"""What is asked of somebody who changes a part of a charter without writing its file.

A form is made from the charter and the place. `changes` are the keys that it sets in the file,
None for one that goes; the fields are called as the keys are.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from tovholder.core.charter.base import Modality
from tovholder.core.charter.body import SeatRole
from tovholder.core.charter.duty import DutyKind
from tovholder.core.charter.places import PlaceKind
from tovholder.core.charter.revise import Changes
from tovholder.core.charter.strategy import LeadState
from tovholder.core.facts import FactKind
from tovholder.governance.forms.decisions import DayInput
from tovholder.governance.forms.part_fields import (
    CodeField,
    CountField,
    LinesField,
    PhraseField,
    TextField,
)
from tovholder.governance.forms.part_form import PartForm, word, words
from tovholder.ui.sentences.changes_words import CODES

_WHEN = _("When")
_WHEN_HELP = _(
    "In Danish or English, for example “4 gange om året”, “hvert år senest 30. september” or "
    "“senest 7 dage før hvert møde”."
)
_CLAUSE = _("Clause")
_CLAUSE_HELP = _("Where the document says so, for example “§ 4”.")
_MANY = forms.NumberInput(attrs={"min": 0, "inputmode": "numeric"})


class HeadForm(PartForm):
    """The charter's title and the days that it is in force."""

    sources: ClassVar = {"in_force": ("from_", "until")}

    title = TextField(label=_("Title"))
    about = TextField(
        label=_("What it is about"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    from_ = forms.DateField(label=_("In force from"), widget=DayInput())
    until = forms.DateField(
        label=_("In force until"),
        help_text=_("Empty if it is in force until further notice."),
        widget=DayInput(),
        required=False,
    )

    def seen(self, part: Any) -> dict[str, Any]:
        """Also the days."""
        days = {"from_": part.in_force.from_, "until": part.in_force.until}
        return {"title": part.title, "about": part.about, **days}

    def clean(self) -> dict[str, Any]:
        """Refuses days that run backwards."""
        cleaned = super().clean() or {}
        first, last = cleaned.get("from_"), cleaned.get("until")
        if isinstance(first, date) and isinstance(last, date) and last < first:
            self.add_error("until", _("It cannot end before it begins."))
        return cleaned

    @property
    def said(self) -> Changes:
        """The days lie in a part of their own."""
        said = self.cleaned_data
        days = {"from": said["from_"], "until": said["until"]}
        return {"title": said["title"], "about": said["about"], "in_force": days}


class SizeForm(PartForm):
    """How many a body may be."""

    exactly = forms.IntegerField(label=_("Exactly"), min_value=0, widget=_MANY, required=False)
    at_least = forms.IntegerField(label=_("At least"), min_value=0, widget=_MANY, required=False)
    at_most = forms.IntegerField(label=_("At most"), min_value=0, widget=_MANY, required=False)
    clause = TextField(label=_CLAUSE, help_text=_CLAUSE_HELP, required=False)

    def clean(self) -> dict[str, Any]:
        """Refuses bounds that nothing can keep."""
        cleaned = super().clean() or {}
        exactly, least, most = (cleaned.get(key) for key in ("exactly", "at_least", "at_most"))
        if least is not None and most is not None and least > most:
            self.add_error("at_most", _("It is smaller than the least number."))
        if exactly is not None and (least is not None or most is not None):
            self.add_error("exactly", _("Give the exact number alone, or the least and the most."))
        if not self.errors and all(one is None for one in (exactly, least, most)):
            self.add_error(None, _("Say how many: a number, the least or the most."))
        return cleaned


class QuotaForm(SizeForm):
    """How many of a body's members come from a sector."""

    field_order = ("sector", "among", "exactly", "at_least", "at_most", "clause")

    sector = TextField(label=_("Sector"), help_text=_("Where they come from."))
    among = TextField(
        label=_("Of which are counted"),
        help_text=_("Another sector that they are counted inside: “of which at least one …”."),
        required=False,
    )


class SeatForm(PartForm):
    """A place in a body."""

    field_order = (
        "title", "role", "count", "holder", "appointed_by", "on_behalf_of", "sectors", "years",
        "renewals", "is_without_vote", "optional", "clause",
    )  # fmt: skip
    party_fields: ClassVar = {
        "holder": (_("Held by"), _("Whose place it is, whoever is in the post or the unit.")),
        "appointed_by": (_("Appointed by"), ""),
        "on_behalf_of": (_("On behalf of"), ""),
    }
    code_fields: ClassVar = {"role": (_("Role"), SeatRole, SeatRole.MEMBER.value)}
    sources: ClassVar = {"term": ("years", "renewals"), "voting": ("is_without_vote",)}

    title = TextField(label=_("Title"))
    count = CountField(
        label=_("How many places"),
        help_text=_("A number, or a range such as 2–4. Empty if the document leaves it open."),
        required=False,
        initial="1",
    )
    sectors = LinesField(
        label=_("Sectors"),
        help_text=_("Where the holder comes from, one a line."),
        required=False,
    )
    years = forms.IntegerField(
        label=_("Term in years"), min_value=1, max_value=50, widget=_MANY, required=False
    )
    renewals = forms.IntegerField(
        label=_("Can be renewed so many times"),
        help_text=_("Empty if there is no limit."),
        min_value=0,
        max_value=50,
        widget=_MANY,
        required=False,
    )
    is_without_vote = forms.BooleanField(label=_("Has no vote"), required=False)
    optional = forms.BooleanField(label=_("Is filled as needed"), required=False)
    clause = TextField(label=_CLAUSE, help_text=_CLAUSE_HELP, required=False)

    def seen(self, part: Any) -> dict[str, Any]:
        """Also the term and the vote."""
        if part is None:
            return {}
        term = part.term
        seen = {"years": term and term.years, "renewals": term and term.renewals}
        return {**super().seen(part), **seen, "is_without_vote": not part.voting}

    @property
    def said(self) -> Changes:
        """The term is a part of its own; what is as usual is not written."""
        said = dict(self.cleaned_data)
        term = {"years": said.pop("years"), "renewals": said.pop("renewals")}
        voting = False if said.pop("is_without_vote") else None
        return {**said, "optional": said["optional"] or None, "term": term, "voting": voting}


class MeetingForm(PartForm):
    """A kind of meeting and how often it is held."""

    field_order = ("title", "when", "modality", "venue", "clause")
    code_fields: ClassVar = {"modality": (_("How it binds"), Modality, Modality.MUST.value)}

    title = TextField(label=_("Title"))
    when = PhraseField(label=_WHEN, help_text=_WHEN_HELP)
    venue = TextField(label=_("Place"), required=False)
    clause = TextField(label=_CLAUSE, help_text=_CLAUSE_HELP, required=False)


class PapersForm(PartForm):
    """What goes out before a meeting, or after it."""

    field_order = ("title", "when", "owner", "modality", "clause")
    party_fields: ClassVar = {"owner": (_("Who sees to it"), "")}
    code_fields: ClassVar = {"modality": (_("How it binds"), Modality, Modality.MUST.value)}

    title = TextField(label=_("Title"), required=False)
    when = PhraseField(label=_WHEN, help_text=_WHEN_HELP)
    clause = TextField(label=_CLAUSE, help_text=_CLAUSE_HELP, required=False)


class DutyForm(PartForm):
    """A duty: what, who, when, and how it is seen to be done."""

    field_order = ("title", "kind", "when", "owner", "modality", "done_by", "attested_by", "clause")
    party_fields: ClassVar = {
        "owner": (_("Owner"), _("Who answers for it.")),
        "attested_by": (
            _("Vouched for by"),
            _("Who says once a year that it is kept, where nothing can show it."),
        ),
    }
    code_fields: ClassVar = {
        "kind": (_("Kind"), DutyKind, DutyKind.TASK.value),
        "modality": (_("How it binds"), Modality, Modality.MUST.value),
    }

    title = TextField(label=_("Title"))
    when = PhraseField(label=_WHEN, help_text=_WHEN_HELP, required=False)
    clause = TextField(label=_CLAUSE, help_text=_CLAUSE_HELP, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        facts = [(kind.phrase, word(CODES[kind])) for kind in FactKind]
        self.fields["done_by"] = CodeField(
            label=_("Seen to be done by"),
            codes=[("", _("What its kind of duty leaves behind")), *facts],
        )
        self.order_fields(self.field_order)

    def seen(self, part: Any) -> dict[str, Any]:
        """Also the fact."""
        done_by = part.done_by.phrase if part and part.done_by else ""
        return {**super().seen(part), "done_by": done_by}


class LeadForm(PartForm):
    """Who leads a node of the strategy."""

    field_order = ("by", "state", "on", "clause")
    party_fields: ClassVar = {"by": (_("Lead"), _("A post, a unit, a body or a party."))}

    on = forms.DateField(label=_("Since"), widget=DayInput(), required=False)
    clause = TextField(label=_CLAUSE, help_text=_CLAUSE_HELP, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["by"].required = True
        unsaid = [("", _("The document does not say"))]
        self.fields["state"] = CodeField(label=_("State"), codes=[*unsaid, *words(LeadState)])
        self.order_fields(self.field_order)

    def seen(self, part: Any) -> dict[str, Any]:
        """Also the state."""
        return {**super().seen(part), "state": part.state or ""} if part else {}


PART_FORMS: Mapping[PlaceKind, type[PartForm]] = {
    PlaceKind.HEAD: HeadForm,
    PlaceKind.SIZE: SizeForm,
    PlaceKind.QUOTA: QuotaForm,
    PlaceKind.SEAT: SeatForm,
    PlaceKind.MEETING: MeetingForm,
    PlaceKind.PAPERS: PapersForm,
    PlaceKind.DUTY: DutyForm,
    PlaceKind.LEAD: LeadForm,
}
