"""The fixed cast of the tests, and how they log in."""

from django.contrib.auth import get_user_model

from tovholder.accounts.models import User

PASSWORD = "a rope, a knot and a lead"


def make_user(name: str) -> User:
    """A user called `name` who logs in with `<name>@example.org` and `PASSWORD`."""
    email = f"{name.lower()}@example.org"
    return get_user_model().objects.create_user(email=email, name=name, password=PASSWORD)
