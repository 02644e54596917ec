"""Questions about organisations and persons."""

from collections.abc import Mapping, Sequence

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef, QuerySet

from tovholder.directory.models import Organisation, Person
from tovholder.ui.collation import danish_key


def persons_behind(user: AbstractBaseUser | AnonymousUser) -> Sequence[Person]:
    """Who the user is in each organisation that knows him, by its name; one query."""
    if not user.is_authenticated:
        return ()
    persons = Person.objects.select_related("organisation").filter(user_id=user.pk)
    return tuple(sorted(persons, key=lambda person: danish_key(person.organisation.name)))


def persons_of(organisation: Organisation) -> QuerySet[Person]:
    """Everybody whom the organisation knows, by name."""
    return Person.objects.filter(organisation=organisation).order_by("name", "pk")


def names_of(organisation: Organisation) -> Mapping[int, str]:
    """The names of everybody whom the organisation knows, by the person's key; one query."""
    return dict(Person.objects.filter(organisation=organisation).values_list("pk", "name"))


def titles_of(organisation: Organisation) -> Mapping[int, str]:
    """The job titles of those who have one, by the person's key; one query."""
    known = Person.objects.filter(organisation=organisation).exclude(title="")
    return dict(known.values_list("pk", "title"))


def invented_persons() -> Sequence[Person]:
    """The persons of the demo who can log in, by organisation and as they came; one query.

    Nobody whose login also stands for a person who is not invented.
    """
    real = Person.objects.filter(user=OuterRef("user"), is_demo=False)
    persons = (
        Person.objects.select_related("organisation", "user")
        .filter(~Exists(real), is_demo=True, user__is_active=True)
        .order_by("organisation", "pk")
    )
    return tuple(sorted(persons, key=lambda person: danish_key(person.organisation.name)))


def organisation_at(slug: str) -> Organisation | None:
    """The organisation with this address, whoever asks: for commands, never for pages."""
    return Organisation.objects.filter(slug=slug).first()


def all_organisations() -> Sequence[Organisation]:
    """Every organisation of the installation, by address: for jobs, never for pages; one query."""
    return tuple(Organisation.objects.order_by("slug"))


def person_at(organisation_id: int, person_id: int) -> Person | None:
    """The person whom an organisation knows by this key, with the organisation; one query."""
    known = Person.objects.select_related("organisation", "user")
    return known.filter(organisation_id=organisation_id, pk=person_id).first()


def is_address_taken(slug: str) -> bool:
    """Whether an organisation has this address."""
    return Organisation.objects.filter(slug=slug).exists()


def locked(organisation: Organisation) -> Organisation:
    """The organisation, kept from others until the transaction ends: its changes come in turn."""
    return Organisation.objects.select_for_update().get(pk=organisation.pk)


def is_login_known(organisation: Organisation, user: AbstractBaseUser) -> bool:
    """Whether the login is somebody's of the organisation already."""
    return Person.objects.filter(organisation=organisation, user_id=user.pk).exists()


def locked_person(person_id: int) -> Person:
    """The person, whom nobody else changes or writes to until the transaction ends."""
    return Person.objects.select_for_update().get(pk=person_id)
