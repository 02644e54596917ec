"""What is asked of somebody who fills a seat, or changes how one is held."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tovholder.core.charter import Charter
from tovholder.core.charter.body import Seat, SeatRole
from tovholder.core.composition import last_day_of_term
from tovholder.directory.models import Person
from tovholder.directory.queries import persons_of
from tovholder.governance.forms.decisions import DayInput
from tovholder.governance.forms.seat_fields import (
    OPEN,
    TERM,
    BodyAt,
    DoubtsForm,
    HoldingFields,
    TimeFields,
    set_choices,
    years_of,
)
from tovholder.governance.models import Membership
from tovholder.governance.queries.seats import sitting

_DAY = timedelta(days=1)


class FillForm(TimeFields, HoldingFields):
    """Somebody known, or somebody new, for a seat."""

    person = forms.ChoiceField(label=_("Person"), required=False)
    name = forms.CharField(label=_("Or a new person: name"), max_length=200, required=False)
    email = forms.EmailField(label=_("Mail address of the new person"), required=False)
    title = forms.CharField(label=_("Job title of the new person"), max_length=200, required=False)
    sector = forms.ChoiceField(label=_("Sector of the new person"), required=False)
    reason = forms.CharField(
        label=_("Note"),
        help_text=_("For example the decision that it follows from. It is kept in the log."),
        max_length=500,
        required=False,
    )

    field_order = (
        "person", "name", "email", "title", "sector", "from_on", "lasts", "until_on", "part",
        "is_acting", "on_behalf_of", "stands_in_for", "rank", "reason", "confirmed",
    )  # fmt: skip

    def __init__(self, *args: Any, place: BodyAt, seat: str, today: date, **kwargs: Any) -> None:
        known = place.seats.get(seat)
        kwargs["initial"] = {
            "from_on": today,
            "part": (known.role if known else SeatRole.MEMBER).value,
            "on_behalf_of": place.on_behalf_of(seat),
            "sector": known.sectors[0] if known and len(known.sectors) == 1 else "",
            **kwargs.get("initial", {}),
        }
        super().__init__(*args, **kwargs)
        self._organisation = place.organisation
        self.persons = {str(one.pk): one for one in persons_of(place.organisation)}
        people = [(key, _called(one)) for key, one in self.persons.items()]
        set_choices(self.fields["person"], [("", gettext("Choose a person")), *people])
        sectors = dict.fromkeys(_sectors(place.charter))
        set_choices(
            self.fields["sector"], [("", gettext("Unknown")), *((one, one) for one in sectors)]
        )
        self.offer(years_of(known))
        self.offer_parts(place)
        if known and known.role is not SeatRole.SUBSTITUTE and known.substitutes == "none":
            del self.fields["stands_in_for"], self.fields["rank"]

    def clean(self) -> dict[str, Any]:
        """One person, and no more."""
        cleaned = super().clean()
        is_known, is_new = bool(cleaned.get("person")), bool(cleaned.get("name", "").strip())
        if is_known and is_new:
            self.add_error("name", _("Choose a person, or write a new one; not both."))
        if not is_known and not is_new:
            self.add_error("person", _("Choose a person, or write the name of a new one."))
        if is_new and (other := self._with_address(cleaned.get("email") or "")):
            said = _("%(name)s has that address already: choose that person above.")
            self.add_error("email", said % {"name": other.name})
        return cleaned

    def _with_address(self, email: str) -> Person | None:
        folded = email.strip().casefold()
        known = (one for one in self.persons.values() if one.email.casefold() == folded)
        return next(known, None) if folded else None

    @property
    def chosen(self) -> Person | None:
        """The person that was chosen; None for a new one."""
        return self.persons.get(self.cleaned_data["person"])

    @property
    def new(self) -> dict[str, str]:
        """What is told about a new person."""
        return {key: self.cleaned_data[key].strip() for key in ("name", "email", "title", "sector")}


def _called(person: Person) -> str:
    return f"{person.name} ({person.title})" if person.title else person.name


def _sectors(charter: Charter) -> Iterable[str]:
    for body in charter.bodies.values():
        yield from (one for seat in body.seats for one in seat.sectors)
        yield from (quota.sector for quota in body.quotas)


class EndForm(DoubtsForm):
    """The last day of a membership."""

    until_on = forms.DateField(label=_("Last day"), widget=DayInput)
    reason = forms.CharField(label=_("Why"), max_length=500, required=False)

    field_order = ("until_on", "reason", "confirmed")

    def __init__(self, *args: Any, place: BodyAt, one: Membership, today: date, **kwargs: Any):
        kwargs["initial"] = {"until_on": max(today, one.from_on)}
        super().__init__(*args, **kwargs)


class ExtendForm(TimeFields):
    """Another term, which begins when the present one ends; or a later last day, or none."""

    reason = forms.CharField(label=_("Why"), max_length=500, required=False)

    field_order = ("lasts", "until_on", "reason", "confirmed")

    def __init__(self, *args: Any, place: BodyAt, one: Membership, today: date, **kwargs: Any):
        super().__init__(*args, **kwargs)
        del self.fields["from_on"]
        seat = place.seats.get(one.seat)
        self.ends = one.until_on or (last_day_of_term(seat, sitting(one)) if seat else None)
        self.offer(years_of(seat) if self.ends else None)

    @property
    def is_new_term(self) -> bool:
        """Whether another term was asked for."""
        return bool(self.cleaned_data["lasts"] == TERM)

    def last_day(self, seat: Seat | None) -> date | None:
        """The last day that was asked for; of another term its own."""
        if self.ends is not None:
            self.cleaned_data["from_on"] = self.ends + _DAY
        return super().last_day(seat)


class MoveForm(TimeFields):
    """Another seat of the same body, from a day on."""

    seat = forms.ChoiceField(label=_("New seat"))
    reason = forms.CharField(label=_("Why"), max_length=500, required=False)

    field_order = ("seat", "from_on", "lasts", "until_on", "reason", "confirmed")

    def __init__(self, *args: Any, place: BodyAt, one: Membership, today: date, **kwargs: Any):
        kwargs["initial"] = {"from_on": max(today, one.from_on + _DAY), "lasts": OPEN}
        super().__init__(*args, **kwargs)
        others = [(key, title) for key, title in place.seat_choices() if key != one.seat]
        set_choices(self.fields["seat"], others)
        self.offer(None)


class CorrectForm(HoldingFields):
    """What was noted wrongly, and why."""

    seat = forms.ChoiceField(label=_("Seat"))
    from_on = forms.DateField(label=_("From"), widget=DayInput)
    until_on = forms.DateField(
        label=_("Last day"),
        help_text=_("Empty: until further notice."),
        widget=DayInput,
        required=False,
    )
    reason = forms.CharField(label=_("What was wrong"), max_length=500)

    field_order = (
        "seat", "from_on", "until_on", "part", "is_acting", "on_behalf_of", "stands_in_for",
        "rank", "reason", "confirmed",
    )  # fmt: skip

    def __init__(self, *args: Any, place: BodyAt, one: Membership, today: date, **kwargs: Any):
        fields = ("seat", "from_on", "until_on", "part", "is_acting", "on_behalf_of", "rank")
        kwargs["initial"] = {name: getattr(one, name) for name in fields}
        kwargs["initial"] |= {"stands_in_for": str(one.stands_in_for_id or "")}
        super().__init__(*args, **kwargs)
        choices = place.seat_choices()
        if one.seat not in dict(choices):
            choices.append((one.seat, one.seat or gettext("Outside the list of seats")))
        set_choices(self.fields["seat"], choices)
        self.offer_parts(place)


class WithdrawForm(DoubtsForm):
    """Why a membership was never so."""

    reason = forms.CharField(label=_("What was wrong"), max_length=500)

    def __init__(self, *args: Any, place: BodyAt, one: Membership, today: date, **kwargs: Any):
        super().__init__(*args, **kwargs)
