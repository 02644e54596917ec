"""The file is one that Outlook and Google read: RFC 5545 to the letter."""

from datetime import UTC, date, datetime, timedelta

from tovholder.lib.ical import AllDay, calendar_file

LONG = "Sørensens ældre æbletræer – " * 12


def file(*events: AllDay) -> bytes:
    return calendar_file(
        events,
        name="Fælleshaven",
        about="Hvad der loves; og hvornår.",
        changed_at=datetime(2026, 5, 1, 10, 30, 15, 999, tzinfo=UTC),
        refresh=timedelta(hours=6),
    )


EVENT = AllDay("1@have", date(2026, 12, 31), "Møde, forår; sommer", LONG, "https://a.example/b")


def test_lines_end_as_the_standard_says_and_are_short() -> None:
    lines = file(EVENT).split(b"\r\n")
    assert all(b"\n" not in line and len(line) <= 75 for line in lines)


def test_a_line_is_never_broken_inside_a_letter() -> None:
    assert all(line.decode("utf-8") or True for line in file(EVENT).split(b"\r\n"))


def test_commas_and_semicolons_are_escaped() -> None:
    assert b"SUMMARY:M\xc3\xb8de\\, for\xc3\xa5r\\; sommer\r\n" in file(EVENT)


def test_the_calendar_has_a_name_and_says_when_to_ask_again() -> None:
    made = file()
    assert "X-WR-CALNAME:Fælleshaven".encode() in made
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT6H" in made


def test_an_event_on_new_years_eve_ends_in_the_new_year() -> None:
    made = file(EVENT)
    assert b"DTSTART;VALUE=DATE:20261231\r\n" in made
    assert b"DTEND;VALUE=DATE:20270101\r\n" in made


def test_the_stamp_is_in_whole_seconds_of_utc() -> None:
    assert b"DTSTAMP:20260501T103015Z\r\n" in file(EVENT)
