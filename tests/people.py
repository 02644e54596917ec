"""The fixed cast of the tests, the small organisation they belong to, and how they log in.

A community garden with one short charter (`tests/charters/garden.yaml`), in force from the first
day of 2025. Anna coordinates it, Bo chairs the board, Carla is a member of it, Dan observes, and
Eva audits. Sten knows only another organisation.
"""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.contrib.auth import get_user_model

from tovholder.accounts.models import User
from tovholder.directory.actions import add_person, create_organisation
from tovholder.directory.models import Organisation, Person
from tovholder.governance.actions import add_charter_version, give_role, seat_person
from tovholder.governance.models import Membership
from tovholder.governance.rules import Role
from tovholder.lib.clock import COPENHAGEN

PASSWORD = "a rope, a knot and a lead"
GARDEN_FILE = Path(__file__).parent / "charters" / "garden.yaml"
CHARTER = "fælleshave"
START = date(2025, 1, 1)
AT = datetime(2025, 1, 1, 9, 0, tzinfo=COPENHAGEN)
TODAY = date(2026, 5, 13)


@dataclass(frozen=True, slots=True)
class Cast:
    """The garden and those who belong to it; and Sten with the organisation that he belongs to."""

    garden: Organisation
    anna: Person
    bo: Person
    carla: Person
    dan: Person
    eva: Person
    other: Organisation
    sten: Person

    def user(self, name: str) -> User:
        """Whoever is called so ("anna"), as somebody who logs in."""
        person: Person = getattr(self, name)
        assert person.user is not None
        return person.user


def make_user(name: str) -> User:
    """A user called `name` who logs in with `<name>@example.org` and `PASSWORD`."""
    email = f"{name.lower()}@example.org"
    return get_user_model().objects.create_user(email=email, name=name, password=PASSWORD)


def garden_text() -> str:
    """The garden's charter as it stands in its file."""
    return GARDEN_FILE.read_text(encoding="utf-8")


def make_cast() -> Cast:
    """The garden with its charter and people in their seats, and the stranger's organisation."""
    garden = create_organisation(name="Fælleshaven", slug="faelleshaven", by=None, at=AT)
    other = create_organisation(name="Sangkoret", slug="sangkoret", by=None, at=AT)
    add_charter_version(organisation=garden, text=garden_text(), by=None, at=AT)
    anna, eva = _known(garden, "Anna"), _known(garden, "Eva")
    give_role(person=anna, role=Role.COORDINATOR, by=None, at=AT)
    give_role(person=eva, role=Role.AUDITOR, by=None, at=AT)
    bo, carla = _known(garden, "Bo", "havelod"), _known(garden, "Carla", "nye lodder")
    dan = _known(garden, "Dan")
    _seat(bo, "formand", Membership.Part.CHAIR)
    _seat(carla, "havelod", Membership.Part.MEMBER)
    _seat(dan, "observatør", Membership.Part.OBSERVER)
    sten = _known(other, "Sten")
    give_role(person=sten, role=Role.COORDINATOR, by=None, at=AT)
    return Cast(garden, anna, bo, carla, dan, eva, other, sten)


def _known(organisation: Organisation, name: str, sector: str = "") -> Person:
    user = make_user(name)
    return add_person(
        organisation=organisation,
        name=name,
        email=user.email,
        sector=sector,
        user=user,
        by=None,
        at=AT,
    )


def _seat(person: Person, seat: str, part: Membership.Part) -> None:
    seat_person(
        person=person,
        charter=CHARTER,
        body="bestyrelse",
        seat=seat,
        part=part,
        from_on=START,
        by=None,
        at=AT,
    )
