"""The type of a request in a view that is only for those who are logged in."""

from django.http import HttpRequest

from tovholder.accounts.models import User


class AuthenticatedRequest(HttpRequest):
    """What a view behind `login_required` is given: its `user` is a `User`, never anonymous."""

    user: User
