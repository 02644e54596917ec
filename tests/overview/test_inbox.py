"""My overview: what waits for a person, put off, handed over, and waited for."""

import re
from datetime import date, datetime
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.people import AT, CHARTER, TODAY, Cast
from tests.queries import QueryCount
from tovholder.audit.queries import events_for
from tovholder.compliance.actions import record_facts
from tovholder.compliance.actions.inbox import delegate, snooze
from tovholder.compliance.queries import owed
from tovholder.core.facts import Fact, FactKind
from tovholder.lib.clock import COPENHAGEN
from tovholder.tasks.actions import add_task

PAGE = "/faelleshaven/mit-overblik/"
NOW = datetime(2026, 5, 13, 9, 0, tzinfo=COPENHAGEN)


@pytest.fixture(autouse=True)
def today(settings: Settings) -> None:
    """It is the day of the cast."""
    settings.TODAY = TODAY


@pytest.fixture
def rake(cast: Cast) -> Cast:
    """Bo is to rake the leaves within a week."""
    add_task(
        organisation=cast.garden, title="Rive blade", owner=cast.bo, due_on=date(2026, 5, 18),
        by=None, at=AT,
    )  # fmt: skip
    return cast


def key_of(cast: Cast, title: str) -> str:
    """The key of what is called so."""
    return next(one.key for one in owed(cast.garden, TODAY) if title in one.title)


def shown(client: Client, cast: Cast, name: str = "bo", query: str = "") -> str:
    """The page as somebody sees it."""
    client.force_login(cast.user(name))
    response = client.get(PAGE + query)
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_says_what_is_due_and_why_with_one_button(client: Client, rake: Cast) -> None:
    page = shown(client, rake)
    assert "Inden for en uge" in page
    assert "Rive blade" in page
    assert "Åbn opgaven" in page
    assert "Holde god stemning i haven" in page
    assert "Bekræft for i år" in page


def test_others_do_not_see_it_among_theirs(client: Client, rake: Cast) -> None:
    assert "Rive blade" not in shown(client, rake, "carla")


def test_who_has_nothing_is_told_so_kindly(client: Client, cast: Cast) -> None:
    assert "Du er helt ajour." in shown(client, cast, "dan")


def test_who_gave_a_task_waits_for_it(client: Client, rake: Cast) -> None:
    page = shown(client, rake, "anna", "?vis=jeg-venter")
    assert "Rive blade" in page
    assert "Ligger hos Bo" in page


def test_the_owner_sees_who_waits_for_it(client: Client, rake: Cast) -> None:
    page = shown(client, rake, "bo", "?vis=andre-venter")
    assert "Anna venter på det" in page
    assert "god stemning" not in page


def test_what_is_put_off_is_folded_with_its_reason(client: Client, rake: Cast) -> None:
    client.force_login(rake.user("bo"))
    address = f"{PAGE}udsaet/?ting={quote(key_of(rake, 'Rive blade'))}"
    response = client.post(address, {"until": "2026-05-17", "reason": "Riven er udlånt"})
    assert response.status_code == 302
    page = shown(client, rake)
    assert "1 ting udsat" in page
    assert "Riven er udlånt" in page
    assert "Inden for en uge" not in page


@pytest.mark.parametrize(
    ("until", "reason", "said"),
    [
        ("2026-05-13", "Ferie", "Vælg en dag, der ligger ude i fremtiden."),
        ("2026-07-30", "Ferie", "Højst 60 dage ad gangen."),
        ("2026-05-17", "", "påkrævet"),
    ],
)
def test_a_snooze_that_does_not_hold_is_refused_and_nothing_lost(
    client: Client, rake: Cast, until: str, reason: str, said: str
) -> None:
    client.force_login(rake.user("bo"))
    address = f"{PAGE}udsaet/?ting={quote(key_of(rake, 'Rive blade'))}"
    response = client.post(address, {"until": until, "reason": reason})
    assert response.status_code == 422
    assert said in response.content.decode()
    assert f'value="{until}"' in response.content.decode()


def test_what_is_put_off_can_be_taken_back(client: Client, rake: Cast) -> None:
    key = key_of(rake, "Rive blade")
    snooze(
        person=rake.bo, key=key, title="Rive blade", until=date(2026, 5, 17), reason="Ferie",
        by=rake.bo.user, at=NOW,
    )  # fmt: skip
    client.force_login(rake.user("bo"))
    client.post(f"{PAGE}udsaet/?ting={quote(key)}", {"wake": "1"})
    assert "ting udsat" not in shown(client, rake)


def test_nobody_puts_off_what_is_another_s(client: Client, rake: Cast) -> None:
    client.force_login(rake.user("carla"))
    address = f"{PAGE}udsaet/?ting={quote(key_of(rake, 'Rive blade'))}"
    assert client.get(address).status_code == 404


def test_what_is_handed_over_is_with_the_other(client: Client, rake: Cast) -> None:
    client.force_login(rake.user("bo"))
    address = f"{PAGE}overlad/?ting={quote(key_of(rake, 'Rive blade'))}"
    sent = {"to": rake.carla.pk, "from_on": "2026-05-13", "until_on": "", "reason": "Tak"}
    assert client.post(address, sent).status_code == 302
    assert "I stedet for Bo" in shown(client, rake, "carla")
    assert "Rive blade" not in shown(client, rake)
    assert "Overladt til Carla" in shown(client, rake, "bo", "?vis=jeg-venter")


def test_a_substitute_for_everything_sees_what_comes_while_it_lasts(
    client: Client, cast: Cast
) -> None:
    delegate(
        person=cast.bo, to=cast.carla, from_on=TODAY, until_on=date(2026, 5, 20), by=None, at=NOW
    )
    add_task(
        organisation=cast.garden, title="Slå græs", owner=cast.bo, due_on=date(2026, 5, 18),
        by=None, at=AT,
    )  # fmt: skip
    assert "Slå græs" in shown(client, cast, "carla")


def test_nobody_hands_over_to_somebody_out_of_reach(client: Client, rake: Cast) -> None:
    rake.carla.email = ""
    rake.carla.user = None
    rake.carla.save()
    client.force_login(rake.user("bo"))
    sent = {"to": rake.carla.pk, "from_on": "2026-05-13"}
    response = client.post(f"{PAGE}overlad/", sent)
    assert "hverken mailadresse eller login" in response.content.decode()


def test_nobody_hands_over_to_a_stranger(client: Client, rake: Cast) -> None:
    client.force_login(rake.user("bo"))
    sent = {"to": rake.sten.pk, "from_on": "2026-05-13"}
    assert client.post(f"{PAGE}overlad/", sent).status_code == 422


def test_what_the_owner_has_left_undone_for_a_month_is_the_secretary_s_too(
    client: Client, cast: Cast
) -> None:
    add_task(
        organisation=cast.garden, title="Rive blade", owner=cast.bo, due_on=date(2026, 4, 12),
        by=None, at=AT,
    )  # fmt: skip
    page = shown(client, cast, "anna")
    assert "Ikke gjort af Bo" in page


def test_the_list_filters_and_exports(client: Client, rake: Cast) -> None:
    assert "god stemning" not in shown(client, rake, "bo", "?kind=task")
    client.force_login(rake.user("bo"))
    file = client.get(PAGE + "?format=csv").content.decode()
    assert "Rive blade" in file


def test_english_is_english(client: Client, rake: Cast) -> None:
    client.cookies["language"] = "en"
    page = shown(client, rake)
    assert "Within a week" in page
    assert "Open the task" in page


def test_the_page_asks_little_however_much_there_is(
    client: Client, rake: Cast, query_count: QueryCount
) -> None:
    client.force_login(rake.user("bo"))
    with query_count("inbox"):
        client.get(PAGE)
    for number in range(30):
        add_task(
            organisation=rake.garden, title=f"Bed {number}", owner=rake.bo, due_on=TODAY, by=None,
            at=AT,
        )  # fmt: skip
    with query_count("inbox"):
        client.get(PAGE)


def test_settings_keep_pace_and_absence(client: Client, cast: Cast) -> None:
    address = reverse("overview:reminder-settings", args=["faelleshaven"])
    client.force_login(cast.user("bo"))
    client.post(address, {"what": "pace", "pace": "weekly"})
    client.post(address, {"what": "absence", "from_on": "2026-07-01", "until_on": "2026-07-21"})
    page = client.get(address).content.decode()
    assert re.search(r'value="weekly"[^>]*checked', page)
    assert "1.–21." in page.replace("\u00a0", " ")
    verbs = [event.verb for event in events_for(cast.garden.pk)[:2]]
    assert verbs == ["be-absent", "set-pace"]


def test_an_absence_upside_down_is_refused(client: Client, cast: Cast) -> None:
    address = reverse("overview:reminder-settings", args=["faelleshaven"])
    client.force_login(cast.user("bo"))
    sent = {"what": "absence", "from_on": "2026-07-21", "until_on": "2026-07-01"}
    response = client.post(address, sent)
    assert "Den sidste dag ligger før den første." in response.content.decode()


def test_settings_ask_little(client: Client, cast: Cast, query_count: QueryCount) -> None:
    client.force_login(cast.user("bo"))
    with query_count("reminder-settings"):
        client.get(reverse("overview:reminder-settings", args=["faelleshaven"]))


def test_the_coordinator_sees_what_goes_out_and_why_somebody_gets_none(
    client: Client, rake: Cast, query_count: QueryCount
) -> None:
    rake.carla.email = ""
    rake.carla.save()
    snooze(
        person=rake.bo, key=key_of(rake, "Rive blade"), title="", until=date(2026, 5, 30),
        reason="Ferie", by=None, at=NOW,
    )  # fmt: skip
    client.force_login(rake.user("anna"))
    with query_count("reminders"):
        response = client.get(reverse("overview:reminders", args=["faelleshaven"]))
    assert "Ingen mail: har udsat den" in response.content.decode()


def test_what_was_vouched_for_leaves_the_page(client: Client, cast: Cast) -> None:
    item = next(one for one in owed(cast.garden, TODAY) if "god stemning" in one.title)
    record_facts(
        organisation=cast.garden,
        charter=CHARTER,
        facts=[Fact(FactKind.ATTESTED, item.rule, TODAY, "set")],
        by=None,
        at=AT,
    )
    assert "god stemning" not in shown(client, cast)


def test_who_has_something_to_do_is_led_to_it_after_the_login(client: Client, rake: Cast) -> None:
    client.force_login(rake.user("bo"))
    assert client.get("/")["Location"] == PAGE


def test_who_has_nothing_to_do_is_led_to_the_front_page(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("dan"))
    assert client.get("/")["Location"] == "/faelleshaven/"
