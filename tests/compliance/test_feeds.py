"""A member reads the year in a calendar of his own, through an address that only he knows."""

from datetime import date, datetime, timedelta

import pytest
from django.test import Client
from icalendar import Calendar
from pytest_django import Settings

from tests.people import AT, CHARTER, TODAY, Cast
from tests.queries import QueryCount
from tovholder.audit.models import Event
from tovholder.compliance.actions import give_feed_address, record_facts, waive
from tovholder.core.facts import Fact, FactKind
from tovholder.governance.actions import end_membership
from tovholder.governance.models import Membership
from tovholder.governance.rules import PERMISSIONS, Permission
from tovholder.lib.clock import COPENHAGEN

PAGE = "/faelleshaven/aarshjul/kalender/"
LATER = datetime(2026, 5, 2, 9, 0, tzinfo=COPENHAGEN)


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def address(cast: Cast) -> str:
    token = give_feed_address(person=cast.carla, by=cast.carla.user, at=AT)
    return f"/kalender/{token.token}.ics"


def hold_harvest(cast: Cast, day: date = date(2026, 5, 1)) -> None:
    fact = Fact(FactKind.EVENT_HELD, "høstfest", day, "billede.jpg")
    record_facts(organisation=cast.garden, charter=CHARTER, facts=[fact], by=None, at=LATER)


def summaries(client: Client, address: str) -> list[str]:
    calendar = Calendar.from_ical(client.get(address).content)
    return [str(event["SUMMARY"]) for event in calendar.walk("VEVENT")]


def test_the_calendar_needs_no_login(client: Client, address: str) -> None:
    response = client.get(address)
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert "Frist: Høstfest" in summaries(client, address)


def test_the_calendar_is_named_after_the_organisation(client: Client, address: str) -> None:
    assert "X-WR-CALNAME:Årshjul: Fælleshaven" in client.get(address).content.decode()


def test_an_event_leads_back_to_its_rule(client: Client, address: str) -> None:
    events = Calendar.from_ical(client.get(address).content).walk("VEVENT")
    assert any(str(event["URL"]).endswith("/h%C3%B8stfest/") for event in events)


def test_a_choice_in_the_address_narrows_it_down(client: Client, address: str) -> None:
    assert all("nyhedsbrev" in one for one in summaries(client, f"{address}?kind=newsletter"))


def test_an_address_that_nobody_has_is_nowhere(client: Client, db: None) -> None:
    assert client.get("/kalender/made-up.ics").status_code == 404


def test_who_has_left_the_board_reads_no_more(client: Client, cast: Cast, address: str) -> None:
    seat = Membership.objects.get(person=cast.carla)
    end_membership(membership=seat, until_on=TODAY - timedelta(days=1), by=None, at=LATER)
    assert client.get(address).status_code == 404


def test_who_may_not_log_in_reads_no_more(client: Client, cast: Cast, address: str) -> None:
    user = cast.user("carla")
    user.is_active = False
    user.save()
    assert client.get(address).status_code == 404


def test_every_role_may_read_its_calendar() -> None:
    assert all(Permission.SEE_ORGANISATION in given for given in PERMISSIONS.values())


def test_an_unchanged_calendar_is_not_sent_again(
    client: Client, address: str, query_count: QueryCount
) -> None:
    etag = client.get(address)["ETag"]
    with query_count("unchanged-feed"):
        again = client.get(address, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")


def test_a_reader_that_only_knows_the_time_is_answered_too(client: Client, address: str) -> None:
    seen = client.get(address)["Last-Modified"]
    assert client.get(address, headers={"If-Modified-Since": seen}).status_code == 304


def test_a_new_fact_makes_a_new_calendar(client: Client, cast: Cast, address: str) -> None:
    etag = client.get(address)["ETag"]
    hold_harvest(cast)
    again = client.get(address, headers={"If-None-Match": etag})
    assert again.status_code == 200
    assert "✓ Høstfest" in again.content.decode()


def test_a_waiver_makes_a_new_calendar(client: Client, cast: Cast, address: str) -> None:
    etag = client.get(address)["ETag"]
    waive(
        organisation=cast.garden,
        charter=CHARTER,
        subject="høstfest",
        due_on=date(2026, 9, 30),
        decided_on=date(2026, 5, 1),
        decided_by="Årsmødet",
        ref="Punkt 4",
        by=None,
        at=LATER,
    )
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 200


def test_the_next_day_makes_a_new_calendar(
    client: Client, address: str, settings: Settings
) -> None:
    etag = client.get(address)["ETag"]
    settings.TODAY = TODAY + timedelta(days=1)
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 200


def test_carla_makes_her_address_and_sees_it(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("carla"))
    page = client.post(PAGE, follow=True).content.decode()
    assert "/kalender/" in page
    assert 'href="webcal://' in page


def test_the_choice_becomes_part_of_the_address(client: Client, cast: Cast, address: str) -> None:
    client.force_login(cast.user("carla"))
    page = client.get(f"{PAGE}?kind=meeting").content.decode()
    assert f"{address}?kind=meeting" in page


@pytest.mark.parametrize("step", ["ny/", "slet/"])
def test_nothing_happens_before_she_has_said_yes(
    client: Client, cast: Cast, address: str, step: str
) -> None:
    client.force_login(cast.user("carla"))
    client.get(PAGE + step)
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("step", ["ny/", "slet/"])
def test_the_old_address_dies_with_a_new_one_and_without(
    client: Client, cast: Cast, address: str, step: str
) -> None:
    client.force_login(cast.user("carla"))
    client.post(PAGE + step)
    assert client.get(address).status_code == 404


def test_the_event_log_knows_of_the_address_and_not_the_address(cast: Cast, address: str) -> None:
    (event,) = Event.objects.filter(verb="give-feed-address")
    secret = address.removeprefix("/kalender/").removesuffix(".ics")
    assert event.subject_title == "Carla"
    assert secret not in f"{event.before}{event.after}{event.subject_id}{event.reason}"


def test_a_person_without_a_login_gets_no_address(cast: Cast) -> None:
    cast.carla.user = None
    with pytest.raises(ValueError, match="without a login"):
        give_feed_address(person=cast.carla, by=None, at=AT)


def test_a_whole_feed_asks_little(client: Client, address: str, query_count: QueryCount) -> None:
    with query_count("feed"):
        client.get(address)
