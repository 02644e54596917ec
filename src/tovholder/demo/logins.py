"""Who can log in to the demo: somebody for each role, at an address made from the role's name."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from tovholder.core.charter.body import SeatRole
from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import invented_persons
from tovholder.governance.rules import Role

PASSWORD = "tovholder-demo"  # noqa: S105  # for invented people, printed on the screen

_LOCAL_PARTS = {
    Role.COORDINATOR: "koordinator",
    Role.CHAIR: "formand",
    Role.MEMBER: "medlem",
    Role.SECRETARY: "sekretaer",
    Role.OBSERVER: "observator",
    Role.SUBSTITUTE: "suppleant",
    Role.LEAD: "tovholder",
    Role.COMMUNICATIONS: "kommunikation",
    Role.AUDITOR: "revisor",
}
_LABELS: dict[str, str | Promise] = {
    "koordinator": pgettext_lazy("role", "Coordinator"),
    "formand": pgettext_lazy("role", "Chair"),
    "medlem": pgettext_lazy("role", "Member"),
    "sekretaer": pgettext_lazy("role", "Secretary"),
    "observator": pgettext_lazy("role", "Observer"),
    "suppleant": pgettext_lazy("role", "Substitute"),
    "tovholder": pgettext_lazy("role", "Lead"),
    "kommunikation": pgettext_lazy("role", "Communications"),
    "revisor": pgettext_lazy("role", "Auditor"),
}


@dataclass(frozen=True, slots=True)
class Login:
    """A login of the demo. `role` is how a page says it."""

    role: str | Promise
    person: Person

    @property
    def email(self) -> str:
        """What to log in with."""
        return self.person.email


def address(role: Role | SeatRole, slug: str) -> str:
    """The mail address of the one with this role in the organisation at `slug`."""
    return f"{_LOCAL_PARTS[Role(role.value)]}@{slug}.example"


def login_of(person_id: str) -> Person | None:
    """The person of the demo with this id, who has a login; None for everybody else."""
    return next((one for one in invented_persons() if str(one.pk) == person_id), None)


def logins() -> Iterator[tuple[Organisation, tuple[Login, ...]]]:
    """The organisations of the demo with their logins, coordinators first; one query."""
    order = {local: number for number, local in enumerate(_LABELS)}
    for organisation, persons in groupby(invented_persons(), key=lambda one: one.organisation):
        found = [(one.email.partition("@")[0], one) for one in persons]
        known = [(local, one) for local, one in found if local in order]
        known.sort(key=lambda pair: order[pair[0]])
        yield organisation, tuple(Login(_LABELS[local], one) for local, one in known)
