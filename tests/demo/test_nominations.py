"""The demo has something under way with its seats."""

from datetime import timedelta

import pytest

from tests.people import AT, TODAY, Cast
from tovholder.audit.models import Event
from tovholder.demo.nominations import look_ahead
from tovholder.governance.models import Membership
from tovholder.governance.queries import charter_of, versions_of


@pytest.mark.django_db
def test_a_term_is_said_to_be_the_last_and_a_name_is_asked_for(cast: Cast) -> None:
    (version,) = versions_of(cast.garden)
    at = AT.replace(year=TODAY.year, month=TODAY.month, day=TODAY.day)
    look_ahead(cast.garden, charter_of(version), by=cast.user("anna"), at=at)
    carla = Membership.objects.get(person=cast.carla)
    assert carla.until_on == TODAY + timedelta(days=120)
    letter = Event.objects.latest("pk")
    assert (letter.verb, letter.subject_title) == (
        "nomination-letter-made",
        "Bestyrelsen: Valgt blandt lodderne",
    )
