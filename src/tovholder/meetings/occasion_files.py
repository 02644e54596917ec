"""Other people's calendars, read: iCalendar files and spreadsheets.

An iCalendar event that repeats is unfolded between the two days asked about. Times are told as
they are in Denmark.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Calendar

from tovholder.lib.sheets import SheetError, Value, find_columns, read_days, read_sheet
from tovholder.meetings.actions import Entry

MOST = 2000
"""As many things as can be imported at a time."""
MOST_ROWS = 5000
INCOMPLETE = "incomplete"
"""The code of a row without a day or without a title; the other codes are those of the sheets."""

_COPENHAGEN = ZoneInfo("Europe/Copenhagen")
_ONE_DAY = timedelta(days=1)
_COLUMNS = {
    "first": ("Dato", "Date", "Fra", "From", "Dag", "Day", "Startdato", "Start date"),
    "last": ("Til", "To", "Slutdato", "End date"),
    "title": ("Titel", "Title", "Møde", "Meeting", "Emne", "Subject", "Hvad", "What", "Udvalg"),
    "starts_at": ("Begynder", "Begins", "Starttid", "Start", "Fra kl", "Tid", "Time"),
    "ends_at": ("Slutter", "Ends", "Sluttid", "Slut", "End", "Til kl"),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A row or an event that cannot be read: its number, and why as a code of the sheets."""

    row: int
    code: str
    params: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds. `outside` is how many lie outside the days asked about."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...] = ()
    outside: int = 0


def read_occasions(content: bytes, name: str, first: date, last: date) -> Read:
    """What the file holds between the two days, by day; each thing once.

    Raises SheetError if it is neither a calendar nor a spreadsheet that can be used, or holds too
    much.
    """
    is_calendar = b"BEGIN:VCALENDAR" in content[:2000].upper()
    found = (
        _from_calendar(content, name, first, last) if is_calendar else _from_sheet(content, name)
    )
    inside = {one for one in found.entries if one.first_on <= last and one.last_on >= first}
    if len(inside) > MOST:
        raise SheetError("too-many-rows", most=MOST)
    outside = len(set(found.entries) - inside) + found.outside
    return Read(tuple(sorted(inside, key=_order)), found.faults, outside)


def _order(one: Entry) -> tuple[date, time, str, date]:
    return one.first_on, one.starts_at or time.min, one.title, one.last_on


def _from_calendar(content: bytes, name: str, first: date, last: date) -> Read:
    try:
        events = Calendar.from_ical(content).walk("VEVENT")
    except (ValueError, IndexError, KeyError):
        raise SheetError("broken", name=name) from None
    entries: list[Entry] = []
    faults: list[Fault] = []
    for number, event in enumerate(events, start=1):
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            continue
        try:
            entries += _of_event(event, first, last)
        except (AttributeError, KeyError, TypeError, ValueError, OverflowError):
            faults.append(Fault(number, "no-day", {"text": str(event.get("SUMMARY", ""))[:80]}))
    return Read(tuple(entries), tuple(faults))


def _of_event(event: Any, first: date, last: date) -> Iterator[Entry]:
    """The event, as many times as it repeats between the two days."""
    title = str(event.get("SUMMARY") or "").strip()[:200] or "–"
    begins: date = event["DTSTART"].dt
    ends: date = event["DTEND"].dt if "DTEND" in event else begins
    if "DURATION" in event:
        ends = begins + event["DURATION"].dt
    for start in _starts(event, begins, first, last):
        yield _entry(title, start, start + (ends - begins))


def _starts(event: Any, begins: date, first: date, last: date) -> Iterator[date]:
    if "RRULE" not in event:
        yield begins
        return
    moment = begins if isinstance(begins, datetime) else datetime.combine(begins, time.min)
    zone = moment.tzinfo
    rule = rrulestr(
        event["RRULE"].to_ical().decode(), dtstart=moment.replace(tzinfo=None), ignoretz=True
    )
    window = datetime.combine(first, time.min), datetime.combine(last, time.max)
    skipped = {_plain(day.dt) for day in _skipped(event)}
    for found in rule.between(*window, inc=True):
        if found in skipped:
            continue
        is_moment = isinstance(begins, datetime)
        yield found.replace(tzinfo=zone) if is_moment else found.date()


def _skipped(event: Any) -> Iterator[Any]:
    lists = event.get("EXDATE", [])
    for one in lists if isinstance(lists, list) else [lists]:
        yield from one.dts


def _plain(day: date) -> datetime:
    if isinstance(day, datetime):
        return day.replace(tzinfo=None)
    return datetime.combine(day, time.min)


def _entry(title: str, starts: date, ends: date) -> Entry:
    if not isinstance(starts, datetime) or not isinstance(ends, datetime):
        # The end of an event that takes whole days is the day after the last.
        return Entry(title, starts, max(ends - _ONE_DAY, starts))
    begins, finish = _danish(starts), _danish(ends)
    if finish.date() > begins.date():
        return Entry(title, begins.date(), finish.date())
    ends_at = finish.time().replace(second=0, microsecond=0)
    starts_at = begins.time().replace(second=0, microsecond=0)
    return Entry(
        title, begins.date(), begins.date(), starts_at, ends_at if ends_at > starts_at else None
    )


def _danish(moment: datetime) -> datetime:
    """In Denmark; a time without a zone is one already."""
    return moment.astimezone(_COPENHAGEN) if moment.tzinfo else moment


def _from_sheet(content: bytes, name: str) -> Read:
    names = [header for some in _COLUMNS.values() for header in some]
    sheet = read_sheet(content, name, headers=names, most_rows=MOST_ROWS)
    columns = find_columns(sheet, _COLUMNS, {"first", "title"})
    first = read_days(sheet, columns["first"])
    last = read_days(sheet, columns["last"]) if "last" in columns else None
    faulty = [*first.faults, *(last.faults if last else ())]
    faults = [Fault(one.row, one.code, dict(one.params)) for one in faulty]
    bad = {one.row for one in faults}
    entries: list[Entry] = []
    for row in sheet.rows:
        begins = first.by_row.get(row.number)
        title = str(row.cells[columns["title"]] or "").strip()[:200]
        if row.number in bad or not (begins and title):
            if row.number not in bad:
                faults.append(Fault(row.number, INCOMPLETE, {}))
            continue
        ends = (last.by_row.get(row.number) if last else None) or begins
        starts_at = _time(row.cells[columns["starts_at"]]) if "starts_at" in columns else None
        ends_at = _time(row.cells[columns["ends_at"]]) if "ends_at" in columns else None
        is_one_day = ends <= begins
        entries.append(
            Entry(
                title, begins, max(begins, ends),
                starts_at if is_one_day else None,
                ends_at if is_one_day and starts_at and ends_at and ends_at > starts_at else None,
            )
        )  # fmt: skip
    return Read(tuple(entries), tuple(faults))


def _time(value: Value) -> time | None:
    """A time of the day, as a spreadsheet or a person writes it: 16:00, "16.00", "kl. 16"."""
    if isinstance(value, datetime):
        return value.time()
    if isinstance(value, time):
        return value
    if isinstance(value, float) and 0 < value < 1:
        minutes = round(value * 24 * 60)
        return time(minutes // 60 % 24, minutes % 60)
    text = str(value if value is not None else "").casefold().removeprefix("kl").strip(". ")
    hours, _mark, minutes_text = text.replace(".", ":").partition(":")
    try:
        return time(int(hours), int(minutes_text[:2] or 0))
    except ValueError:
        return None
