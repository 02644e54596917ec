"""What people of the demo have put off and handed over."""

import pytest

from tests.charters.examples import names
from tests.demo.conftest import TODAY
from tovholder.compliance.queries import owed
from tovholder.compliance.queries.inbox import absences_of, handed_over, put_off_by
from tovholder.directory.models import Organisation, Person
from tovholder.governance.queries.roles import role_holders
from tovholder.governance.rules import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def coordinator(organisation: Organisation) -> Person:
    """Who coordinates the organisation."""
    return Person.objects.get(pk=role_holders(organisation, Role.COORDINATOR)[0])


@pytest.mark.parametrize("slug", names())
def test_the_coordinator_has_put_off_something_that_is_owed(slug: str) -> None:
    organisation = Organisation.objects.get(slug=slug)
    put_off = put_off_by(coordinator(organisation), TODAY)
    keys = {one.key for one in owed(organisation, TODAY)}
    assert put_off
    assert put_off.keys() <= keys


@pytest.mark.parametrize("slug", names())
def test_the_coordinator_answers_for_somebody_on_holiday(slug: str) -> None:
    organisation = Organisation.objects.get(slug=slug)
    (one,) = handed_over(coordinator(organisation), TODAY)
    (away,) = absences_of(Person.objects.get(pk=one.person), TODAY)
    assert (one.from_on, one.until_on) == (away.from_on, away.until_on)
