"""The only place that reads the clock. Called by views, commands and tasks, never below them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def now() -> datetime:
    """The moment in Copenhagen; on `settings.TODAY`, if that is set, at this time of the day."""
    moment = datetime.now(COPENHAGEN)
    fixed: date | None = settings.TODAY
    if fixed is None:
        return moment
    return moment.replace(year=fixed.year, month=fixed.month, day=fixed.day)


def today() -> date:
    """The day in Copenhagen, or `settings.TODAY` if that is set."""
    return now().date()
