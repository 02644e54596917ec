"""What is asked of somebody who plans a meeting, moves it, cancels it, or chooses for a year."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, time
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from tovholder.core.planning import BodyKey, Habit, Origin, YearPlan
from tovholder.meetings.actions import Change, Kind
from tovholder.meetings.models import Occasion
from tovholder.ui.dates import WEEKDAYS
from tovholder.ui.language import page_language

EARLIEST, LATEST = date(1900, 1, 1), date(2200, 12, 31)
LARGEST_CALENDAR = 5_000_000  # bytes; ten years of a council are a hundredth of that


def day_field(label: Any, **more: Any) -> forms.DateField:
    """A day between 1900 and 2200, with the browser's own calendar."""
    widget = forms.DateInput(
        format="%Y-%m-%d", attrs={"type": "date", "min": EARLIEST, "max": LATEST}
    )
    sensible = [
        MinValueValidator(EARLIEST, _("Choose a day between 1900 and 2200.")),
        MaxValueValidator(LATEST, _("Choose a day between 1900 and 2200.")),
    ]
    return forms.DateField(label=label, widget=widget, validators=sensible, **more)


def time_field(label: Any) -> forms.TimeField:
    """A time of the day that may be left out."""
    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    return forms.TimeField(label=label, widget=widget, required=False)


class Timed(forms.Form):
    """When in the day, and where."""

    def clean(self) -> dict[str, Any]:
        """The end comes after the beginning."""
        cleaned = super().clean() or {}
        refuse_backwards(self, cleaned.get("starts_at"), cleaned.get("ends_at"), "ends_at")
        return cleaned


def refuse_backwards(
    form: forms.Form, starts_at: time | None, ends_at: time | None, field: str
) -> None:
    """Marks the field if a meeting would end before it begins, or never begin."""
    if ends_at and not starts_at:
        form.add_error(field, _("Say when it begins, too."))
    elif ends_at and starts_at and ends_at <= starts_at:
        form.add_error(field, _("It must end after it begins."))


class MoveForm(Timed):
    """Another day, time or place. `revision` is the one that was looked at."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    day = day_field(_("Day"))
    starts_at = time_field(_("Begins"))
    ends_at = time_field(_("Ends"))
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("Stands in the meeting’s history."),
        max_length=500,
        required=False,
    )


class CorrectForm(Timed):
    """Time, place and note; the day stays."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    starts_at = time_field(_("Begins"))
    ends_at = time_field(_("Ends"))
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    note = forms.CharField(label=_("Note"), max_length=500, required=False)


class PlanForm(Timed):
    """A new meeting. `kinds` are its choices: "charter/body.kind" and what it is called."""

    kind = forms.ChoiceField(label=_("Meeting"))
    day = day_field(_("Day"))
    starts_at = time_field(_("Begins"))
    ends_at = time_field(_("Ends"))
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    note = forms.CharField(label=_("Note"), max_length=500, required=False)

    def __init__(self, *args: Any, kinds: Sequence[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["kind"].choices = [("", "–"), *kinds]  # type: ignore[attr-defined]


class CancelForm(forms.Form):
    """Why a meeting is not held."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Why it is cancelled"),
        help_text=_("Everybody who can see the meeting can read this."),
        max_length=500,
    )


class ReopenForm(forms.Form):
    """Why a meeting is taken up again."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(label=_("Why"), max_length=500, required=False)


class RevisionForm(forms.Form):
    """A yes to what was looked at."""

    revision = forms.IntegerField(widget=forms.HiddenInput)


class StepForm(forms.Form):
    """A day of its own for a step of a meeting; none, and it follows the meeting."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    day = day_field(_("Day"), required=False)


class OptionsForm(forms.Form):
    """The choices for a year: the winter holiday, how full a month may be, and for each body its
    weekdays, times and place.
    """

    revision = forms.IntegerField(widget=forms.HiddenInput)
    winter_week = forms.TypedChoiceField(
        label=_("Winter holiday of the schools"),
        choices=[(7, _("Week 7")), (8, _("Week 8"))],
        coerce=int,
    )
    most_a_month = forms.IntegerField(
        label=_("Most meetings in a month"),
        help_text=_("Leave it empty, and the plan finds a number that fits the year."),
        min_value=1,
        max_value=200,
        required=False,
    )

    def __init__(self, *args: Any, bodies: Iterable[tuple[BodyKey, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.bodies = list(bodies)
        days = list(enumerate(name.capitalize() for name in WEEKDAYS[page_language()][:5]))
        for number, _body in enumerate(self.bodies):
            self.fields[f"weekdays-{number}"] = forms.TypedMultipleChoiceField(
                label=_("Weekdays"),
                choices=days,
                coerce=int,
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )
            self.fields[f"starts_at-{number}"] = time_field(_("Begins"))
            self.fields[f"ends_at-{number}"] = time_field(_("Ends"))
            self.fields[f"place-{number}"] = forms.CharField(
                label=_("Place"), max_length=200, required=False
            )

    def clean(self) -> dict[str, Any]:
        """Each body's meetings end after they begin."""
        cleaned = super().clean() or {}
        for number, _body in enumerate(self.bodies):
            field = f"ends_at-{number}"
            refuse_backwards(self, cleaned.get(f"starts_at-{number}"), cleaned.get(field), field)
        return cleaned

    @property
    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Each body's name and fields."""
        names = ("weekdays", "starts_at", "ends_at", "place")
        return [
            (title, [self[f"{name}-{number}"] for name in names])
            for number, (_key, title) in enumerate(self.bodies)
        ]

    def chosen(self) -> Mapping[BodyKey, Habit]:
        """What was chosen for each body."""
        data = self.cleaned_data
        return {
            key: Habit(
                tuple(data[f"weekdays-{number}"]),
                data[f"starts_at-{number}"],
                data[f"ends_at-{number}"],
                data[f"place-{number}"],
                is_chosen=True,
            )
            for number, (key, _title) in enumerate(self.bodies)
        }


class ChangeForm(forms.Form):
    """One choice in the plan of a year. `kinds` are the meetings that can be added."""

    ACTS = ("pin", "free", "remove", "restore", "add")

    act = forms.ChoiceField(choices=[(act, act) for act in ACTS])
    revision = forms.IntegerField(min_value=0)
    key = forms.CharField(max_length=300, required=False)
    kind = forms.CharField(max_length=300, required=False)
    day = forms.DateField(
        required=False, error_messages={"invalid": _("Choose a day, for example 2027-05-31.")}
    )

    def __init__(self, *args: Any, year: int, kinds: Collection[str], **more: Any) -> None:
        super().__init__(*args, **more)
        self.year, self.kinds = year, kinds
        self.anchor = ""
        self.said = ""

    def clean(self) -> dict[str, Any]:
        """A day is asked for where the choice is one, and lies in the year of the plan."""
        cleaned = super().clean() or {}
        act, day = cleaned.get("act"), cleaned.get("day")
        if act in ("pin", "add"):
            if day is None and "day" not in self.errors:
                raise forms.ValidationError(_("Choose a day first."))
            if day is not None and day.year != self.year:
                raise forms.ValidationError(_("Choose a day in the year of the plan."))
        if act == "add" and cleaned.get("kind") not in self.kinds:
            raise forms.ValidationError(_("Choose which meeting to add."))
        return cleaned

    def change(self, plan: YearPlan) -> Change | None:
        """What to change; None if the meeting is not in the plan."""
        act, day, key = (self.cleaned_data[name] for name in ("act", "day", "key"))
        if act == "add":
            charter, _slash, subject = self.cleaned_data["kind"].partition("/")
            key = f"added/{charter}/{subject}/{day.isoformat()}"
            return self._made(Change(key, Kind.ADDED, charter, subject, day), _("Added."))
        if act == "restore":
            return self._made(Change(key, None), _("The meeting is in the plan again."))
        one = next((one for one in plan.meetings if one.key == key), None)
        if one is None or one.origin is Origin.SET:
            return None
        place = (one.charter, one.subject)
        if one.origin is Origin.ADDED:
            return self._of_added(act, key, place, day)
        match act:
            case "pin":
                said = _("The meeting has its day. The others lie around it.")
                return self._made(Change(key, Kind.PINNED, *place, day), said)
            case "remove":
                return self._made(
                    Change(key, Kind.REMOVED, *place), _("The meeting is left out of the plan.")
                )
        return self._made(Change(key, None), _("The plan chooses the day."))

    def _of_added(self, act: str, key: str, place: tuple[str, str], day: date | None) -> Change:
        """A meeting that was added is moved, or is gone again."""
        if act == "pin":
            return self._made(Change(key, Kind.ADDED, *place, day), _("The meeting is moved."))
        return self._made(Change(key, None), _("The added meeting is gone again."))

    def _made(self, change: Change, said: Any) -> Change:
        self.anchor = change.key.replace("/", "-").replace(".", "-")
        self.said = str(said)
        return change


class ImportForm(forms.Form):
    """A calendar from elsewhere."""

    kind = forms.ChoiceField(label=_("What it is"), choices=Occasion.Kind.choices)
    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "A calendar (.ics), or a spreadsheet with the columns Date and Title; To, Begins and "
            "Ends are read, too."
        ),
    )

    def clean_file(self) -> "UploadedFile[bytes]":
        """A file that is not too large to be read."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST_CALENDAR:
            raise forms.ValidationError(_("The file is larger than 5 MB. Send a shorter period."))
        return file
