"""Days, times and lists as Danish and English write them.

Plain Python. `language` is "da" or "en"; any other language is written as Danish. Danish follows
the norm of Dansk Sprognævn: "5. januar 2026", "kl. 9.03".
"""

from collections.abc import Sequence
from datetime import date, datetime, time

_NBSP = "\u00a0"
_EN_DASH = "\u2013"

MONTHS = {
    "da": [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
SHORT_MONTHS = {
    "da": [
        "jan.",
        "feb.",
        "mar.",
        "apr.",
        "maj",
        "juni",
        "juli",
        "aug.",
        "sep.",
        "okt.",
        "nov.",
        "dec.",
    ],
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}
WEEKDAYS = {
    "da": ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}


def month_name(month: int, language: str) -> str:
    """ "januar" for 1."""
    return MONTHS[_code(language)][month - 1]


def short_month(month: int, language: str) -> str:
    """ "jan." for 1."""
    return SHORT_MONTHS[_code(language)][month - 1]


def weekday_name(day: date, language: str) -> str:
    """ "mandag" for a Monday."""
    return WEEKDAYS[_code(language)][day.weekday()]


def day(value: date, language: str) -> str:
    """ "5. januar 2026", "5 January 2026"."""
    return f"{_number(value, language)} {month_name(value.month, language)} {value.year}"


def long_day(value: date, language: str) -> str:
    """ "mandag den 5. januar 2026", "Monday 5 January 2026"."""
    article = " den" if _code(language) == "da" else ""
    return f"{weekday_name(value, language)}{article} {day(value, language)}"


def short_day(value: date, language: str) -> str:
    """ "5. jan. 2026", "5 Jan 2026"; it does not break over two lines."""
    parts = (_number(value, language), short_month(value.month, language), str(value.year))
    return _NBSP.join(parts)


def day_in_year(value: date, language: str) -> str:
    """ "5. jan.", "5 Jan": where the page already says the year."""
    return f"{_number(value, language)}{_NBSP}{short_month(value.month, language)}"


def clock(value: time, language: str) -> str:
    """ "kl. 9.03", "9:03"."""
    if _code(language) == "en":
        return f"{value.hour}:{value.minute:02}"
    return f"kl.{_NBSP}{value.hour}.{value.minute:02}"


def moment(value: datetime, language: str) -> str:
    """ "5. jan. 2026 kl. 9.03", in the zone that the value carries."""
    comma = "," if _code(language) == "en" else ""
    day_text, time_text = short_day(value.date(), language), clock(value.time(), language)
    return f"{day_text}{comma} {time_text}"


def day_range(first: date, last: date, language: str) -> str:
    """ "5.–7. jan. 2026", "28. jan. – 3. feb. 2026", or one day when both are the same."""
    if first == last:
        return short_day(first, language)
    if first.year != last.year:
        return f"{short_day(first, language)} {_EN_DASH} {short_day(last, language)}"
    if first.month != last.month:
        return f"{day_in_year(first, language)} {_EN_DASH} {short_day(last, language)}"
    return f"{_number(first, language)}{_EN_DASH}{short_day(last, language)}"


def relative_day(value: date, on: date, language: str) -> str:
    """How far `value` is from `on`: "i dag", "om 3 dage", "for 4 måneder siden", "for 5 år siden".

    Days up to two months, then whole months up to two years, then whole years.
    """
    code, distance = _code(language), (value - on).days
    if near := _NEAR[code].get(distance):
        return near
    length = next(length for length in _LENGTHS if abs(distance) >= 2 * length or length == 1)
    amount = f"{abs(distance) // length} {_LENGTHS[length][code]}"
    if code == "en":
        return f"in {amount}" if distance > 0 else f"{amount} ago"
    return f"om {amount}" if distance > 0 else f"for {amount} siden"


_LENGTHS = {
    365: {"da": "år", "en": "years"},
    30: {"da": "måneder", "en": "months"},
    1: {"da": "dage", "en": "days"},
}
"""Days in a year, a month and a day, longest first."""

_MOST_NAMED = 25
_MORE = {"da": "{} andre", "en": "{} more"}


def listing(items: Sequence[str], language: str) -> str:
    """ "a, b og c"; "" for nothing. Of a list too long to be read, the first, "og 975 andre"."""
    if len(items) < 2:
        return "".join(items)
    if len(items) > _MOST_NAMED:
        more = _MORE[_code(language)].format(len(items) - _MOST_NAMED + 1)
        items = [*items[: _MOST_NAMED - 1], more]
    word = "and" if _code(language) == "en" else "og"
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


_NEAR = {
    "da": {-1: "i går", 0: "i dag", 1: "i morgen"},
    "en": {-1: "yesterday", 0: "today", 1: "tomorrow"},
}


def _number(value: date, language: str) -> str:
    return str(value.day) if _code(language) == "en" else f"{value.day}."


def _code(language: str) -> str:
    return "en" if language.lower().startswith("en") else "da"
