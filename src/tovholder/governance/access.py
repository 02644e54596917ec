"""Who is asking: the organisation of an address, the person there, and what that person may do.

Views go through `enter`, so that no page is shown to a stranger: who has no role in the
organisation gets 404, not 403, and learns nothing.
"""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import organisation_by_slug
from tovholder.governance.queries import roles_of
from tovholder.governance.rules import Answer, Permission, Role, may


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person inside an organisation, and the roles held there on the day of the visit."""

    organisation: Organisation
    person: Person
    roles: frozenset[Role]

    def may(self, permission: Permission) -> Answer:
        """Whether the visitor may, and why not."""
        return may(self.roles, permission)

    def must(self, permission: Permission) -> None:
        """Raises PermissionDenied with the reason's code if the visitor may not."""
        if not (answer := self.may(permission)):
            raise PermissionDenied(answer.reason)


def enter(request: HttpRequest, slug: str, *, on: date) -> Visitor:
    """The visitor of an organisation's page on the day `on`. Raises Http404 for a stranger."""
    known = organisation_by_slug(slug, request.user)
    if known is None:
        raise Http404
    organisation, person = known
    visitor = Visitor(organisation, person, roles_of(person, on))
    if not visitor.may(Permission.SEE_ORGANISATION):
        raise Http404
    return visitor
