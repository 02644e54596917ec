"""The parts of the forms about seats: where, how long, as what, and what speaks against it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from tovholder.core.charter import Charter
from tovholder.core.charter.body import Seat, SeatRole
from tovholder.core.charter.index import index
from tovholder.core.composition import Objection, Sitting, Weight, last_day_of_term
from tovholder.core.composition.seating import seats_of
from tovholder.directory.models import Organisation
from tovholder.governance.forms.decisions import DayInput
from tovholder.governance.models import Membership
from tovholder.governance.queries import Seating
from tovholder.ui.language import page_language
from tovholder.ui.sentences.admission import say_objection
from tovholder.ui.sentences.organisation import SEAT_ROLES

UNLISTED = "-"
"""The choice of no seat that the charter lists."""
TERM, UNTIL, OPEN = "term", "until", "open"


@dataclass(frozen=True, slots=True)
class BodyAt:
    """A body of a charter with all who ever sat there: what the forms choose among."""

    organisation: Organisation
    charter: Charter
    body_id: str
    seating: Seating

    @property
    def name(self) -> str:
        """What the charter calls the body."""
        return self.charter.bodies[self.body_id].name

    @property
    def seats(self) -> Mapping[str, Seat]:
        """The seats by their ids."""
        return seats_of(self.charter, self.body_id)

    @property
    def sittings(self) -> Iterable[Sitting]:
        """All who sit, sat or will sit there."""
        return self.seating.of(self.charter.charter, self.body_id)

    def seat_choices(self) -> list[tuple[str, str]]:
        """The seats by title, and none of them where the list is open."""
        found = [(key, seat.title) for key, seat in self.seats.items()]
        is_open = self.charter.bodies[self.body_id].open_list or not found
        return [*found, (UNLISTED, gettext("Outside the list of seats"))] if is_open else found

    def members(self) -> list[tuple[str, str]]:
        """Those who sit there in their own right, by key, each once."""
        own = {one.person: one.name for one in self.sittings if one.part is not SeatRole.SUBSTITUTE}
        return sorted(own.items(), key=lambda pair: pair[1])

    def on_behalf_of(self, seat: str) -> str:
        """For whom the seat's holder sits, as the charter has it; "" if for nobody."""
        known = self.seats.get(seat)
        ref = known.on_behalf_of if known else None
        return index(self.charter).name(ref, page_language()) if ref else ""


class DoubtBox(forms.CheckboxInput):
    """A box that says of some doubts, by their codes, that it is meant so; hidden without any."""

    input_type = "hidden"

    def ask(self, codes: Iterable[str]) -> None:
        """Show the box, for these doubts."""
        self.input_type = "checkbox"
        self.attrs["value"] = ",".join(sorted(codes))

    def value_from_datadict(  # type: ignore[override]
        self, data: Mapping[str, Any], _files: Any, name: str
    ) -> str:
        """The codes that were confirmed."""
        return str(data.get(name, ""))

    def get_context(self, name: str, _value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The box is never ticked beforehand: new doubts may have come."""
        return super().get_context(name, "", attrs)


class DoubtsForm(forms.Form):
    """A form whose action may be refused, or be doubted and then confirmed.

    Each doubt has a code; whoever ticks the box confirms those that were shown, and no others.
    """

    confirmed = forms.CharField(
        label=_("It is meant so. Do it anyway."), widget=DoubtBox, required=False
    )

    def object(self, found: Iterable[Objection]) -> None:
        """Show what speaks against it at the fields; if all are doubts, ask whether it is meant."""
        objections = tuple(found)
        for one in objections:
            field = one.field if one.field in self.fields else None
            self.add_error(field, say_objection(one, page_language()))
        box = self.fields["confirmed"].widget
        if isinstance(box, DoubtBox) and all(one.weight is Weight.DOUBTED for one in objections):
            box.ask({one.code for one in objections})

    @property
    def codes(self) -> frozenset[str]:
        """The doubts that were confirmed."""
        return frozenset(filter(None, self.cleaned_data["confirmed"].split(",")))


class TimeFields(DoubtsForm):
    """From a day, for the seat's term, until a day, or until further notice."""

    from_on = forms.DateField(label=_("From"), widget=DayInput)
    lasts = forms.ChoiceField(label=_("For how long"), widget=forms.RadioSelect)
    until_on = forms.DateField(label=_("Last day"), widget=DayInput, required=False)

    def offer(self, years: int | None) -> None:
        """Offer the seat's term if it has one."""
        term = ngettext(
            "the seat's term: %(years)s year", "the seat's term: %(years)s years", years or 0
        )
        offered = [(TERM, term % {"years": years})] if years else []
        offered += [
            (UNTIL, gettext("until the last day below")),
            (OPEN, gettext("until further notice")),
        ]
        lasts = self.fields["lasts"]
        assert isinstance(lasts, forms.ChoiceField)  # noqa: S101 - for the type
        lasts.choices = offered
        lasts.initial = offered[0][0] if years else OPEN

    def clean(self) -> dict[str, Any]:
        """A last day is there if it is asked for."""
        cleaned = super().clean() or {}
        if cleaned.get("lasts") == UNTIL and not cleaned.get("until_on"):
            self.add_error("until_on", _("Write the last day, or choose for how long."))
        return cleaned

    def last_day(self, seat: Seat | None) -> date | None:
        """The last day that was asked for."""
        cleaned = self.cleaned_data
        if cleaned["lasts"] == TERM and seat is not None:
            start = Sitting("", "", "", seat.role, cleaned["from_on"])
            return last_day_of_term(seat, start)
        until: date | None = cleaned["until_on"] if cleaned["lasts"] == UNTIL else None
        return until


def years_of(seat: Seat | None) -> int | None:
    """The years of the seat's term, if it has one."""
    if seat is None:
        return None
    return seat.term.years if seat.term else 1 if seat.changes_yearly else None


class HoldingFields(DoubtsForm):
    """As what the seat is held."""

    part = forms.ChoiceField(label=_("As"))
    is_acting = forms.BooleanField(label=_("Acting: for the time being"), required=False)
    on_behalf_of = forms.CharField(
        label=_("On behalf of"),
        help_text=_("The organisation that the person sits for, if there is one."),
        max_length=200,
        required=False,
    )
    stands_in_for = forms.ChoiceField(
        label=_("Substitute for"),
        help_text=_("Where substitutes are personal."),
        required=False,
    )
    rank = forms.IntegerField(
        label=_("Substitute number"),
        help_text=_("Where substitutes come in order: 1 is asked first."),
        min_value=1,
        max_value=99,
        required=False,
    )

    def offer_parts(self, place: BodyAt) -> None:
        """Offer the parts, and those who can be stood in for."""
        language = page_language()
        parts = [(role.value, SEAT_ROLES[role].text(language)) for role in SeatRole]
        set_choices(self.fields["part"], parts)
        set_choices(
            self.fields["stands_in_for"], [("", gettext("Nobody in particular")), *place.members()]
        )

    def holding(self, place: BodyAt) -> dict[str, Any]:
        """The details as the actions take them."""
        cleaned = self.cleaned_data
        part = Membership.Part(cleaned["part"])
        is_substitute = part is Membership.Part.SUBSTITUTE
        person = place.seating.persons.get(cleaned.get("stands_in_for", ""))
        return {
            "part": part,
            "is_acting": cleaned["is_acting"],
            "on_behalf_of": cleaned["on_behalf_of"].strip(),
            "stands_in_for": person if is_substitute else None,
            "rank": cleaned.get("rank") if is_substitute else None,
        }


def set_choices(field: forms.Field, choices: list[tuple[str, str]]) -> None:
    """What there is to choose from in a field that is one of choices."""
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type
    field.choices = choices
