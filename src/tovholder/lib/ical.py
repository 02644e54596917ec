"""Calendar files that Outlook, Google and Apple accept, by RFC 5545. Plain Python, no words.

`icalendar` does the escaping, the folding and the line ends.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event
from icalendar.prop import vDDDTypes, vDuration, vInt, vText, vUri

CONTENT_TYPE = "text/calendar; charset=utf-8"
_PRODUCT = "-//Tovholder//Tovholder//DA"
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class AllDay:
    """An event that takes a whole day, and does not make anybody busy.

    `uid` names it for as long as it lives, wherever it moves; `revision` rises when it moves.
    """

    uid: str
    on: date
    summary: str
    description: str = ""
    url: str = ""
    category: str = ""
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Timed:
    """An event at a time of the day, with a place; it makes people busy unless it is cancelled.

    `starts` and `ends` have a zone, and are written in UTC, so that no reader can get them wrong.
    Without `ends` nobody knows how long it takes.
    """

    uid: str
    starts: datetime
    ends: datetime | None
    summary: str
    place: str = ""
    description: str = ""
    url: str = ""
    category: str = ""
    revision: int = 0
    is_cancelled: bool = False


def calendar_file(
    events: Iterable[AllDay | Timed],
    *,
    name: str,
    about: str,
    changed_at: datetime,
    refresh: timedelta,
) -> bytes:
    """The calendar as it is sent: UTF-8, folded, CRLF.

    `changed_at` (with a zone) stands as the stamp of every event, so that the same events give the
    same bytes whenever they are asked for. `refresh` is how often a reader should ask again.
    """
    calendar = Calendar()
    calendar["VERSION"] = vText("2.0")
    calendar["PRODID"] = vText(_PRODUCT)
    calendar["CALSCALE"] = vText("GREGORIAN")
    calendar["METHOD"] = vText("PUBLISH")
    calendar["NAME"] = calendar["X-WR-CALNAME"] = vText(name)
    calendar["X-WR-CALDESC"] = vText(about)
    calendar["X-WR-TIMEZONE"] = vText("Europe/Copenhagen")
    interval = vDuration(refresh)
    interval.params["VALUE"] = "DURATION"
    calendar["REFRESH-INTERVAL"] = interval
    calendar["X-PUBLISHED-TTL"] = vDuration(refresh)
    stamp = vDDDTypes(changed_at.astimezone(UTC).replace(microsecond=0))
    for event in events:
        calendar.subcomponents.append(_event(event, stamp))
    return calendar.to_ical()  # type: ignore[no-any-return]


def _event(event: AllDay | Timed, stamp: vDDDTypes) -> Event:
    made = Event()
    made["UID"] = vText(event.uid)
    made["DTSTAMP"] = made["LAST-MODIFIED"] = stamp
    made["SEQUENCE"] = vInt(event.revision)
    made["SUMMARY"] = vText(event.summary)
    made["CLASS"] = vText("PRIVATE")
    if isinstance(event, Timed):
        _add_times(made, event)
    else:
        made["DTSTART"] = vDDDTypes(event.on)
        made["DTEND"] = vDDDTypes(event.on + _ONE_DAY)
        made["TRANSP"] = vText("TRANSPARENT")
    if event.description:
        made["DESCRIPTION"] = vText(event.description)
    if event.category:
        made["CATEGORIES"] = vText(event.category)
    if event.url:
        made["URL"] = vUri(event.url)
    return made


def _add_times(made: Event, event: Timed) -> None:
    made["DTSTART"] = vDDDTypes(event.starts.astimezone(UTC))
    if event.ends is not None:
        made["DTEND"] = vDDDTypes(event.ends.astimezone(UTC))
    made["TRANSP"] = vText("TRANSPARENT" if event.is_cancelled else "OPAQUE")
    made["STATUS"] = vText("CANCELLED" if event.is_cancelled else "CONFIRMED")
    if event.place:
        made["LOCATION"] = vText(event.place)
