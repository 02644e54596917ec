"""Where a person who logs in is led."""

from datetime import date

from django.urls import reverse

from tovholder.compliance.queries import owed
from tovholder.compliance.queries.inbox import put_off_by
from tovholder.directory.models import Person
from tovholder.overview.inbox import owes_anything
from tovholder.ui.navigation import start_url


def first_page(person: Person, on: date) -> str:
    """My overview for who has something to do within a month, else the organisation's own page."""
    organisation = person.organisation
    if owes_anything(person.pk, owed(organisation, on), put_off_by(person, on), on):
        return reverse("overview:inbox", args=[organisation.slug])
    return start_url(organisation)
