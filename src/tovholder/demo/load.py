"""The demo: an organisation for each charter file, with people, a past, plans and logins."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from tovholder.accounts.actions import create_user
from tovholder.accounts.models import User
from tovholder.compliance.actions import record_facts, waive
from tovholder.compliance.queries import judged, last_recorded_at
from tovholder.core.charter import Charter
from tovholder.core.charter.edit import set_at
from tovholder.core.charter.load import load
from tovholder.core.schedule import Count, Repeated, say
from tovholder.core.verdicts import Standing
from tovholder.demo.cast import invented_names
from tovholder.demo.history import history
from tovholder.demo.seats import Place, places
from tovholder.directory.actions import add_person, create_organisation
from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import organisation_at
from tovholder.governance.actions import add_charter_version, give_role, seat_person
from tovholder.governance.models import Membership
from tovholder.governance.rules import Role

PASSWORD = "tovholder-demo"  # noqa: S105  # for invented people, printed on the screen
NAMED_ROLES = {
    "koordinator": Role.COORDINATOR,
    "kommunikation": Role.COMMUNICATIONS,
    "revisor": Role.AUDITOR,
}
SEAT_ROLES = {
    "formand": Membership.Part.CHAIR,
    "medlem": Membership.Part.MEMBER,
}


@dataclass(frozen=True, slots=True)
class Login:
    """A login of the demo, and what it is good for."""

    organisation: str
    role: str
    email: str


def load_demo(folder: Path, *, at: datetime) -> tuple[Login, ...]:
    """Load every charter in the folder as an organisation of its own, with a past up to `at`.

    An organisation that is there already keeps what its users changed; only what has happened
    since the last time is added. Answers with the logins, also of those that were there.
    """
    logins: list[Login] = []
    taken: set[str] = set()
    for file in sorted(folder.glob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        charter = load(text, name=file.name).charter
        name = charter.organisation
        if name in taken:
            name = f"{name} ({charter.in_force.from_.year})"
        taken.add(name)
        organisation = organisation_at(file.stem)
        if organisation is None:
            organisation = _create(file.stem, name, text, charter, at)
        else:
            _add_the_newest(organisation, charter, at)
        logins.extend(_logins_of(organisation))
    return tuple(logins)


def _logins_of(organisation: Organisation) -> Iterator[Login]:
    for role in (*NAMED_ROLES, *SEAT_ROLES):
        yield Login(organisation.name, role, f"{role}@{organisation.slug}.example")


@transaction.atomic
def _create(slug: str, name: str, text: str, charter: Charter, at: datetime) -> Organisation:
    organisation = create_organisation(name=name, slug=slug, is_demo=True, by=None, at=at)
    names = invented_names(slug)
    users = {login.role: _user(login, next(names)) for login in _logins_of(organisation)}
    coordinator = users["koordinator"]
    for role, user in users.items():
        if role in NAMED_ROLES:
            person = _person(organisation, user.name, at, user=user, title=role.capitalize())
            give_role(person=person, role=NAMED_ROLES[role], by=coordinator, at=at)
    add_charter_version(organisation=organisation, text=text, by=coordinator, at=at)
    _seat(organisation, charter, users, names, at)
    _add_past(organisation, charter, coordinator, at)
    _waive_the_oldest(organisation, coordinator, at)
    if charter.amended_by is not None and charter.in_force.until is None:
        _amend(organisation, text, charter, coordinator, at)
    return organisation


def _user(login: Login, name: str) -> User:
    return create_user(email=login.email, name=name, password=PASSWORD)


def _person(
    organisation: Organisation,
    name: str,
    at: datetime,
    *,
    user: User | None = None,
    title: str = "",
    sector: str = "",
) -> Person:
    return add_person(
        organisation=organisation, name=name, email=user.email if user else "", title=title,
        sector=sector, user=user, is_demo=True, by=None, at=at,
    )  # fmt: skip


def _seat(
    organisation: Organisation,
    charter: Charter,
    users: dict[str, User],
    names: Iterator[str],
    at: datetime,
) -> None:
    """Fill the places. Whoever holds a post sits in all the places that go with it."""
    logins = {part: users[role] for role, part in SEAT_ROLES.items()}
    holders: dict[str, Person] = {}
    for place in places(charter):
        part = Membership.Part(place.part.value)
        person = holders.get(place.holder) if place.holder else None
        if person is None:
            person = _newcomer(organisation, place, logins.pop(part, None), names, at)
            if place.holder:
                holders[place.holder] = person
        seat_person(
            person=person, charter=charter.charter, body=place.body, seat=place.seat, part=part,
            from_on=place.from_on, by=users["koordinator"], at=at,
        )  # fmt: skip
    for part, user in logins.items():
        _without_a_seat(organisation, part, user, at)


def _newcomer(
    organisation: Organisation, place: Place, user: User | None, names: Iterator[str], at: datetime
) -> Person:
    name = user.name if user else next(names)
    return _person(organisation, name, at, user=user, title=place.title, sector=place.sector)


def _without_a_seat(
    organisation: Organisation, part: Membership.Part, user: User, at: datetime
) -> None:
    """A charter that gives no such seat still gets the login, as a consultant."""
    person = _person(organisation, user.name, at, user=user, title=str(part.label).capitalize())
    give_role(person=person, role=Role.CONSULTANT, by=user, at=at)


def _add_past(organisation: Organisation, charter: Charter, by: User, at: datetime) -> None:
    record_facts(
        organisation=organisation, charter=charter.charter,
        facts=history(charter, at.date()), by=by, at=at, reason="Demo",
    )  # fmt: skip


def _add_the_newest(organisation: Organisation, charter: Charter, at: datetime) -> None:
    """What has happened since the last time that the demo was loaded."""
    last = last_recorded_at(organisation)
    since = at.date() if last is None else last.astimezone(at.tzinfo).date()
    new = [fact for fact in history(charter, at.date()) if fact.on > since]
    record_facts(
        organisation=organisation, charter=charter.charter, facts=new, by=None, at=at, reason="Demo"
    )


def _waive_the_oldest(organisation: Organisation, by: User, at: datetime) -> None:
    """The first thing that was never done is let go, by a decision."""
    today = at.date()
    for part in judged(organisation, on=today, first=date(2000, 1, 1), last=today):
        missed = [one for one in part.verdicts if one.standing is Standing.BROKEN]
        if missed:
            occurrence = min(missed, key=lambda one: one.occurrence.due).occurrence
            waive(
                organisation=organisation, charter=part.charter.charter,
                subject=occurrence.obligation.subject, due_on=occurrence.due,
                decided_on=occurrence.closes, decided_by=str(by),
                ref=f"Beslutning {occurrence.due.year}-1", by=by, at=at,
            )  # fmt: skip


def _amend(organisation: Organisation, text: str, charter: Charter, by: User, at: datetime) -> None:
    """From New Year a body meets once more a year: a version that is not in force yet."""
    for body_id, body in charter.bodies.items():
        for meeting_id, meeting in body.meetings.items():
            schedule = meeting.when.schedule
            if isinstance(schedule, Repeated) and schedule.count.most == schedule.count.least:
                more = replace(schedule, count=Count.exactly(schedule.count.least + 1))
                path = ("bodies", body_id, "meetings", meeting_id, "when")
                text = set_at(text, path, say(more, "da"))
                text = set_at(text, ("in_force", "from"), date(at.year + 1, 1, 1))
                add_charter_version(
                    organisation=organisation, text=text, note="Flere møder", by=by, at=at
                )
                return
