"""Who is asking: the organisation of an address, the person there, and what that person may do.

Views go through `enter`, so that no page is shown to a stranger: who has no role in the
organisation gets 404, not 403, and learns nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from tovholder.accounts.middleware import LoginNeededError
from tovholder.directory.models import Organisation, Person
from tovholder.directory.queries import persons_behind
from tovholder.governance.queries import roles_by_person
from tovholder.governance.rules import Answer, Permission, Role, may
from tovholder.ui.language import page_language
from tovholder.ui.sentences.access import say_refusal


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person inside an organisation, and the roles held there on the day of the visit.

    `organisations` are all those where the login has a role, this one among them.
    """

    organisation: Organisation
    person: Person
    roles: frozenset[Role]
    organisations: Sequence[Organisation] = field(default=())

    def may(self, permission: Permission) -> Answer:
        """Whether the visitor may, and why not."""
        return may(self.roles, permission)

    def must(self, permission: Permission) -> None:
        """Raises PermissionDenied, which says why in the page's language, if he may not."""
        if not (answer := self.may(permission)):
            raise PermissionDenied(say_refusal(answer.reason, page_language()))


def enter(request: HttpRequest, slug: str, *, on: date) -> Visitor:
    """The visitor of an organisation's page on the day `on`. Raises Http404 for a stranger.

    Who is not logged in is asked to, whether or not there is such an organisation. Three queries.
    The page's frame finds the visitor again on the request.
    """
    if not request.user.is_authenticated:
        raise LoginNeededError
    visitor = visitor_at(slug, request.user, on=on)
    if visitor is None:
        raise Http404
    request.visitor = visitor  # type: ignore[attr-defined]
    return visitor


def visitor_at(slug: str, user: AbstractBaseUser | AnonymousUser, *, on: date) -> Visitor | None:
    """Who the user is in the organisation on the day `on`; None for a stranger. Three queries."""
    persons = persons_behind(user)
    person = next((one for one in persons if one.organisation.slug == slug), None)
    if person is None:
        return None
    roles = roles_by_person(persons, on)
    organisations = [one.organisation for one in persons if roles[one.pk]]
    visitor = Visitor(person.organisation, person, roles[person.pk], organisations)
    return visitor if visitor.may(Permission.SEE_ORGANISATION) else None
