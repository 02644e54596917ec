"""Questions about organisations and persons."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from tovholder.directory.models import Organisation, Person


def organisations_of(user: AbstractBaseUser | AnonymousUser) -> QuerySet[Organisation]:
    """The organisations that know the user, by name; none for somebody who is not logged in."""
    if not user.is_authenticated:
        return Organisation.objects.none()
    return Organisation.objects.filter(persons__user_id=user.pk).order_by("name")


def organisation_by_slug(
    slug: str, user: AbstractBaseUser | AnonymousUser
) -> tuple[Organisation, Person] | None:
    """The organisation and the user's person in it; None if there is none that knows the user."""
    if not user.is_authenticated:
        return None
    person = (
        Person.objects.select_related("organisation")
        .filter(organisation__slug=slug, user_id=user.pk)
        .first()
    )
    return (person.organisation, person) if person else None


def persons_of(organisation: Organisation) -> QuerySet[Person]:
    """Everybody whom the organisation knows, by name."""
    return Person.objects.filter(organisation=organisation).order_by("name", "pk")
