"""From an empty database to a charter that is kept alive by the people in it.

Inger, who is invented, founds an organisation, starts from an example, adopts it, fills a seat,
plans the year, vouches for what was done, has somebody reminded, and hands over to a successor.
"""

import re
from datetime import date
from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command
from playwright.sync_api import Page, expect
from pytest_django import Settings

from tests.browser import PHONE, assert_accessible
from tests.journeys.conftest import Visit
from tests.journeys.test_new_coordinator import choose, heading, press
from tests.people import PASSWORD, TODAY, make_user

EXAMPLE = "Implementering af erhvervspolitikken »Fælles om mere«"
BODY = "Erhverv på tværs"


@pytest.fixture
def inger(visit: Visit, settings: Settings, transactional_db: None) -> Page:
    """Inger has a login, and belongs nowhere yet."""
    settings.TODAY = TODAY
    settings.CREATE_ORGANISATIONS = "everyone"
    make_user("Inger")
    return log_in(visit("/konto/log-ind/"), "Inger")


def log_in(page: Page, name: str) -> Page:
    """Fills in the login page."""
    page.get_by_label("Mail").fill(f"{name.lower()}@example.org")
    page.get_by_label("Adgangskode", exact=True).fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Log ind").click()
    page.wait_for_load_state()
    return page


def found(page: Page) -> None:
    """An organisation of her own, whose charter is an example that the council adopts."""
    choose(page, "Opret en organisation")
    page.get_by_label("Organisationens navn").fill("Æbleby Kommune")
    press(page, "Opret den")
    heading(page, "Kom i gang")
    choose(page, "Begynd med et eksempel")
    page.get_by_role("button", name=re.compile(f"Begynd med dette.*{EXAMPLE}", re.DOTALL)).click()
    choose(page, "Se, hvad kladden gør")
    page.get_by_label("Vedtaget af").fill("Byrådet")
    press(page, "Vedtag")
    expect(page.get_by_role("main")).to_contain_text("er vedtaget")


def fill_a_seat(page: Page, name: str) -> None:
    """Somebody new gets the first vacant seat, and the mail address that a login takes."""
    page.goto(page.url.split("/kommissorium/")[0] + "/kom-i-gang/")
    choose(page, "Besæt pladserne")
    page.get_by_role("link", name=re.compile("^Besæt pladsen")).first.click()
    page.get_by_label("Eller en ny person: navn").fill(name)
    page.get_by_label("Den nye persons mailadresse").fill(f"{name.lower()}@example.org")
    press(page, "Giv pladsen")
    expect(page.get_by_role("main")).to_contain_text(name)


def plan_the_year(page: Page) -> None:
    """The proposal as it is, confirmed."""
    choose(page, "Møder")
    choose(page, "Årsplan")
    choose(page, "Bekræft planen")
    press(page, "Planlæg møderne")
    expect(page.get_by_role("main")).to_contain_text("er planlagt")


def vouch(page: Page) -> None:
    """What her overview says is overdue was done."""
    choose(page, "Mit overblik")
    page.get_by_role("link", name=re.compile("^Bekræft, at det er gjort")).first.click()
    page.get_by_label("Hvad der skete").fill("Godkendt på mødet i maj.")
    press(page, "Dokumentér")
    expect(page.get_by_role("main")).to_contain_text("Godkendt på mødet i maj.")


def answer_by_mail(visit: Visit) -> None:
    """The timer runs, and Inger answers the mail's link on her phone, without a login."""
    call_command("tick", stdout=StringIO())
    reminder = next(one for one in mail.outbox if "inger@example.org" in one.to[0])
    link = re.search(r"/aebleby-kommune/svar/\S+", str(reminder.body))
    assert link is not None
    phone = visit(link[0], width=PHONE)
    assert_accessible(phone)
    phone.get_by_label("Hvad er der gjort?").fill("Forelagt på mødet.")
    press(phone, "Det er gjort")
    heading(phone, "Tak")


def hand_over(page: Page, successor: str) -> None:
    """The successor gets a login and the role, and Inger is led out."""
    make_user(successor)
    choose(page, "Personer")
    choose(page, successor)
    choose(page, "Giv login")
    press(page, "Send mailen")
    choose(page, "Personer")
    choose(page, "Inger")
    choose(page, "Overdrag en rolle til en efterfølger")
    press(page, "Overdrag rollen")
    heading(page, "Dine organisationer")
    expect(page.get_by_role("main")).to_contain_text(f"{successor} er nu koordinator")


def test_a_coordinators_first_week(inger: Page, visit: Visit, settings: Settings) -> None:
    found(inger)
    fill_a_seat(inger, "Palle")
    plan_the_year(inger)
    assert_accessible(inger)
    vouch(inger)
    settings.TODAY = date(2026, 12, 1)
    answer_by_mail(visit)
    hand_over(inger, "Palle")
    palle = log_in(visit("/konto/log-ind/"), "Palle")
    choose(palle, "Kommissorier")
    expect(palle.get_by_role("main")).to_contain_text(EXAMPLE)
