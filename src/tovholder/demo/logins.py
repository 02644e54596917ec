"""Who can log in to the demo: somebody for each role, at an address made from the role's name."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

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
    "koordinator": _("coordinator"),
    "formand": _("chair"),
    "medlem": _("member"),
    "sekretaer": _("secretary"),
    "observator": _("observer"),
    "suppleant": _("substitute"),
    "tovholder": _("lead"),
    "kommunikation": _("communications"),
    "revisor": _("auditor"),
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


def logins() -> Iterator[tuple[Organisation, tuple[Login, ...]]]:
    """The organisations of the demo with their logins, coordinators first; one query."""
    order = {local: number for number, local in enumerate(_LABELS)}
    for organisation, persons in groupby(invented_persons(), key=lambda one: one.organisation):
        found = [(one.email.partition("@")[0], one) for one in persons]
        known = [(local, one) for local, one in found if local in order]
        known.sort(key=lambda pair: order[pair[0]])
        yield organisation, tuple(Login(_LABELS[local], one) for local, one in known)
