"""Organisations and persons come into being, and the event log knows of it."""

import pytest
from django.db import IntegrityError
from django.urls import URLPattern, get_resolver

from tests.people import AT, Cast, make_user
from tovholder.audit.models import Event
from tovholder.directory.actions import add_person, create_organisation
from tovholder.directory.models import Person
from tovholder.directory.rules import RESERVED

pytestmark = pytest.mark.django_db


def test_a_new_organisation_is_one_event() -> None:
    organisation = create_organisation(name="Roklubben", slug="roklubben", by=None, at=AT)
    event = Event.objects.get()
    assert (event.verb, event.organisation_id) == ("create-organisation", organisation.pk)
    assert event.after == {"name": "Roklubben", "slug": "roklubben"}


def test_an_address_belongs_to_one_organisation() -> None:
    create_organisation(name="Roklubben", slug="roklubben", by=None, at=AT)
    with pytest.raises(IntegrityError):
        create_organisation(name="Den anden", slug="roklubben", by=None, at=AT)


@pytest.mark.parametrize("slug", sorted(RESERVED))
def test_no_organisation_takes_an_address_of_the_site(slug: str) -> None:
    with pytest.raises(ValueError, match="address of the site"):
        create_organisation(name="Roklubben", slug=slug, by=None, at=AT)


def test_every_first_word_of_the_site_is_reserved() -> None:
    routes = [str(one.pattern) for one in get_resolver().url_patterns]
    routes += [
        str(below.pattern)
        for one in get_resolver().url_patterns
        if not isinstance(one, URLPattern) and not str(one.pattern)
        for below in one.url_patterns
    ]
    first = {route.split("/")[0] for route in routes} - {""}
    assert {word for word in first if not word.startswith("<")} <= RESERVED


def test_adding_a_person_names_who_did_it(cast: Cast) -> None:
    user = make_user("Frode")
    person = add_person(
        organisation=cast.garden, name="Frode", user=user, by=cast.user("anna"), at=AT
    )
    event = Event.objects.latest("pk")
    assert (event.verb, event.actor_name, event.subject_id) == (
        "add-person",
        "Anna",
        str(person.pk),
    )


def test_a_login_is_one_person_in_an_organisation(cast: Cast) -> None:
    with pytest.raises(IntegrityError):
        add_person(organisation=cast.garden, name="Anna", user=cast.user("anna"), by=None, at=AT)


def test_a_person_that_cannot_be_added_leaves_no_event(cast: Cast) -> None:
    before = Event.objects.count()
    with pytest.raises(IntegrityError):
        add_person(organisation=cast.garden, name="", by=None, at=AT)
    assert Event.objects.count() == before
    assert not Person.objects.filter(name="").exists()
