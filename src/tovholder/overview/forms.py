"""What is asked of somebody who creates an organisation."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from tovholder.directory.queries import is_address_taken
from tovholder.directory.rules import LONGEST_ADDRESS, RESERVED, free_address, suggested_address

_PLAIN = RegexValidator(
    r"\A[a-z0-9]+(?:-[a-z0-9]+)*\Z", _("Use a to z, digits, and hyphens between words.")
)


class OrganisationForm(forms.Form):
    """A name, and the address of its pages, which is made from the name unless it is given."""

    name = forms.CharField(
        label=_("The organisation's name"),
        help_text=_("As you would write it on a letter. It stands on every page."),
        max_length=200,
    )
    address = forms.CharField(
        label=_("Address on this site"),
        help_text=_(
            "What stands after the site's own address. Left empty, it is made of the name."
        ),
        max_length=LONGEST_ADDRESS,
        required=False,
        validators=[_PLAIN],
    )

    def clean_address(self) -> str:
        """Refuses an address that somebody has, and says one that is free."""
        address: str = self.cleaned_data["address"]
        if address and (address in RESERVED or is_address_taken(address)):
            raise taken(address)
        return address

    def clean(self) -> dict[str, Any]:
        """Makes the address that was left out."""
        cleaned = super().clean() or {}
        if cleaned.get("name") and cleaned.get("address") == "":
            made = suggested_address(cleaned["name"])
            if not made:
                self.add_error("address", _("The name has no letters for an address. Write one."))
            else:
                cleaned["address"] = free_address(made, is_address_taken)
        return cleaned


def taken(address: str) -> ValidationError:
    """What somebody is told whose address another has."""
    said = _("“%(address)s” is taken. “%(free)s” is free.")
    free = free_address(address, is_address_taken)
    return ValidationError(said, params={"address": address, "free": free})
