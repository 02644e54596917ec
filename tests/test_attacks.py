"""What a hostile visitor tries, and what comes of it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.governance.test_charter_pages import next_year
from tests.people import AT, CHARTER, PASSWORD, TODAY, Cast, garden_text, make_cast
from tests.test_access import ADDRESSES, WITHIN
from tovholder.governance.actions import RefusedError, add_charter_version, end_membership
from tovholder.governance.models import CharterVersion, Membership

UPLOAD = "/faelleshaven/kommissorium/ny/"
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'"
ELSEWHERE = ("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)")
PAGES = (
    "",
    "kommissorium/",
    f"kommissorium/{CHARTER}/?vis=tekst",
    f"kommissorium/{CHARTER}/?vis=udgaver",
    "aarshjul/",
    "organer/",
    "organer/?format=csv",
    f"organer/{CHARTER}/bestyrelse/",
    "organisation/",
)


@pytest.fixture(autouse=True)
def fixed_day(settings: Settings) -> None:
    settings.TODAY = TODAY


def test_who_confirms_twice_stores_once_and_is_told(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    form = {"text": next_year(garden_text()), "note": "", "confirm": "1"}
    client.post(UPLOAD, form)
    second = client.post(UPLOAD, form)
    assert "ord for ord den samme som i udgave 2" in second.content.decode()
    assert CharterVersion.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_of_two_who_confirm_at_once_one_is_refused() -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite's tests are in memory, where two cannot write at once: see PostgreSQL")
    garden, text = make_cast().garden, next_year(garden_text())

    def store() -> str:
        try:
            add_charter_version(organisation=garden, text=text, by=None, at=AT)
        except RefusedError as refused:
            return refused.problems[0].code
        finally:
            connection.close()
        return "stored"

    with ThreadPoolExecutor(2) as pool:
        answers = sorted(one.result() for one in [pool.submit(store), pool.submit(store)])
    assert answers == ["same-text", "stored"]


@pytest.mark.parametrize("person", ["carla", "dan", "eva", "bo"])
def test_a_forged_upload_is_refused_with_a_reason_and_no_button_offers_it(
    client: Client, cast: Cast, person: str
) -> None:
    client.force_login(cast.user(person))
    form = {"text": next_year(garden_text()), "confirm": "1"}
    answer = client.post(UPLOAD, form)
    assert answer.status_code == 403
    assert "Dine roller giver ikke ret til det" in answer.content.decode()
    assert UPLOAD not in client.get("/faelleshaven/kommissorium/").content.decode()


def test_a_form_sent_from_another_site_is_refused(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.user("anna"))
    assert client.post(UPLOAD, {"text": garden_text(), "confirm": "1"}).status_code == 403


@pytest.mark.parametrize("name", WITHIN)
def test_who_has_left_sees_no_page(client: Client, cast: Cast, name: str) -> None:
    seat = Membership.objects.get(person=cast.carla)
    end_membership(membership=seat, until_on=TODAY - timedelta(days=1), by=None, at=AT)
    client.force_login(cast.user("carla"))
    address = reverse(name, kwargs=dict(ADDRESSES[name][0]))
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_a_login_never_leads_to_another_site(client: Client, cast: Cast, elsewhere: str) -> None:
    form = {"login": "anna@example.org", "password": PASSWORD, "next": elsewhere}
    assert client.post("/konto/log-ind/", form)["Location"] == "/"


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_the_language_switch_never_leads_to_another_site(
    client: Client, db: None, elsewhere: str
) -> None:
    form = {"language": "en", "next": elsewhere}
    assert client.post("/konto/sprog/", form)["Location"] == "/"


def test_a_session_from_before_the_login_is_worth_nothing_after(client: Client, cast: Cast) -> None:
    session = client.session
    session["planted"] = True
    session.save()
    client.post("/konto/log-ind/", {"login": "anna@example.org", "password": PASSWORD})
    assert client.session.session_key != session.session_key
    thief = Client()
    thief.cookies["sessionid"] = str(session.session_key)
    assert thief.get("/faelleshaven/").status_code == 302


def test_another_host_is_not_answered(client: Client, db: None) -> None:
    answer = client.get("/", headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert "evil.example" not in answer.content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_markup_in_names_and_notes_is_never_run(client: Client, cast: Cast, page: str) -> None:
    cast.carla.name = cast.carla.title = cast.carla.sector = MARKUP
    cast.carla.save()
    cast.garden.name = MARKUP
    cast.garden.save()
    CharterVersion.objects.update(title=MARKUP, note=MARKUP)
    client.force_login(cast.user("anna"))
    answer = client.get(f"/faelleshaven/{page}")
    assert answer.status_code == 200
    if answer["Content-Type"].startswith("text/html"):
        assert "<script>alert" not in answer.content.decode()
        assert "<img src=x" not in answer.content.decode()


@pytest.mark.parametrize("page", ["/faelleshaven/", "/faelleshaven/aarshjul/", "/konto/"])
def test_a_private_page_is_stored_nowhere(client: Client, cast: Cast, page: str) -> None:
    client.force_login(cast.user("carla"))
    assert client.get(page)["Cache-Control"] == "private, no-store"


def test_an_open_page_may_be_kept(client: Client, db: None) -> None:
    assert "no-store" not in client.get("/robots.txt").get("Cache-Control", "")
