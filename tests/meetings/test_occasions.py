"""Other people's calendars: read, looked at, kept, and taken out again."""

from datetime import date, time
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from tests.people import TODAY, Cast
from tovholder.lib.sheets import SheetColumn, SheetError, write_xlsx
from tovholder.meetings.actions import Entry
from tovholder.meetings.occasion_files import Read, read_occasions
from tovholder.meetings.queries import occasions_between

FIRST, LAST = date(2026, 1, 1), date(2029, 12, 31)
IMPORT = "/faelleshaven/aarsplan/kalendere/hent/"
LIST = "/faelleshaven/aarsplan/kalendere/"


@pytest.fixture(autouse=True)
def on_a_day_in_may(settings: Settings) -> None:
    settings.TODAY = TODAY


def ics(*lines: str) -> bytes:
    event = ["BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT"]
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *event, "END:VCALENDAR", ""]).encode()


def read(content: bytes, name: str = "b.ics") -> Read:
    return read_occasions(content, name, FIRST, LAST)


def csv(*lines: str) -> Read:
    return read("\r\n".join(lines).encode(), "b.csv")


@pytest.mark.parametrize(
    ("lines", "entry"),
    [
        (
            ("SUMMARY:Byråd", "DTSTART:20270325T160000Z", "DTEND:20270325T190000Z"),
            Entry("Byråd", date(2027, 3, 25), date(2027, 3, 25), time(17), time(20)),
        ),
        (
            ("SUMMARY:Byråd", "DTSTART:20270624T150000Z", "DURATION:PT2H"),
            Entry("Byråd", date(2027, 6, 24), date(2027, 6, 24), time(17), time(19)),
        ),
        (
            ("SUMMARY:Byråd", "DTSTART;TZID=Europe/Copenhagen:20270325T170000"),
            Entry("Byråd", date(2027, 3, 25), date(2027, 3, 25), time(17)),
        ),
        (
            ("SUMMARY:Vinterferie", "DTSTART;VALUE=DATE:20270213", "DTEND;VALUE=DATE:20270222"),
            Entry("Vinterferie", date(2027, 2, 13), date(2027, 2, 21)),
        ),
        (
            ("SUMMARY:Seminar", "DTSTART:20270325T080000Z", "DTEND:20270326T120000Z"),
            Entry("Seminar", date(2027, 3, 25), date(2027, 3, 26)),
        ),
        (
            ("DTSTART;VALUE=DATE:20270213",),
            Entry("–", date(2027, 2, 13), date(2027, 2, 13)),
        ),
    ],
)
def test_an_event_is_read_at_its_danish_time(lines: tuple[str, ...], entry: Entry) -> None:
    assert read(ics(*lines)).entries == (entry,)


def test_an_event_that_repeats_keeps_its_hour_in_summer_and_winter() -> None:
    found = read(
        ics(
            "SUMMARY:Byråd",
            "DTSTART;TZID=Europe/Copenhagen:20270128T170000",
            "RRULE:FREQ=MONTHLY;BYDAY=-1TH;COUNT=6",
            "EXDATE;TZID=Europe/Copenhagen:20270429T170000",
        )
    ).entries
    assert [one.first_on.month for one in found] == [1, 2, 3, 5, 6]
    assert {one.starts_at for one in found} == {time(17)}


def test_what_repeats_for_ever_ends_with_the_years_asked_about() -> None:
    found = read(ics("SUMMARY:A", "DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=WEEKLY")).entries
    assert FIRST <= found[0].first_on <= found[-1].first_on <= LAST


def test_a_cancelled_event_and_one_of_another_year_are_left_out() -> None:
    cancelled = read(ics("SUMMARY:A", "STATUS:CANCELLED", "DTSTART;VALUE=DATE:20270213"))
    earlier = read(ics("SUMMARY:A", "DTSTART;VALUE=DATE:20190213"))
    assert (cancelled.entries, earlier.entries, earlier.outside) == ((), (), 1)


def test_an_event_without_a_day_is_a_fault_and_the_rest_is_read() -> None:
    both = ics("SUMMARY:Uden dag", "END:VEVENT", "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20270213")
    found = read(both)
    assert (len(found.entries), [one.code for one in found.faults]) == (1, ["no-day"])


def test_a_spreadsheet_is_read_as_people_write_it() -> None:
    found = csv(
        "Dato;Til;Titel;Begynder;Slutter",
        "25-03-2027;;Byråd;17.00;kl. 20",
        "13-02-2027;21-02-2027;Vinterferie;;",
    ).entries
    assert found == (
        Entry("Vinterferie", date(2027, 2, 13), date(2027, 2, 21)),
        Entry("Byråd", date(2027, 3, 25), date(2027, 3, 25), time(17), time(20)),
    )


def test_a_row_that_cannot_be_read_is_told_by_its_number() -> None:
    found = csv("Dato;Titel", "25-03-2027;Byråd", "i morgen;Byråd", "26-03-2027;", ";Byråd")
    assert len(found.entries) == 1
    assert {one.row: one.code for one in found.faults} == {
        3: "no-day",
        4: "incomplete",
        5: "incomplete",
    }


def test_a_workbook_is_read_too() -> None:
    columns = [SheetColumn("Dato"), SheetColumn("Titel")]
    content = write_xlsx(columns, [(date(2027, 3, 25), "Byråd")], title="Ark")
    assert [one.title for one in read(content, "b.xlsx").entries] == ["Byråd"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"BEGIN:VCALENDAR\r\nnonsense", "broken"),
        (b"Navn;Alder\r\nBo;5\r\n", "columns-missing"),
        (b"", "empty"),
        (b"%PDF-1.7 and so on", "not-a-sheet"),
    ],
)
def test_a_file_that_is_no_calendar_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(SheetError) as refused:
        read(content)
    assert refused.value.code == code


def upload(client: Client, content: bytes, name: str = "byraad.ics") -> str:
    file = SimpleUploadedFile(name, BytesIO(content).read())
    return client.post(IMPORT, {"kind": "political", "file": file}).content.decode()


COUNCIL = ics("SUMMARY:Byråd", "DTSTART;VALUE=DATE:20270325")


def package(page: str) -> str:
    return page.partition('name="package" value="')[2].partition('"')[0]


def test_a_calendar_is_looked_at_first_and_then_kept(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    page = upload(client, COUNCIL)
    assert "Byråd" in page
    assert occasions_between(cast.garden, FIRST, LAST) == ()
    client.post(IMPORT, {"confirm": "1", "package": package(page)})
    (kept,) = occasions_between(cast.garden, FIRST, LAST)
    assert (kept.title, kept.kind, kept.source) == ("Byråd", "political", "byraad.ics")
    assert "kendes allerede" in upload(client, COUNCIL)
    assert "byraad.ics" in client.get(LIST).content.decode()


def test_a_preview_that_was_tampered_with_keeps_nothing(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    sent = {"confirm": "1", "package": package(upload(client, COUNCIL)) + "x"}
    page = client.post(IMPORT, sent, follow=True).content.decode()
    assert "Forhåndsvisningen er for gammel" in page
    assert occasions_between(cast.garden, FIRST, LAST) == ()


def test_a_file_that_cannot_be_used_is_told(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    assert "Arket mangler kolonnen" in upload(client, b"Navn;Alder\r\nBo;5\r\n", "b.csv")


def test_what_came_from_a_file_is_taken_out_again(client: Client, cast: Cast) -> None:
    client.force_login(cast.user("anna"))
    client.post(IMPORT, {"confirm": "1", "package": package(upload(client, COUNCIL))})
    client.post(f"{LIST}fjern/?fil=byraad.ics")
    assert occasions_between(cast.garden, FIRST, LAST) == ()
