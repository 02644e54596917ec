"""What a coordinator does with seats on the screen."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.people import AT, CHARTER, TODAY, Cast
from tests.queries import QueryCount
from tovholder.directory.actions import add_person
from tovholder.directory.models import Person
from tovholder.governance.actions import seat_person, withdraw_membership
from tovholder.governance.models import Membership

FILL = f"/faelleshaven/organer/{CHARTER}/bestyrelse/ny-plads/?plads="
HISTORY = f"/faelleshaven/organer/{CHARTER}/bestyrelse/historik/"
NOBODY = {
    "person": "", "name": "", "email": "", "title": "", "sector": "", "from_on": "2026-05-13",
    "lasts": "open", "until_on": "", "part": "member", "on_behalf_of": "", "stands_in_for": "",
    "rank": "", "reason": "", "confirmed": "",
}  # fmt: skip


@pytest.fixture(autouse=True)
def on_a_day_in_may(settings: pytest.FixtureRequest) -> None:
    """The clock says 13 May 2026."""
    settings.TODAY = TODAY  # type: ignore[attr-defined]


@pytest.fixture
def anna(client: Client, cast: Cast) -> Client:
    """Anna, who reads English."""
    client.force_login(cast.user("anna"))
    client.cookies["language"] = "en"
    return client


def said(response: Any) -> str:
    return str(response.content.decode())


def carla(cast: Cast) -> Membership:
    return Membership.objects.get(person=cast.carla)


def step(one: Membership, name: str) -> str:
    return reverse("governance:membership-step", args=["faelleshaven", one.pk, name])


def test_the_form_knows_the_term_of_the_seat(anna: Client) -> None:
    page = said(anna.get(FILL + "havelod"))
    assert "the seat&#x27;s term: 2 years" in page
    assert 'name="confirmed"' in page


def test_without_a_seat_one_is_chosen_first(anna: Client) -> None:
    page = said(anna.get(FILL))
    assert '<option value="skolen">Skolens plads</option>' in page


def test_a_seat_is_given_for_its_term(anna: Client, cast: Cast) -> None:
    told = {**NOBODY, "person": str(cast.eva.pk), "lasts": "term"}
    response = anna.post(FILL + "havelod", told)
    assert response.status_code == 302
    seated = Membership.objects.get(person=cast.eva)
    assert (seated.from_on, seated.until_on) == (TODAY, date(2028, 5, 12))
    assert "Eva now holds the seat." in said(anna.get(response["Location"]))


def test_a_seat_is_given_to_somebody_new(anna: Client, cast: Cast) -> None:
    anna.post(FILL + "skolen", {**NOBODY, "name": "Frode", "email": "frode@example.org"})
    assert Membership.objects.get(seat="skolen").person.email == "frode@example.org"


@pytest.mark.parametrize(
    ("told", "field", "reason"),
    [
        ({}, "person", "Choose a person, or write the name of a new one."),
        ({"name": "F", "person": "bo"}, "name", "not both"),
        ({"name": "F", "email": "BO@example.org"}, "email", "Bo has that address already"),
        ({"person": "bo", "from_on": "i går"}, "from_on", ""),
        ({"person": "eva", "lasts": "until"}, "until_on", "Write the last day"),
        ({"person": "eva", "lasts": "until", "until_on": "2026-05-12"}, "until_on", "before"),
        ({"person": "bo"}, "person", "Bo has a seat in the body already: Formand"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_nothing_is_lost(
    anna: Client, cast: Cast, told: dict[str, str], field: str, reason: str
) -> None:
    people = {"bo": str(cast.bo.pk), "eva": str(cast.eva.pk)}
    filled = {**NOBODY, **told, "reason": "Valgt på årsmødet"}
    filled["person"] = people.get(filled["person"], "")
    response = anna.post(FILL + "havelod", filled)
    page = said(response)
    assert response.status_code == 422
    assert f'href="#id_{field}' in page
    assert reason in page
    assert 'value="Valgt på årsmødet"' in page


def test_a_doubt_is_asked_about_and_then_confirmed(anna: Client, cast: Cast) -> None:
    seat_person(
        person=cast.eva, charter=CHARTER, body="bestyrelse", seat="skolen", from_on=TODAY,
        by=None, at=AT,
    )  # fmt: skip
    told = {**NOBODY, "person": str(cast.anna.pk)}
    page = said(anna.post(FILL + "skolen", told))
    assert "No place is free on 13 May 2026" in page.replace("\u00a0", " ")
    assert 'type="checkbox" name="confirmed" value="no-place-left"' in page
    response = anna.post(FILL + "skolen", {**told, "confirmed": "no-place-left"})
    assert response.status_code == 302
    assert Membership.objects.filter(seat="skolen").count() == 2


def test_a_refusal_cannot_be_confirmed_away(anna: Client, cast: Cast) -> None:
    told = {**NOBODY, "person": str(cast.bo.pk), "confirmed": "sits-twice"}
    page = said(anna.post(FILL + "havelod", told))
    assert 'type="hidden" name="confirmed"' in page


def test_a_substitute_is_told_whose(anna: Client, cast: Cast) -> None:
    told = {**NOBODY, "person": str(cast.eva.pk), "part": "substitute", "rank": "1",
            "stands_in_for": str(cast.carla.pk)}  # fmt: skip
    anna.post(FILL + "suppleant", told)
    assert Membership.objects.get(person=cast.eva).stands_in_for == cast.carla
    page = said(anna.get(f"/faelleshaven/organer/{CHARTER}/bestyrelse/"))
    assert "substitute no. 1 for Carla" in page


def test_a_member_can_be_acting_chair(anna: Client, cast: Cast) -> None:
    told = {**NOBODY, "person": str(cast.carla.pk), "part": "chair", "is_acting": "on"}
    page = said(anna.post(FILL + "formand", told))
    assert "The body has a chair at that time already: Bo." in page


def test_a_membership_shows_what_can_be_done_to_who_may(
    anna: Client, client: Client, cast: Cast
) -> None:
    address = reverse("governance:membership", args=["faelleshaven", carla(cast).pk])
    assert "Correct a mistake" in said(anna.get(address))
    assert "What has happened" in said(anna.get(address))
    client.force_login(cast.user("dan"))
    assert "Correct a mistake" not in said(client.get(address))


@pytest.mark.parametrize(
    ("name", "told", "expected"),
    [
        ("forlaeng", {"lasts": "until", "until_on": "2026-12-01"}, date(2026, 12, 1)),
        ("afslut", {"until_on": "2026-06-01"}, date(2026, 6, 1)),
    ],
)
def test_a_time_is_changed(
    anna: Client, cast: Cast, name: str, told: dict[str, str], expected: date
) -> None:
    response = anna.post(step(carla(cast), name), {"reason": "", "confirmed": "", **told})
    assert response.status_code == 302
    assert carla(cast).until_on == expected


def test_another_term_begins_when_the_present_one_ends(anna: Client, cast: Cast) -> None:
    told = {"lasts": "term", "until_on": "", "reason": "Genvalgt", "confirmed": ""}
    assert anna.post(step(carla(cast), "forlaeng"), told).status_code == 302
    times = Membership.objects.filter(person=cast.carla).values_list("from_on", "until_on")
    assert sorted(times) == [
        (date(2025, 1, 1), date(2026, 12, 31)),
        (date(2027, 1, 1), date(2028, 12, 31)),
    ]


def test_a_time_longer_than_the_term_is_asked_about(anna: Client, cast: Cast) -> None:
    told = {"lasts": "until", "until_on": "2027-06-01", "reason": "", "confirmed": ""}
    page = said(anna.post(step(carla(cast), "forlaeng"), told))
    assert "The term is 2 years and ends on 31 Dec 2026." in page.replace("\u00a0", " ")


def test_a_member_is_moved(anna: Client, cast: Cast) -> None:
    told = {"seat": "skolen", "from_on": "2026-06-01", "lasts": "open", "until_on": "",
            "reason": "", "confirmed": "other-sector"}  # fmt: skip
    assert anna.post(step(carla(cast), "flyt"), told).status_code == 302
    assert Membership.objects.get(person=cast.carla, seat="skolen").from_on == date(2026, 6, 1)


def test_a_correction_asks_what_was_wrong(anna: Client, cast: Cast) -> None:
    told = {
        "seat": "havelod", "from_on": "2025-02-01", "until_on": "", "part": "member",
        "on_behalf_of": "", "stands_in_for": "", "rank": "", "reason": "", "confirmed": "",
    }  # fmt: skip
    assert anna.post(step(carla(cast), "ret"), told).status_code == 422
    assert anna.post(step(carla(cast), "ret"), {**told, "reason": "Fejl"}).status_code == 302
    assert carla(cast).from_on == date(2025, 2, 1)


def test_a_membership_is_taken_back(anna: Client, cast: Cast) -> None:
    anna.post(step(carla(cast), "fortryd"), {"reason": "Forkert person", "confirmed": ""})
    assert not Membership.objects.filter(person=cast.carla).exists()


def test_who_comes_second_is_told_and_nothing_is_changed(anna: Client, cast: Cast) -> None:
    one = carla(cast)
    told = {"until_on": "2026-06-01", "reason": "", "confirmed": "", "revision": "7"}
    page = said(anna.post(step(one, "afslut"), told, follow=True))
    assert "Somebody else has changed this seat meanwhile" in page
    assert carla(cast).until_on is None


def test_a_seat_that_is_gone_is_not_found(anna: Client, cast: Cast) -> None:
    one = carla(cast)
    address = step(one, "afslut")
    withdraw_membership(membership=one, reason="x", by=None, at=AT)
    assert anna.get(address).status_code == 404


def test_the_history_knows_who_left(anna: Client, cast: Cast) -> None:
    frode = add_person(organisation=cast.garden, name="Frode", by=None, at=AT)
    seat_person(
        person=frode, charter=CHARTER, body="bestyrelse", seat="havelod",
        from_on=date(2025, 1, 1), until_on=date(2025, 12, 31), by=None, at=AT,
    )  # fmt: skip
    rows = said(anna.get(HISTORY + "?format=csv")).splitlines()
    assert "Valgt blandt lodderne;Frode;member;;2025-01-01;2025-12-31" in rows
    assert "Frode" not in said(anna.get(HISTORY + "?on=2026-05-13&format=csv"))
    assert "Frode" in said(anna.get(HISTORY + "?on=2025-06-01&format=csv"))


@pytest.mark.parametrize(
    ("name", "address"), [("seat-fill", FILL + "havelod"), ("seat-history", HISTORY)]
)
def test_a_page_asks_the_database_so_often(
    anna: Client, query_count: QueryCount, name: str, address: str
) -> None:
    anna.get(address)
    with query_count(name):
        anna.get(address)


def test_a_membership_asks_the_database_so_often(
    anna: Client, cast: Cast, query_count: QueryCount
) -> None:
    address = reverse("governance:membership", args=["faelleshaven", carla(cast).pk])
    anna.get(address)
    with query_count("membership"):
        anna.get(address)


def test_nobody_new_is_known_after_a_refusal(anna: Client) -> None:
    told = {**NOBODY, "name": "Frode", "lasts": "until", "until_on": "2020-01-01"}
    anna.post(FILL + "skolen", told)
    assert not Person.objects.filter(name="Frode").exists()
