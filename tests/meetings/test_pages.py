"""What people see of meetings, and what they do with them."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar
from pytest_django import Settings

from tests.meetings.test_actions import DAY, plan
from tests.people import AT, CHARTER, TODAY, Cast
from tests.queries import QueryCount
from tovholder.compliance.actions import give_feed_address
from tovholder.meetings.actions import cancel_meeting, correct_meeting
from tovholder.meetings.queries import meeting_at, meetings_of
from tovholder.meetings.rules import State

LIST = "/faelleshaven/moeder/"
Read = Callable[..., str]


@pytest.fixture(autouse=True)
def on_a_day_in_may(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.fixture
def read(client: Client, cast: Cast) -> Read:
    """A page as somebody sees it, Anna unless another is named."""

    def page(address: str, name: str = "anna") -> str:
        client.force_login(cast.user(name))
        return client.get(address).content.decode()

    return page


def events_in(file: bytes) -> list[Any]:
    """The events of a calendar file."""
    return list(Calendar.from_ical(file).walk("VEVENT"))


def test_an_empty_list_leads_to_the_year_plan(read: Read) -> None:
    assert "Lav en årsplan" in read(LIST)
    assert "Lav en årsplan" not in read(LIST, "carla")


def test_the_list_shows_when_and_where(read: Read, cast: Cast) -> None:
    plan(cast)
    page = read(LIST)
    assert "torsdag den 3. september 2026" in page
    assert "kl.\u00a016.00–18.00" in page
    assert "Drivhuset" in page


def test_past_meetings_stand_by_themselves(read: Read, cast: Cast) -> None:
    plan(cast, date(2026, 3, 3))
    assert "3. marts 2026" not in read(LIST)
    assert "3. marts 2026" in read(f"{LIST}?vis=tidligere")


def test_a_meeting_shows_its_steps_with_the_clauses_they_come_from(read: Read, cast: Cast) -> None:
    page = read(f"{LIST}{plan(cast).pk}/")
    assert "torsdag den 27. august 2026" in page  # the papers, a week before
    assert "§&nbsp;5" in page
    assert "Frist for punkter" in page


def test_a_member_sees_a_meeting_and_no_buttons(read: Read, cast: Cast) -> None:
    page = read(f"{LIST}{plan(cast).pk}/", "carla")
    assert "Drivhuset" in page
    assert "Flyt" not in page


def test_a_meeting_planned_by_hand_stands_in_the_list(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    form = {
        "kind": f"{CHARTER}/bestyrelse.ordinært",
        "day": "2026-10-06",
        "starts_at": "16:00",
        "ends_at": "17:30",
        "place": "Skuret",
    }
    client.post(f"{LIST}nyt/", form)
    (row,) = meetings_of(cast.garden)
    assert (row.day, row.title, row.place) == (date(2026, 10, 6), "Bestyrelsesmøde", "Skuret")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"day": "2026-13-01"}, "dato"),
        ({"day": "1026-10-06"}, "Vælg en dag mellem 1900 og 2200."),
        ({"starts_at": "", "ends_at": "17:00"}, "Skriv også, hvornår det begynder."),
        ({"starts_at": "16:00", "ends_at": "15:00"}, "Det skal slutte, efter at det er begyndt."),
        ({"kind": "another/body.kind"}, "Noget skal rettes først"),
    ],
)
def test_what_cannot_be_is_told_and_what_was_typed_stays(
    client: Client, cast: Cast, wrong: dict[str, str], said: str
) -> None:
    client.force_login(cast.user("anna"))
    form = {"kind": f"{CHARTER}/bestyrelse.ordinært", "day": "2026-10-06", "place": "Skuret"}
    response = client.post(f"{LIST}nyt/", {**form, **wrong})
    assert response.status_code == 422
    assert said in response.content.decode()
    assert "Skuret" in response.content.decode()
    assert meetings_of(cast.garden) == ()


def test_a_meeting_is_moved_cancelled_and_taken_up_again(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    page = f"{LIST}{plan(cast).pk}/"
    client.post(f"{page}flyt/", {"revision": "0", "day": "2026-09-10"})
    client.post(f"{page}aflys/", {"revision": "1", "reason": "Frost"})
    assert "Frost" in client.get(page).content.decode()
    client.post(f"{page}genoptag/", {"revision": "2"})
    (row,) = meetings_of(cast.garden)
    assert (row.day, row.state) == (date(2026, 9, 10), State.PLANNED)
    assert "Anna flyttede mødet" in client.get(page).content.decode()


def test_who_is_second_sees_the_change_and_keeps_what_he_typed(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    meeting = plan(cast)
    correct_meeting(meeting=meeting.pk, revision=0, place="Laden", by=None, at=AT)
    form = {"revision": "0", "place": "Skuret", "note": "Husk kaffe"}
    page = client.post(f"{LIST}{meeting.pk}/ret/", form).content.decode()
    assert "En anden har ændret mødet i mellemtiden" in page
    assert all(word in page for word in ("Laden", "Skuret", "Husk kaffe"))
    client.post(f"{LIST}{meeting.pk}/ret/", {**form, "revision": "1"})
    row = meeting_at(cast.garden, meeting.pk)
    assert row is not None
    assert row.place == "Skuret"


def test_what_cannot_be_done_now_is_told_on_the_meetings_page(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    meeting = plan(cast)
    response = client.get(f"{LIST}{meeting.pk}/holdt/", follow=True)
    assert "først markeres som holdt på selve dagen" in response.content.decode()


def test_a_step_is_given_another_day(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    page = f"{LIST}{plan(cast).pk}/"
    client.post(f"{page}trin/dispatch/", {"revision": "0", "day": "2026-08-20"})
    shown = client.get(page).content.decode()
    assert "torsdag den 20. august 2026" in shown
    assert "Valgt her" in shown
    assert client.get(f"{page}trin/meeting/").status_code == 404


def test_the_calendar_file_has_the_danish_time_and_the_place(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("carla"))
    plan(cast)
    plan(cast, date(2026, 11, 5))
    file = client.get(f"{LIST}kalender.ics?organ={CHARTER}/bestyrelse").content
    summer, winter = events_in(file)
    assert summer["DTSTART"].dt.isoformat() == "2026-09-03T14:00:00+00:00"
    assert winter["DTSTART"].dt.isoformat() == "2026-11-05T15:00:00+00:00"
    assert summer["LOCATION"] == "Drivhuset"
    assert b"VEVENT" not in client.get(f"{LIST}kalender.ics?organ=no/body").content


def test_a_cancelled_meeting_is_cancelled_in_the_calendar_too(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("carla"))
    cancel_meeting(meeting=plan(cast).pk, revision=0, reason="Frost", by=None, at=AT)
    (event,) = events_in(client.get(f"{LIST}kalender.ics").content)
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 1)
    assert "Aflyst" in event["SUMMARY"]


def test_ones_own_calendar_has_the_meeting_at_its_time(client: Client, cast: Cast) -> None:
    plan(cast)
    token = give_feed_address(person=cast.carla, by=None, at=AT).token
    events = events_in(client.get(f"/kalender/{token}.ics").content)
    times = {event["DTSTART"].dt for event in events}
    assert datetime.fromisoformat("2026-09-03T14:00:00+00:00") in times
    assert DAY not in times


def test_the_list_asks_as_often_however_many_there_are(
    client: Client, cast: Cast, query_count: QueryCount
) -> None:
    client.force_login(cast.user("anna"))
    for day in range(1, 21):
        plan(cast, date(2026, 9, day))
    with query_count("meetings"):
        client.get(LIST)


def test_a_meetings_page_asks_little(client: Client, cast: Cast, query_count: QueryCount) -> None:
    client.force_login(cast.user("anna"))
    page = f"{LIST}{plan(cast).pk}/"
    with query_count("meeting"):
        client.get(page)
