"""The address where somebody chooses a password for the first time, or anew."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.urls import reverse

from tovholder.accounts.models import User


def choose_password_path(user: User) -> str:
    """The path of the page; it works once, for `settings.PASSWORD_RESET_TIMEOUT` seconds."""
    key = default_token_generator.make_token(user)
    return reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(user), "key": key},
    )
