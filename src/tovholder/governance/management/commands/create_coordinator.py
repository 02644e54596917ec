"""tovholder manage create_coordinator: the first login and the first organisation."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email, validate_slug

from tovholder.accounts.actions import login_for
from tovholder.accounts.passwords import choose_password_path
from tovholder.directory.queries import is_address_taken
from tovholder.directory.rules import free_address, suggested_address
from tovholder.governance.actions.organisations import AddressTakenError, found_organisation
from tovholder.lib import clock


class Command(BaseCommand):
    help = "Create an organisation with its coordinator, who gets a login if there is none."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="the coordinator's mail address, to log in with")
        parser.add_argument("--name", required=True, help="the coordinator's name")
        parser.add_argument("--organisation", required=True, help="the organisation's name")
        parser.add_argument("--address", default="", help="the organisation's address on the site")

    def handle(
        self, *_args: Any, email: str, name: str, organisation: str, address: str, **_options: Any
    ) -> None:
        _check(email, address)
        slug = address or free_address(suggested_address(organisation) or "org", is_address_taken)
        user, is_new = login_for(email=email, name=name)
        try:
            founded = found_organisation(name=organisation, slug=slug, by=user, at=clock.now())
        except AddressTakenError:
            raise CommandError(f"The address {slug!r} is taken.") from None
        site = settings.SITE.geturl().rstrip("/")
        self.stdout.write(f"{founded.name}: {site}/{founded.slug}/")
        if is_new:
            self.stdout.write(f"{user.email} chooses a password at, once and soon:")
            self.stdout.write(f"{site}{choose_password_path(user)}")


def _check(email: str, address: str) -> None:
    try:
        validate_email(email)
        if address:
            validate_slug(address)
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from None
