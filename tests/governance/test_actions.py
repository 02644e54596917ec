"""Charter versions, seats and roles are written once, together with their event."""

from datetime import date, timedelta

import pytest

from tests.people import AT, CHARTER, START, TODAY, Cast, garden_text
from tovholder.audit.models import Event
from tovholder.core.charter.problems import CharterError
from tovholder.governance.actions import (
    RefusedError,
    SeatRefusedError,
    add_charter_version,
    end_membership,
    give_role,
    seat_person,
)
from tovholder.governance.models import CharterVersion, Membership, RoleHolder
from tovholder.governance.queries import charter_of, roles_of, versions_of
from tovholder.governance.rules import Role

pytestmark = pytest.mark.django_db
NEXT = date(2026, 7, 1)


def next_version() -> str:
    """The garden's charter as it reads from the summer of 2026 on."""
    return garden_text().replace("2025-01-01", NEXT.isoformat()).replace("4 gange", "5 gange")


def codes(error: pytest.ExceptionInfo[RefusedError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_a_new_version_ends_the_one_before_the_day_before(cast: Cast) -> None:
    add_charter_version(organisation=cast.garden, text=next_version(), by=None, at=AT)
    newest, oldest = versions_of(cast.garden)
    assert (newest.number, newest.in_force_from, newest.in_force_until) == (2, NEXT, None)
    assert oldest.in_force_until == NEXT - timedelta(days=1)


def test_the_charter_that_is_read_back_knows_its_last_day(cast: Cast) -> None:
    add_charter_version(organisation=cast.garden, text=next_version(), by=None, at=AT)
    oldest = versions_of(cast.garden)[1]
    assert charter_of(oldest).in_force.until == NEXT - timedelta(days=1)


def test_a_new_version_is_one_event_with_both_digests(cast: Cast) -> None:
    anna = cast.user("anna")
    add_charter_version(
        organisation=cast.garden, text=next_version(), note="Flere møder", by=anna, at=AT
    )
    event = Event.objects.latest("pk")
    assert (event.verb, event.actor_name, event.reason) == (
        "add-charter-version",
        "Anna",
        "Flere møder",
    )
    assert event.before is not None
    assert event.after is not None
    assert event.before["digest"] != event.after["digest"]


def test_the_same_text_again_is_refused(cast: Cast) -> None:
    with pytest.raises(RefusedError) as error:
        add_charter_version(organisation=cast.garden, text=garden_text(), by=None, at=AT)
    assert codes(error) == ["same-text"]


def test_a_version_that_starts_no_later_is_refused(cast: Cast) -> None:
    text = garden_text().replace("4 gange", "5 gange")
    with pytest.raises(RefusedError) as error:
        add_charter_version(organisation=cast.garden, text=text, by=None, at=AT)
    assert codes(error) == ["starts-too-early"]


def test_a_charter_that_contradicts_another_is_refused(cast: Cast) -> None:
    text = garden_text().replace("charter: fælleshave", "charter: en-anden-have")
    with pytest.raises(RefusedError):
        add_charter_version(organisation=cast.garden, text=text, by=None, at=AT)
    assert CharterVersion.objects.count() == 1


def test_a_text_that_is_no_charter_stores_nothing(cast: Cast) -> None:
    with pytest.raises(CharterError):
        add_charter_version(organisation=cast.garden, text="charter: [", by=None, at=AT)
    assert CharterVersion.objects.count() == 1


def test_a_seat_gives_its_role_from_its_first_day(cast: Cast) -> None:
    seat_person(
        person=cast.eva, charter=CHARTER, body="bestyrelse", seat="sekretær",
        part=Membership.Part.SECRETARY, from_on=TODAY, by=cast.user("anna"), at=AT,
    )  # fmt: skip
    assert Role.SECRETARY in roles_of(cast.eva, TODAY)
    assert Role.SECRETARY not in roles_of(cast.eva, TODAY - timedelta(days=1))
    assert Event.objects.latest("pk").verb == "seat-person"


def test_a_membership_that_ends_stays_as_history(cast: Cast) -> None:
    membership = Membership.objects.get(person=cast.carla)
    end_membership(membership=membership, until_on=TODAY, by=cast.user("anna"), at=AT)
    assert roles_of(cast.carla, TODAY) == {Role.MEMBER}
    assert roles_of(cast.carla, TODAY + timedelta(days=1)) == frozenset()
    event = Event.objects.latest("pk")
    assert (event.before, event.after) == ({"until_on": None}, {"until_on": TODAY.isoformat()})


def test_a_membership_cannot_end_before_it_began(cast: Cast) -> None:
    membership = Membership.objects.get(person=cast.carla)
    with pytest.raises(SeatRefusedError):
        end_membership(membership=membership, until_on=START - timedelta(days=1), by=None, at=AT)


def test_a_role_given_twice_is_one_role_and_one_event(cast: Cast) -> None:
    before = Event.objects.count()
    for _ in range(2):
        give_role(person=cast.carla, role=Role.CONSULTANT, by=None, at=AT)
    assert RoleHolder.objects.filter(person=cast.carla).count() == 1
    assert Event.objects.count() == before + 1
