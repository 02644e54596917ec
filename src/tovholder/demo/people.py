"""The people of a demo organisation: those with a role by name, and all who sit or sat in seats."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tovholder.accounts.actions import create_user, create_user_like
from tovholder.accounts.models import User
from tovholder.core.charter import Charter
from tovholder.core.charter.body import SeatRole
from tovholder.demo.cast import invented_names
from tovholder.demo.characters import Character
from tovholder.demo.logins import PASSWORD, address
from tovholder.demo.reigns import Stay, sitting_now, stays
from tovholder.demo.seats import places
from tovholder.directory.actions import add_person
from tovholder.directory.models import Organisation, Person
from tovholder.governance.actions import give_role, seat_person
from tovholder.governance.models import Membership
from tovholder.governance.rules import Role

_BY_NAME = {
    Role.COORDINATOR: "Koordinator",
    Role.COMMUNICATIONS: "Kommunikationsmedarbejder",
    Role.AUDITOR: "Revisor",
    Role.LEAD: "Tovholder",
}


@dataclass(frozen=True, slots=True)
class Crew:
    """What is needed to add people to one organisation. `names` are invented, and never run out."""

    organisation: Organisation
    names: tuple[str, ...]
    coordinator: User
    at: datetime

    def name(self, number: int) -> str:
        """A name of one's own for each number."""
        return self.names[number % len(self.names)]

    def add(self, number: int, login: str = "", title: str = "", sector: str = "") -> Person:
        """Invented person number so and so, with a login if there is an address for it."""
        name = self.name(number)
        user = self._user(name, login) if login else None
        return add_person(
            organisation=self.organisation, name=name, email=login, title=title, sector=sector,
            user=user, is_demo=True, by=None, at=self.at,
        )  # fmt: skip

    def _user(self, name: str, login: str) -> User:
        if login == self.coordinator.email:
            return self.coordinator
        return create_user_like(like=self.coordinator, email=login, name=name)


def crew_of(organisation: Organisation, at: datetime) -> Crew:
    """The crew of a new organisation, and the login of its coordinator."""
    names = tuple(invented_names(organisation.slug))
    email = address(Role.COORDINATOR, organisation.slug)
    return Crew(organisation, names, create_user(email=email, name=names[0], password=PASSWORD), at)


def add_named(crew: Crew, charter: Charter) -> None:
    """Those who have a role by name, each with a login, the coordinator first."""
    has_leads = charter.strategy is not None and charter.strategy.leads is not None
    roles = [role for role in _BY_NAME if role is not Role.LEAD or has_leads]
    for number, role in enumerate(roles):
        login = address(role, crew.organisation.slug)
        person = crew.add(number, login, title=_BY_NAME[role])
        give_role(person=person, role=role, by=crew.coordinator, at=crew.at)


def seat_everybody(crew: Crew, charter: Charter, character: Character) -> None:
    """Fill the places, now and earlier. Whoever holds a post sits in all that goes with it."""
    found = stays(places(charter, character), crew.at.date())
    logins = _logins(crew.organisation.slug, sitting_now(found))
    persons: dict[int, Person] = {}
    for stay in found:
        place, number = stay.place, stay.person
        if number not in persons:
            persons[number] = crew.add(
                number + len(_BY_NAME), logins.get(number, ""), place.title, place.sector
            )
        seat_person(
            person=persons[number], charter=charter.charter, body=place.body, seat=place.seat,
            part=Membership.Part(place.part.value), on_behalf_of=place.on_behalf_of,
            from_on=stay.from_on, until_on=stay.until_on, by=crew.coordinator, at=crew.at,
        )  # fmt: skip


def _logins(slug: str, sitting: Mapping[SeatRole, Stay]) -> dict[int, str]:
    return {stay.person: address(part, slug) for part, stay in sitting.items()}
