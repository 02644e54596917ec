"""What is asked before a mail is sent once more."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SendAgainForm(forms.Form):
    """Why the mail is sent again; it stands in the log."""

    reason = forms.CharField(
        label=_("Why is it sent again?"),
        help_text=_("For example: she says it never came. The log keeps it."),
        max_length=500,
    )
