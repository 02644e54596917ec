"""The only place where the command line reads the clock."""

from datetime import date, datetime
from zoneinfo import ZoneInfo


def today() -> date:
    """The day in Copenhagen."""
    return datetime.now(ZoneInfo("Europe/Copenhagen")).date()
