"""The day and the year that a page is asked about: `?on=2024-05-01&year=2024`.

What is no day or no year is answered as if nothing was asked, with a message that says so.
"""

import re
from datetime import date

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext

FIRST_YEAR, LAST_YEAR = 1900, 2200
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)


def asked_day(request: HttpRequest, today: date) -> date:
    """The day in `?on=`, `today` without one."""
    asked = request.GET.get("on", "").strip()
    if not asked:
        return today
    try:
        day = date.fromisoformat(asked) if _DAY.fullmatch(asked) else None
    except ValueError:
        day = None
    if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        said = gettext(
            "“%(asked)s” is no date. The page shows today. Write for example 2026-05-31."
        )
        messages.error(request, said % {"asked": asked[:40]})
        return today
    return day


def asked_year(request: HttpRequest, default: int) -> int:
    """The year in `?year=`, `default` without one."""
    asked = request.GET.get("year", "").strip()
    if not asked:
        return default
    if _YEAR.fullmatch(asked) and FIRST_YEAR <= int(asked) <= LAST_YEAR:
        return int(asked)
    said = gettext("“%(asked)s” is no year. The page shows %(year)s.")
    messages.error(request, said % {"asked": asked[:40], "year": default})
    return default
