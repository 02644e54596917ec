"""Whom the organisation knows, what each may do, and how that changes."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client
from django.urls import reverse

from tests.people import AT, PASSWORD, TODAY, Cast, make_user
from tests.queries import QueryCount
from tovholder.audit.queries import events_for
from tovholder.directory.actions import add_person, edit_person
from tovholder.directory.models import Person
from tovholder.governance.actions import (
    RefusedRoleError,
    give_role,
    hand_over_role,
    shut_out,
    take_role,
)
from tovholder.governance.emails import invite
from tovholder.governance.models import RoleHolder
from tovholder.governance.queries import roles_of
from tovholder.governance.queries.people import people_of, person_row
from tovholder.governance.rules import Permission, Role
from tovholder.outbox.models import Mail
from tovholder.outbox.rules import hide_tokens


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    """Anna's browser."""
    client.force_login(cast.user("anna"))
    return client


def at(cast: Cast, name: str, person: Person | None = None) -> str:
    """The address of a page."""
    arguments = [cast.garden.slug, *([person.pk] if person else [])]
    return reverse(f"governance:{name}", args=arguments)


def page(client: Client, url: str) -> str:
    return client.get(url).content.decode()


def test_the_list_shows_everybody_with_seats_and_roles(
    anna: Client, cast: Cast, query_count: QueryCount
) -> None:
    with query_count("persons"):
        shown = page(anna, at(cast, "persons"))
    assert all(name in shown for name in ("Anna", "Bo", "Carla", "Dan", "Eva"))
    assert "koordinator" in shown
    assert "Sten" not in shown


def test_the_list_asks_as_often_for_many_as_for_few(
    cast: Cast, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    for number in range(30):
        frode = add_person(organisation=cast.garden, name=f"Nr. {number}", by=None, at=AT)
        give_role(person=frode, role=Role.AUDITOR, by=None, at=AT)
    with django_assert_num_queries(3):
        assert len(people_of(cast.garden)) == 35


def test_the_list_is_exported(anna: Client, cast: Cast) -> None:
    file = anna.get(at(cast, "persons") + "?format=csv")
    assert "carla@example.org" in file.content.decode("utf-8-sig")


def test_a_person_sees_what_she_may_do_and_why(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("carla"))
    shown = page(client, at(cast, "person", cast.carla))
    assert "se organisationens sider" in shown
    assert "medlem i" in shown


def test_a_member_does_not_see_what_others_may_do(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("carla"))
    assert "skrive i beslutningsregistret" not in page(client, at(cast, "person", cast.anna))


def test_the_auditor_sees_what_anybody_may_do(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("eva"))
    assert "skrive i beslutningsregistret" in page(client, at(cast, "person", cast.anna))


def test_a_person_of_another_organisation_is_not_there(anna: Client, cast: Cast) -> None:
    assert anna.get(at(cast, "person", cast.sten)).status_code == 404


def test_a_person_is_added(anna: Client, cast: Cast) -> None:
    anna.post(at(cast, "person-add"), {"name": "Frode", "email": "frode@example.org"})
    assert Person.objects.get(name="Frode").organisation == cast.garden


def test_an_address_that_somebody_has_is_refused_by_name(anna: Client, cast: Cast) -> None:
    answer = anna.post(at(cast, "person-add"), {"name": "Frode", "email": "BO@example.org"})
    assert answer.status_code == 422
    assert "Bo har allerede den adresse" in answer.content.decode()


def test_what_was_typed_is_kept_when_something_is_wrong(anna: Client, cast: Cast) -> None:
    answer = anna.post(at(cast, "person-add"), {"name": "", "employer": "Planteskolen"})
    assert "Planteskolen" in answer.content.decode()


def test_the_details_are_edited_with_before_and_after(anna: Client, cast: Cast) -> None:
    url = at(cast, "person-edit", cast.bo)
    anna.post(url, {"name": "Bo B.", "email": "bo@example.org", "sector": "havelod"})
    event = events_for(cast.garden.pk)[0]
    assert (event.before, event.after) == ({"name": "Bo"}, {"name": "Bo B."})


def test_an_edit_that_changes_nothing_writes_nothing(cast: Cast) -> None:
    before = events_for(cast.garden.pk).count()
    edit_person(person=cast.bo, name="Bo", by=None, at=AT)
    assert events_for(cast.garden.pk).count() == before


def test_a_role_is_given_and_taken(anna: Client, cast: Cast) -> None:
    anna.post(at(cast, "role", cast.bo), {"give": "auditor"})
    assert Role.AUDITOR in roles_of(cast.bo, TODAY)
    anna.post(at(cast, "role", cast.bo), {"take": "auditor"})
    assert Role.AUDITOR not in roles_of(cast.bo, TODAY)


def test_a_role_that_follows_from_a_seat_cannot_be_given_by_name(anna: Client, cast: Cast) -> None:
    assert anna.post(at(cast, "role", cast.carla), {"give": "chair"}).status_code == 403


def test_a_chair_gives_no_roles(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("bo"))
    assert client.post(at(cast, "role", cast.bo), {"give": "coordinator"}).status_code == 403


def test_the_last_coordinator_cannot_be_taken(anna: Client, cast: Cast) -> None:
    answer = anna.post(at(cast, "role", cast.anna), {"take": "coordinator"}, follow=True)
    assert "mindst én koordinator" in answer.content.decode()
    assert Role.COORDINATOR in roles_of(cast.anna, TODAY)


def test_a_coordinator_without_a_login_does_not_count(cast: Cast) -> None:
    frode = add_person(organisation=cast.garden, name="Frode", by=None, at=AT)
    with pytest.raises(RefusedRoleError, match="coordinator-needs-login"):
        give_role(person=frode, role=Role.COORDINATOR, by=None, at=AT)
    RoleHolder.objects.create(organisation=cast.garden, person=frode, role="coordinator")
    with pytest.raises(RefusedRoleError, match="last-coordinator"):
        take_role(person=cast.anna, role=Role.COORDINATOR, by=None, at=AT)


def test_the_role_is_handed_over_to_a_successor(anna: Client, cast: Cast) -> None:
    url = at(cast, "hand-over", cast.anna)
    anna.post(url, {"role": "coordinator", "successor": str(cast.bo.pk)})
    assert Role.COORDINATOR in roles_of(cast.bo, TODAY)
    assert Role.COORDINATOR not in roles_of(cast.anna, TODAY)


def test_a_successor_must_be_able_to_log_in(cast: Cast) -> None:
    frode = add_person(organisation=cast.garden, name="Frode", by=None, at=AT)
    with pytest.raises(RefusedRoleError, match="coordinator-needs-login"):
        hand_over_role(giver=cast.anna, successor=frode, role=Role.COORDINATOR, by=None, at=AT)
    assert Role.COORDINATOR in roles_of(cast.anna, TODAY)


def test_a_role_that_the_giver_does_not_have_is_not_handed_over(anna: Client, cast: Cast) -> None:
    url = at(cast, "hand-over", cast.anna)
    answer = anna.post(url, {"role": "auditor", "successor": str(cast.bo.pk)})
    assert answer.status_code == 404


def test_an_invitation_gives_a_login_and_a_link_to_choose_a_password(
    client: Client, cast: Cast
) -> None:
    frode = add_person(
        organisation=cast.garden, name="Frode", email="Frode@Example.org", by=None, at=AT
    )
    invite(person=frode, root="https://tovholder.example", by=None, at=AT)
    mail = Mail.objects.get()
    assert mail.to == "frode@example.org"
    link = re.search(r"https://tovholder.example(/\S+)", mail.text)
    assert link is not None
    assert client.get(link[1], follow=True).status_code == 200


def test_who_has_a_login_elsewhere_keeps_it(cast: Cast) -> None:
    sten = add_person(
        organisation=cast.garden, name="Sten", email="sten@example.org", by=None, at=AT
    )
    invite(person=sten, root="https://tovholder.example", by=None, at=AT)
    assert sten.user == cast.sten.user
    assert "Log ind, som du plejer" in Mail.objects.get().text
    assert cast.user("sten").check_password(PASSWORD)


def test_nobody_is_invited_without_an_address(anna: Client, cast: Cast) -> None:
    frode = add_person(organisation=cast.garden, name="Frode", by=None, at=AT)
    answer = anna.post(at(cast, "login", frode), follow=True)
    assert "ingen mailadresse" in answer.content.decode()
    assert not Mail.objects.exists()


def test_a_login_that_another_person_here_has_is_refused(cast: Cast) -> None:
    make_user("Gerda")
    first = add_person(
        organisation=cast.garden, name="Gerda", email="x@example.org", by=None, at=AT
    )
    edit_person(person=first, name="Gerda", email="gerda@example.org", by=None, at=AT)
    invite(person=first, root="https://t.example", by=None, at=AT)
    edit_person(person=first, name="Gerda", email="", by=None, at=AT)
    second = add_person(
        organisation=cast.garden, name="G.", email="gerda@example.org", by=None, at=AT
    )
    with pytest.raises(RefusedRoleError, match="login-taken"):
        invite(person=second, root="https://t.example", by=None, at=AT)


def test_a_login_is_taken_and_the_person_stays(anna: Client, cast: Cast) -> None:
    anna.post(at(cast, "login", cast.carla))
    cast.carla.refresh_from_db()
    assert cast.carla.user is None
    row = person_row(cast.garden, cast.carla.pk)
    assert row is not None
    assert row.seats


def test_nobody_takes_his_own_login(cast: Cast) -> None:
    with pytest.raises(RefusedRoleError, match="own-login"):
        shut_out(person=cast.anna, by=cast.anna.user, at=AT)


def test_the_access_page_says_who_and_why(
    anna: Client, cast: Cast, query_count: QueryCount
) -> None:
    with query_count("access"):
        shown = page(anna, at(cast, "access"))
    assert "koordinator, givet ved navn" in shown


def test_a_things_page_says_who_may_see_it(anna: Client, cast: Cast) -> None:
    url = reverse("governance:thing-access", args=[cast.garden.slug, "person", cast.bo.pk])
    shown = page(anna, url)
    assert "Carla" in shown
    assert "alle med en plads eller en rolle" in shown


def test_permissions_come_with_the_roles_that_give_them(cast: Cast) -> None:
    row = person_row(cast.garden, cast.anna.pk)
    assert row is not None
    assert row.permissions_on(TODAY)[Permission.WAIVE] == [Role.COORDINATOR]


def test_the_link_of_an_invitation_is_not_shown_to_others(cast: Cast) -> None:
    frode = add_person(
        organisation=cast.garden, name="Frode", email="frode@example.org", by=None, at=AT
    )
    invite(person=frode, root="https://tovholder.example", by=None, at=AT)
    mail = Mail.objects.get()
    link = re.search(r"/ny-adgangskode/(\S+)/", mail.text)
    assert link is not None
    assert link[1] not in hide_tokens(mail.text)
    assert link[1] not in hide_tokens(mail.html)


def test_who_hands_over_the_last_role_is_told_and_led_out(anna: Client, cast: Cast) -> None:
    url = at(cast, "hand-over", cast.anna)
    assert "åbner ikke længere for dig" in page(anna, url)
    answer = anna.post(url, {"role": "coordinator", "successor": str(cast.bo.pk)})
    assert answer.headers["Location"] == "/"
