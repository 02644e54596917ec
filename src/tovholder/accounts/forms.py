"""allauth's forms in the words of this site."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django import forms
from django.utils.translation import gettext_lazy as _

LABELS = {
    "login": _("Mail address"),
    "email": _("Mail address"),
    "password": _("Password"),
    "oldpassword": _("The password you have now"),
    "password1": _("New password"),
    "password2": _("New password once more"),
    "code": _("Code"),
}


class Plain(forms.Form):
    """Names each field above it, once: no placeholder that disappears on typing, no hint."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = LABELS[name]
            field.help_text = ""
            field.widget.attrs.pop("placeholder", None)


class LoginForm(Plain, account.LoginForm):
    """Mail address and password."""


class ChangePasswordForm(Plain, account.ChangePasswordForm):
    """The old password, and the new one twice."""


class ResetPasswordForm(Plain, account.ResetPasswordForm):
    """The address that a link is sent to."""


class ResetPasswordKeyForm(Plain, account.ResetPasswordKeyForm):
    """The new password twice, for whoever came by the link."""


class ReauthenticateForm(Plain, account.ReauthenticateForm):
    """The password once more."""


class AuthenticateForm(Plain, mfa.AuthenticateForm):
    """The code of the second factor, at login."""


class ConfirmCodeForm(Plain, mfa.ReauthenticateForm):
    """The code of the second factor once more."""


class ActivateTOTPForm(Plain, totp.ActivateTOTPForm):
    """The first code of a new second factor."""
