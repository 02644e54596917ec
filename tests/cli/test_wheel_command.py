"""The year as a list, a picture, a calendar and data."""

import json
from datetime import date
from xml.etree import ElementTree as ET

from icalendar import Calendar

from tests.cli.conftest import Ask

WHEEL = ("wheel", "club.yaml", "--facts", "facts.yaml", "--year", "2026", "--on", "2026-09-01")


def test_the_days_of_the_year_come_in_order(ask: Ask) -> None:
    answer = ask(*WHEEL)

    lines = answer.out.splitlines()
    days = [line[:10] for line in lines if line.startswith("2026-")]
    assert answer.code == 0
    assert lines[0] == "Vedtægt for sejlklubben: Årshjul 2026"
    assert days == sorted(days)
    assert days[:2] == ["2026-02-03", "2026-07-11"]


def test_a_day_says_what_it_is_and_how_it_stands(ask: Ask) -> None:
    (regatta,) = [line for line in ask(*WHEEL).out.splitlines() if "Kapsejlads" in line]

    assert regatta.split() == ["2026-07-11", "Sket", "7", "Kapsejlads", "Opfyldt"]


def test_what_holds_all_year_stands_below(ask: Ask) -> None:
    below = ask(*WHEEL).out.partition("Hele året\n")[2]

    assert below.startswith("  Antal medlemmer: Bestyrelsen (")


def test_without_facts_the_year_is_a_plan_that_accuses_nobody(ask: Ask) -> None:
    answer = ask("wheel", "club.yaml", "--year", "2026")

    assert "Foreslået dag" in answer.out
    assert "Over fristen" not in answer.out
    assert "Status" not in answer.out


def test_a_day_that_is_asked_about_gives_the_standings_without_facts(ask: Ask) -> None:
    answer = ask("wheel", "club.yaml", "--year", "2026", "--on", "2026-12-31")

    assert "Over fristen" in answer.out


def test_a_year_without_days_says_so(ask: Ask) -> None:
    answer = ask("wheel", "club.yaml", "--year", "2001", "--on", "2026-09-01")

    assert "Ingen dage i 2001" in answer.out


def test_the_picture_is_svg(ask: Ask) -> None:
    root = ET.fromstring(ask(*WHEEL, "--svg").out)

    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "Kapsejlads" in "".join(root.itertext()) + ET.tostring(root, "unicode")


def test_the_calendar_can_be_read_as_a_calendar(ask: Ask) -> None:
    calendar = Calendar.from_ical(ask(*WHEEL, "--ics").out)

    days = {str(event["SUMMARY"]): event.decoded("DTSTART") for event in calendar.walk("VEVENT")}
    assert days["✓ Kapsejlads"] == date(2026, 7, 11)


def test_the_calendar_is_the_same_each_time(ask: Ask) -> None:
    assert ask(*WHEEL, "--ics").out == ask(*WHEEL, "--ics").out


def test_a_program_reads_the_marks_as_json(ask: Ask) -> None:
    found = json.loads(ask(*WHEEL, "--json").out)

    (regatta,) = [mark for mark in found["marks"] if mark["subject"] == "regatta"]
    assert (regatta["day"], regatta["kind"], regatta["standing"]) == ("2026-07-11", "done", "met")
    assert found["year"] == 2026


def test_a_charter_that_is_not_there_ends_the_command(ask: Ask) -> None:
    assert ask("wheel", "nowhere.yaml").code == 3
