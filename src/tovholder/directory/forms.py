"""What is asked about a person."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tovholder.directory.models import Organisation, Person


class PersonForm(forms.Form):
    """Name, mail address, job and sector. Nobody else in the organisation has the address."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(
        label=_("Mail address"),
        required=False,
        help_text=_("Needed to log in, and to be reminded."),
    )
    title = forms.CharField(label=_("Job title"), max_length=200, required=False)
    employer = forms.CharField(label=_("Works for"), max_length=200, required=False)
    sector = forms.CharField(
        label=_("Sector"),
        max_length=80,
        required=False,
        help_text=_("As the charter names it where it says how many come from each sector."),
    )

    def __init__(
        self, *args: Any, organisation: Organisation, person: Person | None = None, **kwargs: Any
    ) -> None:
        if person is not None:
            kwargs["initial"] = {name: getattr(person, name) for name in self.base_fields}
        super().__init__(*args, **kwargs)
        self._organisation = organisation
        self._person = person

    def clean_email(self) -> str:
        """The address as it was written; an error names who has it already."""
        email: str = self.cleaned_data["email"].strip()
        others = Person.objects.filter(organisation=self._organisation, email__iexact=email)
        if self._person is not None:
            others = others.exclude(pk=self._person.pk)
        other = others.first() if email else None
        if other is not None:
            said = _("%(name)s has that address already. Use another, or edit that person.")
            raise forms.ValidationError(said, params={"name": other.name})
        return email
