"""The year that a page of the plan is asked about: `?aar=2027`."""

import re
from datetime import date

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext

FIRST_YEAR, LAST_YEAR = 2000, 2100
_YEAR = re.compile(r"\d{4}", re.ASCII)


def asked_plan_year(request: HttpRequest, today: date) -> int:
    """The year in `?aar=`; without one, or with nonsense, the next to be planned.

    That is the next year from the summer on, and this year before.
    """
    default = today.year + (today.month > 6)
    asked = request.GET.get("aar", "").strip()
    if not asked:
        return default
    if _YEAR.fullmatch(asked) and FIRST_YEAR <= int(asked) <= LAST_YEAR:
        return int(asked)
    said = gettext("“%(asked)s” is no year. The page shows %(year)s.")
    messages.error(request, said % {"asked": asked[:40], "year": default})
    return default


def plan_url(slug: str, year: int) -> str:
    """The address of a year's plan."""
    return f"{reverse('meetings:year', args=[slug])}?aar={year}"
